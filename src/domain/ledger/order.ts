import { nextPhase, PHASES, permits, type Phase, type PhasedAct } from '../cycle/index.ts';
import { factOf, type Entry, type LedgerKind } from './entry.ts';

/** What the law calls the acts on which a result rests; of several an entry may tell of any. */
const ACTS: Readonly<Partial<Record<LedgerKind, readonly PhasedAct[]>>> = {
	'disclosures-uploaded': ['upload-disclosures'],
	'scores-uploaded': ['upload-scores'],
	'frame-uploaded': ['upload-frame'],
	'keys-made': ['make-keys'],
	'keys-confirmed': ['make-keys'],
	'letters-printed': ['print-letters', 'release-replicate', 'draw-wave'],
	'pack-printed': ['print-letters', 'release-replicate'],
	'replicate-released': ['release-replicate'],
	'wave-opened': ['draw-wave'],
	'slips-exchanged': ['rate'],
	'result-computed': ['compute']
};

/** A year as far as its entries were read: by group who has had codes and which keys were made last, and later waves. */
type Year = {
	phase: Phase;
	readonly withCodes: Set<string>;
	readonly keys: Map<string, string>;
	readonly waves: Set<string>;
	readonly opened: Set<string>;
};

const newYear = (): Year => ({
	phase: PHASES[0],
	withCodes: new Set(),
	keys: new Map(),
	waves: new Set(),
	opened: new Set()
});

const textOf = (entry: Entry, fact: string): string => String(factOf(entry, fact) ?? '');
const attemptOf = (entry: Entry): string => JSON.stringify([textOf(entry, 'group'), textOf(entry, 'attempt')]);

const DRAWS: ReadonlySet<LedgerKind> = new Set(['draw-prepared', 'draw-made', 'draw-void']);

/** Whether a draw is, or takes back, one of the first, before anybody rates. One may be void before it was made. */
const isFirst = (year: Year, entry: Entry): boolean =>
	factOf(entry, 'wave') === null && !year.waves.has(attemptOf(entry));

function actsOf(year: Year, entry: Entry): readonly PhasedAct[] {
	if (!DRAWS.has(entry.kind)) return ACTS[entry.kind] ?? [];
	return [isFirst(year, entry) ? 'enter-seed' : 'draw-wave'];
}

/** Whether a group that has its codes would get other keys or another first draw. */
function isFixed(year: Year, entry: Entry): boolean {
	const { kind } = entry;
	const changes = kind === 'keys-made' || kind === 'keys-confirmed' || (DRAWS.has(kind) && isFirst(year, entry));
	return changes && year.withCodes.has(textOf(entry, 'group'));
}

function isInOrder(year: Year, entry: Entry): boolean {
	const { kind } = entry;
	if (kind === 'phase-entered') return textOf(entry, 'phase') === nextPhase(year.phase);
	const acts = actsOf(year, entry);
	if (acts.length > 0 && !acts.some((each) => permits(year.phase, each))) return false;
	if (kind === 'keys-confirmed' && textOf(entry, 'keyList') !== year.keys.get(textOf(entry, 'group'))) return false;
	return !isFixed(year, entry) && !(kind === 'draw-void' && year.opened.has(attemptOf(entry)));
}

function take(year: Year, entry: Entry): void {
	const group = textOf(entry, 'group');
	switch (entry.kind) {
		case 'phase-entered':
			year.phase = nextPhase(year.phase) ?? year.phase;
			break;
		case 'keys-made':
			year.keys.set(group, textOf(entry, 'keyList'));
			break;
		case 'letters-printed':
		case 'pack-printed':
			year.withCodes.add(group);
			break;
		case 'draw-prepared':
		case 'draw-made':
			if (factOf(entry, 'wave') !== null) year.waves.add(attemptOf(entry));
			break;
		case 'wave-opened':
			year.opened.add(attemptOf(entry));
			break;
		default:
	}
}

/**
 * The first entry that stands where the law has no place for it (domain 1.7): a phase that is not the next, an act outside
 * its phases, other keys than those made, keys or a first draw exchanged when people have their codes, or a wave taken back
 * that has gone out.
 */
export function orderFault(entries: readonly Entry[]): number | null {
	const years = new Map<string, Year>();
	for (const entry of entries) {
		const year = years.get(entry.cycle) ?? newYear();
		years.set(entry.cycle, year);
		if (!isInOrder(year, entry)) return entry.seq;
		take(year, entry);
	}
	return null;
}
