import { describe, expect, it } from 'vitest';
import {
	checkBody,
	decodeBody,
	decodeJourney,
	encodeBody,
	encodeJourney,
	encodeMessage,
	parseMessage,
	possibleAnswers,
	questionnaireFor,
	startJourney
} from '#domain/ballot';
import { bijie2010, stratumHeads } from '#domain/scheme';
import { anAnswerSheet } from '../../builders/ballot.ts';
import { groupOf } from '../../builders/scheme.ts';
import { fc } from '../../builders/properties.ts';

function questionnaireOf(code: string) {
	const group = groupOf(bijie2010, code);
	return questionnaireFor(bijie2010, group, stratumHeads(bijie2010, group)?.[0] ?? 'any');
}

const citizen = questionnaireOf('citizen');
const leader = questionnaireOf('leader');
const sheet = anAnswerSheet(citizen);
const malformed = { ok: false, error: { code: 'body-malformed' } };

describe('the body of a ballot', () => {
	it('is canonical JSON padded with spaces', () => {
		const body = encodeBody(citizen, { b: 'y', a: 'x' });
		expect(body.trimEnd()).toBe('{"answers":{"a":"x","b":"y"},"v":1}');
		expect(body).toHaveLength(2048);
		expect(body.slice(body.trimEnd().length)).toMatch(/^ +$/);
	});

	it('comes back as the answers, whatever they are', () => {
		const answers = fc.tuple(...citizen.questions.map((question) => fc.constantFrom(...possibleAnswers(question))));
		fc.assert(
			fc.property(answers, (chosen) => {
				const given = Object.fromEntries(citizen.questions.map(({ key }, at) => [key, chosen[at] ?? '']));
				expect(decodeBody(encodeBody(citizen, given))).toEqual({ ok: true, value: given });
			})
		);
	});

	it('is equally long for all answers to one questionnaire, long or short, so that its length tells nothing', () => {
		expect(citizen.questions).toHaveLength(12);
		for (const questionnaire of [citizen, leader]) {
			const lengths = [...Array(7).keys()].map(
				(at) =>
					encodeBody(
						questionnaire,
						anAnswerSheet(questionnaire, (possible) => possible[at] ?? possible.at(-1))
					).length
			);
			const byLength = (possible: readonly string[]) => [...possible].sort((a, b) => a.length - b.length);
			const shortest = anAnswerSheet(questionnaire, (possible) => byLength(possible)[0]);
			const longest = anAnswerSheet(questionnaire, (possible) => byLength(possible).at(-1));
			lengths.push(encodeBody(questionnaire, shortest).length, encodeBody(questionnaire, longest).length);
			expect(new Set(lengths).size).toBe(1);
		}
	});

	it('needs the room of the longest answers: without it a large ballot would show by its length how it was answered', () => {
		const block = (answer: 'short' | 'long') => {
			const pick = (possible: readonly string[]) =>
				[...possible].sort((a, b) => (answer === 'short' ? a.length - b.length : b.length - a.length))[0];
			return Math.ceil(encodeBody(leader, anAnswerSheet(leader, pick)).trimEnd().length / 512);
		};
		expect(block('short')).toBeLessThan(block('long'));
	});

	it('is a multiple of 512 bytes and at least 2048', () => {
		for (const questionnaire of [citizen, leader])
			expect(encodeBody(questionnaire, anAnswerSheet(questionnaire)).length % 512).toBe(0);
		expect(encodeBody({ questions: [] }, {})).toHaveLength(2048);
		expect(encodeBody(leader, anAnswerSheet(leader)).length).toBeGreaterThan(2048);
	});

	it('is refused unless it is character for character what an encoder writes', () => {
		const good = encodeBody(citizen, sheet);
		const bad = [
			'',
			good.trimEnd(),
			good.slice(0, -1),
			good + ' '.repeat(511),
			` ${good.slice(0, -1)}`,
			good.slice(0, -1) + '\n',
			good.replace('"v":1', '"v":2'),
			good.replace('"v":1}', '"v":1,"w":1}').slice(0, good.length),
			`{"v":1,"answers":{}}`.padEnd(2048),
			`{"answers":{"a":1},"v":1}`.padEnd(2048),
			`{"answers":{"__proto__":"a"},"v":1}`.padEnd(2048),
			`{"answers":{"a":"\ud800"},"v":1}`.padEnd(2048),
			`{"answers":{"a":"${'\ud800'.repeat(2000)}"},"v":1}`.padEnd(2048),
			'['.padEnd(2048)
		];
		for (const body of bad) expect(decodeBody(body), body.trimEnd()).toEqual(malformed);
	});
});

