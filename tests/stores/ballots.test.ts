import { expect, test } from 'vitest';
import { cycleId } from '#domain/basics';
import { toRow } from '#lib/server/stores/ballot-row.ts';
import { ballotsOfGroup, countsByClass, findBallot } from '#lib/server/stores/ballots.ts';
import { aBallot as ballot, keepBallot } from '../builders/stored-ballot.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';

const CYCLE = cycleId('p-2010');

onEveryEngine((engine) => {
	test('one credential casts one ballot, and the first one stays', async () => {
		const { box } = await openTestDatabases(engine);
		expect(await keepBallot(box, ballot(1))).toBe('inserted');
		expect(await keepBallot(box, ballot(1, { body: 'other', receipt: 'other' }))).toBe('duplicate');
		expect(await findBallot(box, ballot(1).id, 1)).toEqual(ballot(1));
		expect(await findBallot(box, ballot(2).id, 1)).toBeNull();
	});

	test('a body is kept without the spaces at its end and comes back with all of them', async () => {
		const { box } = await openTestDatabases(engine);
		const bodies = ['{"v":1}', '{"v":1} ', '  {"v": 1}\n  ', ' '.repeat(5), ''];
		for (const [at, body] of bodies.entries()) await keepBallot(box, ballot(at, { body, receipt: `receipt-${at}` }));
		const kept = await box.selectFrom('ballot').select(['body', 'padding']).orderBy('id').execute();
		expect(kept.map(({ body }) => body)).toEqual(['{"v":1}', '{"v":1}', '  {"v": 1}\n', '', '']);
		expect(kept.map(({ padding }) => padding)).toEqual([0, 1, 2, 5, 0]);
		for (const [at, body] of bodies.entries()) expect((await findBallot(box, ballot(at).id, 1))?.body).toBe(body);
	});

	test('of fifty casts at once with one credential exactly one is kept', async () => {
		const { box } = await openTestDatabases(engine);
		const cast = Array.from({ length: 50 }, (_, at) => keepBallot(box, ballot(1, { receipt: `receipt-${at}` })));
		expect((await Promise.all(cast)).filter((outcome) => outcome === 'inserted')).toHaveLength(1);
	});

	test('of many ballots that come at once each is kept once, and the one acknowledged is the one kept', async () => {
		const { box } = await openTestDatabases(engine);
		const sent = Array.from({ length: 300 }, (_, at) => ballot(at % 100, { receipt: `receipt-${at}` }));
		const outcomes = await Promise.all(sent.map(async (each) => ({ each, outcome: await keepBallot(box, each) })));
		const acknowledged = outcomes.filter(({ outcome }) => outcome === 'inserted').map(({ each }) => each);
		expect(acknowledged).toHaveLength(100);
		for (const each of acknowledged) expect(await findBallot(box, each.id, 1)).toEqual(each);
	});

	test('a receipt is in the box or it is not', async () => {
		const { box } = await openTestDatabases(engine);
		await keepBallot(box, ballot(1));
		await expect(keepBallot(box, ballot(2, { receipt: 'receipt-1' }))).rejects.toThrow(/unique/i);
	});

	test('a group gives its own ballots in the order of their ids', async () => {
		const { box } = await openTestDatabases(engine);
		await keepBallot(box, ballot(3));
		await keepBallot(box, ballot(1, { ballotClass: 'p-2010/citizen/west' }));
		await keepBallot(box, ballot(4, { ballotClass: 'p-2010/citizen-b/east' }));
		await keepBallot(box, ballot(5, { ballotClass: 'p-20100/citizen/east' }));
		const ids = (await Array.fromAsync(ballotsOfGroup(box, CYCLE, 'citizen'))).map(({ id }) => Number(id));
		expect(ids).toEqual([1, 3]);
		expect(await countsByClass(box, CYCLE)).toEqual([
			{ ballotClass: 'p-2010/citizen-b/east', count: 1 },
			{ ballotClass: 'p-2010/citizen/east', count: 1 },
			{ ballotClass: 'p-2010/citizen/west', count: 1 }
		]);
	});

	test('a group gives each ballot in its last revision, and counts it once', async () => {
		const { box } = await openTestDatabases(engine);
		for (const revision of [1, 2, 3]) await keepBallot(box, ballot(1, { revision, receipt: `revision-${revision}` }));
		await keepBallot(box, ballot(2));
		expect(await keepBallot(box, ballot(1, { revision: 2, receipt: 'again' }))).toBe('duplicate');
		const kept = await Array.fromAsync(ballotsOfGroup(box, CYCLE, 'citizen'));
		expect(kept.map(({ revision }) => revision)).toEqual([3, 1]);
		expect(await countsByClass(box, CYCLE)).toEqual([{ ballotClass: 'p-2010/citizen/east', count: 2 }]);
		expect(await findBallot(box, ballot(1).id, 2)).toMatchObject({ receipt: 'revision-2' });
		expect(await findBallot(box, ballot(1).id, 4)).toBeNull();
	});

	test('more ballots than one page holds are all counted', async () => {
		const { box } = await openTestDatabases(engine);
		await box
			.insertInto('ballot')
			.values(Array.from({ length: 2000 }, (_, at) => toRow(ballot(at))))
			.execute();
		const ids = (await Array.fromAsync(ballotsOfGroup(box, CYCLE, 'citizen'))).map(({ id }) => id);
		expect(new Set(ids).size).toBe(2000);
	});
});
