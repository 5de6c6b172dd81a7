import { canonicalJson, required, sha256Hex } from '../basics/index.ts';
import { questionsFor, type Element, type RaterGroup, type Scale, type Scheme } from '../scheme/index.ts';

/** One question on a ballot: an element about a unit, with the codes of its scale's options, best first. */
export type RatingQuestion = {
	readonly key: string;
	readonly unit: string;
	readonly element: string;
	readonly scale: string;
	readonly options: readonly string[];
};

/** 问卷: everything a rater of a stratum is asked, the same for the whole stratum. */
export type Questionnaire = { readonly questions: readonly RatingQuestion[] };

/** single: one question a screen, for telephones · grid: one element a screen, about all its units. */
export type Layout = 'single' | 'grid';

/** The questions shown together. */
export type Screen = readonly RatingQuestion[];

/** Names a question within its ballot: `unit|element`; the bar stands in no code. */
export const questionKey = (unit: string, element: string): string => `${unit}|${element}`;

/** The questionnaire of a stratum, in the order of the scheme's `questionsFor`. */
export function questionnaireFor(scheme: Scheme, group: RaterGroup, stratum: string): Questionnaire {
	const questions = questionsFor(scheme, group, stratum).map(({ unit, element }) => {
		const scale = scaleOf(scheme, elementOf(scheme, element));
		const options = scale.options.map(({ code }) => code);
		return { key: questionKey(unit, element), unit, element, scale: scale.code, options };
	});
	return { questions };
}

/** Digest of what is asked, 64 hex: a ballot is signed for this questionnaire and no other. */
export const questionnaireHash = ({ questions }: Questionnaire): string =>
	sha256Hex(canonicalJson({ v: 1, questions }));

/** The element of a code; a code the scheme does not know is a bug. */
export const elementOf = (scheme: Scheme, code: string): Element =>
	required(
		scheme.elements.find((element) => element.code === code),
		`element ${code}`
	);

/** The scale an element is rated on. */
export const scaleOf = (scheme: Scheme, element: Element): Scale =>
	required(
		scheme.scales.find((scale) => scale.code === element.scale),
		`scale ${element.scale}`
	);

/** The screens in the order they are shown; elements follow each other as they first appear. */
export function screens({ questions }: Questionnaire, layout: Layout): Screen[] {
	if (layout === 'single') return questions.map((question) => [question]);
	const elements = [...new Set(questions.map(({ element }) => element))];
	return elements.map((code) => questions.filter(({ element }) => element === code));
}
