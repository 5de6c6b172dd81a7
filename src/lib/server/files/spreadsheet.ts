import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#domain/basics';

export type SpreadsheetRefusal =
	{ readonly code: 'spreadsheet-unreadable' } | { readonly code: 'spreadsheet-too-large' };

/** A hostile file may unpack to anything, so it is read in a worker that has little memory and little time. */
const limits = { seconds: 30, megabytes: 512 };

const reader = `
	const { parentPort, workerData } = require('node:worker_threads');
	const { default: readSheets } = require(workerData.module);
	const asText = (cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
	readSheets(Buffer.from(workerData.bytes)).then(
		(sheets) => parentPort.postMessage((sheets[0]?.data ?? []).map((row) => row.map(asText))),
		() => parentPort.postMessage(null)
	);
`;

/** The first sheet of an XLSX file as rows of texts; dates as `2011-01-17`. */
export function readSheet(bytes: Uint8Array): Promise<Result<string[][], SpreadsheetRefusal>> {
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
