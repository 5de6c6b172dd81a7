import { format } from '../../format.ts';

const f = format('zh');

/** 一组评价人的抽签。 */
export const draw = {
	title: (group: string) => `抽签：${group}`,
	states: { none: '名单未锁定', committed: '已锁定，未抽签', made: '已抽签' },
	noneText: '这一组的名单还没有锁定。锁定以后，名单的数字指纹和抽取人数会先在这里公布，然后才抽签。',
	committedText: '名单和抽样方案已经锁定并写入公开台账。种子还不存在：要等公开掷骰子后才有。',
	madeText: '名单先锁定，骰子后掷出。有名单文件和骰子点数，任何人都能算出同样的结果。',
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
	dice: (rolls: number) => `公开掷十面骰子 ${rolls} 次`,
	lottery: (name: string, draws: number) => `彩票 ${name} 的 ${draws} 期开奖号码`,
	strata: '分层和抽取人数',
	stratum: '层',
	population: '名单人数',
	sample: '抽取人数',
	cutoff: '入选线',
	total: '合计',
	seedTitle: '第二步：公开产生种子',
	drawnAt: '抽签时间',
	sources: { dice: '骰子点数（按掷出顺序）', lottery: '开奖号码', party: (name: string) => `${name}公布的数` },
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
	withOurs: '用本网站公开的程序，一条命令核对全部步骤：',
	withOthers: '不用我们的程序，用任何电脑都有的工具也能核对：',
	lines: {
		frame: '名单文件的指纹，应与锁定时公布的一样',
		strata: '数一数每层有多少人',
		design: '抽样方案的指纹',
		seed: '由骰子点数合成种子',
		ticket: '给一个编号算签，与入选线比大小'
	},
	shouldBe: '应得到：'
};
