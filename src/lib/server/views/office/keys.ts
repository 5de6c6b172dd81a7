import { classesOf } from '#domain/draw';
import type { Text } from '#domain/scheme';
import { listKeyLists } from '../../stores/credential-keys.ts';
import { listDraws } from '../../stores/sample/draws.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/**
 * How far the keys of a group are, `altered` when the record of its draw cannot be read; `mine`: whether whoever looks has
 * made them, and so cannot confirm them.
 */
export type GroupKeys = {
	readonly code: string;
	readonly name: Text;
	readonly state: 'altered' | 'undrawn' | 'none' | 'made' | 'confirmed';
	readonly keys: number;
	readonly digest: string | null;
	readonly mine: boolean;
};

/** The keys of a year's groups, in the order of its scheme. */
export async function officeKeys(
	{ portalReader }: World,
	{ cycle, scheme }: Standing,
	account: string | null
): Promise<GroupKeys[]> {
	const lists = await listKeyLists(portalReader, cycle.id);
	const { draws, altered } = await listDraws(portalReader, cycle.id);
	return scheme.groups.map(({ code, name }) => {
		const list = lists.find(({ group }) => group === code);
		const made = draws.find(({ group }) => group === code)?.made;
		const drawn = made ? classesOf(made.manifest).length : 0;
		const read = list ? (list.confirmedBy === null ? 'made' : 'confirmed') : drawn > 0 ? 'none' : 'undrawn';
		const state = altered.includes(code) ? 'altered' : read;
		return { code, name, state, keys: drawn, digest: list?.digest ?? null, mine: list?.madeBy === account };
	});
}
