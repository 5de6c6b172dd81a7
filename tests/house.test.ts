import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { access } from '#lib/server/auth/access.ts';

/** Every file below a folder, with paths from the project's root. */
const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));

const isCode = (file: string) => /\.(ts|svelte|mjs|js)$/.test(file);
const source = filesBelow('src').filter(isCode);
const everything = [...source, ...filesBelow('migrations'), ...filesBelow('tests').filter(isCode)];
const read = (file: string) => readFileSync(file, 'utf8');
const lines = (file: string) => read(file).split('\n').length - 1;

/** Rooms by folder, the longest prefix first when a file is looked up. */
const rooms: Readonly<Record<string, { readonly enters: readonly string[]; readonly packages: readonly string[] }>> = {
	'domain/basics': { enters: [], packages: ['@noble/hashes', '@noble/ed25519'] },
	'domain/estimate': { enters: ['domain/basics'], packages: [] },
	'domain/ledger': { enters: ['domain/basics', 'domain/cycle'], packages: ['zod'] },
	'domain/scheme': { enters: ['domain/basics'], packages: ['zod'] },
	'domain/cycle': { enters: ['domain/basics', 'domain/scheme'], packages: [] },
	'domain/annual': { enters: ['domain/basics', 'domain/scheme'], packages: [] },
	'domain/tracking': { enters: ['domain/basics', 'domain/scheme'], packages: [] },
	'domain/disclosure': { enters: ['domain/basics', 'domain/scheme'], packages: ['zod'] },
	'domain/draw': { enters: ['domain/basics', 'domain/scheme'], packages: ['zod'] },
	'domain/planning': { enters: ['domain/basics', 'domain/scheme', 'domain/estimate', 'domain/draw'], packages: [] },
	'domain/inspection': { enters: ['domain/basics', 'domain/draw'], packages: ['zod'] },
	'domain/ballot': { enters: ['domain/basics', 'domain/scheme'], packages: ['zod'] },
	'domain/integrity': {
		enters: ['domain/basics', 'domain/scheme', 'domain/ballot', 'domain/estimate'],
		packages: ['zod']
	},
	'domain/assessment': {
		enters: ['domain/basics', 'domain/scheme', 'domain/annual', 'domain/tracking', 'domain/ballot', 'domain/estimate'],
		packages: ['zod']
	},
	'lib/words': { enters: ['domain'], packages: [] },
	'lib/ui': { enters: ['domain', 'lib/words'], packages: ['svelte', 'chart.js'] },
	'lib/server/db': {
		enters: ['domain/basics', 'lib/server/config.ts'],
		packages: ['kysely', 'better-sqlite3', 'pg', 'zod']
	},
	'lib/server/stores': { enters: ['domain', 'lib/server/db'], packages: ['kysely', 'zod'] },
	'lib/server/views': {
		enters: ['domain', 'lib/server/db', 'lib/server/frames', 'lib/server/stores', 'lib/server/world.ts'],
		packages: ['kysely']
	},
	'lib/server/frames': {
		enters: ['domain', 'lib/server/config.ts', 'lib/server/db', 'lib/server/stores', 'lib/server/world.ts'],
		packages: ['kysely']
	},
	'lib/server/files': { enters: ['domain/basics'], packages: ['csv-parse', 'read-excel-file'] },
	'lib/server/auth': {
		enters: ['domain/basics', 'domain/ledger', 'lib/server/db', 'lib/server/stores', 'lib/server/world.ts'],
		packages: ['lucia', '@node-rs/argon2', 'kysely', 'zod']
	},
	'lib/server/limits': { enters: ['domain/basics', 'lib/server/auth'], packages: [] },
	'lib/server/issuer': { enters: ['domain/basics', 'domain/ballot'], packages: [] },
	'lib/server/examiner': {
		enters: ['domain/basics', 'domain/ballot', 'lib/server/stores/ballot-row.ts'],
		packages: ['sodium-native']
	},
	'lib/server/acts': {
		enters: [
			'domain',
			'lib/server/auth',
			'lib/server/codes.ts',
			'lib/server/db',
			'lib/server/examiner',
			'lib/server/files',
			'lib/server/frames',
			'lib/server/issuer',
			'lib/server/limits',
			'lib/server/stores',
			'lib/server/world.ts'
		],
		packages: ['kysely', 'zod']
	},
	'lib/server/messages': { enters: ['domain', 'lib/server', 'lib/words'], packages: ['zod'] },
	'lib/server': { enters: ['domain', 'lib/server'], packages: ['zod', 'kysely', '@node-rs/argon2'] },
	routes: { enters: ['domain', 'lib'], packages: ['@sveltejs/kit', 'svelte', 'zod', 'uqr'] },
	'cli/build': { enters: [], packages: ['@sveltejs/kit'] },
	'cli/serve': {
		enters: ['domain/basics', 'lib/server/config.ts', 'lib/server/messages'],
		packages: ['@sveltejs/kit', 'mrmime']
	},
	cli: { enters: ['domain', 'lib', 'cli/build', 'cli/serve'], packages: ['zod'] },
	'': { enters: ['domain', 'lib'], packages: ['@sveltejs/kit'] }
};
const roomNames = Object.keys(rooms).sort((a, b) => b.length - a.length);
const within = (place: string, folder: string) => folder === '' || place === folder || place.startsWith(`${folder}/`);
const roomOf = (place: string) => roomNames.find((room) => within(place, room)) ?? '';

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const importsOf = (file: string) => [...read(file).matchAll(importPattern)].map(([, name = '']) => name);

