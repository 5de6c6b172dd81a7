import { err, ok } from '#domain/basics';
import { classOfRef } from '#lib/server/acts/blind/class-of-code.ts';
import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Which class' key a letter needs, by the seven digits of its code that are no secret; every ref has an answer. */
export const GET: RequestHandler = async ({ params, locals: { world, lang } }) => {
	const known = /^\d{7}$/.test(params.ref) ? await classOfRef(world, params.ref) : null;
	return answer(lang, known ? ok({ classId: known }) : err({ code: 'code-unknown' }));
};
