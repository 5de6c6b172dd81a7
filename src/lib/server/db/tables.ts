import type { Generated } from 'kysely';

/**
 * The rows of the three databases. One schema for SQLite and PostgreSQL: texts, epoch milliseconds, 0/1, JSON as text.
 * Nothing in `RollDatabase` or `BoxDatabase` holds a time or a running number, and no column of one can be joined to the other.
 */

/** Everything the office knows. */
export type PortalDatabase = {
	scheme: SchemeTable;
	cycle: CycleTable;
	cycle_phase: CyclePhaseTable;
	disclosure: DisclosureTable;
	score: ScoreTable;
	frame: FrameTable;
	/** Only of installations before frames were sealed: emptied when they start. */
	frame_member: FrameMemberTable;
	frame_person: FramePersonTable;
	draw: DrawTable;
	draw_party: DrawPartyTable;
	key_list: KeyListTable;
	credential_key: CredentialKeyTable;
	integrity_note: IntegrityNoteTable;
	pressure_report: PressureReportTable;
	paper_batch: PaperBatchTable;
	kiosk: KioskTable;
	spot_check: SpotCheckTable;
	spot_holder: SpotHolderTable;
	spot_share: SpotShareTable;
	spot_visit: SpotVisitTable;
	result: ResultTable;
	ledger_entry: LedgerEntryTable;
	account: AccountTable;
	session: SessionTable;
};

export type SchemeTable = { hash: string; code: string; document: string };
export type CycleTable = { id: string; year: number; scheme_hash: string; demo: number };
/** When a cycle entered each phase; the current one is the last (`position` counts from 0). */
export type CyclePhaseTable = { cycle_id: string; position: number; phase: string; entered_at: number };
/** One version of one unit's disclosure; published once `published_at` is set, and then never changed. */
export type DisclosureTable = {
	cycle_id: string;
	unit: string;
	version: number;
	document: string;
	content_hash: string;
	published_at: number | null;
};
/** Annual and tracking scores as uploaded; `veto` names the reason, if any. */
export type ScoreTable = {
	cycle_id: string;
	unit: string;
	annual: number;
	tracking: number;
	adjustment: number;
	veto: string | null;
};
export type FrameTable = {
	id: string;
	cycle_id: string;
	rater_group: string;
	members: number;
	uploaded_at: number;
	/** What became of the list's rows, as JSON. */
	report: string | null;
	persons_deleted_at: number | null;
};
/** Somebody of a frame, in the list's order: `member` is their commitment, `sealed` key and label, null once deleted. */
export type FramePersonTable = {
	frame_id: string;
	place: number;
	member: string;
	stratum: string;
	unit: string | null;
	sealed: string | null;
};
export type FrameMemberTable = {
	frame_id: string;
	member_key: string;
	stratum: string;
	label: string;
};
/**
 * An attempt at the draw of one group: prepared, committed (design and frame hash) before any chance, made when `manifest`
 * is there. `heard`: what the public source said so far. `…_by` name accounts; those of old draws and `voided_by` a role.
 */
export type DrawTable = {
	id: string;
	cycle_id: string;
	rater_group: string;
	attempt: number;
	frame_id: string;
	design: string;
	prepared_at: number;
	prepared_by: string;
	committed_at: number | null;
	committed_by: string | null;
	heard: string;
	heard_by: string | null;
	manifest: string | null;
	drawn_at: number | null;
	drawn_by: string | null;
	voided_at: number | null;
	voided_by: string | null;
	void_reason: string | null;
	/** Parts of the sample that have gone out; null: the first, or all of one that was not cut, and nothing of a later wave. */
	released: number | null;
	released_at: number | null;
	/** From 1. Attempts of a group are numbered through all its waves. */
	wave: Generated<number>;
	/** Counts that a later wave was prepared for, as JSON; null in the first. */
	wave_reason: string | null;
};
/** A party to an attempt: `holder` is the account of its share, `role` that of the account. */
export type DrawPartyTable = {
	draw_id: string;
	party: string;
	holder: string;
	role: string;
	commitment: string | null;
	reveal: string | null;
};
/** The keys of a group, in force once a second person has confirmed their digest. */
export type KeyListTable = {
	cycle_id: string;
	rater_group: string;
	digest: string;
	made_by: string;
	confirmed_by: string | null;
};
/** One class' signing key: SHA-256 of its SPKI, modulus in hex, and the wrapped private half until the rating closes. */
export type CredentialKeyTable = {
	id: string;
	cycle_id: string;
	rater_group: string;
	stratum: string;
	modulus: string;
	invited: number;
	wrapped: string | null;
};
/**
 * A batch of paper ballots while it is keyed: `keys`, `first` and `second` are sealed under a key the portal never has,
 * empty before they come and again when the batch is cast (`done` 1); `…_by` name accounts.
 */