/** Where an import leads, as a place below src, or null for a package or a tool's virtual module. */
function placeOf(file: string, name: string): string | null {
	if (name.startsWith('#domain/')) return `domain/${name.slice('#domain/'.length)}`;
	if (name.startsWith('#lib/')) return `lib/${name.slice('#lib/'.length)}`;
	if (!name.startsWith('.')) return null;
	return path.relative('src', path.join(path.dirname(file), name));
}

const isBuiltIn = (name: string) => name.startsWith('node:') || name.startsWith('$app/') || name.startsWith('./$types');
const packageOf = (name: string) =>
	name
		.split('/')
		.slice(0, name.startsWith('@') ? 2 : 1)
		.join('/');

function trespasses(file: string): string[] {
	const here = path.relative('src', file);
	const room = roomOf(here);
	const { enters, packages } = rooms[room] ?? { enters: [], packages: [] };
	return importsOf(file).flatMap((name) => {
		const place = placeOf(file, name);
		if (name.endsWith('.css')) return [];
		if (place === null)
			return isBuiltIn(name) ||
				(name.startsWith('#platform/') && within(here, 'domain')) ||
				packages.includes(packageOf(name))
				? []
				: [`${here} takes the package ${name}`];
		const allowed = roomOf(place) === room || enters.some((other) => within(place, other));
		return allowed || place.startsWith('..') ? [] : [`${here} enters ${place}`];
	});
}

/** What the top level holds: what was agreed, what tools force, and what is made there and kept in no commit. */
const agreed = [
	'README.md',
	'migrations',
	'package.json',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json'
];
const forced = ['package-lock.json', 'vite.config.ts'];
const made = ['build', 'data', 'node_modules'];

