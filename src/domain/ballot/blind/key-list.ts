import { canonicalJson, err, ok, sha256Hex, type Result } from '../../basics/index.ts';
import { classKey, type ClassKey, type ClassKeyRefusal } from './class-key.ts';

/** The key of a stratum as it is published; `invited`: people its first draw invited. */
export type ListedKey = {
	readonly stratum: string;
	readonly id: string;
	readonly modulus: string;
	readonly invited: number;
};

/** 签票密钥名单: the public keys of a group. Its digest is in the public ledger before a letter is printed (protocol §4.1). */
export type KeyList = {
	readonly v: 1;
	readonly cycle: string;
	readonly group: string;
	readonly keys: readonly ListedKey[];
};

/** The list as it is published, byte for byte. */
export const keyListText = (list: KeyList): string => canonicalJson(list);

/** The digest of a published list, 64 hex; half of it stands in the QR code of every letter. */
export const keyListDigest = (text: string): string => sha256Hex(text);

/** How much of the digest a letter carries: 128 bits. */
export const PIN_LENGTH = 32;

/** The key of a stratum in a list; refuses a list without it or with several, and a key that is not what its id says. */
export function keyIn({ keys }: Pick<KeyList, 'keys'>, stratum: string): Result<ClassKey, ClassKeyRefusal> {
	const [listed, ...others] = keys.filter((each) => each.stratum === stratum);
	const key = listed && others.length === 0 ? classKey(listed.modulus) : null;
	return key?.ok && key.value.id === listed?.id ? ok(key.value) : err({ code: 'class-key-malformed' });
}
