import type { Refusal } from '../device/ask.ts';

/** The field a refused code or recovery phrase is to be put right in. */
export const fieldOf = ({ code }: Refusal): 'code' | 'phrase' =>
	code === 'phrase' || code === 'otherPhrase' ? 'phrase' : 'code';
