import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readManifest, verifyDraw, type Check, type Verification } from '#domain/draw';
import { refuse, type Command } from './command.ts';

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

const command: Command = {
	summary: 'redo a published draw from its two files',
	usage:
		'gongping verify draw MANIFEST FRAME [--json]\n\nMANIFEST (manifest.json) and FRAME (frame.tsv) are files or addresses. Ends with 0 if every check passes, else 1.',
	async run(words) {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { json: { type: 'boolean', default: false } }
		});
		const [what, manifestAt, frameAt] = positionals;
		if (what !== 'draw' || manifestAt === undefined || frameAt === undefined)
			return refuse(command, 'a manifest and a frame are needed');
		const manifest = readManifest(JSON.parse(await textAt(manifestAt)));
		if (!manifest.ok) return refuse(command, `no manifest: ${manifest.error.path} is not as it should be`);
		const verification = verifyDraw(manifest.value, await textAt(frameAt));
		process.stdout.write(`${values.json ? JSON.stringify(verification) : report(verification)}\n`);
		return verification.passed ? 0 : 1;
	}
};

export default command;
