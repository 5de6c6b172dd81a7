import { availableParallelism } from 'node:os';
import type { DatabasePlace } from '../config.ts';
import { startMember, type Member } from './member.ts';
import type { Input, Job, Name, Output } from './work.ts';

/** Those who do the work on a frame. */
export type Hands = {
	/** How many jobs are done at the same time. */
	readonly count: number;
	/** Does a task on each input; the outputs in the order of the inputs. One call at a time. */
	readonly run: <K extends Name>(name: K, inputs: readonly Input<K>[]) => Promise<Output<K>[]>;
};

const MOST = 4;
/**
 * Time in milliseconds that a worker is kept for the next work: to start one costs as much as 100,000 people, and the steps of
 * a draw are some minutes apart.
 */
const REST = 180_000;

/** So many people are worth one worker more. */
export const EACH = 100_000;

const resting = new Map<Member, NodeJS.Timeout>();
const crewFor = (people: number): number => Math.min(availableParallelism(), MOST, Math.ceil(people / EACH));

/**
 * Has something done with so many people by worker threads, so that this thread answers others meanwhile; a while later they
 * end. `report` hears of people as tasks are done with them. Throws what a task threw.
 */
export async function withCrew<T>(
	place: DatabasePlace,
	people: number,
	report: (people: number) => void,
	body: (hands: Hands) => Promise<T>
): Promise<T> {
	const count = crewFor(people);
	const members = Array.from({ length: count }, () => wake() ?? startMember());
	const run = async <K extends Name>(name: K, inputs: readonly Input<K>[]): Promise<Output<K>[]> => {
		const outputs: Output<K>[] = [];
		const left = inputs.entries();
		const work = async (member: Member): Promise<void> => {
			for (const [at, input] of left)
				outputs[at] = (await member.obey({ place, job: { name, input } as Job }, report)) as Output<K>;
		};
		await Promise.all(members.map(work));
		return outputs;
	};
	try {
		return await body({ count, run });
	} finally {
		await Promise.all(members.map(dismiss));
	}
}

function wake(): Member | undefined {
	const member = [...resting.keys()].find(({ isFree }) => isFree());
	if (!member) return undefined;
	clearTimeout(resting.get(member));
	resting.delete(member);
	member.hold(true);
	return member;
}

/** Lays a worker to rest; one that is still at it, since the work was broken off, ends. */
async function dismiss(member: Member): Promise<void> {
	if (!member.isFree() || resting.size >= MOST) {
		member.end();
		return;
	}
	const rests = await member
		.obey('rest', () => undefined)
		.then(
			() => true,
			() => false
		);
	if (!rests) {
		member.end();
		return;
	}
	member.hold(false);
	const end = (): void => {
		resting.delete(member);
		member.end();
	};
	resting.set(member, setTimeout(end, REST).unref());
}
