import { connect, type Socket } from 'node:net';

/** A connection that is kept open; one request at a time goes over it. */
export type Wire = {
	/** Sends the bytes of a request; the status of its answer, once that was heard to its end. */
	ask(request: Uint8Array): Promise<number>;
	/** False once the server hung up, as it does when nothing comes for some seconds. */
	isOpen(): boolean;
	close(): void;
};

type Waiting = { readonly resolve: (status: number) => void; readonly reject: (error: Error) => void };

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** Whether an answer of HTTP/1.1 is whole: it tells its length, or comes in chunks of which the last is empty. */
function isWhole(answer: Buffer): boolean {
	const end = answer.indexOf(HEAD_END);
	if (end < 0) return false;
	const head = answer.toString('latin1', 0, end).toLowerCase();
	const [, length] = /\r\ncontent-length: (\d+)/.exec(head) ?? [];
	if (length !== undefined) return answer.length === end + HEAD_END.length + Number(length);
	return answer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
}

const statusOf = (answer: Buffer): number => Number(answer.toString('latin1', 9, 12));

/** Opens a connection to a server, for a generator that shares its machine: a client of all of HTTP costs half as much again. */
export function openWire(url: string): Promise<Wire> {
	const { hostname, port } = new URL(url);
	let waiting: Waiting | undefined;
	let heard: Buffer | undefined;
	const hear = (piece: Buffer): void => {
		const answer = heard ? Buffer.concat([heard, piece]) : piece;
		const whole = isWhole(answer);
		heard = whole ? undefined : answer;
		if (!whole || !waiting) return;
		const { resolve } = waiting;
		waiting = undefined;
		resolve(statusOf(answer));
	};
	const wireOf = (socket: Socket): Wire => ({
		ask: (request) =>
			new Promise((resolve, reject) => {
				waiting = { resolve, reject };
				socket.write(request);
			}),
		isOpen: () => socket.writable,
		close: () => socket.destroy()
	});
	return new Promise((resolve, reject) => {
		const socket = connect({ host: hostname, port: Number(port), noDelay: true });
		socket.on('connect', () => resolve(wireOf(socket)));
		socket.on('data', hear);
		socket.on('error', (error) => {
			reject(error);
			waiting?.reject(error);
		});
		socket.on('close', () => waiting?.reject(new Error('the server hung up')));
	});
}
