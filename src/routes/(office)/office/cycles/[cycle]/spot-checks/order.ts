import { accountId, err, ok, type Result } from '#domain/basics';
import type { SpotOrder } from '#lib/server/acts/spot/index.ts';
import { fileOf, textIn } from '#lib/server/files/upload.ts';
import { beaconIn, partiesIn, wholeIn, type BeaconFieldRefusal } from '../../../beacon.ts';

const stratifications: readonly SpotOrder['strata'][] = ['none', 'cohort', 'kind'];

/** The plan a form describes. */
export async function orderIn(form: FormData): Promise<Result<SpotOrder, BeaconFieldRefusal>> {
	const kind = textIn(form, 'list');
	if (kind !== 'items' && kind !== 'file') return err({ code: 'choice-required', field: 'list' });
	const strata = stratifications.find((known) => known === textIn(form, 'strata'));
	if (!strata) return err({ code: 'choice-required', field: 'strata' });
	const take = wholeIn(form, 'take');
	if (Number.isNaN(take)) return err({ code: 'number-bad', field: 'take' });
	const beacon = beaconIn(form);
	if (!beacon.ok) return beacon;
	const list: SpotOrder['list'] =
		kind === 'items' ? { kind, text: textIn(form, 'items') } : { kind, file: await fileOf(form, 'file') };
	const days = textIn(form, 'days')
		.normalize('NFKC')
		.split(/\s+/)
		.filter((day) => day !== '');
	const holders = partiesIn(form).map(accountId);
	return ok({ title: textIn(form, 'title'), list, strata, take, days, beacon: beacon.value, holders });
}

const fields = [
	'title',
	'list',
	'items',
	'strata',
	'take',
	'days',
	'source',
	'lottery',
	'draws',
	'chain',
	'round',
	'moment'
] as const;

/** What was typed, to be shown again; the chosen inspectors in one text. */
export const keptOf = (form: FormData): Record<string, string> => ({
	...Object.fromEntries(fields.map((name) => [name, textIn(form, name)])),
	parties: partiesIn(form).join(' ')
});
