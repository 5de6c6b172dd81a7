import type { LedgerKind } from '#domain/ledger';
import { format } from '../../format.ts';
import type { LedgerFacts } from '../../ledger-facts.ts';
import { partyName } from '../../party.ts';
import { complaints } from '../voice/complaints.ts';
import { terms } from '../office/terms.ts';
import { spotFacts, spotLedger } from './spot/ledger.ts';

const findings: Readonly<Record<string, string>> = complaints.findings;
const f = format('zh');
type Sentences = Readonly<Record<LedgerKind, (entry: LedgerFacts) => string>>;

const n = (value: string | number | undefined): string => f.count(Number(value ?? 0));

const partyOf = (facts: LedgerFacts['facts']): string => partyName(terms.roles, String(facts['party'] ?? ''));

const roleName = (role: string | number | undefined): string => {
	const names: Readonly<Record<string, string>> = terms.roles;
	return names[String(role)] ?? '';
};

/** 名单按什么规则减了人。 */
function listRules(facts: LedgerFacts['facts']): string {
	const perHousehold = Number(facts['perHousehold'] ?? 0);
	const parts = [
		`（原 ${n(facts['rows'])} 行，${n(facts['merged'])} 行并入同一人`,
		`工作单位回避 ${n(facts['employer'])} 人`,
		`职务回避 ${n(facts['post'])} 人${facts['posts'] ? `：${facts['posts']}` : ''}`,
		perHousehold > 0 ? `每户最多 ${n(perHousehold)} 人，超出 ${n(facts['household'])} 人` : ''
	];
	return `${parts.filter((part) => part !== '').join('；')}）`;
}

/** 后一轮抽签是第几轮、为什么再抽。 */
type Facts = LedgerFacts['facts'];
const waveOf = (facts: Facts): string => (facts['wave'] === undefined ? '' : `第 ${facts['wave']} 轮`);
const reasonOf = (facts: Facts): string =>
	facts['wave'] === undefined
		? ''
		: `（第 ${facts['wave']} 轮：已邀请 ${n(facts['invited'])} 人，收回 ${n(facts['answered'])} 份以上，不到 ${f.percent(Number(facts['below']), 0)}）`;

