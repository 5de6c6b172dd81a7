import { required } from '../../basics/index.ts';
import { trackShares, type InstrumentCode, type Scheme } from '../../scheme/index.ts';
import type { UnitComposite } from '../composite.ts';
import type { GroupScore } from '../part.ts';
import { composeOne, ratedInstruments, type Count } from './count.ts';
import { decimal, decimalOrNull, limitOrNull } from './decimal.ts';
import type { IsHidden } from './hidden.ts';
import type { RatedComponent, SheetComponent, SheetGroupScore, SheetTrack } from './sheet.ts';

/** The components of every ranked unit, in the order of the scheme, as they may be published. */
export function publishComponents(count: Count, isHidden: IsHidden): (unit: string) => SheetComponent[] {
	const { scheme, given } = count;
	const rated = new Map(ratedInstruments(scheme).map((code) => [code, composeOne(count, code).units]));
	return (unit) =>
		scheme.components.map(({ code, weight }) => {
			if (code === 'annual' || code === 'tracking')
				return { component: code, weight, score: given.find((row) => row.unit === unit)?.[code] ?? null };
			const made = rated.get(code)?.find((each) => each.unit === unit);
			return { weight, ...publishRated(scheme, code, required(made, unit), isHidden) };
		});
}

function publishRated(
	scheme: Scheme,
	component: InstrumentCode,
	{ unit, parts, composite }: UnitComposite,
	isHidden: IsHidden
): Omit<RatedComponent, 'weight'> {
	const score = composite.ranked ? composite : null;
	return {
		component,
		score: decimalOrNull(score?.score ?? null),
		se: decimalOrNull(score?.se ?? null),
		low: limitOrNull(score?.interval.low),
		high: limitOrNull(score?.interval.high),
		tracks: trackShares(scheme, unit, component).map(({ track, share }, at): SheetTrack => {
			const part = required(parts[at], 'part of the track');
			return {
				track,
				share: decimal(share),
				score: decimalOrNull(part.score),
				se: decimalOrNull(part.se),
				groups: part.shares.map((each) => publishGroupScore(each, isHidden(unit, each.of.group)))
			};
		})
	};
}

function publishGroupScore(
	{ of, share }: { readonly of: GroupScore; readonly share: number },
	hidden: boolean
): SheetGroupScore {
	const shown = !hidden && of.score !== null;
	return { group: of.group, weight: decimal(share), score: shown ? decimalOrNull(of.score) : null, shown };
}
