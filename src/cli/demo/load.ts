import { bijie2010, type RaterGroup } from '#domain/scheme';
import type { SampleSize } from '#lib/server/acts/draw/index.ts';
import { readConfig } from '#lib/server/config.ts';
import { openWorld } from '#lib/server/world.ts';
import { migrations } from '../command.ts';
import { responseRate } from './answers.ts';
import { calendar2010, openCalendar } from './calendar.ts';
import { keysAhead } from './keys-ahead.ts';
import type { Post } from './rating.ts';
import { bijie2011 } from './schemes.ts';
import { makeStaff, type Account } from './staff.ts';
import { playYear } from './year.ts';

/** What a person needs to try the demonstration: the accounts, and the letters of the open year nobody has used. */
export type Demo = { readonly accounts: readonly Account[]; readonly posts: readonly Post[] };

/** Share of those drawn in the open year who have already answered. */
const EARLY = 0.1;

/** People drawn of the groups in which fewer than the scheme asks for will do: a demonstration need not hash so many codes. */
type Samples = Readonly<Record<string, number>>;

/**
 * Enough of the final year to give every unit a score: a county's takes a hundred answers of citizens, a unit's thirty of
 * service users who know it. Of the open year, where nothing is counted yet, little more than the ten of a stratum that the
 * least design draws.
 */
const finalYear: Samples = { citizen: 1360, serviceUser: 1462, enterprise: 320 };
const openYear: Samples = { citizen: 192, serviceUser: 190, enterprise: 80, deputy: 80, delegate: 80 };

/** Classes of ballots of both years: so many keys are needed at once. */
const CLASSES = [115, 63] as const;

const sizesOf =
	(samples: Samples) =>
	({ code }: RaterGroup): SampleSize => {
		const total = samples[code];
		return total === undefined ? { kind: 'scheme' } : { kind: 'equal', total };
	};

/** Fills an empty folder with two years: 2010 to its final results, and 2011 with rating open since yesterday. */
export async function loadDemo(dir: string, now: number): Promise<Demo> {
	const clock = { now: calendar2010.tables };
	const world = await openWorld(readConfig({ DATA_DIR: dir }), migrations, {
		clock: () => clock.now,
		log: () => undefined,
		makeKeyPair: keysAhead(CLASSES)
	});
	try {
		const stage = { world, clock, staff: await makeStaff(world) };
		await playYear({
			...stage,
			year: 2010,
			scheme: bijie2010,
			calendar: calendar2010,
			sizes: sizesOf(finalYear),
			turnout: responseRate
		});
		const posts = await playYear({
			...stage,
			year: 2011,
			scheme: bijie2011,
			calendar: openCalendar(now),
			sizes: sizesOf(openYear),
			turnout: () => EARLY
		});
		return { accounts: stage.staff.accounts, posts };
	} finally {
		await world.close();
	}
}
