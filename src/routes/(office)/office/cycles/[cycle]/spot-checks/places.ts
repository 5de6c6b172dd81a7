const places: Readonly<Record<string, string>> = {
	'items-bad': 'items',
	'moment-passed': 'moment',
	'too-few-parties': 'parties',
	'party-twice': 'parties',
	'party-unknown': 'parties',
	'officer-is-party': 'parties',
	'table-empty': 'file',
	'table-column-missing': 'file',
	'table-rows-bad': 'file',
	'targets-too-many': 'file'
};

/** The field of the form a refusal is about, if it is about one. */
export const placeOf = (refusal: { readonly code: string; readonly field?: string }): string | undefined =>
	refusal.field ?? places[refusal.code] ?? (refusal.code.startsWith('file-') ? 'file' : undefined);
