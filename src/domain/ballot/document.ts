import { z } from 'zod';
import { canonicalJson, err, ok, type Result } from '../basics/index.ts';
import { checkAnswers, findUnknown, type Answers, type AnswersRefusal } from './answer.ts';
import type { SignedBallot } from './blind/credential.ts';
import { bodyLength, bodyText, isBodyLength, pad } from './body.ts';
import { screenAt, type Journey } from './journey.ts';
import type { Questionnaire } from './questionnaire.ts';
import { isRevision } from './receipt.ts';

export type BodyRefusal = { readonly code: 'body-malformed' };
export type MessageRefusal = { readonly code: 'request-malformed' };
export type JourneyRefusal = { readonly code: 'journey-malformed' };

const MOST_BODY = 32_768;

const answersSchema = z.record(z.string(), z.string());
const bodySchema = z.strictObject({ v: z.literal(1), answers: answersSchema });

const member = (name: string, sign: string, count: number): string => `"${name}":"(?<${name}>${sign}{${count}})"`;
const digest = (name: string): string => member(name, '[0-9a-f]', 64);
/** Read by whoever verifies it, who finds out whether these are digits at all. */
const signature = (name: string, digits: number): string => member(name, String.raw`[^"\\]`, digits);

/** The form of a cast: every member once and in its place, so that no two readers understand two things. */
const MESSAGE = new RegExp(
	`^{"v":1,${digest('key')},${digest('vk')},${digest('prefix')},${signature('signature', 768)},` +
		String.raw`"revision":(?<revision>[1-9]\d{0,4}),"body":(?<body>"[^]*"),${signature('proof', 128)}}$`
);

const journeySchema = z.strictObject({
	layout: z.enum(['single', 'grid']),
	position: z.union([z.literal('review'), z.int().min(0)]),
	answers: answersSchema
});

/** The answers of a body; refuses whatever is not, character for character, an encoding of answers. */
export function decodeBody(body: string): Result<Answers, BodyRefusal> {
	const parsed = bodySchema.safeParse(readJson(body));
	if (!parsed.success || !isBodyLength(body.length)) return err({ code: 'body-malformed' });
	const { answers } = parsed.data;
	const text = bodyText(answers);
	return text.length <= body.length && pad(text, body.length) === body ? ok(answers) : err({ code: 'body-malformed' });
}

/** The answers of a body of this questionnaire, padded as all are: another length would tell one ballot from the others. */
export function checkBody(questionnaire: Questionnaire, body: string): Result<Answers, AnswersRefusal | BodyRefusal> {
	const answers = decodeBody(body);
	if (!answers.ok) return answers;
	const checked = checkAnswers(questionnaire, answers.value);
	if (!checked.ok) return checked;
	const same = bodyLength(questionnaire) === body.length;
	return same ? checked : err({ code: 'body-malformed' });
}

/** The ballot in the JSON text of a cast, as `encodeMessage` writes it; refuses any other before anything is computed. */
export function parseMessage(text: string): Result<SignedBallot, MessageRefusal> {
	const found = MESSAGE.exec(text)?.groups as Record<keyof SignedBallot, string> | undefined;
	if (!found) return err({ code: 'request-malformed' });
	const [revision, body] = [Number(found.revision), readJson(found.body)];
	return isRevision(revision) && typeof body === 'string' && body.length <= MOST_BODY
		? ok({ ...found, revision, body })
		: err({ code: 'request-malformed' });
}

/** The JSON text of a cast. */
export const encodeMessage = ({ key, vk, prefix, signature, revision, body, proof }: SignedBallot): string =>
	JSON.stringify({ v: 1, key, vk, prefix, signature, revision, body, proof });

/** The state of a journey as text for a hidden field. */
export const encodeJourney = (state: Journey): string => canonicalJson(state);

/** The state that came back with a form; refuses a place or an answer this questionnaire does not have. */
export function decodeJourney(questionnaire: Questionnaire, text: string): Result<Journey, JourneyRefusal> {
	const parsed = journeySchema.safeParse(readJson(text));
	return parsed.success && belongsTo(questionnaire, parsed.data) ? ok(parsed.data) : err({ code: 'journey-malformed' });
}

const belongsTo = (questionnaire: Questionnaire, state: Journey): boolean =>
	(state.position === 'review' || screenAt(questionnaire, state) !== null) &&
	findUnknown(questionnaire.questions, state.answers) === null;

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
