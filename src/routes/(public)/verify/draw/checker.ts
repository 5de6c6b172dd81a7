import type { Result } from '#domain/basics';
import type { Place, PlaceRefusal, Stage } from '#domain/draw';
import type { Files, FilesRefusal, Report } from './check.ts';
import type { Slip } from './person/slip.ts';

/** What the page asks its worker. */
export type Question =
	{ readonly kind: 'check'; readonly files: Files } | { readonly kind: 'place'; readonly slip: Slip };

/** What the worker tells. */
export type Answer =
	| { readonly kind: 'progress'; readonly stage: Stage; readonly share: number }
	| { readonly kind: 'checked'; readonly report: Report }
	| { readonly kind: 'refused'; readonly refusal: FilesRefusal }
	| { readonly kind: 'placed'; readonly place: Result<Place, PlaceRefusal> };

/** A worker that checks draws; it reaches no network, for the content policy of its own file allows none. */
export type Checker = { ask(question: Question): void; stop(): void };

/** Starts one. `hear` gets its answers, `fail` is called when it breaks, as it does when memory runs out. */
export function startChecker(hear: (answer: Answer) => void, fail: () => void): Checker {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
	worker.onerror = fail;
	return {
		ask: (question) => worker.postMessage(question, question.kind === 'check' ? [question.files.frame] : []),
		stop: () => worker.terminate()
	};
}

/** Share of the whole work each part of a check is, measured with a list of a million. */
const PARTS: Readonly<Record<Stage, { readonly from: number; readonly share: number }>> = {
	frame: { from: 0, share: 0.2 },
	tree: { from: 0.2, share: 0.4 },
	tickets: { from: 0.6, share: 0.4 }
};

/** How far a check is as a whole, 0 to 1. */
export const overall = (stage: Stage, share: number): number => PARTS[stage].from + PARTS[stage].share * share;
