import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
	blindedRequest,
	encodeBody,
	makeSeed,
	questionnaireFor,
	questionnaireHash,
	receiveCredential,
	signBallot
} from '#domain/ballot';
import { cycleId, required } from '#domain/basics';
import { bijie2010 } from '#domain/scheme';
import { keyOfClass } from '#lib/server/acts/blind/class-of-code.ts';
import { signWith } from '#lib/server/acts/exchange.ts';
import { findKey } from '#lib/server/stores/credential-keys.ts';
import { countsByClass } from '#lib/server/stores/ballots.ts';
import { seed, worldIn } from '../journeys/seed.ts';
import { rate, type Request } from './load.ts';
import { median, report } from './measure.ts';
import { startFloor, startPortal } from './server.ts';

const ROUNDS = 5;
const PER_ROUND = 2000;
const cycle = cycleId(`${bijie2010.jurisdiction.code}-2010`);
const stratum = '522401.rural';

/** What must be there. */
function sure<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
	if (!outcome.ok) throw new Error('refused');
	return outcome.value;
}

/** Complete ballots of one stratum, each under a credential of its own, signed and sent as a rater's device does. */
async function casts(folder: string, count: number): Promise<Request[]> {
	const group = required(
		bijie2010.groups.find(({ code }) => code === 'citizen'),
		'citizens'
	);
	const world = await worldIn(folder);
	const key = sure(await keyOfClass(world, { cycle, group: group.code, stratum }));
	const stored = required(await findKey(world.portal, key.id), 'the key');
	const questionnaire = questionnaireFor(bijie2010, group, stratum);
	const hash = questionnaireHash(questionnaire);
	const answers = Object.fromEntries(
		questionnaire.questions.map((question) => [question.key, question.options[1] ?? ''])
	);
	const body = new TextDecoder().decode(encodeBody(questionnaire, answers));
	const seeds = Array.from({ length: count }, () => makeSeed((bytes) => new Uint8Array(randomBytes(bytes))));
	const messages = seeds.map(async (seed) => {
		const signature = await signWith(world, stored, blindedRequest(seed, key));
		const credential = sure(receiveCredential(seed, key, signature));
		return JSON.stringify({ v: 1, ...signBallot(seed, credential, { revision: 1, body }, hash) });
	});
	const requests = (await Promise.all(messages)).map((message): Request => ({
		method: 'POST',
		path: '/open/ballots',
		type: 'application/json',
		body: message
	}));
	await world.close();
	return requests;
}

/** The same bytes as a form of one field. */
const asForm = (body: string): string => `body=${body}`;

async function onBoth(bench: (folder: string, portal: string, floor: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-bench-'));
	await seed(folder);
	const [portal, floor] = [await startPortal(folder), await startFloor()];
	await bench(folder, portal.url, floor.url).finally(() => {
		portal.stop();
		floor.stop();
		rmSync(folder, { recursive: true, force: true });
	});
}

const medians = (pairs: readonly (readonly [number, number])[]): readonly [number, number] => [
	median(pairs.map(([figure]) => figure)),
	median(pairs.map(([, floor]) => floor))
];

/** Durable ballots a second over HTTP, every check included, against an empty form action given the same body. */
export const benchBallots = (): Promise<void> =>
	onBoth(async (folder, portal, floor) => {
		const pairs: [number, number][] = [];
		for (let round = 0; round <= ROUNDS; round++) {
			const ballots = await casts(folder, PER_ROUND);
			const empty = ballots.map(({ method, body }): Request => ({ method, path: '/empty', body: asForm(body ?? '') }));
			const pair: [number, number] = [await rate(portal, ballots), await rate(floor, empty)];
			if (round > 0) pairs.push(pair);
		}
		const world = await worldIn(folder);
		const kept = (await countsByClass(world.box, cycle)).reduce((sum, { count }) => sum + count, 0);
		await world.close();
		if (kept !== (ROUNDS + 1) * PER_ROUND) throw new Error(`${kept} ballots kept of ${(ROUNDS + 1) * PER_ROUND} sent`);
		report('durable ballots over HTTP', '1/s', ...medians(pairs), 'empty form action');
	});

const pages = [
	['home page', '/'],
	['year page, 34 units', `/cycles/${cycle}`],
	['disclosure page', `/cycles/${cycle}/disclosures/522401`],
	['ballot entry page', '/ballot']
] as const;

/** Pages rendered a second, against an empty page. */
export const benchPages = (): Promise<void> =>
	onBoth(async (_, portal, floor) => {
		const get = (place: string): Request[] => Array.from({ length: 1000 }, () => ({ method: 'GET', path: place }));
		for (const [name, place] of pages) {
			const pairs: [number, number][] = [];
			for (let round = 0; round <= ROUNDS; round++) {
				const pair: [number, number] = [await rate(portal, get(place)), await rate(floor, get('/empty'))];
				if (round > 0) pairs.push(pair);
			}
			report(name, '1/s', ...medians(pairs), 'empty page');
		}
	});
