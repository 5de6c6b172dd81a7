import type { Beacon, CeremonyStage } from '#domain/draw';
import { format } from '../../format.ts';
import { partyName } from '../../party.ts';
import { terms } from '../office/terms.ts';

const f = format('zh');

/** 一组评价人的抽签。 */
export const draw = {
	title: (group: string) => `抽签：${group}`,
	states: { none: '名单未锁定', committed: '已锁定，未抽签', made: '已抽签' },
	altered: '抽样记录读不出来',
	alteredText: '数据库里这次抽签的记录读不出来，可能被人改动过。锁定和抽签时写下的数字指纹，仍然可以在公开台账里查到。',
	noneText: '这一组的名单还没有锁定。锁定以后，名单的数字指纹和抽取人数会先在这里公布，然后才抽签。',
	preparingText: '方案正在准备：各方交齐承诺、名单和方案锁定以后，才能抽签。',
	committedText: '名单和抽样方案已经锁定并写入公开台账。种子还不存在：要等约定的时间公开产生。',
	madeText: '名单先锁定，随机数后产生。有名单文件和这些数，任何人都能算出同样的结果。',
	voidTitle: (attempt: number) => `第 ${attempt} 次抽签已作废`,
	voidText: (role: string, date: string) => `由${role}于 ${date} 宣布作废。理由：`,
	unrevealed: (parties: string) => `没有公布秘密数：${parties}。`,
	attempts: '历次抽签',
	attemptsText: '作废的抽签和理由永远留在这里。',
	attempt: (attempt: number) => `第 ${attempt} 次抽签`,
	attemptStates: {
		shares: '准备中',
		commit: '准备中',
		wait: '已锁定',
		beacon: '正在抽签',
		reveals: '正在抽签',
		draw: '正在抽签',
		made: '已抽签',
		void: '已作废'
	} satisfies Record<CeremonyStage, string> as Readonly<Record<CeremonyStage, string>>,
	record: '全部抽签的记录 attempts.json',
	live: '现场投影页面',
	parties: '出秘密数的各方',
	party: (code: string) => partyName(terms.roles, code),
	partyWord: '一方',
	promise: '承诺',
	share: '秘密数',
	notYet: '还没有',
	moment: '约定的抽签时间',
	heard: '公开来源已经给出',
	privacy: '这里没有姓名。名单上每个人只显示为一串编号，只有本人和审计人员能对上。',
	commitment: '第一步：锁定名单和方案',
	committedOn: '锁定时间',
	entry: '写入台账',
	entryNo: (seq: number) => `第 ${seq} 条`,
	members: '名单人数',
	frameHash: '名单文件指纹（SHA-256）',
	merkleRoot: '名单树根（Merkle）',
	designHash: '抽样方案指纹（SHA-256）',
	beacon: '种子来源',
	beaconText: (beacon: Beacon): string => {
		if (beacon.kind === 'dice') return `公开掷十面骰子 ${beacon.rolls} 次`;
		if (beacon.kind === 'lottery') return `彩票 ${beacon.name} 的 ${beacon.draws} 期开奖号码`;
		return `drand 公共随机数第 ${f.count(beacon.round)} 轮（链 ${beacon.chain.slice(0, 8)}…）`;
	},
	strata: '分层和抽取人数',
	stratum: '层',
	population: '名单人数',
	sample: '抽取人数',
	cutoff: '入选线',
	probability: '入选概率',
	cases: '抽中的每个编号和它的入选概率、权重 cases.csv',
	stages: {
		title: '先抽单元，再抽人',
		text: '先在每层抽单元（乡镇或窗口），人多的机会大，特别大的必抽；再在抽中的单元里抽人。每人的入选概率是两步机会的乘积。',
		plan: (stratum: string, units: number, listed: number, take: number) =>
			`${stratum}：${f.count(listed)} 个单元里抽 ${f.count(units)} 个，每个单元抽 ${f.count(take)} 人，不够的全抽。`,
		unit: '单元',
		people: '人数',
		chosen: '抽取人数',
		how: '怎样抽中',
		certain: '人多，必抽',
		byLot: '抽签',
		cutoff: '单元入选线',
		ticketsText:
			'每个编号由种子算出一张签，签小于或等于本单元入选线的就是抽中。列出的是编号全文和签的前 16 位，完整的签在抽签记录里。'
	},
	total: '合计',
	seedTitle: '第二步：公开产生种子',
	drawnAt: '抽签时间',
	sources: {
		dice: '骰子点数（按掷出顺序）',
		lottery: '开奖号码',
		drand: 'drand 随机数',
		party: (code: string) => `${partyName(terms.roles, code)}公布的秘密数`
	},
	liveWords: {
		title: (group: string) => `公开抽签：${group}`,
		none: '还没有准备抽签。',
		shares: '等各方交来承诺',
		commit: '等抽样员锁定名单和方案',
		wait: '名单和方案已锁定。离约定的时间还有',
		days: (days: number) => `${days} 天 `,
		beacon: '公开的随机数',
		reveals: '各方公布秘密数',
		draw: '随机数和秘密数都齐了，等抽样员按下按钮',
		made: '抽签完成',
		void: '这次抽签已作废',
		committed: '已承诺',
		waiting: '等待中',
		drawn: (drawn: number, people: number) => `${f.count(people)} 人中抽出 ${f.count(drawn)} 人`,
		result: '抽签记录的指纹（SHA-256）',
		scan: '扫码打开公开页面，自己重算'
	},
	seed: '种子',
	transcript: '合成种子的原文',
	ticketsTitle: '第三步：抽中的编号',
	ticketsText:
		'每个编号由种子算出一张签，签小于或等于本层入选线的就是抽中。列出的是编号全文和签的前 16 位，完整的签在抽签记录里。',
	tickets: (stratum: string, n: number) => `${stratum}：抽中 ${f.count(n)} 个`,
	checkHere: '在浏览器里核对这次抽签，看自己的签号',
	check: '自己重算',
	checkText: '先下载两个文件：',
	manifest: '抽签记录 manifest.json',
	frame: '名单文件 frame.tsv',
	framePacked: '压缩包',
	withOurs: '用本网站公开的程序，一条命令核对全部步骤：',
	withOthers: '不用我们的程序，用任何电脑都有的工具也能核对：',
	lines: {
		frame: '名单文件的指纹，应与锁定时公布的一样',
		strata: '数一数每层有多少人',
		design: '抽样方案的指纹',
		seed: '由公开的数合成种子',
		ticket: '给一个编号算签，与入选线比大小'
	},
	shouldBe: '应得到：'
};
