import { err } from '#domain/basics';
import { reportPressure } from '../acts/report.ts';
import { networkOf, reportThrottle } from '../throttles.ts';
import type { Replying } from './message.ts';
import { isTelltale, jsonText, replyTo } from './reply.ts';

const LIMIT = 2048;

/** A report from a page with its script: a request of its own that says nothing of who sends it. */
export const reportMessage: Replying = async (world, message) => {
	const { lang } = message;
	if (isTelltale(message)) return replyTo(lang, err({ code: 'cookie-refused' }));
	const given = readReport((await jsonText(message, LIMIT)) ?? '');
	if (!given) return replyTo(lang, err({ code: 'report-malformed' }));
	return replyTo(lang, await reportPressure(world, reportThrottle, networkOf(message, world.clock()), given));
};

function readReport(text: string): { place: string; told: string } | null {
	try {
		const { place, told } = JSON.parse(text) as Partial<Record<string, unknown>>;
		return typeof place === 'string' && typeof told === 'string' ? { place, told } : null;
	} catch {
		return null;
	}
}
