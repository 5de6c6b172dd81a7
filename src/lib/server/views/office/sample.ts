import { designHash } from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { frameStrata } from '../../frames/strata.ts';
import { listDraws } from '../../stores/draws.ts';
import { findFrame } from '../../stores/frames.ts';
import { countsByStratum } from '../../stores/invitations.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

type Place = Pick<Standing, 'cycle'> & { readonly group: RaterGroup };

/** The list of a group: how many people in each stratum, and whether a draw is bound to it; null before it is uploaded. */
export async function officeFrame(world: World, place: Place) {
	const frame = await findFrame(world.portalReader, place.cycle.id, place.group.code);
	if (!frame) return null;
	const strata = await frameStrata(world, frame);
	return {
		members: frame.members,
		uploadedAt: frame.uploadedAt,
		strata,
		report: frame.report,
		personsDeletedAt: frame.personsDeletedAt,
		committed: Boolean(await drawOf(world, place))
	};
}

/** The draw of a group: design and digests once committed, seed and numbers once made; null before. */
export async function officeDraw(world: World, place: Place) {
	const draw = await drawOf(world, place);
	if (!draw) return null;
	const { design, committedAt, made } = draw;
	return {
		frameHash: design.frame,
		designHash: designHash(design),
		committedAt,
		strata: design.strata.map(({ stratum, N, n }) => ({ stratum, population: N, sample: n })),
		made: made && { seed: made.manifest.seed, merkleRoot: made.manifest.frame.merkleRoot, drawnAt: made.drawnAt }
	};
}

/** The drawn strata of a group and whether each one's letters were printed; null before the draw. */
export async function officeLetters(world: World, place: Place) {
	const draw = await drawOf(world, place);
	if (!draw?.made) return null;
	const counts = await countsByStratum(world.roll, place.cycle.id, place.group.code);
	const printed = new Set(counts.map(({ stratum }) => stratum));
	return draw.made.manifest.strata.map(({ stratum, sample }) => ({ stratum, sample, printed: printed.has(stratum) }));
}

async function drawOf({ portalReader }: World, { cycle, group }: Place) {
	return (await listDraws(portalReader, cycle.id)).find((draw) => draw.group === group.code);
}
