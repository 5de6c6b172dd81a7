import type { Disclosure } from '#domain/disclosure';
import { rankedUnits, type Text } from '#domain/scheme';
import { listDrafts, listPublished, type StoredDisclosure } from '../../stores/disclosures.ts';
import { listScores } from '../../stores/scores.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/** The newest version of each unit's disclosure: its draft, else what is published. */
async function newestByUnit({ portalReader }: World, { cycle }: Standing): Promise<Map<string, StoredDisclosure>> {
	const published = await listPublished(portalReader, cycle.id);
	const drafts = await listDrafts(portalReader, cycle.id);
	return new Map([...published.reverse(), ...drafts].map((stored) => [stored.unit, stored]));
}

/** The disclosures of all ranked units; `hash` is null while a unit has none. */
export async function officeDisclosures(world: World, standing: Standing) {
	const newest = await newestByUnit(world, standing);
	return rankedUnits(standing.scheme).map(({ code, name }) => {
		const stored = newest.get(code);
		return { code, name, hash: stored?.contentHash ?? null, published: Boolean(stored?.publishedAt) };
	});
}

/** One unit's newest disclosure with its name, or null. */
export async function previewOf(
	world: World,
	standing: Standing,
	unit: string
): Promise<{ readonly name: Text; readonly document: Disclosure } | null> {
	const stored = (await newestByUnit(world, standing)).get(unit);
	const ranked = rankedUnits(standing.scheme).find(({ code }) => code === unit);
	return stored?.document && ranked ? { name: ranked.name, document: stored.document } : null;
}

/** The ranked units with their given scores, null before they are uploaded. */
export async function officeScores({ portalReader }: World, { cycle, scheme }: Standing) {
	const scores = await listScores(portalReader, cycle.id);
	return rankedUnits(scheme).map(({ code, name }) => ({
		code,
		name,
		score: scores.find(({ unit }) => unit === code) ?? null
	}));
}
