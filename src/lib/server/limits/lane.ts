import { err, ok, type Result } from '#domain/basics';

export type Busy = { readonly code: 'server-busy' };

/** Does dear work a few at a time. */
export type Lane = {
	/** Does the work in its turn, or refuses it when too many wait. `whose`: all that are one's stand in one line. */
	run<T>(whose: string, work: () => Promise<T>): Promise<Result<T, Busy>>;
};

type Waiting = { readonly start: () => void; readonly refuse: () => void };

/**
 * A lane that does `wide` works at once while up to `waiting` others wait. Lines take turns, and when all places are taken
 * the last of the longest line has to go: a flood from one network keeps out itself, not its neighbours.
 */
export function createLane(wide: number, waiting: number): Lane {
	const lines = new Map<string, Waiting[]>();
	let running = 0;
	let inLine = 0;

	const next = (): void => {
		running--;
		const [turn] = lines;
		if (!turn) return;
		const [whose, line] = turn;
		const first = line.shift();
		lines.delete(whose);
		if (line.length > 0) lines.set(whose, line);
		inLine--;
		first?.start();
	};
	const makeRoom = (): void => {
		if (inLine < waiting) return;
		const [whose, line] = [...lines].reduce((longest, other) =>
			other[1].length > longest[1].length ? other : longest
		);
		line.pop()?.refuse();
		if (line.length === 0) lines.delete(whose);
		inLine--;
	};
	const place = (whose: string): Promise<boolean> => {
		if (running < wide) {
			running++;
			return Promise.resolve(true);
		}
		const longest = Math.max(0, ...[...lines.values()].map(({ length }) => length));
		if (inLine >= waiting && (lines.get(whose)?.length ?? 0) >= longest) return Promise.resolve(false);
		makeRoom();
		return new Promise((resolve) => {
			const start = (): void => {
				running++;
				resolve(true);
			};
			const line = lines.get(whose) ?? [];
			line.push({ start, refuse: () => resolve(false) });
			lines.set(whose, line);
			inLine++;
		});
	};
	return {
		async run(whose, work) {
			if (!(await place(whose))) return err({ code: 'server-busy' });
			try {
				return ok(await work());
			} finally {
				next();
			}
		}
	};
}
