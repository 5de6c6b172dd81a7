import { PARTY_ROLES, roles, type Role } from './roles.ts';

type Who = 'everyone' | readonly Role[];

/** Who may see a route (GET) and who may act on it (any other method); without `act` nobody may. */
type Access = { readonly see: Who; readonly act?: Who };

const page: Access = { see: 'everyone' };
/** An interviewer sees the script of a call and nothing else: neither letters with codes nor how a year stands. */
const staff = roles.filter((role) => role !== 'interviewer');
/** Whoever may be named as a party to a draw. */
const parties = PARTY_ROLES;

/**
 * The one access table: every route of the product by its id. A route that is not here answers nobody, and a test fails
 * (domain 1.9: whoever prepares the year neither draws nor approves).
 */
export const access: Readonly<Record<string, Access>> = {
	'/(public)': page,
	'/(public)/cycles': page,
	'/(public)/cycles/[cycle]': page,
	'/(public)/cycles/[cycle]/disclosures/[unit]': page,
	'/(public)/cycles/[cycle]/draws/[group]': page,
	'/(public)/cycles/[cycle]/draws/[group]/live': page,
	'/(public)/cycles/[cycle]/spot-checks': page,
	'/(public)/cycles/[cycle]/spot-checks/[number]': page,
	'/(public)/cycles/[cycle]/results': page,
	'/(public)/cycles/[cycle]/results/[unit]': page,
	'/(public)/hall': page,
	'/(public)/method': page,
	'/(public)/privacy': page,
	'/(public)/ledger': page,
	'/(public)/verify': page,
	'/(public)/verify/draw': page,
	'/(public)/verify/spot': page,
	'/(public)/verify/receipt': { see: 'everyone', act: 'everyone' },
	'/(public)/verify/complaint': { see: 'everyone', act: 'everyone' },
	'/(public)/cycles/[cycle]/complaints': page,
	'/(public)/cycles/[cycle]/integrity': page,
	'/(public)/report': { see: 'everyone', act: 'everyone' },
	'/(public)/verify/ledger': page,
	'/(rater)/ballot': { see: 'everyone', act: 'everyone' },
	'/(kiosk)/kiosk': page,
	'/(kiosk)/kiosk/setup': { see: 'everyone', act: 'everyone' },
	'/(desk)/sign-in': { see: 'everyone', act: 'everyone' },
	'/(desk)/sign-out': { see: roles, act: roles },
	'/(office)/office': { see: roles, act: ['clerk'] },
	'/(office)/office/phone': { see: ['interviewer'] },
	'/(office)/office/accounts': { see: ['admin'], act: ['admin'] },
	'/(office)/office/cycles/[cycle]': { see: staff, act: ['clerk', 'leadingGroup'] },
	'/(office)/office/cycles/[cycle]/disclosures': { see: ['clerk', 'auditor'], act: ['clerk'] },
	'/(office)/office/cycles/[cycle]/scores': { see: ['clerk', 'auditor'], act: ['clerk'] },
	'/(office)/office/cycles/[cycle]/frames/[group]': { see: ['frameKeeper', 'auditor'], act: ['frameKeeper'] },
	'/(office)/office/cycles/[cycle]/frames/[group]/slip': { see: ['frameKeeper'], act: ['frameKeeper'] },
	'/(office)/office/cycles/[cycle]/frames/[group]/progress': { see: staff },
	'/(office)/office/cycles/[cycle]/frames/[group]/list': { see: ['frameKeeper'], act: ['frameKeeper'] },
	'/(office)/office/cycles/[cycle]/draws/[group]': { see: ['drawOfficer', 'auditor'], act: ['drawOfficer'] },
	'/(office)/office/cycles/[cycle]/draws/[group]/stages': { see: ['drawOfficer', 'auditor'] },
	'/(office)/office/cycles/[cycle]/plan': { see: ['clerk', 'drawOfficer', 'surveyAgency', 'leadingGroup', 'auditor'] },
	'/(office)/office/cycles/[cycle]/draws/[group]/share': { see: parties, act: parties },
	'/(office)/office/cycles/[cycle]/draws/[group]/void': { see: ['leadingGroup'], act: ['leadingGroup'] },
	'/(office)/office/cycles/[cycle]/spot-checks': { see: parties, act: ['drawOfficer'] },
	'/(office)/office/cycles/[cycle]/spot-checks/[number]': { see: parties, act: ['drawOfficer'] },
	'/(office)/office/cycles/[cycle]/spot-checks/[number]/share': { see: parties, act: parties },
	'/(office)/office/cycles/[cycle]/spot-checks/[number]/void': { see: ['leadingGroup'], act: ['leadingGroup'] },
	'/(office)/office/cycles/[cycle]/keys': { see: staff, act: ['leadingGroup', 'auditor'] },
	'/(office)/office/cycles/[cycle]/letters/[group]': { see: ['surveyAgency'], act: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/hall/[group]': { see: ['surveyAgency'], act: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/kiosks': { see: ['surveyAgency', 'auditor'], act: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/paper/[group]': { see: ['surveyAgency'], act: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/paper/[group]/batch': { see: ['surveyAgency'], act: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/paper/[group]/form/[stratum]': { see: ['surveyAgency'] },
	'/(office)/office/cycles/[cycle]/field': { see: ['clerk', 'surveyAgency', 'leadingGroup', 'auditor'] },
	'/(office)/office/cycles/[cycle]/results': {
		see: ['clerk', 'leadingGroup', 'auditor'],
		act: ['clerk', 'leadingGroup']
	},
	'/(office)/office/cycles/[cycle]/complaints': { see: ['clerk', 'leadingGroup', 'auditor'], act: ['auditor'] },
	'/open/credentials': { see: 'everyone', act: 'everyone' },
	'/open/credentials/[ref]': page,
	'/open/ballots': { see: 'everyone', act: 'everyone' },
	'/open/cycles/[cycle]/keys/[group].json': page,
	'/open/cycles/[cycle]/papers/[group]/[stratum].json': page,
	'/open/cycles/[cycle]/disclosures/[unit].json': page,
	'/open/cycles/[cycle]/scheme.json': page,
	'/open/cycles/[cycle]/results.json': page,
	'/open/cycles/[cycle]/integrity.json': page,
	'/open/reports': { see: 'everyone', act: 'everyone' },
	'/open/cycles/[cycle]/draws/[group]/manifest.json': page,
	'/open/cycles/[cycle]/draws/[group]/frame.tsv': page,
	'/open/cycles/[cycle]/draws/[group]/frame.tsv.gz': page,
	'/open/cycles/[cycle]/draws/[group]/attempts.json': page,
	'/open/cycles/[cycle]/draws/[group]/cases.csv': page,
	'/open/cycles/[cycle]/spot-checks/[number].json': page,
	'/open/cycles/[cycle]/spot-checks/[number]/frame.tsv': page,
	'/open/cycles/[cycle]/spot-checks/[number]/visits/[visit].json': page,
	'/open/schemas/draw-manifest.json': page,
	'/open/cycles/[cycle]/batches.ndjson': page,
	'/open/ledger.ndjson': page,
	'/open/ledger/head.json': page,
	'/open/receipts': { see: 'everyone', act: 'everyone' }
};

const allows = (who: Who | undefined, role: Role | null): boolean =>
	who === 'everyone' || (who !== undefined && role !== null && who.includes(role));

/** Whether a visitor of this role (null: not signed in) may use the route with this method. Unknown routes: no. */
export function mayUse(routeId: string, method: string, role: Role | null): boolean {
	const entry = access[routeId];
	if (!entry) return false;
	return method === 'GET' || method === 'HEAD' ? allows(entry.see, role) : allows(entry.act, role);
}
