import { z } from 'zod';
import { assert } from '#domain/basics';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional();

const Environment = z.object({
	DATA_DIR: z.string().min(1).default('data'),
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
	ADDRESS_HEADER: z.string().min(1).toLowerCase().optional(),
	XFF_DEPTH: z.coerce.number().int().min(1).default(1),
	PORTAL_URL: postgresUrl,
	ROLL_URL: postgresUrl,
	BOX_URL: postgresUrl,
	INSECURE_COOKIES: z.stringbool().default(false)
});

/** Where a database lives: a file in the data folder, or a PostgreSQL database. */
export type DatabasePlace =
	{ readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'postgres'; readonly url: string };

/** The header in which a proxy says who asks, in small letters, and how many proxies deep `x-forwarded-for` is believed. */
export type AddressHeader = { readonly name: string; readonly depth: number };

/** All that the environment decides. */
export type Config = {
	readonly dataDir: string;
	readonly host: string;
	readonly port: number;
	/** The public address, which form posts must come from; null for plain http under whatever name a browser used. */
	readonly origin: string | null;
	readonly addressHeader: AddressHeader | null;
	readonly portal: DatabasePlace;
	readonly roll: DatabasePlace;
	readonly box: DatabasePlace;
	/** False only on plain http: the cookie is then neither `Secure` nor host-locked. */
	readonly secureCookies: boolean;
};

/**
 * The environment as configuration; without any variable: SQLite files in `data`, port 3000 on this machine only.
 * Throws on a value that cannot be meant, before anything is opened; when anybody could make up the address they come from;
 * and when roll and box would share a PostgreSQL server, whose transaction numbers would tell whose ballot is whose
 * (protocol §6.4).
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const read = Environment.parse(env);
	assert(
		!read.ADDRESS_HEADER || read.ORIGIN,
		'ADDRESS_HEADER is believed of a proxy only, and ORIGIN says there is one'
	);
	assert(areApart(read.ROLL_URL, read.BOX_URL), 'ROLL_URL and BOX_URL name two different servers');
	const place = (url: string | undefined, name: string): DatabasePlace =>
		url ? { engine: 'postgres', url } : { engine: 'sqlite', file: `${read.DATA_DIR}/${name}.sqlite` };
	return {
		dataDir: read.DATA_DIR,
		host: read.HOST,
		port: read.PORT,
		origin: read.ORIGIN ? new URL(read.ORIGIN).origin : null,
		addressHeader: read.ADDRESS_HEADER ? { name: read.ADDRESS_HEADER, depth: read.XFF_DEPTH } : null,
		portal: place(read.PORTAL_URL, 'portal'),
		roll: place(read.ROLL_URL, 'roll'),
		box: place(read.BOX_URL, 'box'),
		secureCookies: !read.INSECURE_COOKIES
	};
}

/** Whether two databases are not on one server; files always are apart. */
const areApart = (one: string | undefined, other: string | undefined): boolean =>
	one === undefined || other === undefined || new URL(one).host !== new URL(other).host;
