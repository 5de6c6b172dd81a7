import {
	askFor,
	encodeBody,
	makeSeed,
	questionnaireFor,
	questionnaireHash,
	signBallot,
	type ClassKey,
	type SignedBallot
} from '#domain/ballot';
import { required, type CycleId, type Result } from '#domain/basics';
import { bijie2010 } from '#domain/scheme';
import { keyOfClass } from '#lib/server/acts/blind/class-of-code.ts';
import type { World } from '#lib/server/world.ts';

/** What must have succeeded. */
export function sure<T>(outcome: Result<T, unknown>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
	return outcome.value;
}

/** A rater's device that knows the key of its class and does what the page's script does, message by message. */
export type Device = {
	readonly key: ClassKey;
	/** The request for the signature of this device. */
	exchange(code: string): object;
	/** A complete ballot, every answer the option at place `option`. */
	ballot(signature: string, revision?: number, option?: number): SignedBallot;
	/** The same with another text in the place of the answers, under a right signature of its own key. */
	resigned(signature: string, body: string): SignedBallot;
};

export const CITIZENS = { group: 'citizen', stratum: '522401.rural' };

/** A device of somebody of the citizens' first stratum, or of another one. */
export async function aDevice(world: World, cycle: CycleId, { group, stratum } = CITIZENS): Promise<Device> {
	const key = sure(await keyOfClass(world, { cycle, group, stratum }));
	const raters = required(
		bijie2010.groups.find(({ code }) => code === group),
		'a group'
	);
	const questionnaire = questionnaireFor(bijie2010, raters, stratum);
	const hash = questionnaireHash(questionnaire);
	const seed = makeSeed((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
	const asked = askFor(seed, key);
	const sign = (signature: string, revision: number, body: string): SignedBallot =>
		signBallot(seed, sure(asked.receive(signature)), { revision, body }, hash);
	return {
		key,
		exchange: (code) => ({ v: 1, code, key: key.id, blinded: asked.blinded }),
		ballot(signature, revision = 1, option = 1) {
			const answers = Object.fromEntries(
				questionnaire.questions.map((question) => [question.key, question.options[option] ?? ''])
			);
			return sign(signature, revision, encodeBody(questionnaire, answers));
		},
		resigned: (signature, body) => sign(signature, 1, body)
	};
}

/** What to add to an address: plain messages go past the framework, and with one question more through it. */
export const ways = ['?lang=en', '?lang=en&way=through'] as const;

/** What a portal answered. */
export type Said = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly text: string;
	/** In milliseconds from the question. */
	readonly took: number;
};

async function ask(place: string, request: RequestInit): Promise<Said> {
	const asked = performance.now();
	const response = await fetch(place, request);
	const text = await response.text();
	const { status } = response;
	return { status, headers: Object.fromEntries(response.headers), text, took: performance.now() - asked };
}

/** What lies at a place. */
export const get = (place: string, headers: Readonly<Record<string, string>> = {}): Promise<Said> =>
	ask(place, { headers });

/** Posts a body as it is; JSON unless it says otherwise. */
export const post = (
	place: string,
	body: string | Uint8Array<ArrayBuffer>,
	headers: Readonly<Record<string, string>> = {}
): Promise<Said> =>
	ask(place, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: new URL(place).origin, ...headers },
		body
	});
