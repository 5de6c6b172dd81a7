import { fromHex, hmacSha256, sha256Hex, toHex } from '../basics/index.ts';
import type { FrameLine } from './frame.ts';
import type { Member } from './member.ts';

/**
 * The salt of each member (32 bytes), derived from the office's frame key (64 hex): the same key twice shows as the same
 * commitment twice. Statistics §2.1 item 1.
 */
export function salter(frameKey: string): (key: string) => Uint8Array {
	const mac = hmacSha256(fromHex(frameKey));
	return (key) => mac(`svydraw/1/salt\n${key}`);
}

/** A member's commitment, 64 hex: what stands for the person in public, and what a person with their salt can redo. */
export const memberCommitment = (salt: Uint8Array, key: string): string =>
	toHex(hmacSha256(salt)(`svydraw/1/member\n${key}`));

/** The frame lines of a group's members, in their order; the frame key is fresh for every round and group. */
export function commitMembers(frameKey: string, group: string, members: readonly Member[]): FrameLine[] {
	const salt = salter(frameKey);
	return members.map(({ key, stratum, unit }) => {
		const line = { group, stratum, commitment: memberCommitment(salt(key), key) };
		return unit === undefined ? line : { ...line, unit };
	});
}

/** What a party publishes before the draw for the 32 bytes (64 hex) it will reveal at it. Statistics §2.1 item 3. */
export const partyCommitment = (round: string, party: string, reveal: string): string =>
	sha256Hex(`svydraw/1/party\n${round}\n${party}\n${reveal}\n`);
