import { assert, err, ok, required, type Result } from '../basics/index.ts';

/** What an invitation letter carries: `ref` (7 digits) finds the invitation and is no secret, `secret` (10 digits) opens it. */
export type Code = { readonly ref: string; readonly secret: string };

/** Bytes of chance, as many as asked; the caller brings them, uniform and unguessable. */
export type RandomBytes = (count: number) => Uint8Array;

/** `digits`: how many were read where there have to be 18. A code with a wrong check digit is mistyped. */
export type CodeRefusal =
	{ readonly code: 'code-incomplete' | 'code-too-long'; readonly digits: number } | { readonly code: 'code-mistyped' };

const REF_DIGITS = 7;
const SECRET_DIGITS = 10;
const ALL_DIGITS = REF_DIGITS + SECRET_DIGITS + 1;
/** Largest multiple of ten a byte can stand below; bytes from here on would favour the low digits. */
const UNIFORM_BELOW = 250;

/** The totally anti-symmetric quasigroup of order 10 with a zero diagonal (H. M. Damm, Total anti-symmetrische Quasigruppen, 2004). */
const DAMM = [
	[0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
	[7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
	[4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
	[1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
	[6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
	[3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
	[5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
	[8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
	[9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
	[2, 5, 8, 1, 4, 3, 6, 7, 9, 0]
] as const;

const damm = (digits: string): number =>
	Array.from(digits, Number).reduce((row, digit) => required(DAMM[row]?.[digit], 'check digit'), 0);

/** A new code: 17 uniform digits by rejection sampling. Two codes may share a `ref`; whoever stores them draws again. */
export function makeCode(random: RandomBytes): Code {
	const digits = uniformDigits(REF_DIGITS + SECRET_DIGITS, random);
	return { ref: digits.slice(0, REF_DIGITS), secret: digits.slice(REF_DIGITS) };
}

function uniformDigits(count: number, random: RandomBytes): string {
	let digits = '';
	while (digits.length < count) {
		const bytes = [...random(count - digits.length)];
		digits += bytes.flatMap((byte) => (byte < UNIFORM_BELOW ? byte % 10 : [])).join('');
	}
	return digits;
}

/** The 18 digits: ref, secret and the Damm digit that makes every single error and adjacent swap visible. */
export function codeDigits({ ref, secret }: Code): string {
	const digits = ref + secret;
	assert(/^\d{17}$/.test(digits) && ref.length === REF_DIGITS, 'a code has a 7-digit ref and a 10-digit secret');
	return `${digits}${damm(digits)}`;
}

/** As printed: `520384 179925 660413`. */
export const formatCode = (code: Code): string => codeDigits(code).replace(/\d{6}(?!$)/g, '$& ');

/**
 * The code in what a person typed or pasted: full-width digits count, anything between the digits does not; of a link
 * `…#1.<18 digits>` only the digits after `#1.` are read (protocol §3).
 */
export function parseCode(text: string): Result<Code, CodeRefusal> {
	const plain = text.normalize('NFKC');
	const linked = /#1\.(\d+)/.exec(plain)?.[1];
	const digits = linked ?? plain.replace(/\D/g, '');
	if (digits.length < ALL_DIGITS) return err({ code: 'code-incomplete', digits: digits.length });
	if (digits.length > ALL_DIGITS) return err({ code: 'code-too-long', digits: digits.length });
	if (damm(digits) !== 0) return err({ code: 'code-mistyped' });
	return ok({ ref: digits.slice(0, REF_DIGITS), secret: digits.slice(REF_DIGITS, -1) });
}
