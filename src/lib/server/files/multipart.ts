/** What a part of a form says of itself before its content comes. */
export type Part = { readonly name: string; readonly isFile: boolean };

const LINE_END = '\r\n';
const HEAD_LIMIT = 16 * 1024;

/**
 * Reads a multipart form (RFC 7578) as it arrives and hands each piece of each part on at once, so that a long file is
 * never in memory. Gives false when the body is no such form, or ends before it should.
 */
export async function readParts(
	request: Request,
	take: (part: Part, piece: Buffer) => Promise<void>
): Promise<boolean> {
	const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers.get('content-type') ?? '') ?? [];
	const boundary = quoted ?? bare;
	if (boundary === undefined) return false;
	const mark = Buffer.from(`${LINE_END}--${boundary}`);
	let held: Buffer = Buffer.from(LINE_END);
	let part: Part | 'before' | 'after' | null = 'before';
	for await (const chunk of request.body ?? []) {
		held = Buffer.concat([held, chunk]);
		for (let more = true; more && part !== 'after';) {
			if (part === null) {
				const head = headOf(held);
				if (!head && held.length > HEAD_LIMIT) return false;
				if (head) [part, held] = [head.part, held.subarray(head.length)];
				more = head !== null;
				continue;
			}
			const at: number = held.indexOf(mark);
			const end: number = at === -1 ? Math.max(0, held.length - mark.length) : at;
			if (part !== 'before' && end > 0) await take(part, held.subarray(0, end));
			more = at !== -1 && held.length >= at + mark.length + LINE_END.length;
			if (more) {
				const next = held.subarray(at + mark.length, at + mark.length + LINE_END.length).toString();
				part = next === '--' ? 'after' : null;
				held = held.subarray(at + mark.length + LINE_END.length);
			} else held = held.subarray(end);
		}
		if (part === 'after') held = Buffer.alloc(0);
	}
	return part === 'after';
}

function headOf(held: Buffer): { readonly part: Part; readonly length: number } | null {
	const end = held.indexOf(LINE_END + LINE_END);
	if (end === -1) return null;
	const head = held.subarray(0, end).toString('utf8');
	const [, name = ''] = /;\s*name="([^"]*)"/i.exec(head) ?? [];
	return { part: { name, isFile: /;\s*filename\*?=/i.test(head) }, length: end + 2 * LINE_END.length };
}
