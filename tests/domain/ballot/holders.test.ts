import { describe, expect, it } from 'vitest';
import { areTheirs, cardsAlone, NO_MEMBER, peopleAlone } from '#domain/ballot';

const [ann, bo, cai] = ['aa', 'bb', 'cc'].map((byte) => byte.repeat(32)) as [string, string, string];

describe('the codes of a class', () => {
	it('may be used by its people, by some or none of them', () => {
		for (const used of [[], [bo], [bo, ann]]) expect(areTheirs(used, peopleAlone([ann, bo]))).toBe(true);
	});

	it('are not used by anybody else, nor by one of them twice', () => {
		for (const used of [[cai], [ann, cai], [ann, ann]]) expect(areTheirs(used, peopleAlone([ann, bo]))).toBe(false);
	});

	it('of people are nobody’s card', () => {
		expect(areTheirs([NO_MEMBER], peopleAlone([ann, bo]))).toBe(false);
	});

	it('of a pack are used by as many as there are cards, whoever they are', () => {
		expect(areTheirs([NO_MEMBER, NO_MEMBER], cardsAlone(2))).toBe(true);
		expect(areTheirs([NO_MEMBER, NO_MEMBER, NO_MEMBER], cardsAlone(2))).toBe(false);
		expect(areTheirs([ann], cardsAlone(2))).toBe(false);
	});
});
