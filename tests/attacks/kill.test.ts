import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { invitationState, type Credential, type SignedBallot } from '#domain/ballot';
import type { Result } from '#domain/basics';
import { toBallot } from '#lib/server/stores/ballot-row.ts';
import { ballotsOfGroup } from '#lib/server/stores/ballots.ts';
import { sized } from '../builders/sized.ts';
import { aField, ballotOf, copyOf, credentialOf, startOver, type Voter } from '../builders/voters.ts';

/*
 * V21: the process that takes ballots is killed while people vote. Their devices send the same bytes again until they are
 * answered, and nothing that was acknowledged may be lost, altered or there twice.
 */

const CYCLES = sized(20, 200);
const PER_CLASS = sized(15, 75);
const REVISIONS = sized(5, 10);

type Answer = Result<string, { readonly code: string }>;

async function start(folder: string): Promise<{ process: ChildProcess; url: string }> {
	const env = { ...process.env, DATA_DIR: folder };
	const child = spawn(process.execPath, ['tests/attacks/ballot-server.ts'], {
		env,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	for await (const line of createInterface(child.stdout)) {
		const port = /^listening on (\d+)$/.exec(line)?.[1];
		if (port) return { process: child, url: `http://127.0.0.1:${port}` };
	}
	throw new Error('the process ended before it listened');
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}

/** A hot journal is rolled back when the file is opened, so this opens it as the portal does. */
function isWhole(file: string): boolean {
	const db = new Sqlite(file);
	const found: unknown = db.pragma('integrity_check', { simple: true });
	db.close();
	return found === 'ok';
}

test(`of the ballots acknowledged in ${CYCLES} lives none is lost, altered or there twice (V21)`, async () => {
	const field = await aField(PER_CLASS);
	const folder = copyOf(field);
	let current = await start(folder);
	onTestFinished(() => kill(current.process));
	let retries = 0;
	const send = async (to: string, body: unknown): Promise<Answer> => {
		for (;;) {
			try {
				const response = await fetch(current.url + to, { method: 'POST', body: JSON.stringify(body) });
				if (response.ok) return (await response.json()) as Answer;
			} catch {
				/* killed: the same bytes again */
			}
			retries++;
			await sleep(20);
		}
	};
	const kept = new Map<string, { readonly ballot: SignedBallot; readonly receipt: string }>();
	const credentials = new Map<Voter, Credential>();
	const act = async (voter: Voter, revision: number): Promise<void> => {
		if (revision === 1) {
			const signed = await send('/exchange', { code: voter.code, key: voter.key.id, blinded: voter.blinded });
			expect(signed).toMatchObject({ ok: true });
			if (signed.ok) credentials.set(voter, credentialOf(voter, signed.value));
		}
		const credential = credentials.get(voter);
		if (!credential) throw new Error('a credential');
		const ballot = ballotOf(field, voter, credential, { option: revision % 3, revision });
		const receipt = await send('/cast', ballot);
		expect(receipt).toMatchObject({ ok: true });
		if (receipt.ok) kept.set(`${voter.ref}/${revision}`, { ballot, receipt: receipt.value });
	};
	const device = async (voters: readonly Voter[]): Promise<void> => {
		for (let revision = 1; revision <= REVISIONS; revision++)
			for (const voter of voters) {
				await act(voter, revision);
			}
	};
	const devices = Promise.all([0, 1, 2, 3, 4, 5].map((one) => device(field.voters.filter((_, at) => at % 6 === one))));
	let busy = 0;
	for (let cycle = 0; cycle < CYCLES; cycle++) {
		const before = kept.size;
		const wanted = Math.min(before + 1 + Math.floor(Math.random() * 12), field.voters.length * REVISIONS);
		while (kept.size < wanted) await sleep(2);
		await sleep(Math.random() * 8);
		await kill(current.process);
		busy += kept.size < field.voters.length * REVISIONS ? 1 : 0;
		for (const name of ['portal', 'roll', 'box']) expect(isWhole(path.join(folder, `${name}.sqlite`))).toBe(true);
		current = await start(folder);
	}
	await devices;
	await kill(current.process);
	const world = await startOver(folder, field);
	const found = (await world.box.selectFrom('ballot').selectAll().execute()).map(toBallot);
	const box = new Map(found.map((row) => [row.receipt, row]));
	expect(kept.size).toBe(field.voters.length * REVISIONS);
	expect(found).toHaveLength(kept.size);
	for (const { ballot, receipt } of kept.values())
		expect(box.get(receipt)).toMatchObject({
			body: ballot.body,
			revision: ballot.revision,
			proof: ballot.proof,
			vk: ballot.vk
		});
	const counted = await Array.fromAsync(ballotsOfGroup(world.box, field.year.cycle, 'citizen'));
	expect(counted).toHaveLength(field.voters.length);
	expect(counted.every(({ revision }) => revision === REVISIONS)).toBe(true);
	const exchanged = await world.roll
		.selectFrom('invitation')
		.select('id')
		.where('state', '=', invitationState.exchanged)
		.execute();
	expect(exchanged).toHaveLength(field.voters.length);
	await world.close();
	console.log(
		`${kept.size} ballots acknowledged, ${CYCLES} kills, ${busy} of them before the last ballot, ${retries} requests sent again`
	);
	expect(retries).toBeGreaterThan(CYCLES / 2);
	expect(busy).toBeGreaterThan(CYCLES / 2);
});
