import { canonicalJson, required } from '#domain/basics';
import { hidden, openBrowser } from './browser.ts';
import { answersOf } from './truth.ts';
import type { Population, Student } from './population.ts';

/** How many rate at the same time. */
const AT_ONCE = 8;

/** Lets everybody who got a letter rate by the forms of the ballot page. Gives their receipts. */
export async function rateAll(
	origin: string,
	{ students, departments }: Population,
	codes: ReadonlyMap<string, string>
): Promise<string[]> {
	const waiting = students.filter(({ key }) => codes.has(key));
	const receipts: string[] = [];
	const rateNext = async (): Promise<void> => {
		for (let student = waiting.pop(); student; student = waiting.pop())
			receipts.push(await rate(origin, required(codes.get(student.key), 'a code'), departments, student));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, rateNext));
	return receipts;
}

/** One rater: opens the page, enters the code, sends the answers from the review, keeps the receipt. */
async function rate(
	origin: string,
	code: string,
	departments: Population['departments'],
	student: Student
): Promise<string> {
	const browser = openBrowser(origin);
	const seed = hidden(await browser.get('/ballot'), 'seed');
	const credential = hidden(await browser.post('/ballot?/enter', { code, seed }), 'credential');
	const journey = { layout: 'single', position: 'review', answers: answersOf(departments, student) };
	return hidden(await browser.post('/ballot?/cast', { credential, journey: canonicalJson(journey) }), 'receipt');
}
