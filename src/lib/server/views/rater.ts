import type { Questionnaire } from '#domain/ballot';
import { unitOf, type Scheme, type Text } from '#domain/scheme';
import type { Cycle } from '../stores/cycles.ts';

/** One answer of a scale, as it is read. */
export type Option = { readonly code: string; readonly label: string };

/** Everything a rater reads while answering, in one language; `units` in the order in which they are rated. */
export type Paper = {
	readonly questionnaire: Questionnaire;
	readonly units: readonly { readonly code: string; readonly name: string; readonly disclosure: string }[];
	/** What is asked, by the code of the element. */
	readonly elements: Readonly<Record<string, { readonly name: string; readonly question: string }>>;
	/** The options of each scale, best first. */
	readonly scales: Readonly<Record<string, readonly Option[]>>;
};

type Opened = {
	readonly cycle: Pick<Cycle, 'id'>;
	readonly scheme: Scheme;
	readonly questionnaire: Questionnaire;
};

/** The questions of an opened ballot with their texts, in the language asked for. */
export function paperOf({ cycle, scheme, questionnaire }: Opened, lang: keyof Text): Paper {
	const units = new Set(questionnaire.questions.map(({ unit }) => unit));
	const elements = new Set(questionnaire.questions.map(({ element }) => element));
	const scales = new Set(questionnaire.questions.map(({ scale }) => scale));
	return {
		questionnaire,
		units: [...units].map((code) => ({
			code,
			name: unitOf(scheme, code).name[lang],
			disclosure: `/cycles/${cycle.id}/disclosures/${code}`
		})),
		elements: Object.fromEntries(
			scheme.elements
				.filter(({ code }) => elements.has(code))
				.map(({ code, name, question }) => [code, { name: name[lang], question: question[lang] }])
		),
		scales: Object.fromEntries(
			scheme.scales
				.filter(({ code }) => scales.has(code))
				.map(({ code, options }) => [code, options.map((option) => ({ code: option.code, label: option.label[lang] }))])
		)
	};
}
