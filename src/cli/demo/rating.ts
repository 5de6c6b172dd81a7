import { makeSeed, questionnaireFor } from '#domain/ballot';
import type { RaterGroup } from '#domain/scheme';
import type { Letter } from '#lib/server/acts/letters.ts';
import { castPlain, exchangePlain } from '#lib/server/acts/blind/plain.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import type { World } from '#lib/server/world.ts';
import { answersOf, type Raters } from './answers.ts';
import { chanceFor } from './chance.ts';
import { done } from '../common/done.ts';

/** The letters of one stratum. */
export type Post = { readonly group: RaterGroup; readonly stratum: string; readonly letters: readonly Letter[] };

type Turnout = (group: RaterGroup) => number;

/**
 * Casts the ballots of those who answer, each by exchanging its code as a rater does. Roll and box get one transaction
 * each for all of them: made durable one by one, some thousand ballots would keep the disk busy for minutes. Gives the
 * posts with the letters nobody used.
 */
export const castBallots = (
	world: World,
	raters: Omit<Raters, 'group'>,
	posts: readonly Post[],
	turnout: Turnout
): Promise<Post[]> =>
	world.roll
		.transaction()
		.execute((roll) =>
			world.box.transaction().execute((box) => castAll({ ...world, roll, box }, raters, posts, turnout))
		);

async function castAll(
	world: World,
	raters: Omit<Raters, 'group'>,
	posts: readonly Post[],
	turnout: Turnout
): Promise<Post[]> {
	const rest: Post[] = [];
	for (const post of posts) {
		const chance = chanceFor(`turnout ${raters.year} ${post.group.code} ${post.stratum}`);
		const answer = new Set(post.letters.filter(() => chance.happens(turnout(post.group))));
		await castSome(world, { ...raters, group: post.group }, { ...post, letters: [...answer] });
		rest.push({ ...post, letters: post.letters.filter((letter) => !answer.has(letter)) });
	}
	return rest;
}

async function castSome(world: World, raters: Raters, { group, stratum, letters }: Post): Promise<void> {
	const chance = chanceFor(`ballots ${raters.year} ${group.code} ${stratum}`);
	const questionnaire = questionnaireFor(raters.scheme, group, stratum);
	const guesser = aloneGuesser();
	await Promise.all(
		letters
			.map(({ code }) => ({ code, answers: answersOf(raters, questionnaire, chance) }))
			.map(async ({ code, answers }) => {
				const credential = done(await exchangePlain(world, guesser, { code, seed: makeSeed(world.random) }));
				done(await castPlain(world, { credential, answers }));
			})
	);
}
