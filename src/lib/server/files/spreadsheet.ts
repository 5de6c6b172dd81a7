import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#domain/basics';

export type SpreadsheetRefusal =
	{ readonly code: 'spreadsheet-unreadable' } | { readonly code: 'spreadsheet-too-large' };

/** A hostile file may unpack to anything: it must not claim much, and is read in a worker with little memory and time. */
const limits = { seconds: 30, megabytes: 512, files: 200, unpacked: 100 * 1024 * 1024 };

const reader = `
	const { parentPort, workerData } = require('node:worker_threads');
	const { default: readSheets } = require(workerData.module);
	const asText = (cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
	readSheets(Buffer.from(workerData.bytes)).then(
		(sheets) => parentPort.postMessage((sheets[0]?.data ?? []).map((row) => row.map(asText))),
		() => parentPort.postMessage(null)
	);
`;

const centralEntry = 0x02014b50;

/**
 * Whether the list of contents at the end of a ZIP file claims few enough files and bytes (protocol §9); sizes stand at
 * offset 24 of an entry, the lengths of its three texts at 28, 30 and 32 (PKWARE APPNOTE 4.3.12).
 */
function claimsLittle(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let [files, unpacked] = [0, 0];
	for (let at = 0; at + 46 <= bytes.length; at++) {
		if (view.getUint32(at, true) !== centralEntry) continue;
		files += 1;
		unpacked += view.getUint32(at + 24, true);
		at += 45 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return files <= limits.files && unpacked <= limits.unpacked;
}

/** The first sheet of an XLSX file as rows of texts; dates as `2011-01-17`. */
export async function readSheet(bytes: Uint8Array): Promise<Result<string[][], SpreadsheetRefusal>> {
	if (!claimsLittle(bytes)) return err({ code: 'spreadsheet-too-large' });
	const module = createRequire(import.meta.url).resolve('read-excel-file/node');
	const worker = new Worker(reader, {
		eval: true,
		workerData: { module, bytes },
		resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
	});
	return new Promise((resolve) => {
		const finish = (outcome: Result<string[][], SpreadsheetRefusal>) => {
			clearTimeout(timer);
			void worker.terminate();
			resolve(outcome);
		};
		const timer = setTimeout(() => finish(err({ code: 'spreadsheet-too-large' })), limits.seconds * 1000);
		worker.once('message', (rows: string[][] | null) =>
			finish(rows ? ok(rows.filter((row) => row.some((cell) => cell !== ''))) : err({ code: 'spreadsheet-unreadable' }))
		);
		worker.once('error', () => finish(err({ code: 'spreadsheet-too-large' })));
	});
}
