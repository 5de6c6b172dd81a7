import type { Entry } from '#domain/ledger';

/** The texts of an archive by their names. */
export type ArchiveFiles = ReadonlyMap<string, string>;

/** One check of an archive; `subject` is what it is about. */
export type ArchiveCheck = { readonly name: string; readonly subject: string; readonly passed: boolean };

/** An archive with its year and the entries of its ledger. */
export type Opened = { readonly files: ArchiveFiles; readonly cycle: string; readonly entries: readonly Entry[] };

export const check = (name: string, subject: string, passed: boolean): ArchiveCheck => ({ name, subject, passed });

/** A file as JSON, or null. */
export function json(files: ArchiveFiles, name: string): unknown {
	try {
		return JSON.parse(files.get(name) ?? 'null');
	} catch {
		return null;
	}
}

/** The year's entries of a kind. */
export const ofKind = ({ entries, cycle }: Opened, kind: Entry['kind']): Entry[] =>
	entries.filter((entry) => entry.cycle === cycle && entry.kind === kind);
