import type { GivenScore, Sheet } from '#domain/assessment';
import { daysBetween, sha256Hex, startOfChinaDay } from '#domain/basics';
import { parseDisclosure } from '#domain/disclosure';
import { disclosuresTold, factOf, uploadedScores } from '#domain/ledger';
import type { Scheme } from '#domain/scheme';
import { check, json, ofKind, type ArchiveCheck, type Opened } from './opened.ts';

/** Where a unit's disclosure lies in an archive. */
export const disclosureName = (unit: string): string => `disclosures/${unit}.json`;

/** The annual and tracking scores of an archive. */
export const SCORES = 'scores.json';

/**
 * Holds disclosures against the ledger: all that became public are there, each with its digest, and no other; every unit
 * with results has one; and they had been public for the days of the scheme when rating opened.
 */
export function disclosureChecks(opened: Opened, scheme: Scheme, sheet: Sheet): ArchiveCheck[] {
	const { files, entries, cycle } = opened;
	const { day, digests, published } = disclosuresTold(entries, cycle);
	const here = [...files.keys()].filter((name) => name.startsWith('disclosures/'));
	const told = [...digests.keys()].map(disclosureName);
	const opening = ofKind(opened, 'phase-entered').find((entry) => factOf(entry, 'phase') === 'rating_open')?.day;
	const days = day !== null && opening ? daysBetween(startOfChinaDay(day), startOfChinaDay(opening)) : NaN;
	return [
		check(
			'disclosures',
			'all of the ledger',
			here.length === published && here.toSorted().join() === told.toSorted().join()
		),
		...[...digests].map(([unit, digest]) => check('disclosure', unit, isDisclosure(opened, unit, digest))),
		check(
			'disclosures',
			'of every unit',
			sheet.units.every(({ unit }) => digests.has(unit))
		),
		check('disclosures', 'days before rating', days >= scheme.rules.disclosureDays)
	];
}

function isDisclosure({ files }: Opened, unit: string, digest: string): boolean {
	const name = disclosureName(unit);
	if (sha256Hex(files.get(name) ?? '') !== digest) return false;
	return parseDisclosure(json(files, name)).unit === unit;
}

/** What a published number may differ from the one it was made of, which has no limit of decimals. */
const ROUNDING = 1e-6;

/** Holds the annual and tracking scores against their digest in the ledger, and those of the results against them. */
export function scoreChecks(opened: Opened, sheet: Sheet): ArchiveCheck[] {
	const { files, entries, cycle } = opened;
	const digest = uploadedScores(entries, cycle);
	const given = json(files, SCORES) as readonly GivenScore[];
	const same = sheet.units.every((unit, at) => isGiven(unit, given[at])) && sheet.units.length === given.length;
	return [
		check('scores', SCORES, digest !== null && sha256Hex(files.get(SCORES) ?? '') === digest),
		check('scores', 'those of the results', same)
	];
}

function isGiven(
	{ unit, components, adjustment, veto }: Sheet['units'][number],
	given: GivenScore | undefined
): boolean {
	if (given?.unit !== unit || given.veto !== veto || Math.abs(given.adjustment - adjustment) > ROUNDING) return false;
	return components.every(({ component, score }) =>
		component === 'annual' || component === 'tracking' ? given[component] === score : true
	);
}
