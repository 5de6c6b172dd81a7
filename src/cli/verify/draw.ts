import { readFile } from 'node:fs/promises';
import { readManifest, verifyDraw, type Check, type Verification } from '#domain/draw';

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);

async function textAt(place: string): Promise<string> {
	if (!isAddress(place)) return readFile(place, 'utf8');
	const response = await fetch(place);
	if (!response.ok) throw new Error(`${place} answers ${response.status}`);
	return response.text();
}

const lineOf = ({ name, subject, passed, expected, found }: Check): string => {
	const what = `${passed ? 'PASS' : 'FAIL'}  ${name}${subject === undefined ? '' : `  ${subject}`}`;
	return passed ? what : `${what}\n      expected ${expected}\n      found    ${found}`;
};

function report({ passed, checks }: Verification): string {
	const good = checks.filter((check) => check.passed).length;
	const verdict = passed ? 'PASS  this is the sample of that frame and those dice' : 'FAIL  do not believe this draw';
	return [...checks.map(lineOf), `${verdict} (${good} of ${checks.length} checks)`].join('\n');
}

/** Redoes a draw from its two files, at paths or addresses, and says what each check found; the exit code, or why it cannot. */
export async function verifyDrawFiles(manifestAt: string, frameAt: string, json: boolean): Promise<number | string> {
	const manifest = readManifest(JSON.parse(await textAt(manifestAt)));
	if (!manifest.ok) return `no manifest: ${manifest.error.path} is not as it should be`;
	const verification = verifyDraw(manifest.value, await textAt(frameAt));
	process.stdout.write(`${json ? JSON.stringify(verification) : report(verification)}\n`);
	return verification.passed ? 0 : 1;
}
