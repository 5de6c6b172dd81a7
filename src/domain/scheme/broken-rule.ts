import type { ComponentCode, InstrumentCode, Track, UnitKind } from './scheme.ts';

/** A part of a scheme that carries a code. */
export type Coded =
	'scheme' | 'jurisdiction' | 'cohort' | 'unit' | 'component' | 'scale' | 'option' | 'element' | 'group';

/** Which track rule is meant. */
export type TrackKey = { readonly instrument: InstrumentCode; readonly track: Track; readonly kind: UnitKind };

/** One reason why a scheme may not come into force. Sums and shares are fractions of 1. */
export type BrokenRule =
	| { readonly code: 'code-malformed' | 'code-repeated'; readonly of: Coded; readonly value: string }
	| { readonly code: 'option-reserved'; readonly scale: string; readonly option: string }
	| { readonly code: 'reference-unknown'; readonly of: string; readonly field: string; readonly value: string }
	| { readonly code: 'responsible-not-ranked-department'; readonly element: string; readonly unit: string }
	| { readonly code: 'no-ranked-unit' }
	| { readonly code: 'cohort-mixed'; readonly cohort: string }
	| { readonly code: 'relevance-missing'; readonly element: string }
	| { readonly code: 'component-weights-not-one'; readonly sum: number }
	| { readonly code: 'component-weight-negative'; readonly component: ComponentCode; readonly weight: number }
	| { readonly code: 'element-weight-not-positive'; readonly element: string; readonly weight: number }
	| ({ readonly code: 'track-share-not-positive'; readonly share: number } & TrackKey)
	| ({ readonly code: 'track-repeated' } & TrackKey)
	| { readonly code: 'track-missing'; readonly instrument: InstrumentCode; readonly kind: UnitKind }
	| ({ readonly code: 'group-weights-not-one'; readonly sum: number } & TrackKey)
	| ({ readonly code: 'group-weight-negative'; readonly group: string; readonly weight: number } & TrackKey)
	| ({ readonly code: 'group-of-other-instrument'; readonly group: string } & TrackKey)
	| ({ readonly code: 'citizens-too-light'; readonly weight: number } & TrackKey)
	| { readonly code: 'public-view-too-light'; readonly kind: UnitKind; readonly share: number }
	| { readonly code: 'group-unweighed'; readonly group: string }
	| { readonly code: 'element-unweighed'; readonly element: string }
	| { readonly code: 'unit-unrated'; readonly unit: string; readonly instrument: InstrumentCode }
	| { readonly code: 'scale-too-short' | 'scale-not-falling'; readonly scale: string }
	| { readonly code: 'strata-malformed'; readonly group: string }
	| { readonly code: 'sample-too-small'; readonly group: string; readonly perStratum: number }
	| { readonly code: 'minimum-too-small'; readonly group: string; readonly minValid: number }
	| { readonly code: 'assignment-implausible'; readonly group: string }
	| { readonly code: 'bands-not-falling' }
	| { readonly code: 'share-rule-implausible'; readonly instrument: InstrumentCode; readonly lastOptions: number }
	| { readonly code: 'number-out-of-range'; readonly rule: string; readonly value: number };
