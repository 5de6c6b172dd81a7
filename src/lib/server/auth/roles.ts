/**
 * Who works in the office (domain §1.9): clerk 考核办工作人员, frame keeper 抽样框管理员, draw officer 抽样员, survey agency
 * 统计调查部门, interviewer 访问员, leading group 领导小组, auditor 监督员, admin 系统管理员. Raters and the public have no account.
 */
export const roles = [
	'clerk',
	'frameKeeper',
	'drawOfficer',
	'surveyAgency',
	'interviewer',
	'leadingGroup',
	'auditor',
	'admin'
] as const;

export type Role = (typeof roles)[number];

/** Whose accounts may hold a share of a draw's seed. */
export const PARTY_ROLES: readonly Role[] = ['auditor', 'leadingGroup', 'clerk', 'surveyAgency', 'drawOfficer'];

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => roles.some((role) => role === text);