export type PaperBatchTable = {
	id: string;
	cycle_id: string;
	rater_group: string;
	stratum: string;
	sheets: number;
	keys: string;
	first_by: string | null;
	first: string;
	second_by: string | null;
	second: string;
	done: number;
};
/** A public machine for rating: `token_hash` is all that is kept of its token. Nothing here tells of its use. */
export type KioskTable = { cycle_id: string; number: number; place: string; token_hash: string; open: number };
/** A spot check: `plan` is its public plan as JSON, `…_by` name accounts, `voided_by` a role. */
export type SpotCheckTable = {
	id: string;
	cycle_id: string;
	number: number;
	plan: string;
	prepared_at: number;
	prepared_by: string;
	committed_at: number | null;
	committed_by: string | null;
	heard: string;
	heard_at: number | null;
	heard_by: string | null;
	voided_at: number | null;
	voided_by: string | null;
	void_reason: string | null;
};
/** An inspector who holds shares: `commitments` are one for each visit, as JSON, once given. */
export type SpotHolderTable = {
	spot_id: string;
	party: string;
	holder: string;
	role: string;
	commitments: string | null;
};
/** A share that was opened for a visit, which counts from 1. */
export type SpotShareTable = { spot_id: string; visit: number; party: string; share: string };
/** A visit that has set out, with its draw. */
export type SpotVisitTable = { spot_id: string; visit: number; manifest: string; departed_at: number };
export type ResultTable = {
	cycle_id: string;
	version: number;
	sheet: string;
	sheet_hash: string;
	computed_at: number;
	computed_by: string;
	checked_by: string | null;
};
/** What the screens found with a version of the results, as canonical JSON, and its SHA-256. */
export type IntegrityNoteTable = { cycle_id: string; version: number; note: string; note_hash: string };
/** How often raters of a stratum (none: both empty) said that they were told how to answer; see domain/integrity/report. */
export type PressureReportTable = {
	cycle_id: string;
	rater_group: string;
	stratum: string;
	told: string;
	reports: number;
};
/** The public record of acts; `seq` is given by the chain, starting at 1. */
export type LedgerEntryTable = { seq: number; hash: string; entry: string };
export type AccountTable = {
	id: string;
	name: string;
	role: string;
	password_hash: string;
	disabled: number;
	created_at: number;
};
/** `id` is the SHA-256 of the session's secret. */
export type SessionTable = { id: string; account_id: string; expires_at: number; created_at: number };

/** Invitations: who was invited and whether the code was exchanged; nothing about any ballot. */
export type RollDatabase = { invitation: InvitationTable };
export type InvitationTable = {
	/** 32 random hex digits. */
	id: string;
	cycle_id: string;
	rater_group: string;
	stratum: string;
	/** The 7 digits that find the row; unique. */
	ref: string;
	/** argon2id hash of the 10 secret digits, fixed length. */
	secret_hash: string;
	/** 2 … 9, see domain/ballot/invitation. */
	state: number;
	/** Hash of the blinded request that exchanged it, 64 hex; zeros until then. */
	mark: string;
	/** The drawn member's commitment, so that a lost letter can be replaced. */
	member: string;
};

/** Ballots: what was answered, by nobody knows whom. */
export type BoxDatabase = { ballot: BallotTable; batch: BatchTable; batch_leaf: BatchLeafTable };
export type BallotTable = {
	/** SHA-256 of the credential's key and the ballot's own. */
	id: string;
	/** From 1; the last one counts. */
	revision: number;
	/** cycle/group/stratum: all that the estimate needs. */
	ballot_class: string;
	/** The credential and the ballot's own signature, in hex; empty for ballots of before there were any. */
	key: string;
	vk: string;
	prefix: string;
	signature: string;
	proof: string;
	salt: string;
	/** What was signed, but for the spaces at its end; `padding` is how many there are. */
	body: string;
	padding: number;
	/** 16 Crockford symbols without hyphens. */
	receipt: string;
};
/** Leaves of a cycle's ballots that became public together; `number` counts from 1 in each cycle. */
export type BatchTable = { cycle_id: string; number: number; ballots: number; root: string };
export type BatchLeafTable = { cycle_id: string; number: number; leaf: string };
