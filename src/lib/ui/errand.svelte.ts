import { tick } from 'svelte';

/** Has the reader begin at the top of what the page shows now. */
export async function toTop(): Promise<void> {
	await tick();
	const main = document.getElementById('main');
	main?.focus({ preventScroll: true });
	main?.scrollIntoView({ behavior: 'instant' });
}

/** Does one thing at a time that needs the server; when no answer comes, everything stays as it is. */
export class Errand {
	/** Whether an answer is awaited. */
	sending = $state(false);
	/** Whether the last one never came. */
	unsent = $state(false);

	/** Does it unless something is under way; `work` rejects when no answer comes. */
	async run(work: () => Promise<void>): Promise<void> {
		if (this.sending) return;
		this.sending = true;
		this.unsent = await work().then(
			() => false,
			() => true
		);
		this.sending = false;
		await toTop();
	}
}
