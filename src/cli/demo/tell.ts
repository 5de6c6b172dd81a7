import { bijie2010, stratumHead } from '#domain/scheme';
import { csvOf } from '../common/csv.ts';
import type { Demo } from './load.ts';
import type { Post } from './rating.ts';

const roleNames: Readonly<Record<string, string>> = {
	clerk: '考核办工作人员',
	frameKeeper: '抽样框管理员',
	drawOfficer: '抽样员',
	surveyAgency: '统计调查部门',
	interviewer: '访问员',
	leadingGroup: '领导小组',
	auditor: '监督员',
	admin: '系统管理员'
};

/** The accounts as a table: role, name, password. */
export const accountsTable = ({ accounts }: Demo): Uint8Array =>
	csvOf(accounts.map(({ role, name, password }) => ({ role, name, password })));

/** Every code of the open year that nobody has used. */
export const codesTable = ({ posts }: Demo): Uint8Array =>
	csvOf(
		posts.flatMap((post) =>
			post.letters.map(({ code }) => ({ code, group: post.group.name.zh, county: placeOf(post) }))
		)
	);

/** The county, unit or cohort a stratum begins with; its code where it is none of these. */
function placeOf({ stratum }: Post): string {
	const head = stratumHead(stratum);
	const named = [...bijie2010.units, ...bijie2010.cohorts].find(({ code }) => code === head);
	return named?.name.zh ?? head;
}

/** A code of each of so many groups, to begin with. */
const someCodes = ({ posts }: Demo): string[] => {
	const firsts = [...Map.groupBy(posts, ({ group }) => group.code).values()].flatMap((of) => of[0] ?? []);
	return firsts.slice(0, 6).flatMap((post) => {
		const [letter] = post.letters;
		return letter ? [`  ${letter.code}   ${post.group.name.zh} / ${post.group.name.en} · ${placeOf(post)}`] : [];
	});
};

/** What is said when the demonstration was just loaded: passwords are shown this once. */
export const firstWords = (demo: Demo, dir: string): string =>
	[
		'',
		'账号（密码只显示这一次）  Accounts (passwords are shown this once)',
		...demo.accounts.map(
			({ role, name, password }) => `  ${name.padEnd(8)} ${password}   ${roleNames[role]} / ${role}`
		),
		'',
		'可以试用的邀请码  Codes to try',
		...someCodes(demo),
		`  更多 / more: ${dir}/demo/codes.csv · ${dir}/demo/accounts.csv`,
		''
	].join('\n');

/** What is said when the data were there already. */
export const laterWords = (dir: string): string =>
	`\n保留已有数据 / the data are kept: ${dir} (demo/accounts.csv, demo/codes.csv)\n`;

/** Where the portal is. */
export const addressWords = (address: string): string =>
	`\n公评演示 / Gongping demonstration: ${address}\n按 Ctrl+C 停止 / Ctrl+C stops it\n`;
