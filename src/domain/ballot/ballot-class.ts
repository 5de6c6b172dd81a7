import { assert, cycleId, err, ok, type CycleId, type Result } from '../basics/index.ts';

/** Whose ballots cannot be told apart: all raters of one stratum of one group in one cycle. */
export type BallotClass = { readonly cycle: CycleId; readonly group: string; readonly stratum: string };

/** A class as one text, `cycle/group/stratum`; the slash stands in no code. */
export type ClassId = `${string}/${string}/${string}`;

export type ClassRefusal = { readonly code: 'class-malformed' };

const CLASS_ID = /^([\w.-]{1,64})\/([\w.-]{1,64})\/([\w.-]{1,64})$/;

/** The class of a rater. Codes of letters, digits, full stop, underscore and hyphen only; anything else is a bug. */
export function ballotClass({ cycle, group, stratum }: BallotClass): ClassId {
	const classId: ClassId = `${cycle}/${group}/${stratum}`;
	assert(CLASS_ID.test(classId), 'a class is named by three codes');
	return classId;
}

/** The cycle, group and stratum a class identifier names. */
export function parseBallotClass(text: string): Result<BallotClass, ClassRefusal> {
	const [, cycle, group, stratum] = CLASS_ID.exec(text) ?? [];
	if (cycle === undefined || group === undefined || stratum === undefined) return err({ code: 'class-malformed' });
	return ok({ cycle: cycleId(cycle), group, stratum });
}
