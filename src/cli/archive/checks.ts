import { parseSheet, type Sheet } from '#domain/assessment';
import { isBatch } from '#domain/ballot';
import { required, sha256Hex } from '#domain/basics';
import { auditLedger, batchesIn, factOf, readHead, readLedger, type Head } from '#domain/ledger';
import { parseScheme, type Scheme } from '#domain/scheme';
import { drawChecks, invitedOf } from './draws.ts';
import { check, json, ofKind, type ArchiveCheck, type ArchiveFiles, type Opened } from './opened.ts';
import { disclosureChecks, scoreChecks } from './shown.ts';

export type { ArchiveCheck, ArchiveFiles } from './opened.ts';

/**
 * Checks a year's archive: every file against its list, the ledger and its signature, and each file against what the ledger
 * says of it. `known`: a head of the ledger that the auditor has from elsewhere. A file that cannot be read fails its check.
 */
export function checkArchive(files: ArchiveFiles, known: Head | null = null): ArchiveCheck[] {
	const manifest = json(files, 'manifest.json') as { cycle?: unknown; files?: Record<string, unknown> } | null;
	const cycle = String(manifest?.cycle);
	const entries = readLedger(files.get('ledger.ndjson') ?? '');
	const opened: Opened = { files, cycle, entries: entries.ok ? entries.value : [] };
	return [
		...fileChecks(files, manifest?.files ?? {}),
		...ledgerChecks(opened, known),
		...guarded('scheme', () => schemeChecks(opened)),
		...guarded('batches', () => batchChecks(opened)),
		...guarded('results', () => resultChecks(opened)),
		...guarded('disclosures', () => disclosureChecks(opened, schemeIn(opened), sheetIn(opened))),
		...guarded('scores', () => scoreChecks(opened, sheetIn(opened)))
	];
}

/** What throws on a bent file fails as a whole. */
function guarded(name: string, checks: () => ArchiveCheck[]): ArchiveCheck[] {
	try {
		return checks();
	} catch {
		return [check(name, 'form', false)];
	}
}

function fileChecks(files: ArchiveFiles, listed: Readonly<Record<string, unknown>>): ArchiveCheck[] {
	const names = [...files.keys()].filter((name) => name !== 'manifest.json');
	return [
		check('files', 'manifest.json', names.length > 0 && names.every((name) => Object.hasOwn(listed, name))),
		...Object.entries(listed).map(([name, digest]) => {
			const text = files.get(name);
			return check('file', name, text !== undefined && sha256Hex(text) === digest);
		})
	];
}

function ledgerChecks({ files }: Opened, known: Head | null): ArchiveCheck[] {
	const head = readHead(json(files, 'head.json'));
	if (!head.ok) return [check('ledger', 'head.json', false)];
	return auditLedger(files.get('ledger.ndjson') ?? '', head.value, known).checks.map(({ name, passed, at }) =>
		check('ledger', at > 0 ? `${name}, entry ${at}` : name, passed)
	);
}

const sheetIn = ({ files }: Opened): Sheet => parseSheet(json(files, 'results.json'));

function schemeIn({ files }: Opened): Scheme {
	const scheme = parseScheme(json(files, 'scheme.json'));
	return required(scheme.ok ? scheme.value : null, 'a readable scheme');
}

function schemeChecks(opened: Opened): ArchiveCheck[] {
	const { files } = opened;
	const text = files.get('scheme.json') ?? '';
	const scheme = parseScheme(json(files, 'scheme.json'));
	const hash = ofKind(opened, 'cycle-created').map((entry) => factOf(entry, 'schemeHash'));
	const groups = scheme.ok ? scheme.value.groups.map(({ code }) => code) : [];
	return [
		check('scheme', 'scheme.json', scheme.ok && hash.includes(sha256Hex(text))),
		...groups.flatMap((group) => guarded('draw', () => drawChecks(opened, group)))
	];
}

type BatchLine = { readonly batch: number; readonly leaves: readonly string[]; readonly root: string };

function batchChecks(opened: Opened): ArchiveCheck[] {
	const lines = (opened.files.get('batches.ndjson') ?? '').split('\n').slice(0, -1);
	const batches = lines.map((line) => JSON.parse(line) as BatchLine);
	const recorded = batchesIn(opened.entries, opened.cycle);
	const leaves = batches.flatMap((batch) => batch.leaves);
	return [
		check(
			'batches',
			'all of the ledger',
			batches.map(({ batch }) => batch).join() === recorded.map(({ number }) => number).join()
		),
		...batches.map(({ batch, ...rest }) => {
			const entry = recorded.find(({ number }) => number === batch);
			const right = isBatch(rest) && entry?.root === rest.root && entry.ballots === rest.leaves.length;
			return check('batch', String(batch), right);
		}),
		check('batches', 'no leaf twice', new Set(leaves).size === leaves.length)
	];
}

/** Sums of published scores may differ from the published sum by the rounding to six decimals of each. */
const ROUNDING = 1e-5;

function resultChecks(opened: Opened): ArchiveCheck[] {
	const digest = sha256Hex(opened.files.get('results.json') ?? '');
	const sheet = sheetIn(opened);
	const computed = ofKind(opened, 'result-computed').at(-1);
	const checked = ofKind(opened, 'result-checked').at(-1);
	const final = ofKind(opened, 'phase-entered').some((entry) => factOf(entry, 'phase') === 'final');
	const counted = sheet.groups.map(({ ballots }) => ballots);
	const whole = counted.every((ballots) => ballots !== null);
	const sum = counted.reduce<number>((total, ballots) => total + (ballots ?? 0), 0);
	const ballots = Number((computed && factOf(computed, 'ballots')) ?? NaN);
	return [
		check('results', 'computed', computed !== undefined && factOf(computed, 'sheet') === digest),
		check('results', 'checked', checked !== undefined && factOf(checked, 'sheet') === digest && final),
		check(
			'results',
			'of this year',
			sheet.cycle === opened.cycle && sha256Hex(opened.files.get('scheme.json') ?? '') === sheet.schemeHash
		),
		check('results', 'ballots', whole ? sum === ballots : sum <= ballots),
		...sheet.groups.map((group) =>
			check('results', `${group.group} invited`, group.invited === invitedOf(opened, group.group))
		),
		...sheet.units.map((unit) => check('composite', unit.unit, addsUp(unit)))
	];
}

type Unit = Sheet['units'][number];

/** Whether a composite is the sum of its components by their weights, with the bonus or deduction. */
function addsUp({ components, composite, adjustment, renormalised }: Unit): boolean {
	if (!composite || renormalised) return true;
	const sum = components.reduce((total, { weight, score }) => total + weight * (score ?? 0), 0);
	const differences = [sum - composite.score, sum + adjustment - composite.score];
	return differences.some((difference) => Math.abs(difference) <= ROUNDING);
}
