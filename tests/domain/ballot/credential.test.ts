import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleId } from '#domain/basics';
import {
	ballotClass,
	ballotId,
	checkCredential,
	credentialNonce,
	decodeCredential,
	encodeCredential,
	exchangeMark,
	issueCredential,
	codeDigits,
	makeCode,
	makeSeed,
	parseSeed,
	type Credential
} from '#domain/ballot';
import { bytesNamed } from '../../builders/ballot.ts';

const classKey = bytesNamed('class key')(32);
const classOf = (stratum: string) => ballotClass({ cycle: cycleId('2010'), group: 'citizen', stratum });
const classId = classOf('522425.town');
const seed = '000102030405060708090a0b0c0d0e0f';
const code = makeCode(bytesNamed('code'));
const request = { seed, code };
const credential = issueCredential(classKey, classId, credentialNonce(request));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));

/** A hex text with one bit turned over. */
function flipBit(hex: string, bit: number): string {
	const bytes = Buffer.from(hex, 'hex');
	bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return bytes.toString('hex');
}

describe('a seed', () => {
	it('is 16 bytes of chance in hex and comes back from the form as it went', () => {
		const made = makeSeed(bytesNamed('seed'));
		expect(made).toMatch(/^[0-9a-f]{32}$/);
		expect(parseSeed(made)).toEqual({ ok: true, value: made });
	});

	it('is refused when it is anything else', () => {
		for (const text of ['', 'ab', seed.toUpperCase(), `${seed}0`, ` ${seed}`])
			expect(parseSeed(text)).toEqual({ ok: false, error: { code: 'seed-malformed' } });
	});

	it('gives the roll a mark and the box a nonce which any other tool recomputes', () => {
		expect(exchangeMark(request)).toBe(sha256(`gongping/1/mark\n${seed}\n${codeDigits(code)}`));
		expect(credentialNonce(request)).toBe(sha256(`gongping/1/nonce\n${seed}\n${codeDigits(code)}`));
	});

	it('is what it takes to join mark and nonce: neither is a hash of the other, under any prefix in use', () => {
		const [mark, nonce] = [exchangeMark(request), credentialNonce(request)];
		for (const [from, to] of [
			[mark, nonce],
			[nonce, mark]
		] as const)
			for (const guess of [
				from,
				sha256(from),
				exchangeMark({ seed: from, code }),
				credentialNonce({ seed: from, code })
			])
				expect(guess).not.toBe(to);
	});

	it('serves two people who use one form: two codes get two marks and two ballots', () => {
		const other = { seed, code: makeCode(bytesNamed('other code')) };
		expect(exchangeMark(other)).not.toBe(exchangeMark(request));
		const theirs = issueCredential(classKey, classId, credentialNonce(other));
		expect(ballotId(theirs)).not.toBe(ballotId(credential));
	});
});

describe('a credential', () => {
	it('is the HMAC of class and nonce under the key of the class', () => {
		const tag = createHmac('sha256', classKey).update(`gongping/1/credential\n${classId}\n${credential.nonce}`);
		expect(credential).toEqual({ classId, nonce: credentialNonce(request), tag: tag.digest('hex') });
		expect(checkCredential(classKey, credential)).toBe(true);
	});

	it('is the same for the same seed, and another ballot for another seed', () => {
		fc.assert(
			fc.property(seeds, seeds, (one, two) => {
				const [a, b] = [one, two].map((each) =>
					issueCredential(classKey, classId, credentialNonce({ seed: each, code }))
				);
				expect(encodeCredential(a as Credential) === encodeCredential(b as Credential)).toBe(one === two);
				expect(ballotId(a as Credential) === ballotId(b as Credential)).toBe(one === two);
			})
		);
	});

	it('does not survive a single bit flipped in its nonce or tag', () => {
		for (let bit = 0; bit < 256; bit++) {
			expect(checkCredential(classKey, { ...credential, nonce: flipBit(credential.nonce, bit) })).toBe(false);
			expect(checkCredential(classKey, { ...credential, tag: flipBit(credential.tag, bit) })).toBe(false);
		}
	});

	it('does not survive a single bit flipped in its text, class and all', () => {
		const text = encodeCredential(credential);
		for (let bit = 0; bit < text.length * 4; bit++) {
			const decoded = decodeCredential(flipBit(text, bit));
			expect(decoded.ok && checkCredential(classKey, decoded.value)).toBe(false);
		}
	});

	it('entitles to no ballot of another class, nor under another key, nor with a tag cut short', () => {
		expect(checkCredential(classKey, { ...credential, classId: classOf('522425.rural') })).toBe(false);
		expect(checkCredential(bytesNamed('other key')(32), credential)).toBe(false);
		expect(checkCredential(classKey, { ...credential, tag: '' })).toBe(false);
		expect(checkCredential(classKey, { ...credential, tag: `${credential.tag}0` })).toBe(false);
	});

	it('travels as one URL-safe text', () => {
		const text = encodeCredential(credential);
		expect(text).toMatch(/^[\w-]+$/);
		expect(decodeCredential(text)).toEqual({ ok: true, value: credential });
	});

	it('is refused when the text is none', () => {
		const notAClass = Buffer.from('2010/citizen').toString('hex');
		const notText = 'ff';
		const stem = credential.nonce + credential.tag;
		for (const text of ['', 'x', stem, stem + notAClass, stem + notText, `${encodeCredential(credential)}0`])
			expect(decodeCredential(text)).toEqual({ ok: false, error: { code: 'credential-malformed' } });
	});

	it('has one place in the box, which does not show the nonce', () => {
		expect(ballotId(credential)).toBe(sha256(`gongping/1/ballot\n${classId}\n${credential.nonce}`));
	});
});
