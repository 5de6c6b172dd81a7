import { err, ok, type Result } from '#domain/basics';
import {
	checkSpotLedger,
	readSpotRecord,
	verifySpotRecord,
	type LedgerLine,
	type SpotRecord
} from '#domain/inspection';

/** One line of the report: `visits` for which it does not hold. */
export type ReportLine = { readonly name: string; readonly passed: boolean; readonly visits: readonly number[] };

/** What came out; `ledger` is false where no ledger was at hand. */
export type SpotReport = {
	readonly passed: boolean;
	readonly out: number;
	readonly sealed: number;
	readonly lines: readonly ReportLine[];
	readonly ledger: boolean;
};

export type ReportRefusal =
	{ readonly code: 'spot-malformed'; readonly path: string } | { readonly code: 'spot-not-json' };

/** The ledger as it was read, and whether all of it holds. */
export type CheckedEntries = { readonly passed: boolean; readonly entries: readonly LedgerLine[] };

/** Checks a record somebody hands in, and against the ledger if there is one. */
export function reportOf(json: unknown, ledger: CheckedEntries | null): Result<SpotReport, ReportRefusal> {
	const read = readSpotRecord(json);
	return read.ok ? ok(linesOf(read.value, ledger)) : read;
}

/** The same of the text of a file. */
export function reportOfText(text: string, ledger: CheckedEntries | null): Result<SpotReport, ReportRefusal> {
	try {
		return reportOf(JSON.parse(text), ledger);
	} catch {
		return err({ code: 'spot-not-json' });
	}
}

function linesOf(record: SpotRecord, ledger: CheckedEntries | null): SpotReport {
	const own = Map.groupBy(verifySpotRecord(record).checks, ({ name }) => name);
	const lines: ReportLine[] = [...own].map(([name, checks]) => ({
		name,
		passed: checks.every(({ passed }) => passed),
		visits: checks.flatMap(({ passed, visit }) => (passed || visit === undefined ? [] : [visit]))
	}));
	if (ledger) {
		lines.push({ name: 'ledger-chain', passed: ledger.passed, visits: [] });
		lines.push(...checkSpotLedger(record, ledger.entries).map((line) => ({ ...line, visits: [] })));
	}
	const out = record.visits.filter(({ manifest }) => manifest !== null).length;
	const sealed = record.visits.length - out;
	return { passed: lines.every(({ passed }) => passed), out, sealed, lines, ledger: ledger !== null };
}