describe('the house', () => {
	test('the top level holds nothing but what was agreed and what tools force', () => {
		const there = readdirSync('.').filter((name) => !name.startsWith('.'));
		expect(there.filter((name) => ![...agreed, ...forced, ...made].includes(name))).toEqual([]);
	});

	test('no room enters a room or takes a package that is not its own to use', () => {
		expect(source.flatMap(trespasses)).toEqual([]);
	});

	test('the law reaches for no clock, chance, process or platform', () => {
		const forbidden = /Date\.now|new Date\(\)|Math\.random|\bprocess\.|from 'node:|globalThis|performance\.now/;
		const law = source.filter((file) => file.startsWith('src/domain/') && !file.endsWith('.node.ts'));
		expect(law.filter((file) => forbidden.test(read(file)))).toEqual([]);
	});

	test('the law takes zod only where documents come in', () => {
		const takers = source.filter((file) => file.startsWith('src/domain/') && importsOf(file).includes('zod'));
		expect(takers.filter((file) => !/(document|manifest)\.ts$/.test(file))).toEqual([]);
	});

	test('what keeps ballots knows nothing of invitations, frames and accounts, and the other way round', () => {
		const forbidden: readonly (readonly [string, RegExp])[] = [
			['src/lib/server/stores/ballots.ts', /invitation|frame|account/i],
			['src/lib/server/acts/cast.ts', /invitation|frames|stores\/accounts|readSession/i],
			['src/lib/server/stores/invitations.ts', /ballots/i],
			['src/lib/server/acts/exchange.ts', /ballots/i],
			['src/lib/server/acts/blind/open-ballot.ts', /invitation|frames|stores\/accounts/i]
		];
		const guilty = forbidden.filter(([file, pattern]) => importsOf(file).some((name) => pattern.test(name)));
		expect(guilty).toEqual([]);
	});

	test('what every ballot reads is changed only by acts, whose entries in the ledger tell that it changed', () => {
		const writer = /\b(insertScheme|insertCycle|enterPhase|dropKeys|replaceKeyList|confirmKeyList|wipeKeys)\b/;
		const callers = source.filter((file) => !file.includes('/stores/') && writer.test(read(file)));
		expect(callers.sort()).toEqual([
			'src/lib/server/acts/blind/keys.ts',
			'src/lib/server/acts/cycle.ts',
			'src/lib/server/acts/draw/void.ts'
		]);
	});

	test('a file has at most 300 lines and a folder at most 14 files', () => {
		expect(everything.filter((file) => lines(file) > 300)).toEqual([]);
		const folders = Map.groupBy(source, (file) => path.dirname(file));
		expect([...folders].filter(([, files]) => files.length > 14).map(([folder]) => folder)).toEqual([]);
	});

	test('every room of the law has a door with a header, which only re-exports', () => {
		const folders = readdirSync('src/domain');
		const shut = folders.filter((room) => {
			const door = `src/domain/${room}/index.ts`;
			return (
				!existsSync(door) ||
				!/^\/\*\*[\s\S]+\*\/\n(export .+ from '.+';\n|export \{[^}]*\} from '.+';\n|export type \{[^}]*\} from '.+';\n)+$/.test(
					read(door)
				)
			);
		});
		expect(shut).toEqual([]);
	});

	test('every file of the law that does something has its test', () => {
		const does = (file: string) => /export (async )?(function|const)/.test(read(file)) && !file.endsWith('/index.ts');
		const law = source.filter((file) => file.startsWith('src/domain/') && does(file));
		const mirror = (file: string) => file.replace(/^src/, 'tests').replace(/\.ts$/, '.test.ts');
		expect(law.filter((file) => !existsSync(mirror(file)) && !exempt.has(file))).toEqual([]);
	});

	test('every route stands in the access table, and every line of the table is a route', () => {
		const isRoute = (file: string) => /\/\+(page\.svelte|server\.ts)$/.test(file);
		const routeId = (file: string) => path.dirname(file).slice('src/routes'.length);
		const routes = source.filter((file) => file.startsWith('src/routes/') && isRoute(file)).map(routeId);
		expect([...new Set(routes)].sort()).toEqual(Object.keys(access).sort());
	});

	test('no sentence for people stands in the law or the office', () => {
		const silent = source.filter((file) => /^src\/(domain|lib\/server)\//.test(file) && !file.includes('bijie-2010'));
		const chinese = /^(?!\s*(\*|\/\/|\/\*)).*['"`][^'"`\n]*\p{Script=Han}/mu;
		expect(silent.filter((file) => chinese.test(read(file)))).toEqual([]);
	});
});

/** Data, identifiers and the engines of platforms, which other tests of their room cover. */
const exempt = new Set([
	'src/domain/basics/ids.ts',
	'src/domain/basics/platform/sha256.ts',
	'src/domain/basics/platform/sha256.node.ts',
	'src/domain/basics/platform/bytes.node.ts',
	'src/domain/basics/platform/ed25519.node.ts',
	'src/domain/basics/platform/power.node.ts',
	'src/domain/ledger/entry.ts'
]);
