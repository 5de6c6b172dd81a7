import { isSameKey, levelOf, type Journey, type Level } from '#domain/ballot';
import { toTop } from '#lib/ui/errand.svelte.ts';
import type { Lang, Words } from '#lib/words/index.ts';
import type { Refusal } from '../device/ask.ts';
import type { Opened } from '../device/device.ts';
import type { Start } from '../island/start.ts';
import { takeLinkedCode, takeTyped, type Linked, type Typed } from './address.ts';
import { forget, keep, madeByServer, readKept, type Kept } from './kept.ts';
import { keepTicks, stepOf } from './steps.ts';

const WIDE = '(min-width: 56.25rem)';

/** Where the ballot on the page stands, and what leads from one state to the next without asking anybody. */
export class Sitting {
	/** What the server says, which holds until this device does the work itself. */
	said: Start['form'] = $state.raw(null);
	own: (Opened & { readonly level: Level }) | null = $state.raw(null);
	journey: Journey | null = $state.raw(null);
	refusal: Refusal | undefined = $state.raw();
	/** The code as typed, when it was refused or the language switched. */
	typed: string | undefined = $state();
	/** The recovery phrase as typed, which is on this page alone: no form carries it. */
	phrase = $state('');
	receipt: string | null = $state(null);
	/** What is kept here of the ballot on the page, and of all ballots. */
	mine: Kept | null = $state.raw(null);
	shelf: readonly Kept[] = $state.raw([]);
	linked: Linked | null = $state.raw(null);
	/** Whether this device can make a ballot key: false until its script has looked. */
	able = $state(false);

	readonly ballot = $derived(this.own ?? (this.said?.ballot ? { ...this.said.ballot, level: levelOf('plain') } : null));
	readonly held = $derived(this.ballot ?? this.mine);
	/** What a form carries of the ballot key: nothing when it was made here, for then it stays here. */
	readonly carried = $derived(this.held?.level === 0 ? this.held.credential : '');
	readonly #lang: Lang;
	readonly #words: Words['rater']['question'];

	constructor(form: Start['form'], lang: Lang, words: Words['rater']['question']) {
		this.#lang = lang;
		this.#words = words;
		this.said = form;
		this.journey = form?.ballot?.journey ?? null;
		this.refusal = form?.refusal;
		this.typed = form?.typed;
		this.receipt = form?.receipt ?? null;
	}

	/** Takes up the code that a letter's link brought, or what was typed before the language was switched. */
	receive(): void {
		const link = takeLinkedCode();
		const left = takeTyped();
		this.linked = link ?? left?.linked ?? null;
		this.phrase = left?.phrase ?? '';
		if (left && !this.linked) this.typed = left.code;
	}

	/** What is typed, the code in its field, as the page in another language is to have it; null for nothing. */
	typedNow(code: string): Typed | null {
		const { linked, phrase } = this;
		return code + phrase === '' ? null : { code, linked: linked?.code === code ? linked : null, phrase };
	}

	/** Takes up what this device keeps of the ballot that the server shows. */
	recall(): void {
		this.shelf = readKept();
		if (this.said?.ballot) this.#restore(this.said.ballot.credential);
		else if (this.said?.receipt) this.remember({ ...madeByServer(this.said.again ?? ''), receipt: this.said.receipt });
	}

	/** Goes on where this tab was, when what came from the server is only the beginning of the same ballot. */
	#restore(credential: string): void {
		this.mine = this.shelf.find((kept) => isSameKey(kept.credential, credential)) ?? null;
		this.journey ??= this.mine?.journey ?? null;
	}

	/** The beginning of the digest of the right keys, if the letter's link brought it with this code. */
	pinOf(code: string): string | null {
		return this.linked?.code === code ? this.linked.pin : null;
	}

	/** Shows the ballot of a key that was opened, where it was left. */
	begin(opened: Opened, kept: Kept): void {
		this.own = { ...opened, level: kept.level };
		this.journey = kept.journey;
		this.receipt = null;
		this.refusal = undefined;
		this.#clearTyped();
		this.remember({ ...kept, credential: opened.credential });
	}

	/** A refusal that ends it: the key is of no more use, but a receipt stays good. */
	stop(why: Refusal): void {
		this.refusal = why;
		this.#clearTyped();
		this.own = this.journey = null;
		this.receipt = this.mine?.receipt ?? null;
		if (!this.mine) return;
		if (this.receipt !== null) this.remember({ ...this.mine, journey: null });
		else {
			forget(this.mine.credential);
			this.mine = null;
		}
	}

	/** Leaves the ballot on the page, which stays kept, for the page where a code is entered. */
	readonly leave = (): void => {
		this.said = this.own = this.mine = this.linked = this.journey = this.receipt = null;
		this.refusal = undefined;
		this.#clearTyped();
		this.shelf = readKept();
		void toTop();
	};

	#clearTyped(): void {
		this.typed = undefined;
		this.phrase = '';
	}

	/** Keeps where this ballot stands, and what it rates. */
	remember(kept: Kept): void {
		const names = this.ballot?.paper.units.map(({ name }) => name);
		this.mine = names ? { ...kept, rates: { lang: this.#lang, names } } : kept;
		keep(this.mine);
	}

	#rememberAt(at: Journey): void {
		const { ballot, mine } = this;
		if (ballot)
			this.remember({ ...(mine ?? madeByServer(ballot.credential)), credential: ballot.credential, journey: at });
	}

	/** One step in the browser: the law of the server, and no request. */
	step(sent: FormData): void {
		if (!this.ballot) return;
		const { questionnaire, units } = this.ballot.paper;
		const wide = units.length > 1 && matchMedia(WIDE).matches;
		const next = stepOf(questionnaire, this.journey, sent, wide ? 'grid' : 'single');
		if (!next) return;
		this.journey = next.state;
		this.receipt = null;
		this.refusal = next.refusal && { code: next.refusal.code, text: this.#words.missing };
		this.#rememberAt(next.state);
		if (!next.refusal) void toTop();
	}

	/** Keeps what was ticked on the screen. */
	readonly tick = (ticks: FormData): void => {
		if (this.ballot && this.journey) this.#rememberAt(keepTicks(this.ballot.paper.questionnaire, this.journey, ticks));
	};
}
