import { expect, test } from 'vitest';
import { askFor, invitationState, NO_MARK, type Credential, type SignedBallot } from '#domain/ballot';
import { required, type Result } from '#domain/basics';
import { castBallot } from '#lib/server/acts/cast.ts';
import { sized } from '../builders/sized.ts';
import { ask, aField, ballotOf, credentialOf, type Field, type Voter } from '../builders/voters.ts';
import { fc } from '../builders/properties.ts';

/*
 * V9: two people, each with two devices, in any order and several at once: answers get lost, pages are loaded again, old
 * requests come late, the other device tries too. Whatever happens, a code is one credential and a revision one ballot.
 */

const RUNS = sized(200, 20_000);

type Answer = Result<string, { readonly code: string }>;
type Move = {
	readonly device: number;
	/** What is cast as which revision; without it the device asks for its credential. */
	readonly cast: { readonly option: number; readonly revision: number } | null;
	/** The answer does not reach the device. */
	readonly lost: boolean;
};
type Deed = Move & { readonly answer: Answer };

const aMove: fc.Arbitrary<Move> = fc.record({
	device: fc.nat(3),
	cast: fc.option(fc.record({ option: fc.nat(2), revision: fc.constantFrom(1, 1, 1, 2, 2, 3) }), { freq: 3 }),
	lost: fc.constantFrom(false, false, true)
});
const anAfternoon = fc.array(fc.array(aMove, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 10 });

let field: Field;
let devices: readonly Voter[];
const credentials = new Map<string, Credential>();
const ballots = new Map<string, SignedBallot>();

async function begin(): Promise<void> {
	field = await aField(2);
	const world = field.year.world;
	devices = field.voters.slice(0, 2).flatMap((voter) => {
		const seed = Buffer.from(world.random(16)).toString('hex');
		return [voter, { ...voter, seed, blinded: askFor(seed, voter.key).blinded }];
	});
}

async function beginAgain(): Promise<void> {
	const { roll, box } = field.year.world;
	await roll.updateTable('invitation').set({ state: invitationState.active, mark: NO_MARK }).execute();
	await box.deleteFrom('ballot').execute();
}

const once = <T>(known: Map<string, T>, name: string, make: () => T): T => {
	const value = known.get(name) ?? make();
	known.set(name, value);
	return value;
};

/** What every device has learned so far; a cast of one that has no credential yet is left out. */
async function live(afternoon: readonly (readonly Move[])[]): Promise<Deed[]> {
	const learned = new Map<number, Credential>();
	const deeds: Deed[] = [];
	for (const together of afternoon) {
		const sent = await Promise.all(
			together.map(async (move): Promise<Deed[]> => {
				const device = required(devices[move.device], 'a device');
				if (!move.cast) return [{ ...move, answer: await ask(field.year.world, device, device.blinded) }];
				const credential = learned.get(move.device);
				if (!credential) return [];
				const { option, revision } = move.cast;
				const name = `${move.device} ${option} ${revision}`;
				const ballot = once(ballots, name, () => ballotOf(field, device, credential, move.cast ?? {}));
				return [{ ...move, answer: await castBallot(field.year.world, ballot) }];
			})
		);
		for (const deed of sent.flat()) {
			deeds.push(deed);
			if (deed.cast || deed.lost || !deed.answer.ok) continue;
			const { value } = deed.answer;
			const device = required(devices[deed.device], 'a device');
			learned.set(
				deed.device,
				once(credentials, value, () => credentialOf(device, value))
			);
		}
	}
	return deeds;
}

const granted = (deeds: readonly Deed[]): Deed[] => deeds.filter(({ answer }) => answer.ok);
const valueOf = ({ answer }: Deed): string => (answer.ok ? answer.value : '');

function expectOneCredential(deeds: readonly Deed[]): void {
	for (const voter of [0, 1]) {
		const own = deeds.filter(({ device, cast }) => !cast && Math.floor(device / 2) === voter);
		expect(new Set(granted(own).map(valueOf)).size).toBe(own.length > 0 ? 1 : 0);
		expect(new Set(granted(own).map(({ device }) => device)).size).toBe(own.length > 0 ? 1 : 0);
		for (const { answer } of own) if (!answer.ok) expect(answer.error).toEqual({ code: 'code-used' });
	}
}

/** One answer for one ballot, once it was taken and unless it was changed; one ballot for one revision; the box holds those and nothing else. */
async function expectOneBallot(deeds: readonly Deed[]): Promise<void> {
	const taken = new Map<string, { readonly receipt: string; readonly option: number }>();
	for (const { device, cast, answer } of deeds.filter((deed) => deed.cast)) {
		if (!cast) continue;
		const name = `${device} ${cast.revision}`;
		const before = taken.get(name);
		const outdated = granted(deeds).some((deed) => deed.device === device && deed.cast?.revision === cast.revision + 1);
		if (before?.option === cast.option && answer.ok) expect(answer.value).toBe(before.receipt);
		else if (before?.option === cast.option && !outdated) expect(answer).toMatchObject({ ok: true });
		else if (before) expect(answer).toMatchObject({ ok: false, error: { code: 'ballot-cast-already' } });
		else if (answer.ok) taken.set(name, { receipt: answer.value, option: cast.option });
		else expect(['revision-gap', 'ballot-cast-already']).toContain(answer.error.code);
	}
	const kept = await field.year.world.box.selectFrom('ballot').selectAll().execute();
	expect(kept.map(({ receipt }) => receipt).sort()).toEqual([...taken.values()].map(({ receipt }) => receipt).sort());
	for (const id of new Set(kept.map((row) => row.id))) {
		const revisions = kept.filter((row) => row.id === id).map(({ revision }) => revision);
		expect(revisions.sort()).toEqual(revisions.map((_, at) => at + 1));
	}
	const used = await field.year.world.roll
		.selectFrom('invitation')
		.select('id')
		.where('state', '=', invitationState.exchanged)
		.execute();
	expect(new Set(kept.map((row) => row.id)).size).toBeLessThanOrEqual(used.length);
}

test(`in ${RUNS} afternoons of lost answers, second tabs and late requests nobody votes twice or in vain (V9)`, async () => {
	await begin();
	let votes = 0;
	await fc.assert(
		fc.asyncProperty(anAfternoon, async (afternoon) => {
			await beginAgain();
			const deeds = await live(afternoon);
			votes += granted(deeds.filter(({ cast }) => cast)).length;
			expectOneCredential(deeds);
			await expectOneBallot(deeds);
		}),
		{ numRuns: RUNS, seed: 2010 }
	);
	expect(votes).toBeGreaterThan(RUNS);
});
