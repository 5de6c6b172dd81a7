import { partyCommitment, type Ceremony } from '#domain/draw';

/** A moment as its design writes it, and as the law counts. */
export const MOMENT_TEXT = '2011-01-17T10:00:00+08:00';
export const MOMENT = Date.parse(MOMENT_TEXT);
export const ROUND = 'p-2010.citizen.1';
export const REVEALS: Readonly<Record<string, string>> = { auditor: '1a'.repeat(32), clerk: '2b'.repeat(32) };

/** A ceremony with two parties that have both committed, prepared by Li, to be committed by Wang. */
export const aCeremony = (overrides: Partial<Ceremony> = {}): Ceremony => ({
	round: ROUND,
	beacon: { kind: 'dice', rolls: 20, at: MOMENT_TEXT },
	parties: Object.entries(REVEALS).map(([party, reveal]) => ({
		party,
		holder: `holder of ${party}`,
		commitment: partyCommitment(ROUND, party, reveal),
		reveal: null
	})),
	preparedBy: 'Li',
	committedBy: null,
	heard: '',
	heardBy: null,
	made: false,
	voided: false,
	...overrides
});

/** The same parties, with what each has given of its share. */
export const partiesWith = (given: (party: string) => Partial<Ceremony['parties'][number]>): Ceremony['parties'] =>
	aCeremony().parties.map((share) => ({ ...share, ...given(share.party) }));
