import { err, ok, type Result } from '#domain/basics';
import type { Files } from './check.ts';

export type FetchRefusal =
	| { readonly code: 'files-unreachable' | 'files-missing' }
	| { readonly code: 'frame-too-large-here' | 'file-too-large'; readonly megabytes: number };

const MEGABYTE = 1024 * 1024;
/** A browser holds no text of half a thousand million characters; well before it, phones give up. */
const FRAME_MEGABYTES = 256;
const MANIFEST_MEGABYTES = 64;

type Hear = (bytes: number) => void;

/** The files of a published draw with the ledger, from this portal. `hear` is told the bytes that have come. */
export async function fetchFiles(draw: string, signal: AbortSignal, hear: Hear): Promise<Result<Files, FetchRefusal>> {
	const [cycle = '', group = '', wave = '1'] = draw.split('/');
	const folder = `/open/cycles/${encodeURIComponent(cycle)}/draws/${encodeURIComponent(group)}`;
	try {
		const manifest = await (await get(`${folder}/manifest.json?wave=${encodeURIComponent(wave)}`, signal)).text();
		const earlier = await fetchEarlier(folder, manifest, signal);
		const frame = await bytesOf(await get(`${folder}/frame.tsv`, signal), hear);
		if (frame === null) return err({ code: 'frame-too-large-here', megabytes: FRAME_MEGABYTES });
		return ok({ manifest, frame, ledger: await fetchLedger(signal), earlier });
	} catch {
		return err({ code: 'files-unreachable' });
	}
}

/** The records of the draws a later wave came after, found by the hashes of their designs. */
async function fetchEarlier(folder: string, manifest: string, signal: AbortSignal): Promise<string[]> {
	const { after = [] } = (JSON.parse(manifest) as { design: { after?: readonly string[] } }).design;
	if (after.length === 0) return [];
	type Attempt = { readonly attempt: number; readonly designHash: string | null };
	const attempts = (await (await get(`${folder}/attempts.json`, signal)).json()) as readonly Attempt[];
	const wanted = attempts.filter(({ designHash }) => designHash !== null && after.includes(designHash));
	return Promise.all(
		wanted.map(async ({ attempt }) => (await get(`${folder}/manifest.json?attempt=${attempt}`, signal)).text())
	);
}

/** The files a visitor has chosen on their own device, with the ledger when the portal can be reached. */
export async function openFiles(form: FormData, signal: AbortSignal): Promise<Result<Files, FetchRefusal>> {
	const [manifest, frame] = [form.get('manifest'), form.get('frame')];
	if (!(manifest instanceof File) || !(frame instanceof File) || manifest.size === 0 || frame.size === 0)
		return err({ code: 'files-missing' });
	if (manifest.size > MANIFEST_MEGABYTES * MEGABYTE)
		return err({ code: 'file-too-large', megabytes: MANIFEST_MEGABYTES });
	if (frame.size > FRAME_MEGABYTES * MEGABYTE) return err({ code: 'frame-too-large-here', megabytes: FRAME_MEGABYTES });
	const ledger = await fetchLedger(signal).catch(() => null);
	const before = form.getAll('earlier').filter((each): each is File => each instanceof File && each.size > 0);
	const earlier = await Promise.all(before.map((each) => each.text()));
	return ok({ manifest: await manifest.text(), frame: await frame.arrayBuffer(), ledger, earlier });
}

const fetchLedger = async (signal: AbortSignal): Promise<string> => (await get('/open/ledger.ndjson', signal)).text();

async function get(address: string, signal: AbortSignal): Promise<Response> {
	const response = await fetch(address, { signal });
	if (!response.ok) throw new Error(`${address} answers ${response.status}`);
	return response;
}

/** The body, or null when there is more of it than a browser can hold. */
async function bytesOf(response: Response, hear: Hear): Promise<ArrayBuffer | null> {
	const parts: BlobPart[] = [];
	let bytes = 0;
	const reader = response.body?.getReader();
	for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
		parts.push(next.value);
		hear((bytes += next.value.length));
		if (bytes > FRAME_MEGABYTES * MEGABYTE) {
			await reader?.cancel();
			return null;
		}
	}
	return new Blob(parts).arrayBuffer();
}
