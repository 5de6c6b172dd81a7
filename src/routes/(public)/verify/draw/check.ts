import { err, ok, type Result } from '#domain/basics';
import {
	checkRecord,
	isFrameText,
	readManifest,
	verifyDraw,
	type AnyManifest,
	type Check,
	type DrawRecord,
	type RecordCheck,
	type Tell
} from '#domain/draw';
import { brokenAt, parseEntry, type Entry, type LedgerKind } from '#domain/ledger';

/** What is checked: the two files of a draw, the portal's ledger where it could be had, and the records before a later wave. */
export type Files = {
	readonly manifest: string;
	readonly frame: ArrayBuffer;
	readonly ledger: string | null;
	readonly earlier?: readonly string[];
};

type LedgerCheck = {
	readonly name: 'record-chain';
	readonly passed: boolean;
	readonly expected: string;
	readonly found: string;
};

export type ReportLine = Check | RecordCheck | LedgerCheck;

/** What came out: `drawn` whether the draw itself is right, `recorded` whether the ledger says so too. */
export type Report = {
	readonly drawn: boolean;
	readonly recorded: boolean | null;
	readonly members: number;
	readonly lines: readonly ReportLine[];
};

export type FilesRefusal =
	| { readonly code: 'manifest-not-json' | 'frame-not-text' | 'frame-header-wrong' }
	| { readonly code: 'manifest-malformed'; readonly path: string };

/** A draw that was read, kept for the questions that follow. */
export type Draw = {
	readonly manifest: AnyManifest;
	readonly frame: string;
	readonly earlier: readonly AnyManifest[];
};

/** Redoes a draw on this device; a file that is not what it should be is refused before any work. */
export function checkFiles(
	{ manifest, frame, ledger, earlier = [] }: Files,
	tell: Tell
): Result<{ readonly draw: Draw; readonly report: Report }, FilesRefusal> {
	const json = jsonOf(manifest);
	if (json === undefined) return err({ code: 'manifest-not-json' });
	const read = readManifest(json);
	if (!read.ok) return read;
	const text = textOf(frame);
	if (text === undefined) return err({ code: 'frame-not-text' });
	if (!isFrameText(text)) return err({ code: 'frame-header-wrong' });
	const before = earlier.map((each) => readManifest(jsonOf(each))).flatMap((each) => (each.ok ? [each.value] : []));
	const { checks, passed } = verifyDraw(read.value, text, tell, before);
	const recorded = ledger === null ? [] : ledgerChecks(read.value, ledger);
	const report = {
		drawn: passed,
		recorded: ledger === null ? null : recorded.every((line) => line.passed),
		members: read.value.frame.members,
		lines: [...checks, ...recorded]
	};
	return ok({ draw: { manifest: read.value, frame: text, earlier: before }, report });
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** The text whose bytes these are, so that it hashes to the same; undefined when they are none. */
function textOf(bytes: ArrayBuffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function ledgerChecks(manifest: AnyManifest, ledger: string): ReportLine[] {
	const entries = entriesOf(ledger);
	const broken = entries ? brokenAt(entries) : 0;
	const chain = { name: 'record-chain' as const, expected: '-', found: broken === null ? '-' : String(broken) };
	return [
		{ ...chain, passed: broken === null },
		...checkRecord(manifest, recordOf(entries ?? [], manifest.designHash))
	];
}

function entriesOf(ledger: string): Entry[] | null {
	try {
		return ledger
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => parseEntry(JSON.parse(line)));
	} catch {
		return null;
	}
}

/** What the ledger says of the draw of that design. */
function recordOf(entries: readonly Entry[], designHash: string): DrawRecord {
	const committed = find(entries, 'draw-committed', designHash);
	const made = find(entries, 'draw-made', designHash);
	return {
		committed: committed && {
			seq: committed.seq,
			hash: factOf(committed, 'hash'),
			merkleRoot: factOf(committed, 'merkleRoot'),
			designHash
		},
		made: made && { seq: made.seq, seed: factOf(made, 'seed') }
	};
}

const find = (entries: readonly Entry[], kind: LedgerKind, designHash: string): Entry | null =>
	entries.find((entry) => entry.kind === kind && factOf(entry, 'designHash') === designHash) ?? null;

function factOf({ facts }: Entry, name: string): string {
	if (facts === null || typeof facts !== 'object') return '';
	const found = Object.entries(facts).find(([key]) => key === name)?.[1];
	return typeof found === 'string' ? found : '';
}
