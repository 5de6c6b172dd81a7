import { checkArchive, type ArchiveCheck } from '../archive/checks.ts';
import { readArchive } from '../archive/read.ts';

/** What no public file can show, said with every verdict. */
const BEYOND = [
	'that the ballots say what the scores were computed from: ballots are sealed, auditors recompute from them',
	'that no invitation was used by a stranger: ask people who were drawn',
	'that this ledger is the one others see: compare head.json with a copy from elsewhere (--head SEQ:HASH)'
];

const lineOf = ({ name, subject, passed }: ArchiveCheck): string => `${passed ? 'PASS' : 'FAIL'}  ${name}  ${subject}`;

/** Checks the archive in a folder and says what each check found; `known`: `SEQ:HASH` of a head from elsewhere. */
export async function verifyArchiveFolder(
	folder: string,
	known: string | undefined,
	json: boolean
): Promise<number | string> {
	const [, seq, hash = ''] = /^(\d+):([0-9a-f]{64})$/.exec(known ?? '') ?? [];
	if (known !== undefined && seq === undefined) return '--head is a number, a colon and 64 hexadecimal digits';
	const checks = checkArchive(await readArchive(folder), seq === undefined ? null : { seq: Number(seq), hash });
	const passed = checks.every((check) => check.passed);
	const verdict = passed
		? 'PASS  this archive is whole and agrees with its ledger'
		: 'FAIL  do not believe this archive';
	const good = checks.filter((check) => check.passed).length;
	const beyond = BEYOND.map((line) => `not checked: ${line}`);
	const report = [...checks.map(lineOf), ...beyond, `${verdict} (${good} of ${checks.length} checks)`].join('\n');
	process.stdout.write(`${json ? JSON.stringify({ passed, checks }) : report}\n`);
	return passed ? 0 : 1;
}
