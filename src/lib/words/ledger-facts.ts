import type { Phase } from '#domain/cycle';

/** What a sentence of the public ledger is made of: its facts, with codes already turned into names. */
export type LedgerFacts = {
	readonly facts: Readonly<Record<string, string | number>>;
	readonly group: string;
	readonly phase: Phase | null;
	/** How many digests the entry carries. */
	readonly digests: number;
};