/** 公开台账。 */
export const ledger = {
	title: '公开台账',
	lead: '考核办做过的每件事，按顺序记在这里，只能增加，不能改动。',
	chainText: '每一条都带着前一条的指纹，任何一条被改、被删、被插，后面就全对不上。',
	whole: '刚刚从第一条核对到最后一条，链条完整。',
	broken: (seq: number) => `链条在第 ${seq} 条断开，记录被动过。`,
	head: '最新一条的指纹',
	headText: '可以抄下这个指纹，以后再来比对：旧记录有没有被动过，一比就知道。',
	count: '共有',
	entries: (count: number) => `${f.count(count)} 条`,
	download: '下载全部台账（ledger.ndjson）',
	list: '记录，新的在前',
	empty: '还没有记录。',
	older: '更早的记录',
	newest: '回到最新',
	no: (seq: number) => `第 ${seq} 条`,
	hash: '本条指纹',
	sentences: {
		'instance-key': () => '公布本系统的公钥，回执和台账的签名都用它核对。',
		'cycle-created': () => '设立年度，锁定考核办法。',
		'phase-entered': ({ facts, phase }) => {
			const shown = facts['disclosures'] === undefined ? '' : `，公布 ${n(facts['disclosures'])} 份实绩公示`;
			return `进入“${phase === null ? '' : terms.phases[phase]}”阶段${shown}。`;
		},
		'disclosures-uploaded': ({ digests }) => `录入 ${n(digests)} 个单位的实绩公示草稿。`,
		'disclosures-published': () => '公布实绩公示。',
		'scores-uploaded': ({ facts }) =>
			`录入 ${n(facts['units'])} 个单位的年度实绩和跟踪考核得分（分数到最终结果时公布）。`,
		'frame-uploaded': ({ group, facts }) =>
			`录入${group}的抽样名单，${n(facts['members'])} 人${facts['rows'] === undefined ? '' : listRules(facts)}。`,
		'frame-persons-deleted': ({ group, facts }) =>
			`永久删除${group}抽样名单里 ${n(facts['members'])} 人的编号和姓名；抽签仍可重算。`,
		'draw-prepared': ({ group, facts }) =>
			`准备${group}的第 ${facts['attempt']} 次抽签${reasonOf(facts)}，请各方交来承诺。`,
		'share-committed': ({ group, facts }) => `${partyOf(facts)}为${group}的抽签交来承诺，秘密数还在自己手里。`,
		'draw-committed': ({ group, facts }) => `锁定${group}的名单（${n(facts['members'])} 人）和抽样方案，准备抽签。`,
		'source-heard': ({ group, facts }) => `${group}的抽签公开录入随机数：${facts['said']}。`,
		'share-revealed': ({ group, facts }) => `${partyOf(facts)}为${group}的抽签公布秘密数，与承诺相符。`,
		'draw-made': ({ group, facts }) => `${group}${waveOf(facts)}公开抽签，抽出 ${n(facts['drawn'])} 人。`,
		'draw-void': ({ group, facts }) => `${group}的第 ${facts['attempt']} 次抽签作废：${facts['reason']}`,
		'replicate-released': ({ group, facts }) =>
			`按事先定好的规则放出${group}的第 ${facts['part']} 批样本：已邀请 ${n(facts['invited'])} 人，收回 ${n(facts['answered'])} 份以上。`,
		'wave-opened': ({ group, facts }) =>
			`${group}第 ${facts['wave']} 轮的 ${n(facts['letters'])} 封邀请函生效，不再重印；这些人从此算作已邀请。`,
		'keys-made': ({ group, facts }) => `制作${group}的签票密钥 ${n(facts['keys'])} 把，等另一人确认。`,
		'keys-confirmed': ({ group }) => `另一人确认${group}的签票密钥名单，从此不再更换。`,
		'keys-destroyed': ({ facts }) => `测评结束，销毁 ${n(facts['keys'])} 把签票的私钥，谁也不能再签出选票。`,
		'letters-printed': ({ group, facts }) =>
			`印制${group}的邀请函 ${n(facts['letters'])} 封（层 ${facts['stratum']}）。`,
		'pack-printed': ({ group, facts }) =>
			`印制${group}的会场卡 ${n(facts['cards'])} 张，不记名（层 ${facts['stratum']}）。`,
		'cards-voided': ({ group, facts }) =>
			`散会后作废${group}没用的会场卡（层 ${facts['stratum']}）。张数不记，以免看出多少人填了。`,
		'slips-exchanged': ({ group, facts }) =>
			`拆开${group}寄回的信封 ${n(facts['slips'])} 个，号码条换成投票凭证（层 ${facts['stratum']}）。`,
		'paper-cast': ({ group, facts }) =>
			`${group}的纸质测评表 ${n(facts['sheets'])} 张，两人各录一遍，一致后投进票箱（层 ${facts['stratum']}）。`,
		'paper-dropped': ({ group, facts }) =>
			`${group}有一批纸质测评表 ${n(facts['sheets'])} 张的口令丢失，没能投票，作废（层 ${facts['stratum']}）。`,
		'kiosk-set-up': ({ facts }) => `在${facts['place']}设 ${facts['kiosk']} 号公用评价机。`,
		'kiosk-closed': ({ facts }) => `停用 ${facts['kiosk']} 号公用评价机（${facts['place']}）。`,
		'ballots-batched': ({ facts }) =>
			`第 ${facts['batch']} 批选票入账，${n(facts['ballots'])} 份（只有指纹，没有内容）。`,
		'result-computed': ({ facts }) =>
			facts['ballots'] === undefined
				? `算出第 ${facts['version']} 版结果。`
				: `算出第 ${facts['version']} 版结果：用掉 ${n(facts['exchanged'])} 个号码，计入 ${n(facts['ballots'])} 份评价。`,
		'result-checked': ({ facts }) => `另一人从答卷重新计算第 ${facts['version']} 版结果，完全一致。`,
		'complaint-lodged': () => '收到一件投诉：回执是真的，记录里却没有那张票。',
		'complaint-answered': ({ facts }) =>
			`监督员答复一件投诉：${findings[String(facts['finding'])] ?? ''}。${facts['text'] ?? ''}`,
		...spotLedger,
		'account-created': ({ facts }) => `新开${roleName(facts['role'])}账号一个。`,
		'account-disabled': ({ facts }) => `停用${roleName(facts['role'])}账号一个。`
	} satisfies Sentences as Sentences,
	facts: {
		...spotFacts,
		key: '公钥',
		root: '本批树根',
		schemeHash: '考核办法',
		hash: '名单文件',
		merkleRoot: '名单树根',
		designHash: '抽样方案',
		keyList: '签票密钥名单',
		seed: '种子',
		commitment: '承诺',
		reveal: '公布的秘密数',
		digest: '得分表',
		sheet: '结果表',
		leaf: '选票指纹',
		integrity: '数据质量说明'
	} as Readonly<Record<string, string>>,
	digests: (count: number) => `${count} 个数字指纹`,
	roles: { ...terms.roles, portal: '系统' } as Readonly<Record<string, string>>
};
