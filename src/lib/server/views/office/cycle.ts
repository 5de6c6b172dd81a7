import type { CycleId, Json } from '#domain/basics';
import { rankedUnits, type Scheme, type Text } from '#domain/scheme';
import { alteredDisclosures } from '../../stores/disclosures.ts';
import { countAttempts } from '../../stores/sample/ceremonies.ts';
import { listDraws, listLaterWaves, type Draw, type LaterWave } from '../../stores/sample/draws.ts';
import { listFrames } from '../../stores/sample/frames.ts';
import { countsByStratum } from '../../stores/invitations.ts';
import { listEntries } from '../../stores/ledger.ts';
import type { Standing } from '../../stores/standing.ts';
import { chainNow } from '../../stores/until-next-act.ts';
import type { World } from '../../world.ts';

const SHOWN_ENTRIES = 8;

/** How far the sample of a group is: people on its list, its draw, people drawn in all waves, whether letters were printed. */
export type GroupState = {
	readonly code: string;
	readonly name: Text;
	readonly people: number | null;
	readonly draw: DrawState;
	readonly drawn: number;
	/** Draws prepared so far, also those that are void. */
	readonly attempts: number;
	readonly letters: boolean;
};

/** How far the draw of a group is; `altered`: a row of it is none that we wrote, so it cannot be read. */
export type DrawState = 'none' | 'committed' | 'made' | 'altered';

/** The samples of a year, in the order of its scheme. */
export async function groupStates(world: World, { cycle, scheme }: Standing): Promise<GroupState[]> {
	const frames = await listFrames(world.portalReader, cycle.id);
	const { draws, altered } = await listDraws(world.portalReader, cycle.id);
	const waves = await listLaterWaves(world.portalReader, cycle.id);
	const attempts = await countAttempts(world.portalReader, cycle.id);
	return Promise.all(
		scheme.groups.map(async (group) => ({
			code: group.code,
			name: group.name,
			people: frames.find((frame) => frame.group === group.code)?.members ?? null,
			...drawnOf(
				altered.includes(group.code) ? 'altered' : draws.find((draw) => draw.group === group.code),
				waves.filter((wave) => wave.group === group.code)
			),
			attempts: attempts.get(group.code) ?? 0,
			letters: (await countsByStratum(world.roll, cycle.id, group.code)).length > 0
		}))
	);
}

/** While people rate: the units about which no ballot is taken, for what they disclosed was changed past the portal. */
export const withheldUnits = async ({ portalReader }: World, { cycle, phase }: Standing): Promise<string[]> =>
	phase === 'rating_open' ? alteredDisclosures(portalReader, cycle.id, await chainNow(portalReader, '')) : [];

function drawnOf(draw: Draw | 'altered' | undefined, waves: readonly LaterWave[]): Pick<GroupState, 'draw' | 'drawn'> {
	if (draw === 'altered' || waves.some(({ drawn }) => drawn === null)) return { draw: 'altered', drawn: 0 };
	const first = draw?.made?.manifest.strata.reduce((sum, { sample }) => sum + sample, 0) ?? 0;
	const drawn = waves.reduce((sum, wave) => sum + (wave.drawn ?? 0), first);
	return { draw: draw?.made ? 'made' : draw ? 'committed' : 'none', drawn };
}

/** The newest entries of the public ledger about a year, the last first. */
export async function latestEntries({ portalReader }: World, cycle: CycleId) {
	const entries = (await listEntries(portalReader)).filter((entry) => entry.cycle === cycle);
	return entries
		.slice(-SHOWN_ENTRIES)
		.reverse()
		.map(({ seq, kind, day, role, facts }) => ({ seq, kind, day, role, about: aboutOf(facts) }));
}

/** The phase or group an entry is about, by its code. */
function aboutOf(facts: Json): string | null {
	const { phase, group } = facts as Readonly<Record<string, Json>>;
	const about = phase ?? group;
	return typeof about === 'string' ? about : null;
}

/** The names of ranked units and of groups by their codes. */
export const namesOf = (scheme: Scheme): Record<string, Text> =>
	Object.fromEntries([...rankedUnits(scheme), ...scheme.groups].map(({ code, name }) => [code, name]));
