import { page } from '$app/state';
import { useLang, useWords } from '#lib/ui/speech.ts';
import { stratumParts } from '#domain/scheme';
import { stratumText } from '#lib/words/stratum.ts';
import type { LayoutData } from './$types';

/** Names a stratum of this year by its code, in the reader's language; call it while a component starts. */
export function useStratumName(): (code: string) => string {
	const lang = useLang();
	const { year } = useWords().public;
	// Read once: a page that is left may be asked again when the next one's data are there already.
	const { places } = page.data as LayoutData;
	return (code) =>
		stratumText(
			stratumParts(code, (head) => places[head]),
			lang,
			year
		);
}

/** Says a fault or refusal with the names of its group and stratum in the place of codes; call it while a component starts. */
export function useNamed(): <Fault extends object>(fault: Fault) => Fault {
	const lang = useLang();
	const nameOf = useStratumName();
	const { groupNames } = page.data as LayoutData;
	return (fault) => ({
		...fault,
		...('group' in fault &&
			typeof fault.group === 'string' && { group: groupNames[fault.group]?.[lang] ?? fault.group }),
		...('stratum' in fault && typeof fault.stratum === 'string' && { stratum: nameOf(fault.stratum) })
	});
}
