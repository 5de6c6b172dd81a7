import { err } from '#domain/basics';
import { reportPressure } from '#lib/server/acts/report.ts';
import { networkOf, reportThrottle } from '#lib/server/throttles.ts';
import { answer, messageOf } from '../answer.ts';
import type { RequestHandler } from './$types';

const LIMIT = 2048;

/** A report from a page with its script: a request of its own that says nothing of who sends it. */
export const POST: RequestHandler = async (event) => {
	const { request } = event;
	const { world, lang } = event.locals;
	const telltale = request.headers.has('cookie') || request.headers.has('authorization');
	if (telltale) return answer(lang, err({ code: 'cookie-refused' }));
	const given = readReport((await messageOf(request, LIMIT)) ?? '');
	if (!given) return answer(lang, err({ code: 'report-malformed' }));
	return answer(lang, await reportPressure(world, reportThrottle, networkOf(event, world.clock()), given));
};

function readReport(text: string): { place: string; told: string } | null {
	try {
		const { place, told } = JSON.parse(text) as Partial<Record<string, unknown>>;
		return typeof place === 'string' && typeof told === 'string' ? { place, told } : null;
	} catch {
		return null;
	}
}
