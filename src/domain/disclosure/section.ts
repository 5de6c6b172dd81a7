import { isDay, numberIn } from '../basics/index.ts';
import { choices, lengthOf, limits } from './document.ts';

/** The columns that carry a row's content; which of them a section uses differs. */
export const contentColumns = [
	'item',
	'measure',
	'direction',
	'target',
	'actual',
	'source',
	'status',
	'day',
	'points',
	'text'
] as const;
export type ContentColumn = (typeof contentColumns)[number];

/** What each row of the office's table speaks of. */
export type Section =
	'leads' | 'target' | 'task' | 'emergency' | 'highlight' | 'promise' | 'unverified' | 'note' | 'duty-report';

export type CellFault =
	'cell-missing' | 'cell-not-used' | 'number-malformed' | 'day-malformed' | 'choice-unknown' | 'text-too-long';

type Check = (value: string) => CellFault | null;

const empty: Check = (value) => (value === '' ? null : 'cell-not-used');
const anything: Check = () => null;
const filled: Check = (value) => (value === '' ? 'cell-missing' : null);
const number: Check = (value) => filled(value) ?? (numberIn(value) === null ? 'number-malformed' : null);
const day: Check = (value) => filled(value) ?? (isDay(value) ? null : 'day-malformed');
const optional =
	(check: Check): Check =>
	(value) =>
		value === '' ? null : check(value);
const oneOf =
	(options: readonly string[]): Check =>
	(value) =>
		filled(value) ?? (options.includes(value) ? null : 'choice-unknown');
const upTo =
	(characters: number): Check =>
	(value) =>
		filled(value) ?? (lengthOf(value) > characters ? 'text-too-long' : null);

const checks: Readonly<Record<Section, Partial<Record<ContentColumn, Check>>>> = {
	leads: { text: filled },
	target: {
		item: filled,
		measure: anything,
		direction: oneOf(choices.direction),
		target: number,
		actual: optional(number),
		source: filled,
		status: oneOf(choices.verification)
	},
	task: { status: oneOf(choices.task), text: filled },
	emergency: { text: filled },
	highlight: { status: oneOf(choices.highlight), day, points: number, text: filled },
	promise: { status: oneOf(choices.promise), text: filled },
	unverified: { text: filled },
	note: { text: upTo(limits.note) },
	'duty-report': { day: optional(day), text: filled }
};

/** Whether a text names a section. */
export const isSection = (text: string): text is Section => Object.hasOwn(checks, text);

/** What is wrong with a cell of a row of that section; a filled cell the section does not use is wrong, lest it vanish. */
export function cellFault(section: Section, column: ContentColumn, value: string): CellFault | null {
	return (checks[section][column] ?? empty)(value);
}