describe('the body of a ballot, held against what its class is asked', () => {
	const check = (given: typeof sheet) => checkBody(citizen, encodeBody(citizen, given));

	it('gives all answers of a whole one', () => {
		expect(check(sheet)).toEqual({ ok: true, value: sheet });
	});

	it('is refused with an answer missing, with one that is no option, and as long as no other', () => {
		const [first = ''] = Object.keys(sheet);
		const { [first]: left, ...rest } = sheet;
		expect(left).toBeDefined();
		expect(check(rest)).toEqual({ ok: false, error: { code: 'answers-missing', questions: [first] } });
		expect(check({ ...sheet, [first]: 'none' })).toMatchObject({ ok: false, error: { code: 'answer-unknown' } });
		expect(checkBody(citizen, encodeBody(citizen, sheet) + ' '.repeat(512))).toEqual(malformed);
	});
});

describe('the message of a cast', () => {
	const refused = { ok: false, error: { code: 'request-malformed' } };
	const ballot = {
		...{ key: 'a1'.repeat(32), vk: 'b2'.repeat(32), prefix: 'c3'.repeat(32), signature: 'd4'.repeat(384) },
		...{ revision: 3, body: '{"v":1}', proof: 'e5'.repeat(64) }
	};

	it('comes back as the ballot', () => {
		expect(parseMessage(encodeMessage(ballot))).toEqual({ ok: true, value: ballot });
	});

	it('is refused in any other form: a member more or less, one twice, another order, a blank, other digits', () => {
		const text = encodeMessage(ballot);
		const others = [
			text.replace('}', ',"other":1}'),
			text.replace('{', '{"v":1,'),
			text.replace('{', '{ '),
			text.replace('"v":1,', ''),
			text.replace('"v":1,', '').replace(/}$/, ',"v":1}'),
			text.replace('"v":1', '"v":1.0'),
			text.replace('a1', 'A1'),
			text.replace('b2', ''),
			text.replace('"revision":3', '"revision":03'),
			text.replace('"revision":3', '"revision":0'),
			text.replace('"revision":3', '"revision":65536'),
			text.replace('"revision":3', '"revision":"3"'),
			text.replace('d4', String.raw`\n`),
			`${text}\n`
		];
		for (const other of others) expect(parseMessage(other), other).toEqual(refused);
	});

	it('holds one body, a text: what pretends to be its end belongs to it or spoils it', () => {
		const tail = `","proof":"${'f6'.repeat(64)}"}`;
		const quoting = { ...ballot, body: `a${tail}` };
		expect(parseMessage(encodeMessage(quoting))).toEqual({ ok: true, value: quoting });
		for (const body of [`"a${tail}`, '"a"b"', '7', 'null', '"a', String.raw`"\x"`, '"\n"'])
			expect(parseMessage(encodeMessage(ballot).replace(/"body":.*,"proof/, `"body":${body},"proof`)), body).toEqual(
				refused
			);
	});

	it('comes back whatever its body says', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 65_535 }), (body, revision) => {
				const given = { ...ballot, body, revision };
				expect(parseMessage(encodeMessage(given))).toEqual({ ok: true, value: given });
			})
		);
	});
});

describe('a journey in a hidden field', () => {
	it('comes back as it went', () => {
		const state = { layout: 'grid', position: 3, answers: { [citizen.questions[0]?.key ?? '']: 'neutral' } } as const;
		for (const each of [state, { ...state, position: 'review' } as const, startJourney('single')])
			expect(decodeJourney(citizen, encodeJourney(each))).toEqual({ ok: true, value: each });
	});

	it('is refused when it stands at no screen or carries an answer of another questionnaire', () => {
		const forged = [
			'',
			'{}',
			'{"layout":"list","position":0,"answers":{}}',
			'{"layout":"single","position":12,"answers":{}}',
			'{"layout":"single","position":-1,"answers":{}}',
			'{"layout":"single","position":0.5,"answers":{}}',
			'{"layout":"single","position":0,"answers":{"x|y":"neutral"}}',
			`{"layout":"single","position":0,"answers":{"${citizen.questions[0]?.key}":"splendid"}}`
		];
		for (const field of forged)
			expect(decodeJourney(citizen, field), field).toEqual({ ok: false, error: { code: 'journey-malformed' } });
	});
});
