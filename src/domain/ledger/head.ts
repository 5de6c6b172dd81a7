import { isSignedBy, type Signer } from '../basics/index.ts';
import type { Head } from './chain.ts';

/** A head of the chain as the portal vouches for it on a day in China; `key` 64 hex, `signature` 128 hex. */
export type SignedHead = Head & {
	readonly v: 1;
	readonly day: string;
	readonly key: string;
	readonly signature: string;
};

const headText = ({ seq, hash, day }: Pick<SignedHead, 'seq' | 'hash' | 'day'>): string =>
	`gongping/1/head\n${seq}\n${hash}\n${day}\n`;

/**
 * Signs a head. The day makes the portal's silence provable too: a head of a later day cannot leave out what an earlier one
 * had, nor what was promised until then.
 */
export const signHead = (signer: Signer, { seq, hash }: Head, day: string): SignedHead => ({
	v: 1,
	seq,
	hash,
	day,
	key: signer.publicKey,
	signature: signer.sign(headText({ seq, hash, day }))
});

/** Whether the signature of a head is that of the key it names. */
export const isHeadSigned = (head: SignedHead): boolean => isSignedBy(head.key, headText(head), head.signature);
