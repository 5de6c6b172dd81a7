import { z } from 'zod';
import { err, ok, readStrictJson } from '#domain/basics';
import { finishBatch, keepEntry, keepKeys, openPaperBatch } from '#lib/server/acts/hall/entries.ts';
import { exchangeSlips } from '#lib/server/acts/hall/slips.ts';
import { guesserOf } from '#lib/server/throttles.ts';
import { officeOf } from '../../../../../desk.ts';
import { answer, messageText } from '../../../../../../../open/answer.ts';
import type { RequestHandler } from './$types';

const LIMIT = 512 * 1024;

const id = z.string().regex(/^[0-9a-f]{64}$/);
const sealed = z.string().max(LIMIT);
const slip = z.strictObject({ code: z.string().max(200), blinded: z.string().regex(/^[0-9a-f]{768}$/) });
const Message = z.discriminatedUnion('op', [
	z.strictObject({ op: z.literal('slips'), id, stratum: z.string().max(200), slips: z.array(slip).max(200) }),
	z.strictObject({ op: z.literal('keys'), id, sealed }),
	z.strictObject({ op: z.literal('open'), id }),
	z.strictObject({ op: z.literal('entry'), id, sealed }),
	z.strictObject({ op: z.literal('finish'), id })
]);

/** What the desk of paper ballots asks the office: everything but the slips comes sealed, and is given back sealed. */
export const POST: RequestHandler = async (event) => {
	const { lang } = event.locals;
	const message = Message.safeParse(readStrictJson((await messageText(event, LIMIT)) ?? '')).data;
	if (!message) return answer(lang, err({ code: 'request-malformed' }));
	const office = officeOf(event);
	const { group } = event.params;
	switch (message.op) {
		case 'slips': {
			const signed = await exchangeSlips(office, guesserOf(event, office.world.clock()), group, message);
			return answer(lang, signed.ok ? ok({ signatures: signed.value }) : signed);
		}
		case 'keys':
			return answer(lang, await keepKeys(office, group, message.id, message.sealed));
		case 'open':
			return answer(lang, await openPaperBatch(office, group, message.id));
		case 'entry':
			return answer(lang, await keepEntry(office, group, message.id, message.sealed));
		case 'finish':
			return answer(lang, await finishBatch(office, group, message.id));
	}
};
