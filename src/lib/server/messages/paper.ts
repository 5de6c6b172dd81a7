import { ballotClass } from '#domain/ballot';
import { cycleId, utf8 } from '#domain/basics';
import { openNamedClass } from '../acts/blind/open-ballot.ts';
import { paperOf } from '../views/rater.ts';
import type { Replying } from './message.ts';
import { replyTo, replyWith } from './reply.ts';

/** A scheme never changes under its hash, so the paper of a class is written out once in each language. */
const papers = new Map<string, Uint8Array<ArrayBuffer>>();

/** What a class is asked, with its words in one language, while its rating is open. */
export const paperMessage: Replying = async (world, { lang, param }) => {
	const named = { cycle: cycleId(param('cycle')), group: param('group'), stratum: param('stratum') };
	const opened = await openNamedClass(world, named);
	if (!opened.ok) return replyTo(lang, opened);
	const name = `${opened.value.cycle.schemeHash} ${ballotClass(named)} ${lang}`;
	const paper = papers.get(name) ?? utf8(JSON.stringify(paperOf(opened.value, lang)));
	papers.set(name, paper);
	return replyWith(paper);
};
