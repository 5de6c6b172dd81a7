import { levelOf, parseCode, type Journey } from '#domain/ballot';
import { Errand, toTop } from '#lib/ui/errand.svelte.ts';
import type { Lang, Words } from '#lib/words/index.ts';
import { tell } from '#lib/words/tell.ts';
import type { Opened } from '../device/device.ts';
import { takeLinkedCode } from './address.ts';
import { findKept, madeByServer, newlyKept, underWay, type Kept } from './kept.ts';
import type { Sitting } from './sitting.svelte.ts';

/** What asks the server, or needs what only a device with big integers can do; the sitting stands as it did until it is done. */
export class Errands {
	readonly errand = new Errand();
	readonly #sitting: Sitting;
	readonly #lang: Lang;
	readonly #words: Words['rater'];

	constructor(sitting: Sitting, lang: Lang, words: Words['rater']) {
		this.#sitting = sitting;
		this.#lang = lang;
		this.#words = words;
	}

	/** Goes on with what is kept of the letter that was opened or, opened without one, where this tab was. */
	async arrive(): Promise<void> {
		const { linked, able, shelf } = this.#sitting;
		const code = linked && parseCode(linked.code);
		const kept = code ? null : underWay();
		if (kept) this.take(kept);
		else if (code?.ok && able && shelf.length > 0)
			await this.errand.run(async () => {
				const known = await findKept(shelf, code.value);
				if (known) await this.#open(known);
			});
	}

	/** Takes the code of a letter's link that was opened in a tab with this page: at once, unless answers are under way. */
	readonly takeLink = (): void => {
		const found = takeLinkedCode();
		if (!found) return;
		const busy = this.#sitting.journey !== null;
		if (!busy) this.#sitting.leave();
		this.#sitting.linked = found;
		if (!busy) void this.arrive();
	};

	readonly take = (kept: Kept): void => void this.errand.run(() => this.#open(kept));

	/** Shows the receipt of a ballot that was cast, and goes on with any other. */
	async #open(kept: Kept): Promise<void> {
		const sitting = this.#sitting;
		sitting.mine = kept;
		sitting.refusal = undefined;
		if (kept.receipt !== null && !kept.journey) {
			sitting.remember(kept);
			sitting.receipt = kept.receipt;
		} else if (sitting.able) await this.#load(kept);
	}

	/** Loads what a kept ballot key is asked; while something of it is hidden the key waits here. */
	async #load(kept: Kept): Promise<void> {
		const device = await import('../device/device.ts');
		const opened = await device.openKey(kept.credential, this.#lang);
		if (opened.ok) this.#sitting.begin(opened.value, kept);
		else if (opened.refusal.code === 'disclosure-withheld') this.#sitting.refusal = opened.refusal;
		else this.#sitting.stop(opened.refusal);
	}

	/** Loads anew what a ballot is asked that was cast before this page was loaded. */
	reload(): void {
		const kept = this.#sitting.mine;
		if (kept) void this.errand.run(() => this.#load(kept));
	}

	/** Sends the code: this device makes the ballot key and the server signs it unseen. */
	async getKey(entered: string): Promise<void> {
		const sitting = this.#sitting;
		const { phrase } = sitting;
		if (this.errand.sending) return;
		const code = parseCode(entered);
		sitting.typed = entered;
		this.errand.unsent = false;
		sitting.refusal = code.ok
			? undefined
			: { code: code.error.code, text: tell(this.#words.code.refusals, code.error) };
		if (!code.ok) return toTop();
		await this.errand.run(async () => {
			const known = phrase.trim() === '' ? await findKept(sitting.shelf, code.value) : undefined;
			if (known) return this.#open(known);
			const device = await import('../device/device.ts');
			const got = await device.getKey({ code: code.value, pin: sitting.pinOf(entered), phrase, lang: this.#lang });
			if (got.ok) {
				const { credential } = got.value;
				const mark = device.markFor(credential, code.value);
				sitting.begin(got.value, newlyKept(credential, levelOf('js'), mark));
			} else
				sitting.refusal =
					'stopped' in got ? { code: got.stopped, text: this.#words.trouble.stopped[got.stopped] } : got.refusal;
		});
	}

	/** Signs and sends the answers from this device; once they have arrived no answer stays on it. */
	async cast({ credential, paper }: Opened, at: Journey): Promise<void> {
		const sitting = this.#sitting;
		await this.errand.run(async () => {
			const device = await import('../device/device.ts');
			const sent = await device.cast(credential, paper.questionnaire, at.answers, this.#lang);
			if (!sent.ok) {
				sitting.refusal = sent.refusal;
				if (sent.refusal.code === 'rating-closed' || sent.refusal.code === 'ballot-cast-already')
					sitting.stop(sent.refusal);
				return;
			}
			const { next, receipt } = sent.value;
			const kept = sitting.mine ?? madeByServer(credential);
			sitting.begin({ credential: next, paper }, { ...kept, journey: null, receipt });
			sitting.receipt = receipt;
		});
	}
}
