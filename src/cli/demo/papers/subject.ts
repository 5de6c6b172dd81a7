/** A target of a subject: what it is for the whole prefecture or a county of 800,000, to how many decimal places. */
export type Goal = {
	readonly indicator: string;
	readonly measure: string;
	readonly direction: 'up' | 'down' | 'milestone' | 'binary';
	readonly target: number;
	readonly places: number;
	readonly source: string;
	/** Whether a county's target grows with its residents. */
	readonly scales: boolean;
};

/** What goes wrong in a subject, and what is done about it. */
export type Trouble = { readonly problem: string; readonly remedy: string };

/** What a unit works on. Numbers in texts stand as `{20-40}`: some number between the two. */
export type Subject = {
	readonly leads: string;
	readonly goals: readonly Goal[];
	readonly tasks: readonly string[];
	readonly promises: readonly string[];
	readonly good: readonly string[];
	readonly bad: readonly string[];
	readonly troubles: readonly Trouble[];
};

const goal =
	(direction: Goal['direction'], scales: boolean) =>
	(indicator: string, target: number, measure: string, source: string, places = 0): Goal => ({
		indicator,
		measure,
		direction,
		target,
		places,
		source,
		scales
	});

/** More is better. */
export const more = goal('up', false);
/** More is better, and a large county has more to do than a small one. */
export const most = goal('up', true);
/** Less is better. */
export const less = goal('down', false);
/** Steps reached of the steps planned. */
export const steps = goal('milestone', false);
/** Done or not. */
export const whether = (indicator: string, source: string): Goal => goal('binary', false)(indicator, 1, '', source);

export const trouble = (problem: string, remedy: string): Trouble => ({ problem, remedy });
