import type { Lang } from '#lib/words/lang.ts';
import { isSameKey, levelOf, type Code, type Journey, type Level } from '#domain/ballot';
import { isAgain } from './address.ts';

/** What is remembered of one letter: its ballot key, the answers so far until they have arrived, and then the receipt. */
export type Kept = {
	readonly credential: string;
	readonly level: Level;
	readonly journey: Journey | null;
	readonly receipt: string | null;
	/** Which letter it came from, for this device alone (`letterMark`); empty where the server made the key. */
	readonly mark: string;
	/** Grows from key to key on this device, in the order in which they came. */
	readonly number: number;
	/** The names of the units it rates, as they were read here last; null until they were. */
	readonly rates: { readonly lang: Lang; readonly names: readonly string[] } | null;
};

const PLACE = 'gongping-ballot';

/** Storage may be forbidden by the browser; then a reload begins again, and nothing else is lost. */
function quietly<T>(use: () => T): T | null {
	try {
		return use();
	} catch {
		return null;
	}
}

/** One for each letter, the last in use first. */
function readFrom(storage: () => Storage): readonly Kept[] {
	const found = quietly(() => JSON.parse(storage().getItem(PLACE) ?? '[]') as unknown);
	return Array.isArray(found) ? (found as Kept[]) : [];
}

const inTab = (): Storage => sessionStorage;
const onDevice = (): Storage => localStorage;

function write(storage: () => Storage, all: readonly Kept[]): void {
	quietly(() => (all.length === 0 ? storage().removeItem(PLACE) : storage().setItem(PLACE, JSON.stringify(all))));
}

const without = (all: readonly Kept[], credential: string): Kept[] =>
	all.filter((each) => !isSameKey(each.credential, credential));

const found = (all: readonly Kept[], credential: string): Kept | undefined =>
	all.find((each) => isSameKey(each.credential, credential));

const unanswered = (kept: Kept): Kept => ({ ...kept, journey: null });

/** What was kept in this tab and on this device: one for each letter, the last in use first. */
export function readKept(): readonly Kept[] {
	const here = readFrom(inTab);
	return [...here, ...readFrom(onDevice).filter(({ credential }) => !found(here, credential))];
}

/** What is kept of a ballot key that has just come, before its first question. */
export function newlyKept(credential: string, level: Level, mark: string): Kept {
	const all = readKept();
	const before = found(all, credential);
	const number = before?.number ?? 1 + Math.max(0, ...all.map((each) => each.number));
	return { credential, level, journey: null, receipt: null, mark, number, rates: before?.rates ?? null };
}

/** The same of a key that the server made. */
export const madeByServer = (credential: string): Kept => newlyKept(credential, levelOf('plain'), '');

/** What this tab was busy with: answers under way, a receipt on show, or any ballot before its language was switched. */
export function underWay(): Kept | null {
	const last = readFrom(inTab)[0];
	const again = isAgain();
	return last && (again || (last.journey ?? last.receipt) !== null) ? last : null;
}

/** What is kept of the letter with this code, if the device can tell. Rejects when its script does not come. */
export async function findKept(all: readonly Kept[], code: Code): Promise<Kept | undefined> {
	if (all.length === 0) return undefined;
	const { isOfLetter } = await import('../device/device.ts');
	return all.find(({ credential, mark }) => isOfLetter(credential, mark, code));
}

/**
 * Keeps where the rater stands: gone with the tab. Of other letters in this tab the keys stay and the answers under way do
 * not, for the next rater may be somebody else. A key left on the device for longer is renewed, without answers.
 */
export function keep(kept: Kept): void {
	write(inTab, [kept, ...without(readFrom(inTab), kept.credential).map(unanswered)]);
	if (isOnDevice(kept.credential)) keepOnDevice(kept.credential);
}

/** Leaves a key that this tab keeps, never an answer, on a device its owner says is theirs alone. */
export function keepOnDevice(credential: string): void {
	const kept = found(readFrom(inTab), credential);
	if (kept) write(onDevice, [unanswered(kept), ...without(readFrom(onDevice), credential)]);
}

/** Whether this key was left on this device. */
export const isOnDevice = (credential: string): boolean => found(readFrom(onDevice), credential) !== undefined;

/** Takes this key off the device again. */
export const forgetOnDevice = (credential: string): void => write(onDevice, without(readFrom(onDevice), credential));

/** Forgets all of this key, and of no other. */
export function forget(credential: string): void {
	write(inTab, without(readFrom(inTab), credential));
	forgetOnDevice(credential);
}
