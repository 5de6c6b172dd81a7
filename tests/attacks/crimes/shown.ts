import { sql } from 'kysely';
import { canonicalJson, required } from '#domain/basics';
import { contentHash, parseDisclosure, type Disclosure } from '#domain/disclosure';
import { parseScheme, type Scheme } from '#domain/scheme';
import type { World } from '#lib/server/world.ts';
import type { Crime, Crimes } from './crime.ts';

const DAY = 86_400_000;

/** What published disclosures may not suffer is done by whoever takes the triggers away. */
function bent(crime: Crime): Crime {
	return async (world) => {
		for (const event of ['update', 'delete'])
			await sql`drop trigger ${sql.id(`disclosure_no_${event}`)}`.execute(world.portal);
		await crime(world);
	};
}

const disclosures = (world: World) => world.portal.selectFrom('disclosure').selectAll().orderBy('unit');

/** Puts another text in the place of one that was published, with a digest that agrees with it. */
const rewritten = (change: (document: Disclosure) => Disclosure): Crime =>
	bent(async (world) => {
		const { unit, document } = await disclosures(world).limit(1).executeTakeFirstOrThrow();
		const other = change(parseDisclosure(JSON.parse(document)));
		await world.portal
			.updateTable('disclosure')
			.set({ document: JSON.stringify(other), content_hash: contentHash(other) })
			.where('unit', '=', unit)
			.execute();
	});

const changed = (change: { readonly content_hash?: string; readonly document?: string }): Crime =>
	bent((world) => world.portal.updateTable('disclosure').set(change).where('unit', '=', 'north').execute());

async function published(world: World, change: { readonly unit?: string; readonly version?: number }): Promise<void> {
	const one = await disclosures(world).limit(1).executeTakeFirstOrThrow();
	await world.portal
		.insertInto('disclosure')
		.values({ ...one, ...change })
		.execute();
}

/** The digest of the year's scheme, and the same scheme with another name of a unit. */
async function renamed(world: World): Promise<{ readonly hash: string; readonly other: Scheme }> {
	const { hash, document } = await world.portal.selectFrom('scheme').selectAll().executeTakeFirstOrThrow();
	const read = parseScheme(JSON.parse(document));
	const scheme = required(read.ok ? read.value : null, 'a scheme');
	const [first, ...others] = scheme.units;
	const another = { ...required(first, 'a unit'), name: { zh: '别的单位', en: 'Another unit' } };
	return { hash, other: { ...scheme, units: [another, ...others] } };
}

/** What can be done to all that raters were shown: disclosures, their day, and the names of units. */
export const inWhatWasShown: Crimes = [
	[
		'another text of a disclosure',
		'disclosures-altered',
		rewritten((document) => ({ ...document, note: '超额完成全部指标' }))
	],
	[
		'another actual in it',
		'disclosures-altered',
		rewritten((document) => ({ ...document, targets: document.targets.map((each) => ({ ...each, actual: 99 })) }))
	],
	['the disclosure of another unit', 'disclosures-altered', rewritten((document) => ({ ...document, unit: 'south' }))],
	['a text that is no disclosure', 'disclosures-altered', changed({ document: '{}' })],
	['a text that breaks off', 'disclosures-altered', changed({ document: '{"unit":' })],
	['another digest beside it', 'disclosures-altered', changed({ content_hash: 'ab'.repeat(32) })],
	[
		'a disclosure taken away',
		'disclosures-altered',
		bent((world) => world.portal.deleteFrom('disclosure').where('unit', '=', 'north').execute())
	],
	['all of them taken away', 'disclosures-altered', bent((world) => world.portal.deleteFrom('disclosure').execute())],
	['one of a unit that disclosed nothing', 'disclosures-altered', (world) => published(world, { unit: 'moon' })],
	['a later version that was never published', 'disclosures-altered', (world) => published(world, { version: 2 })],
	[
		'a day before the one on which they became public',
		'disclosures-altered',
		bent((world) =>
			world.portal
				.updateTable('disclosure')
				.set((row) => ({ published_at: row('published_at', '-', DAY) }))
				.execute()
		)
	],
	[
		'one said to be a draft again',
		'disclosures-altered',
		bent((world) => world.portal.updateTable('disclosure').set({ published_at: null }).execute())
	],
	[
		'another day on which the year entered its notice',
		'phases-altered',
		(world) =>
			world.portal
				.updateTable('cycle_phase')
				.set((row) => ({ entered_at: row('entered_at', '-', DAY) }))
				.where('phase', '=', 'disclosure')
				.execute()
	],
	[
		'another name of a unit, written while the portal runs',
		'scheme-altered',
		async (world) => {
			const { hash, other } = await renamed(world);
			await world.portal
				.updateTable('scheme')
				.set({ document: canonicalJson(other) })
				.where('hash', '=', hash)
				.execute();
		}
	]
];
