/** A text for people in both languages. */
export type Text = { readonly zh: string; readonly en: string };

/** 考核对象 by nature: a county government or a department of the prefecture; never ranked against each other. */
export type UnitKind = 'county' | 'department';

/** An assessed unit. `cohort` is null for the operators of the assessment, who stand outside every ranking (I17). */
export type Unit = {
	readonly code: string;
	readonly name: Text;
	readonly kind: UnitKind;
	readonly cohort: string | null;
	/** Residents, with where the figure comes from; departments have none. */
	readonly population?: { readonly residents: number; readonly source: 'census' | 'recalled' };
};

/** 分类考核: ranks exist only inside a cohort (I12). */
export type Cohort = { readonly code: string; readonly name: Text };

/** One answer a rater may choose and the points it is worth, 0–100. */
export type ScaleOption = { readonly code: string; readonly label: Text; readonly points: number };

/** An answer scale, best option first. 不了解 and 不愿回答 stand beside every scale and are no part of it. */
export type Scale = { readonly code: string; readonly name: Text; readonly options: readonly ScaleOption[] };

/** 民主测评 or 社会公认度评价. */
export type InstrumentCode = 'democratic' | 'social';

/** 双考双评: the four measured components. */
export type ComponentCode = 'annual' | 'tracking' | InstrumentCode;

export type Component = { readonly code: ComponentCode; readonly name: Text; readonly weight: number };

/** livelihood 民生, rated mainly by citizens; general 其他社会评价内容; team 领导班子. */
export type Track = 'livelihood' | 'general' | 'team';

export type Relevance = 'livelihood' | 'developmentService' | 'socialConcern';

/** 评价要素: one item of a questionnaire. */
export type Element = {
	readonly code: string;
	readonly instrument: InstrumentCode;
	readonly track: Track;
	readonly scale: string;
	/** Weight among the elements of its track (relative; normalised over the elements that apply). */
	readonly weight: number;
	readonly relevance: readonly Relevance[];
	readonly name: Text;
	readonly question: Text;
	/**
	 * Departments that answer for this item in every county. Empty: the item is asked about each unit directly. Otherwise it
	 * is asked about counties only, and every answer also counts for these departments, pooled over the counties.
	 */
	readonly responsible: readonly string[];
};

/** How one track of an instrument counts for one kind of unit: its share of the component and the groups' weights. */
export type TrackRule = {
	readonly instrument: InstrumentCode;
	readonly track: Track;
	readonly kind: UnitKind;
	/** Share of the component; shares of the tracks that apply to a unit are brought to a sum of 1. */
	readonly share: number;
	/** Weight of each rater group by code; sums to 1. */
	readonly groupWeights: Readonly<Record<string, number>>;
};

/**
 * Which units a rater of a stratum rates. The first part of a stratum's code (before the first dot) names a unit or a cohort.
 * own: that unit · own-and-block: that unit and `block` departments, balanced over the strata · other-cohorts: every ranked
 * unit outside that cohort · all: every ranked unit.
 */
export type Assignment =
	| { readonly kind: 'own' }
	| { readonly kind: 'own-and-block'; readonly block: number }
	| { readonly kind: 'other-cohorts' }
	| { readonly kind: 'all' };

/** A group of raters of one instrument, with its own frame, draw and letters. */
export type RaterGroup = {
	readonly code: string;
	readonly instrument: InstrumentCode;
	readonly name: Text;
	/** 官评 or 民评. */
	readonly view: 'official' | 'public';
	/** Columns of the frame whose values, joined by dots, are the stratum; the first names the unit or cohort. */
	readonly strata: readonly string[];
	/** Invited per stratum; `all` invites everybody (a census). */
	readonly perStratum: number | 'all';
	readonly assignment: Assignment;
	/** Fewest valid answers a cell needs to be used or shown; at least 10. */
	readonly minValid: number;
};

/** ≥ `from` points may carry the grade; best first, the last from 0. */
export type Band = { readonly grade: Grade; readonly from: number };

export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** 得票率规则: when the share of the worst `options` reaches `share`, the grade is at most `atMost`. */
export type ShareRule = {
	readonly instrument: InstrumentCode;
	/** Counts the last n options of the scale. */
	readonly lastOptions: number;
	readonly share: number;
	readonly atMost: Grade;
};

/** 考核管理办法 as data: a version is immutable once a cycle runs on it, and its hash is public. */
export type Scheme = {
	readonly code: string;
	readonly title: Text;
	readonly jurisdiction: { readonly code: string; readonly name: Text };
	readonly cohorts: readonly Cohort[];
	readonly units: readonly Unit[];
	readonly components: readonly Component[];
	readonly scales: readonly Scale[];
	readonly elements: readonly Element[];
	readonly tracks: readonly TrackRule[];
	readonly groups: readonly RaterGroup[];
	readonly grades: {
		readonly bands: readonly Band[];
		/** Largest share of a cohort that may be excellent; rounded down, at least one. */
		readonly excellentQuota: number;
		readonly shareRules: readonly ShareRule[];
	};
	readonly rules: {
		/** Days a disclosure is public before rating may open (G3). */
		readonly disclosureDays: number;
		/** Days of the results notice before results may be final (G6). */
		readonly noticeDays: number;
		/** Largest absolute bonus or deduction on the composite, in points. */
		readonly adjustmentLimit: number;
		/** A cell whose share of 不了解 is larger is not used. */
		readonly maxDontKnow: number;
		/** Least share of the weights that must be present for a score. */
		readonly minWeight: number;
		/** Confidence level of all intervals. */
		readonly level: number;
	};
};
