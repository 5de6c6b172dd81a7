import type { BrokenRule, TrackKey } from './broken-rule.ts';
import { groupWeight, INSTRUMENTS, rankedUnits, trackRule, unitKinds } from './lookup.ts';
import { trackShares } from './question.ts';
import type { InstrumentCode, Scheme, TrackRule, UnitKind } from './scheme.ts';

/** The code of the group of residents, 人民群众: the law gives them the say on livelihood items. */
const CITIZENS = 'citizen';

const TOLERANCE = 1e-9;
const LEAST_CITIZEN_WEIGHT = 0.5;

/** Broken rules about weights: they sum to 1, everything asked counts somewhere, citizens and the public weigh enough. */
export function checkWeights(scheme: Scheme): BrokenRule[] {
	return [
		...checkComponents(scheme),
		...scheme.tracks.flatMap((rule, at) => checkTrack(scheme, rule, at)),
		...checkPresence(scheme),
		...checkPublicView(scheme)
	];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const isOne = (sum: number): boolean => Math.abs(sum - 1) <= TOLERANCE;

function checkComponents({ components }: Scheme): BrokenRule[] {
	const sum = sumOf(components.map(({ weight }) => weight));
	return [
		...(isOne(sum) ? [] : [{ code: 'component-weights-not-one' as const, sum }]),
		...components
			.filter(({ weight }) => !(weight >= 0))
			.map(({ code, weight }) => ({ code: 'component-weight-negative' as const, component: code, weight }))
	];
}

function checkTrack(scheme: Scheme, rule: TrackRule, at: number): BrokenRule[] {
	const { instrument, track, kind, share } = rule;
	const key: TrackKey = { instrument, track, kind };
	const first = trackRule(scheme, instrument, track, kind) === scheme.tracks[at];
	return [
		...(first ? [] : [{ code: 'track-repeated' as const, ...key }]),
		...(share > 0 ? [] : [{ code: 'track-share-not-positive' as const, ...key, share }]),
		...checkGroupWeights(scheme, rule, key),
		...checkCitizens(rule, key)
	];
}

function checkGroupWeights(scheme: Scheme, { groupWeights }: TrackRule, key: TrackKey): BrokenRule[] {
	const sum = sumOf(Object.values(groupWeights));
	const strangers = scheme.groups.filter(
		({ code, instrument }) => Object.hasOwn(groupWeights, code) && instrument !== key.instrument
	);
	return [
		...(isOne(sum) ? [] : [{ code: 'group-weights-not-one' as const, ...key, sum }]),
		...Object.entries(groupWeights)
			.filter(([, weight]) => !(weight >= 0))
			.map(([group, weight]) => ({ code: 'group-weight-negative' as const, ...key, group, weight })),
		...strangers.map(({ code }) => ({ code: 'group-of-other-instrument' as const, ...key, group: code }))
	];
}

/** I4: livelihood items are rated mainly by citizens (S-P5). */
function checkCitizens(rule: TrackRule, key: TrackKey): BrokenRule[] {
	const weight = groupWeight(rule, CITIZENS);
	const enough = rule.track !== 'livelihood' || weight >= LEAST_CITIZEN_WEIGHT - TOLERANCE;
	return enough ? [] : [{ code: 'citizens-too-light', ...key, weight }];
}

function checkPresence(scheme: Scheme): BrokenRule[] {
	return [
		...scheme.elements
			.filter(({ weight }) => !(weight > 0))
			.map(({ code, weight }) => ({ code: 'element-weight-not-positive' as const, element: code, weight })),
		...scheme.groups
			.filter(({ code }) => !scheme.tracks.some((rule) => groupWeight(rule, code) > 0))
			.map(({ code }) => ({ code: 'group-unweighed' as const, group: code })),
		...scheme.elements
			.filter(({ instrument, track }) => !scheme.tracks.some((r) => r.instrument === instrument && r.track === track))
			.map(({ code }) => ({ code: 'element-unweighed' as const, element: code })),
		...ratedInstruments(scheme).flatMap((instrument) => checkInstrument(scheme, instrument))
	];
}

/** Instruments that are components of the composite. */
const ratedInstruments = (scheme: Scheme): InstrumentCode[] =>
	INSTRUMENTS.filter((instrument) => scheme.components.some(({ code }) => code === instrument));

function checkInstrument(scheme: Scheme, instrument: InstrumentCode): BrokenRule[] {
	const covered = (kind: UnitKind) =>
		scheme.tracks.some((rule) => rule.instrument === instrument && rule.kind === kind);
	return [
		...unitKinds(scheme)
			.filter((kind) => !covered(kind))
			.map((kind) => ({ code: 'track-missing' as const, instrument, kind })),
		...rankedUnits(scheme)
			.filter(({ code, kind }) => covered(kind) && trackShares(scheme, code, instrument).length === 0)
			.map(({ code }) => ({ code: 'unit-unrated' as const, unit: code, instrument }))
	];
}

/** Domain 5.1 no. 7: the public carries more than half of what people's ratings weigh, for either kind of unit. */
function checkPublicView(scheme: Scheme): BrokenRule[] {
	const rated = scheme.components.filter(({ code }) => INSTRUMENTS.some((instrument) => instrument === code));
	const total = sumOf(rated.map(({ weight }) => weight));
	if (total <= 0) return [];
	return unitKinds(scheme)
		.map((kind) => ({ kind, share: sumOf(rated.map((c) => c.weight * publicShare(scheme, c.code, kind))) / total }))
		.filter(({ share }) => share <= 0.5 + TOLERANCE)
		.map((found) => ({ code: 'public-view-too-light', ...found }));
}

/** Share of an instrument that groups of the public carry for a kind of unit when all its tracks apply. */
function publicShare(scheme: Scheme, instrument: string, kind: UnitKind): number {
	const rules = scheme.tracks.filter((rule) => rule.instrument === instrument && rule.kind === kind);
	const shares = sumOf(rules.map(({ share }) => share));
	const open = scheme.groups.filter(({ view }) => view === 'public').map(({ code }) => code);
	const weigh = (rule: TrackRule) => rule.share * sumOf(open.map((group) => groupWeight(rule, group)));
	return shares > 0 ? sumOf(rules.map(weigh)) / shares : 0;
}
