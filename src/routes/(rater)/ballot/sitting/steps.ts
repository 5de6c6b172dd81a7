import {
	advance,
	startJourney,
	type Journey,
	type JourneyEvent,
	type JourneyStep,
	type Layout,
	type Questionnaire
} from '#domain/ballot';

/** The ticks of a form: answers travel under the key of their question, `unit|element`; no other field has a bar in its name. */
export const ticksIn = (form: FormData): Record<string, string> =>
	Object.fromEntries(
		[...form].flatMap(([name, value]) => (name.includes('|') && typeof value === 'string' ? [[name, value]] : []))
	);

/** What the pressed button (`event`) and the ticks of a form mean; null for a button no page has. */
export function eventOf(form: FormData): JourneyEvent | null {
	const pressed = form.get('event');
	if (typeof pressed !== 'string') return null;
	const answers = ticksIn(form);
	const screen = /^goto:(\d{1,4})$/.exec(pressed)?.[1];
	if (screen !== undefined) return { kind: 'goto', screen: Number(screen) };
	if (pressed === 'next' || pressed === 'back') return { kind: pressed, answers };
	if (pressed === 'layout:grid') return { kind: 'layout', layout: 'grid', answers };
	return pressed === 'layout:single' ? { kind: 'layout', layout: 'single', answers } : null;
}

/** The first question, when the button that begins was pressed; null for any other. */
export const startOf = (form: FormData): Journey | null =>
	form.get('event') === 'start' ? startJourney('single') : null;

/** Where a form leads from a journey, or into one in the layout `first`; null for nowhere. */
export function stepOf(
	questionnaire: Questionnaire,
	journey: Journey | null,
	form: FormData,
	first: Layout
): JourneyStep | null {
	if (startOf(form)) return { state: startJourney(first) };
	const event = eventOf(form);
	return journey && event && advance(questionnaire, journey, event);
}

/** The same place of a journey, with what a form has ticked there. */
export const keepTicks = (questionnaire: Questionnaire, journey: Journey, form: FormData): Journey =>
	advance(questionnaire, journey, { kind: 'layout', layout: journey.layout, answers: ticksIn(form) }).state;

/** A text field of a form as typed; empty when it is not there. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
