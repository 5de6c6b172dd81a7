import { err, ok } from '#domain/basics';
import { classOfRef } from '../acts/blind/class-of-code.ts';
import type { Replying } from './message.ts';
import { replyTo } from './reply.ts';

/** Which class' key a letter needs, by the seven digits of its code that are no secret; every ref has an answer. */
export const classMessage: Replying = async (world, { lang, param }) => {
	const ref = param('ref');
	const known = /^\d{7}$/.test(ref) ? await classOfRef(world, ref) : null;
	return replyTo(lang, known ? ok({ classId: known }) : err({ code: 'code-unknown' }));
};
