import type { Json } from '#domain/basics';

type Step = string | number;
type Change = (parent: Record<Step, Json>, at: Step) => void;

/** One altered copy of a document, and what was altered. */
export type Mutation = { readonly what: string; readonly value: Json };

const clone = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Every place in a document below its root. */
function places(value: Json, path: readonly Step[] = []): Step[][] {
	if (value === null || typeof value !== 'object') return [];
	const entries: [Step, Json][] = Array.isArray(value)
		? value.map((item: Json, at): [Step, Json] => [at, item])
		: Object.entries(value).map(([key, item]): [Step, Json] => [key, item ?? null]);
	return entries.flatMap(([key, item]) => [[...path, key], ...places(item, [...path, key])]);
}

const nextLetter = (text: string, at: number): string => {
	const other = text[at] === '0' ? '1' : '0';
	return text.slice(0, at) + other + text.slice(at + 1);
};

/** Other values a value may be exchanged for. */
function others(value: Json): Json[] {
	if (typeof value === 'number') return [value + 1, value - 1, value + 0.5, String(value), null];
	if (typeof value === 'string')
		return [nextLetter(value, 0), nextLetter(value, value.length - 1), value.toUpperCase(), `${value} `, '', 7];
	if (Array.isArray(value))
		return [[], [...(value as Json[])].reverse(), [...(value as Json[]), ...(value as Json[])], {}];
	return [{}, [], null, 'x'];
}

function changesOf(value: Json): [string, Change][] {
	const exchanges = others(value).map((other): [string, Change] => [
		`becomes ${JSON.stringify(other).slice(0, 40)}`,
		(parent, at) => (parent[at] = other)
	]);
	const drop: Change = (parent, at) => {
		if (Array.isArray(parent)) parent.splice(Number(at), 1);
		else Reflect.deleteProperty(parent, at);
	};
	const repeat: Change = (parent, at) => {
		const own = parent[at] ?? null;
		if (Array.isArray(parent)) parent.splice(Number(at), 0, own);
		else parent[`${at}2`] = own;
	};
	const swap: Change = (parent, at) => {
		const other = Array.isArray(parent) ? (Number(at) + 1) % parent.length : (Object.keys(parent).at(-1) ?? at);
		[parent[at], parent[other]] = [parent[other] ?? null, parent[at] ?? null];
	};
	return [...exchanges, ['is dropped', drop], ['stands twice', repeat], ['is swapped', swap]];
}

/** Every copy of a document with one place altered: exchanged, dropped, doubled or swapped with its neighbour. */
export function mutationsOf(document: Json): Mutation[] {
	const before = JSON.stringify(document);
	return places(document).flatMap((path) =>
		changesOf(valueAt(document, path)).flatMap(([what, change]) => {
			const value = clone(document);
			change(valueAt(value, path.slice(0, -1)) as Record<Step, Json>, path.at(-1) ?? '');
			return JSON.stringify(value) === before ? [] : [{ what: `${path.join('.')} ${what}`, value }];
		})
	);
}

const valueAt = (document: Json, path: readonly Step[]): Json =>
	path.reduce<Json>((value, step) => (value as Record<Step, Json>)[step] ?? null, document);

/** Every copy of a text of lines with one line altered, dropped, doubled or moved, and some cut short. */
export function lineMutationsOf(text: string): string[] {
	const lines = text.split('\n').slice(0, -1);
	const joined = (changed: readonly string[]): string => changed.map((line) => `${line}\n`).join('');
	const each = lines.flatMap((line, at) => [
		joined(lines.with(at, nextLetter(line, line.length - 1))),
		joined(lines.with(at, ` ${line}`)),
		joined(lines.with(at, `${line}\r`)),
		joined(lines.toSpliced(at, 1)),
		joined(lines.toSpliced(at, 0, line)),
		joined([...lines.toSpliced(at, 1), line])
	]);
	const ends = [text.slice(0, -1), text.slice(0, text.length / 2), `\ufeff${text}`, `${text}\n`, text.trimEnd(), ''];
	return [...each, ...ends].filter((changed) => changed !== text);
}
