import { readFile } from 'node:fs/promises';
import { readSpotRecord, verifySpotRecord, type SpotCheckLine, type SpotRecord } from '#domain/inspection';

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);

/** The record of a spot check by the address of its public page, `https://…/cycles/<year>/spot-checks/<number>`. */
export function recordOf(place: string): string {
	const [, before, path] =
		/^(https?:\/\/[^?#]*?)(\/cycles\/[^/?#]+\/spot-checks\/\d+)\/?(?:[?#].*)?$/.exec(place) ?? [];
	return path === undefined ? place : `${before}/open${path}.json`;
}

async function textAt(place: string): Promise<string> {
	if (!isAddress(place)) return readFile(place, 'utf8');
	const response = await fetch(place);
	if (!response.ok) throw new Error(`${place} answers ${response.status}`);
	return response.text();
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const lineOf = ({ name, visit, passed }: SpotCheckLine): string =>
	`${passed ? 'PASS' : 'FAIL'}  ${name}${visit === undefined ? '' : `  visit ${visit}`}`;

const visitsOf = ({ plan, visits }: SpotRecord): string[] =>
	visits.map(({ departed, drawn }, at) =>
		departed === null
			? `VISIT ${at + 1}  sealed, by ${plan.visits[at]?.by ?? '-'}`
			: `VISIT ${at + 1}  ${departed}  ${drawn.map(({ unit, item }) => `${unit}/${item}`).join(' ')}`
	);

/** Redoes a spot check from its record, at a path or address, and says what each check found; the exit code, or why not. */
export async function verifySpotFile(place: string, asJson: boolean): Promise<number | string> {
	const json = jsonIn(await textAt(recordOf(place)));
	if (json === undefined) return 'no record of a spot check: the file is cut short or is no JSON';
	const record = readSpotRecord(json);
	if (!record.ok) return `no record of a spot check: ${record.error.path} is not as it should be`;
	const verification = verifySpotRecord(record.value);
	const good = verification.checks.filter(({ passed }) => passed).length;
	const verdict = verification.passed
		? 'PASS  the visits went where list, shares and source sent them'
		: 'FAIL  do not believe this spot check';
	const told = [
		...verification.checks.map(lineOf),
		...visitsOf(record.value),
		`planHash ${record.value.planHash}: compare it with the entry spot-check-committed of the public ledger`,
		`${verdict} (${good} of ${verification.checks.length} checks)`
	];
	process.stdout.write(`${asJson ? JSON.stringify(verification) : told.join('\n')}\n`);
	return verification.passed ? 0 : 1;
}
