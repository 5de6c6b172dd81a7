import { idlenessAfter, type Patience } from '#domain/ballot';

const SECOND = 1000;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Watches whether somebody is at a public machine: nobody is until it is touched, and nobody is again when it is over. */
export class Idle {
	/** Seconds left before the machine is wiped, while it asks who is there. */
	left: number | null = $state(null);
	#touched: number | null = null;
	readonly #patience: () => Patience;
	readonly #over: () => void;

	/** `patience` is asked every second; `over` is called once for every time the machine is left. */
	constructor(patience: () => Patience, over: () => void) {
		this.#patience = patience;
		this.#over = over;
	}

	/** Somebody says that they are there. */
	readonly stay = (): void => {
		this.#touched = Date.now();
		this.left = null;
	};

	/** A touch tells as much, but a question that was asked waits for its answer: it must not vanish under the finger. */
	readonly #touch = (): void => {
		if (this.left === null) this.stay();
	};

	/** Begins to watch the page; gives what ends it. */
	watch(): () => void {
		const timer = setInterval(() => this.#look(), SECOND);
		for (const kind of TOUCHES) addEventListener(kind, this.#touch, { capture: true, passive: true });
		return () => {
			clearInterval(timer);
			for (const kind of TOUCHES) removeEventListener(kind, this.#touch, { capture: true });
		};
	}

	#look(): void {
		if (this.#touched === null) return;
		const idleness = idlenessAfter(Date.now() - this.#touched, this.#patience());
		this.left = idleness.kind === 'asking' ? idleness.left : null;
		if (idleness.kind !== 'over') return;
		this.#touched = null;
		this.#over();
	}
}
