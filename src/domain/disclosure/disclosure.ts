/** A target with its actual, as shown; `actual` is null when nobody could verify one. `measure`: its unit, '' if it has none. */
export type DisclosedTarget = {
	readonly indicator: string;
	readonly measure: string;
	readonly direction: 'up' | 'down' | 'milestone' | 'binary';
	readonly target: number;
	readonly actual: number | null;
	readonly source: string;
	readonly status: 'verified' | 'partly' | 'unverifiable';
};

/** A key task or major project. */
export type DisclosedTask = { readonly text: string; readonly status: 'done' | 'partly' | 'missed' };

/** A confirmed entry of the tracking dossier, with its points; `day` as `2010-07-06`. */
export type Highlight = {
	readonly day: string;
	readonly text: string;
	readonly kind: 'good' | 'bad';
	readonly points: number;
};

/** A public promise of last year and what became of it. */
export type PromiseKept = { readonly text: string; readonly outcome: 'kept' | 'partly' | 'broken' };

/** 述职: what the head reports to the raters, and the day it was presented. */
export type DutyReport = { readonly text: string; readonly presentedOn?: string };

/** 实绩公示: what one unit did, in a fixed order so that units can be compared (domain.md §1.10). */
export type Disclosure = {
	readonly unit: string;
	/** Who leads the unit and what it is for: one or two lines. */
	readonly leads: readonly string[];
	readonly targets: readonly DisclosedTarget[];
	readonly tasks: readonly DisclosedTask[];
	/** Emergencies handled. */
	readonly emergencies: readonly string[];
	/** Good and bad, confirmed ones only. */
	readonly highlights: readonly Highlight[];
	readonly promises: readonly PromiseKept[];
	/** What could not be verified. */
	readonly unverified: readonly string[];
	/** The unit's own words, at most 200 characters; '' if it has none. */
	readonly note: string;
	readonly dutyReport: DutyReport | null;
};
