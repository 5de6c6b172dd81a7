import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { CycleId } from '#domain/basics';
import type { Letter } from '#lib/server/acts/letters.ts';
import type { Config } from '#lib/server/config.ts';
import { aWorld, type Engine, type Template } from './engines.ts';
import { once } from './once.ts';
import { aScheme } from './scheme.ts';
import { createDatabases, type Places } from './templates.ts';
import { aYear, NOTICE, openForRating, rateAll, yearIn, type Year } from './year.ts';

type Kind = 'open' | 'rated';
type Lived = { readonly year: Year; readonly letters: Map<string, Letter[]>; readonly receipts: readonly string[] };
type Kept = {
	readonly cycle: CycleId;
	readonly letters: readonly (readonly [string, Letter[]])[];
	readonly receipts: readonly string[];
};

/** A copy of a year that is open for rating, and its letters; the first test of a run that asks for one lives through it. */
export const anOpenYear = (engine: Engine = 'sqlite'): Promise<Lived> => copyOf('open', engine);

/** The same after everybody has rated as by `rateAll`, with the receipts. */
export const aRatedYear = (engine: Engine = 'sqlite'): Promise<Lived> => copyOf('rated', engine);

async function copyOf(kind: Kind, engine: Engine): Promise<Lived> {
	const template = templateFor(kind, engine);
	await once(template.folder, () => keep(kind, engine, template));
	const { cycle, letters, receipts } = JSON.parse(readFileSync(keptIn(template), 'utf8')) as Kept;
	const year = await yearIn(aScheme(), NOTICE, async (clock) => ({
		world: await aWorld(engine, { clock }, template),
		cycle
	}));
	return { year, letters: new Map(letters), receipts };
}

const templateFor = (kind: Kind, engine: Engine): Template => ({
	folder: path.join(inject('templates'), '..', `${kind}-${engine}`),
	named: (use) => `${use}_${kind}`
});

const keptIn = ({ folder }: Template): string => `${folder}.json`;

/** Lives through the days of a year, closes it and keeps it. */
async function keep(kind: Kind, engine: Engine, template: Template): Promise<void> {
	const { year, letters, receipts } = await (kind === 'open' ? opened(engine) : rated(engine));
	const { config } = year.world;
	await year.world.close();
	mkdirSync(template.folder, { recursive: true });
	cpSync(config.dataDir, template.folder, { recursive: true });
	if (engine === 'postgres') await createDatabases(inject('postgres'), template.named, (use) => nameOf(config, use));
	const kept: Kept = { cycle: year.cycle, letters: [...letters], receipts };
	writeFileSync(keptIn(template), JSON.stringify(kept));
}

async function opened(engine: Engine): Promise<Lived> {
	const year = await aYear(engine);
	return { year, letters: await openForRating(year), receipts: [] };
}

async function rated(engine: Engine): Promise<Lived> {
	const { year, letters } = await anOpenYear(engine);
	return { year, letters, receipts: await rateAll(year, letters) };
}

function nameOf(config: Config, use: keyof Places): string {
	const place = config[use];
	return place.engine === 'postgres' ? path.basename(new URL(place.url).pathname) : '';
}
