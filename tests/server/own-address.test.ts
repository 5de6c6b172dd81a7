import { expect, test } from 'vitest';
import { ownAddress } from '../../src/routes/(desk)/sign-in/own-address.ts';

test('a page of this site is kept with its query', () => {
	expect(ownAddress('/office/cycles/522400-2010?unit=522401')).toBe('/office/cycles/522400-2010?unit=522401');
});

test.each([
	'https://evil.example/',
	'//evil.example/',
	'/\\evil.example',
	'/\t/evil.example',
	'/.//evil.example',
	'office',
	'',
	null
])('nobody is led to %j after signing in', (wish) => {
	expect(ownAddress(wish)).toBeNull();
});
