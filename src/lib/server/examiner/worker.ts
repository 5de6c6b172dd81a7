/** A thread of `hand.ts`: finds out what it is asked. */
import { parentPort } from 'node:worker_threads';
import { assert, required } from '#domain/basics';
import { examine, isSame, type Paper } from './examine.ts';
import { holds } from './verify.ts';
import { FIELDS, unpack, type Finding, type Kind, type Order, type Questions } from './work.ts';

const port = parentPort;
assert(port, 'a worker has a parent');

const papers = new Map<string, Paper>();

function find(kind: Kind, next: () => Uint8Array): Finding {
	if (kind === 'ballot') return examine(next(), next(), papers);
	return holds({ kind, key: next(), message: next(), signature: next() });
}

function answer({ kinds, packed }: Questions): Finding[] {
	const fields = unpack(packed);
	let at = 0;
	return kinds.map((kind) => {
		const end = at + FIELDS[kind];
		try {
			return find(kind, () => required(fields[at++], 'a field'));
		} catch (error) {
			return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
		} finally {
			at = end;
		}
	});
}

/** The same paper again is the one that was: what was worked out of it stays. */
function learn({ key, paper }: Extract<Order, { paper: Paper }>): void {
	const known = papers.get(key);
	if (!known || !isSame(known, paper)) papers.set(key, paper);
}

port.on('message', (order: Order) => {
	if ('paper' in order) learn(order);
	else port.postMessage(answer(order));
});
