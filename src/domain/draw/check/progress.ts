/** The parts of a check in their order: reading and hashing the frame, its tree, the tickets. */
export type Stage = 'frame' | 'tree' | 'tickets';

/** Hears how far a check has come: the part and its share done, 0 to 1. */
export type Tell = (stage: Stage, share: number) => void;

const STEP = 16_384;

/** The same function, which tells its share of `total` calls now and then. */
export function counted<In, Out>(work: (input: In) => Out, total: number, tell: (share: number) => void) {
	let calls = 0;
	return (input: In): Out => {
		if (++calls % STEP === 0) tell(Math.min(1, calls / total));
		return work(input);
	};
}
