const UNIQUE_VIOLATIONS = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** Whether a write failed because a row with that key is there already, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
	return error instanceof Error && 'code' in error && UNIQUE_VIOLATIONS.includes(String(error.code));
}

/** Whether SQLite has given up because another connection keeps the lock. */
export const isBusy = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
