import {
	ballotClass,
	askFor,
	compareSheets,
	encodeBallotKey,
	keyIn,
	paperBatchId,
	parseCode,
	seedFor,
	type Answers,
	type Difference,
	type KeyList
} from '#domain/ballot';
import { cycleId, required } from '#domain/basics';
import type { OwnBatch } from '#lib/server/acts/hall/entries.ts';
import type { Paper } from '#lib/server/views/rater.ts';
import { ask, readFile, type Answer, type Refusal } from '../../../../../../../(rater)/ballot/device/ask.ts';
import { cast } from '../../../../../../../(rater)/ballot/device/device.ts';
import { seal, unseal } from './seal.ts';
import { decodeSheets, encodeSheets, shuffled } from './sheets.ts';

/*
 * A batch of paper on the agency's own browser: it makes the ballot keys, seals what waits in the portal, compares the two
 * entries and casts. The portal never has the batch's secret; the ballots go the way of everybody's.
 */

/** Where the batch belongs, and the language of refusals. */
export type Desk = { readonly cycle: string; readonly group: string; readonly lang: string };

/** An opened batch; `differences` null until both entries are there. */
export type OpenedBatch = {
	readonly secret: string;
	readonly stratum: string;
	readonly paper: Paper;
	readonly sheets: number;
	readonly keys: readonly string[];
	readonly mine: readonly Answers[] | null;
	readonly differences: readonly Difference[] | null;
	readonly full: boolean;
};

type Op = { readonly op: 'slips' | 'keys' | 'open' | 'entry' | 'finish'; readonly id: string };

/** Asks the office, as whoever is signed in. Rejects when no answer comes. */
async function office<T>({ cycle, group, lang }: Desk, message: Op & Record<string, unknown>): Promise<Answer<T>> {
	const response = await fetch(`/office/cycles/${cycle}/paper/${group}/batch?lang=${lang}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(message),
		cache: 'no-store'
	});
	if (response.status >= 500) throw new Error('no answer');
	const said = (await response.json()) as T & Refusal;
	return response.ok ? { ok: true, value: said } : { ok: false, refusal: said };
}

/**
 * Exchanges the codes of the slips for as many ballot keys and leaves these, shuffled and sealed, in the portal. The seed of
 * a key follows from the batch's secret and the code: the same slips again give the same keys.
 */
export async function exchange(
	desk: Desk,
	secret: string,
	stratum: string,
	codes: readonly string[]
): Promise<Answer<null>> {
	const { cycle, group } = desk;
	const key = keyIn(JSON.parse(await readFile(`/open/cycles/${cycle}/keys/${group}.json`)) as KeyList, stratum);
	if (!key.ok) throw new Error('no key');
	const id = paperBatchId(secret);
	const blank = '0'.repeat(768);
	const asked = codes.map((typed) => {
		const code = parseCode(typed);
		if (!code.ok) return null;
		const seed = seedFor(secret, code.value);
		return { seed, ...askFor(seed, key.value) };
	});
	const slips = codes.map((code, at) => ({ code, blinded: asked[at]?.blinded ?? blank }));
	const signed = await office<{ signatures: string[] }>(desk, { op: 'slips', id, stratum, slips });
	if (!signed.ok) return signed;
	const classId = ballotClass({ cycle: cycleId(cycle), group, stratum });
	const keys = signed.value.signatures.map((signature, at) => {
		const { seed, receive } = required(asked[at], 'what was asked');
		const credential = receive(signature);
		if (!credential.ok) throw new Error('signature');
		return encodeBallotKey({ ...credential.value, classId, seed, cast: 0 });
	});
	return office(desk, { op: 'keys', id, sealed: await seal(secret, JSON.stringify(shuffled(keys))) });
}

/** Opens a batch with its secret: the sealed keys, one's own entry, and where it differs from the other's. */
export async function open(desk: Desk, secret: string): Promise<Answer<OpenedBatch>> {
	const { cycle, group, lang } = desk;
	const found = await office<OwnBatch>(desk, { op: 'open', id: paperBatchId(secret) });
	if (!found.ok) return found;
	const { stratum, sheets, full } = found.value;
	const paper = await ask<Paper>(`/open/cycles/${cycle}/papers/${group}/${stratum}.json`, lang);
	if (!paper.ok) return paper;
	const { questionnaire } = paper.value;
	const read = async (sealed: string | null) =>
		sealed === null ? null : decodeSheets(questionnaire, await unseal(secret, sealed));
	const [mine, other] = [await read(found.value.mine), await read(found.value.other)];
	const keys = found.value.keys === '' ? [] : (JSON.parse(await unseal(secret, found.value.keys)) as string[]);
	const differences = mine && other ? compareSheets(mine, other) : null;
	return { ok: true, value: { secret, stratum, paper: paper.value, sheets, keys, mine, differences, full } };
}

/** Keeps what this person keyed. */
export const keep = async (
	desk: Desk,
	{ secret, paper }: OpenedBatch,
	sheets: readonly Answers[]
): Promise<Answer<null>> =>
	office(desk, {
		op: 'entry',
		id: paperBatchId(secret),
		sealed: await seal(secret, encodeSheets(paper.questionnaire, sheets))
	});

/**
 * Casts every sheet with the key in its place, in shuffled order, and then has the portal forget the batch. The keys were
 * shuffled before any sheet was seen; begun anew after a fall, the same sheet meets the same key and counts once.
 */
export async function castAll(
	desk: Desk,
	{ secret, paper, keys, mine }: OpenedBatch,
	tell: (cast: number) => void
): Promise<Answer<null>> {
	const sheets = required(mine, 'an entry');
	const pairs = shuffled(sheets.map((answers, at) => ({ answers, key: required(keys[at], 'a key for every sheet') })));
	for (const [at, { answers, key }] of pairs.entries()) {
		const sent = await cast(key, paper.questionnaire, answers, desk.lang);
		if (!sent.ok) return sent;
		tell(at + 1);
	}
	return office(desk, { op: 'finish', id: paperBatchId(secret) });
}
