import type { Result } from '#domain/basics';
import type { Place, PlaceRefusal, Stage } from '#domain/draw';
import type { Files, FilesRefusal, Report } from './check.ts';
import { overall, startChecker, type Answer, type Checker } from './checker.ts';
import type { FetchRefusal } from './fetch-files.ts';
import type { Slip } from './person/slip.ts';

/** How far a check is; `share` is null while nobody can know. */
type Progress = { readonly stage: Stage | 'fetch'; readonly share: number | null; readonly bytes: number };

export type Standing =
	| { readonly kind: 'idle' | 'cancelled' | 'broken' }
	| { readonly kind: 'busy'; readonly progress: Progress }
	| { readonly kind: 'refused'; readonly refusal: FilesRefusal | FetchRefusal }
	| { readonly kind: 'checked'; readonly report: Report };

type Gather = (signal: AbortSignal, hear: (bytes: number) => void) => Promise<Result<Files, FetchRefusal>>;

/** One visitor's check of one draw, and the place they look up in it. */
export class Session {
	standing: Standing = $state.raw({ kind: 'idle' });
	place: Result<Place, PlaceRefusal> | null = $state.raw(null);
	seeking = $state(false);
	#checker: Checker | null = null;
	#fetching: AbortController | null = null;

	/** Checks the files that `gather` brings; whatever was under way ends. */
	async check(gather: Gather): Promise<void> {
		this.#end();
		const fetching = (this.#fetching = new AbortController());
		this.#progress('fetch', null, 0);
		const files = await gather(fetching.signal, (bytes) => this.#progress('fetch', null, bytes));
		if (fetching.signal.aborted) return;
		if (!files.ok) {
			this.standing = { kind: 'refused', refusal: files.error };
			return;
		}
		this.#checker = startChecker(
			(answer) => this.#hear(answer),
			() => this.#break()
		);
		this.#checker.ask({ kind: 'check', files: files.value });
		this.#progress('frame', 0);
	}

	/** Looks a person up in the draw that was checked. */
	seek(slip: Slip): void {
		this.seeking = true;
		this.place = null;
		this.#checker?.ask({ kind: 'place', slip });
	}

	/** Ends what is under way. */
	cancel(): void {
		this.#end();
		this.standing = { kind: 'cancelled' };
	}

	#hear(answer: Answer): void {
		if (answer.kind === 'progress') {
			if (!this.seeking) this.#progress(answer.stage, overall(answer.stage, answer.share));
		} else if (answer.kind === 'checked') this.standing = { kind: 'checked', report: answer.report };
		else if (answer.kind === 'refused') this.standing = { kind: 'refused', refusal: answer.refusal };
		else {
			this.seeking = false;
			this.place = answer.place;
		}
	}

	#progress(stage: Progress['stage'], share: number | null, bytes = 0): void {
		this.standing = { kind: 'busy', progress: { stage, share, bytes } };
	}

	#break(): void {
		this.#end();
		this.standing = { kind: 'broken' };
	}

	#end(): void {
		this.#fetching?.abort();
		this.#checker?.stop();
		this.#checker = null;
		this.place = null;
		this.seeking = false;
	}
}
