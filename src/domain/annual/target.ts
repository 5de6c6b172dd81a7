/** How an actual is held against its target: more is better, less is better, steps reached of steps planned, done or not. */
export type Direction = 'up' | 'down' | 'milestone' | 'binary';

/** A target with its verified actual, in one unit of measure. `weight` is the share of the unit's annual score. */
export type Target = {
	readonly indicator: string;
	readonly direction: Direction;
	readonly weight: number;
	readonly target: number;
	readonly actual: number;
};
