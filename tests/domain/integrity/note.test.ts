import { expect, test } from 'vitest';
import { signsOf, type ClassIntegrity, type Sign } from '#domain/integrity';
import { aClassFound } from '../../builders/integrity.ts';

test('a class in which nothing is out of the ordinary, or which was not screened, has no signs', () => {
	expect(signsOf(aClassFound())).toEqual([]);
	const unscreened = { straight: null, copies: null, unanswered: null, funnel: null, dispersion: null, burst: null };
	expect(signsOf(aClassFound({ screened: false, ...unscreened }))).toEqual([]);
});

test.each<[Sign, Partial<ClassIntegrity>, Partial<ClassIntegrity>]>([
	['straight', { straight: { share: 0.4, q: 0.0099 } }, { straight: { share: 0.4, q: 0.01 } }],
	['copies', { copies: { share: 0.4, q: 0.0099 } }, { copies: { share: 0.4, q: 0.01 } }],
	['unanswered', { unanswered: { share: 0.4, q: 0.0099 } }, { unanswered: { share: 0.4, q: 0.01 } }],
	['funnel', { funnel: -3.01 }, { funnel: 3 }],
	['dispersion', { dispersion: 0.0009 }, { dispersion: 0.001 }],
	['burst', { burst: { batch: 1, width: 1, p: 0.0009 } }, { burst: { batch: 1, width: 1, p: 0.001 } }]
])('%s is called by its rule and not at its limit', (sign, beyond, at) => {
	expect(signsOf(aClassFound(beyond))).toEqual([sign]);
	expect(signsOf(aClassFound(at))).toEqual([]);
});
