import { page } from '$app/state';
import { useLang, useWords } from '#lib/ui/speech.ts';
import { stratumText } from '#lib/words/stratum.ts';
import type { LayoutData } from './$types';

/** Names a stratum of this year by its code, in the reader's language; call it while a component starts. */
export function useStratumName(): (code: string) => string {
	const lang = useLang();
	const { year } = useWords().public;
	return (code) => {
		const { places } = page.data as LayoutData;
		const parts = code.split('.');
		const head = places[parts[0] ?? ''] ?? null;
		return stratumText({ head, rest: head ? parts.slice(1) : parts }, lang, year);
	};
}
