import type { Year } from './year.ts';

/** Rows that are no draw we wrote, as somebody with the rights of the database may leave them. */
export const BENT = [
	['a record that breaks off', { manifest: '{"algorithm":' }],
	['a record of something else', { manifest: '{}' }],
	['a design that breaks off', { design: '{' }]
] as const;

export type Bent = (typeof BENT)[number][1];

/** Alters the citizens’ draw of a wave that stands. */
export const bend = ({ world }: Year, change: Bent, wave = 1) =>
	world.portal
		.updateTable('draw')
		.set(change)
		.where('rater_group', '=', 'citizen')
		.where('wave', '=', wave)
		.where('voided_at', 'is', null)
		.execute();
