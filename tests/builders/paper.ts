import {
	ballotClass,
	askFor,
	encodeBallotKey,
	paperBatchId,
	parseCode,
	seedFor,
	type Answers,
	type ClassKey
} from '#domain/ballot';
import { required, type Result } from '#domain/basics';
import { keyOfClass } from '#lib/server/acts/blind/class-of-code.ts';
import type { Office } from '#lib/server/acts/act.ts';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { keepKeys } from '#lib/server/acts/hall/entries.ts';
import { exchangeSlips, type SlipsRefusal } from '#lib/server/acts/hall/slips.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { seal } from '../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/seal.ts';
import { shuffled } from '../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/sheets.ts';
import { done } from './year.ts';

/** Where a batch belongs, and its secret. */
export type Batch = { readonly group: string; readonly stratum: string; readonly secret: string };

const seedOf = (secret: string, typed: string): string | null => {
	const code = parseCode(typed);
	return code.ok ? seedFor(secret, code.value) : null;
};

async function keyFor({ world, cycle }: Office, { group, stratum }: Batch): Promise<ClassKey> {
	return done(await keyOfClass(world, { cycle, group, stratum }));
}

/** Hands the slips of a batch in, as the browser of the agency does. */
export async function handInSlips(
	office: Office,
	batch: Batch,
	codes: readonly string[]
): Promise<Result<string[], SlipsRefusal>> {
	const key = await keyFor(office, batch);
	const slips = codes.map((code) => {
		const seed = seedOf(batch.secret, code);
		return { code, blinded: seed ? askFor(seed, key).blinded : '0'.repeat(768) };
	});
	const request = { id: paperBatchId(batch.secret), stratum: batch.stratum, slips };
	return exchangeSlips(office, aloneGuesser(), batch.group, request);
}

/** Exchanges the slips of a batch and leaves its keys sealed in the portal; the keys in their shuffled order. */
export async function openEnvelopes(office: Office, batch: Batch, codes: readonly string[]): Promise<string[]> {
	const signatures = done(await handInSlips(office, batch, codes));
	const key = await keyFor(office, batch);
	const classId = ballotClass({ cycle: office.cycle, group: batch.group, stratum: batch.stratum });
	const keys = signatures.map((signature, at) => {
		const seed = required(seedOf(batch.secret, codes[at] ?? ''), 'a seed');
		return encodeBallotKey({ ...done(askFor(seed, key).receive(signature)), classId, seed, cast: 0 });
	});
	const mixed = shuffled(keys);
	const sealed = await seal(batch.secret, JSON.stringify(mixed));
	done(await keepKeys(office, batch.group, paperBatchId(batch.secret), sealed));
	return mixed;
}

/** Casts each sheet with the key in its place; the receipts. */
export async function castSheets(
	office: Office,
	keys: readonly string[],
	sheets: readonly Answers[]
): Promise<string[]> {
	const receipts: string[] = [];
	for (const [at, answers] of sheets.entries())
		receipts.push(done(await castPlain(office.world, { credential: required(keys[at], 'a key'), answers })).receipt);
	return receipts;
}
