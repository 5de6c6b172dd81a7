/** Crashes when something only a bug can cause has happened. */
export function assert(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** Closes a switch: the compiler refuses a forgotten case, and a value that slipped past the types crashes here. */
export function unreachable(value: never): never {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** The value, which only a bug could have left out. */
export function required<T>(value: T | null | undefined, what: string): T {
	assert(value !== null && value !== undefined, `${what} is missing`);
	return value;
}
