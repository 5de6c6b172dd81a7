import {
	ballotClass,
	parseBallotClass,
	questionnaireFor,
	questionnaireHash,
	type BallotClass,
	type Questionnaire
} from '#domain/ballot';
import { err, ok, required, type CycleId, type Result } from '#domain/basics';
import { findKey, hasKey, type StoredKey } from '../../stores/credential-keys.ts';
import { alteredOfLate } from '../../stores/disclosures.ts';
import { groupOf, type Standing } from '../../stores/standing.ts';
import { untilNextAct } from '../../stores/until-next-act.ts';
import type { World } from '../../world.ts';
import { standingForRater } from '../act.ts';
import { notOpen, type NotOpen, type Withheld } from '../rating.ts';

/** What is asked of a class, and the hash of it that ballots sign. */
type Paper = { readonly questionnaire: Questionnaire; readonly hash: string };

/** What a class may answer now: its year and its questions. */
export type OpenClass = Standing & Paper & { readonly ballotClass: BallotClass };

/** A scheme never changes under its hash, so the questions of a class are worked out once. */
const papers = new Map<string, Paper>();

function paperOf({ scheme, cycle }: Standing, named: BallotClass): Paper | null {
	const group = groupOf(scheme, named.group);
	if (!group) return null;
	const name = `${cycle.schemeHash} ${ballotClass(named)}`;
	const known = papers.get(name);
	if (known) return known;
	const questionnaire = questionnaireFor(scheme, group, named.stratum);
	const paper = { questionnaire, hash: questionnaireHash(questionnaire) };
	papers.set(name, paper);
	return paper;
}

/** The questions of a class while rating is open. */
export async function openClass(
	world: World,
	named: BallotClass
): Promise<Result<OpenClass, NotOpen | { readonly code: 'group-unknown' }>> {
	const standing = await standingForRater(world, named.cycle);
	if (!standing.ok) return err(notOpen(standing.error));
	const paper = paperOf(standing.value, named);
	return paper ? ok({ ...standing.value, ...paper, ballotClass: named }) : err({ code: 'group-unknown' });
}

/**
 * Refuses when what was disclosed of a unit on a paper is not what the ledger tells of: nobody rates what is not shown, and no
 * code is spent for it. Who has begun to answer keeps the answers.
 */
export async function expectShown(
	{ portalReader, clock }: Pick<World, 'portalReader' | 'clock'>,
	cycle: CycleId,
	{ questionnaire }: Pick<Paper, 'questionnaire'>
): Promise<Result<null, Withheld>> {
	const altered = await alteredOfLate(portalReader, cycle, clock());
	const hidden = questionnaire.questions.some(({ unit }) => altered.includes(unit));
	return hidden ? err({ code: 'disclosure-withheld' }) : ok(null);
}

/** Whether a class has a key in force, by its name as an address gives it. */
const knownNow = untilNextAct(async (db, classId) => {
	const named = parseBallotClass(classId);
	return named.ok && hasKey(db, named.value);
});

/** The same of a class that an address names, for whoever begins to answer: one without a key in force is none. */
export async function openNamedClass(
	world: World,
	named: BallotClass
): Promise<Result<OpenClass, NotOpen | Withheld | { readonly code: 'group-unknown' }>> {
	const known = await knownNow(world.portalReader, `${named.cycle}/${named.group}/${named.stratum}`);
	if (!known) return err({ code: 'group-unknown' });
	const opened = await openClass(world, named);
	if (!opened.ok) return opened;
	const shown = await expectShown(world, named.cycle, opened.value);
	return shown.ok ? opened : shown;
}

/** What a key in force is for. */
export type KeyClass = Pick<StoredKey, 'modulus'> & { readonly named: BallotClass };

/** A key in force never changes, so each is read once from its database. */
const read = new WeakMap<World['portalReader'], Map<string, KeyClass>>();

/** The class of a key in force; null for any other id. */
export async function classOfKey({ portalReader }: World, id: string): Promise<KeyClass | null> {
	const keys = read.get(portalReader) ?? new Map<string, KeyClass>();
	read.set(portalReader, keys);
	const known = keys.get(id);
	if (known) return known;
	const key = await findKey(portalReader, id);
	if (!key) return null;
	const found = { modulus: key.modulus, named: { cycle: key.cycle, group: key.group, stratum: key.stratum } };
	keys.set(id, found);
	return found;
}

/** What a class of a year is asked, whatever phase the year is in. */
export const questionsOf = (standing: Standing, named: BallotClass): Paper =>
	required(paperOf(standing, named), 'the questions of a class');
