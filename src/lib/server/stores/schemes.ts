import type { Kysely } from 'kysely';
import { assert } from '#domain/basics';
import { parseScheme, schemeHash, type Scheme } from '#domain/scheme';
import type { PortalDatabase, SchemeTable } from '../db/tables.ts';

/** A scheme as kept: its hash is its name, so it can never change. */
export type StoredScheme = { readonly hash: string; readonly code: string; readonly document: Scheme };

function toScheme(row: SchemeTable): StoredScheme {
	const document = parseScheme(JSON.parse(row.document));
	assert(document.ok, 'a scheme in force is readable');
	return { ...row, document: document.value };
}

/** Keeps a scheme, whose `document` is its JSON text; the same one again changes nothing. */
export async function insertScheme(db: Kysely<PortalDatabase>, scheme: SchemeTable): Promise<void> {
	await db
		.insertInto('scheme')
		.values(scheme)
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
}

/** Whether the scheme of that hash still lies there as it was; whoever reads one keeps it in memory and would not see. */
export async function isSchemeKept(db: Kysely<PortalDatabase>, hash: string): Promise<boolean> {
	const row = await db.selectFrom('scheme').select('document').where('hash', '=', hash).executeTakeFirst();
	try {
		const read = parseScheme(JSON.parse(row?.document ?? ''));
		return read.ok && schemeHash(read.value) === hash;
	} catch {
		return false;
	}
}

/** The scheme of that hash, or null. */
export async function findScheme(db: Kysely<PortalDatabase>, hash: string): Promise<StoredScheme | null> {
	const row = await db.selectFrom('scheme').selectAll().where('hash', '=', hash).executeTakeFirst();
	return row ? toScheme(row) : null;
}
