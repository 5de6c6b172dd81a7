import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readManifest, verifyDraw, type AnyManifest, type Check, type Verification } from '#domain/draw';

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);

async function bytesAt(place: string): Promise<Uint8Array> {
	if (!isAddress(place)) return readFile(place);
	const response = await fetch(place);
	if (!response.ok) throw new Error(`${place} answers ${response.status}`);
	return response.bytes();
}

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** The text of a file or address, unpacked if it is compressed. */
async function textAt(place: string): Promise<string> {
	const bytes = await bytesAt(place);
	return new TextDecoder().decode(isPacked(bytes) ? gunzipSync(bytes) : bytes);
}

/** The files of a draw, at paths or addresses; `attempts`: where the records before a later wave are found. */
type DrawFiles = {
	readonly manifest: string;
	readonly frame: string;
	readonly earlier?: readonly string[];
	readonly attempts?: string;
};

/** The files of a draw by the address of its public page: `https://…/cycles/<year>/draws/<group>`. */
export function filesOf(page: string): DrawFiles | null {
	const url = URL.parse(page);
	const path = /^(.*?)(?:\/open)?(\/cycles\/[^/]+\/draws\/[^/]+)(?:\/[^/]*)?$/.exec(url?.pathname ?? '');
	if (!url || !path || !isAddress(page)) return null;
	const fileAt = (name: string): string =>
		new URL(`${path[1] ?? ''}/open${path[2] ?? ''}/${name}${url.search}`, url).href;
	return { manifest: fileAt('manifest.json'), frame: fileAt('frame.tsv.gz'), attempts: fileAt('attempts.json') };
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
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

/** Redoes a draw from its files and says what each check found; the exit code, or why it cannot. */
export async function verifyDrawFiles(files: DrawFiles, asJson: boolean): Promise<number | string> {
	const json = jsonIn(await textAt(files.manifest));
	if (json === undefined) return 'no manifest: the file is cut short or is no JSON';
	const manifest = readManifest(json);
	if (!manifest.ok) return `no manifest: ${manifest.error.path} is not as it should be`;
	const places = files.attempts ? await placesBefore(manifest.value, files.attempts) : (files.earlier ?? []);
	const earlier: AnyManifest[] = [];
	for (const place of places) {
		const read = readManifest(jsonIn(await textAt(place)));
		if (!read.ok) return `no manifest: ${place}`;
		earlier.push(read.value);
	}
	const verification = verifyDraw(manifest.value, await textAt(files.frame), undefined, earlier);
	process.stdout.write(`${asJson ? JSON.stringify(verification) : report(verification)}\n`);
	return verification.passed ? 0 : 1;
}

/** Where the records of the draws a later wave came after lie, by the hashes of their designs in the list of all attempts. */
async function placesBefore({ design }: AnyManifest, attemptsAt: string): Promise<string[]> {
	if (!design.after) return [];
	type Attempt = { readonly attempt: number; readonly designHash: string | null };
	const attempts = jsonIn(await textAt(attemptsAt)) as readonly Attempt[];
	const wanted = attempts.filter(({ designHash }) => design.after?.includes(designHash ?? ''));
	return wanted.map(({ attempt }) => new URL(`manifest.json?attempt=${attempt}`, attemptsAt).href);
}
