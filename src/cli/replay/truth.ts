import { DONT_KNOW, questionKey, type Answers } from '#domain/ballot';
import { optionOf, pointsOf } from './fraction.ts';
import type { Department, Population, Student } from './population.ts';
import { TEACHING } from './scheme.ts';

/** What a student answers: the own mean about each department, 不了解 about those never marked. */
export const answersOf = (departments: readonly Department[], { opinions }: Student): Answers =>
	Object.fromEntries(
		departments.map(({ code }) => {
			const mean = opinions.get(code);
			return [questionKey(code, TEACHING), mean ? optionOf(mean) : DONT_KNOW];
		})
	);

/** The mean over everybody who has an opinion of each department, in points: what the estimate should come near to. */
export const truthOf = ({ students, departments }: Population): Map<string, number> =>
	new Map(
		departments.map(({ code }) => {
			const points = students.flatMap(({ opinions }) => {
				const mean = opinions.get(code);
				return mean ? [pointsOf(mean)] : [];
			});
			return [code, points.reduce((sum, value) => sum + value, 0) / points.length];
		})
	);
