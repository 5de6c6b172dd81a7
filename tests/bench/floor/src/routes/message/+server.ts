import { json, type RequestHandler } from '@sveltejs/kit';

/** Reads a message and answers, as the empty endpoint against which ballots and exchanges are measured. */
export const POST: RequestHandler = async ({ request }) => {
	await request.text();
	return json({ done: true });
};
