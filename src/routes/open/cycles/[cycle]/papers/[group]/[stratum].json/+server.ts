import { cycleId, ok } from '#domain/basics';
import { openNamedClass } from '#lib/server/acts/blind/open-ballot.ts';
import { paperOf } from '#lib/server/views/rater.ts';
import { answer } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** What a class is asked, with its words in one language, while its rating is open. */
export const GET: RequestHandler = async ({ locals: { world, lang }, params: { cycle, group, stratum } }) => {
	const opened = await openNamedClass(world, { cycle: cycleId(cycle), group, stratum });
	return answer(lang, opened.ok ? ok(paperOf(opened.value, lang)) : opened);
};
