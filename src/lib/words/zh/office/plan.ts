import { format } from '../../format.ts';

const f = format('zh');

/** 抽样设计页：要请多少人。 */
export const plan = {
	title: '要请多少人',
	lead: '先定要准到什么程度，再看要请多少人；也可以反过来算。这里只是测算，锁定方案时才算数。',
	group: '群体',
	rows: '各层人数',
	rowsHint: '这个群体还没有名单。一行写一层：代码、空格、人数，例如 522401.town 3000。',
	aim: '从哪里算起',
	aims: { margin: '先定误差，算要请多少人', people: '先定总人数，算误差有多大' },
	fields: {
		points: { name: '误差（分）', hint: '按百分制。填 3，就是得分大约准到正负 3 分。' },
		total: { name: '总人数', hint: '一共请多少人。只在“先定总人数”时用。' },
		response: { name: '估计回收率（%）', hint: '请 100 个人，估计有几个人会填。' },
		minimum: { name: '每层至少请几人', hint: '人数不到的层，全部都请。' },
		deviation: { name: '打分的标准差（分）', hint: '百分制打分一般在 20 到 30 之间。' },
		weighting: { name: '加权影响', hint: '各层抽样比不同造成的损失，一般 1 到 1.5。' },
		take: { name: '同一个地方请几人', hint: '直接从名单上抽人，填 1。' },
		rho: { name: '同一个地方的人有多像', hint: '0 到 1，一般 0.05。' },
		correlation: { name: '同一批人给两个单位打分有多像', hint: '0 到 1，一般 0.5。' },
		once: { name: '固定费用（元）', hint: '和人数没有关系的费用。' },
		each: { name: '每请一人的费用（元）', hint: '信封、邮费、电话费等。' }
	},
	method: '各层怎么分',
	methods: {
		power: { name: '折中', hint: '按人数的平方根分：大层多一些，小层也够用。' },
		proportional: { name: '按人数', hint: '每层的抽样比一样。' },
		equal: { name: '平均', hint: '每层人数一样多。' },
		neyman: { name: '最省', hint: '总误差最小（内曼分配）。' }
	},
	finer: '更细的假设和费用',
	submit: '计算',
	outcome: '算出来是',
	invited: (invite: number, answers: number) => `请 ${f.count(invite)} 人，估计 ${f.count(answers)} 人会填。`,
	exact: (margin: number, own: boolean, level: number) =>
		`${own ? '每个单位的得分' : '得分'}大约准到正负 ${f.number(margin, 1)} 分（${f.percent(level, 0)} 的把握）。`,
	apart: (gap: number, units: number) =>
		`${f.count(units)} 个单位一起比，两个单位要差 ${f.number(gap, 1)} 分以上，才分得出高低。`,
	costs: (cost: number) => `费用约 ${f.count(cost)} 元。`,
	census: '有的单位人少，要请所有的人。',
	everybody: '整个群体',
	table: {
		units: '各单位',
		unit: '单位',
		people: '名单人数',
		invite: '要请',
		answers: '估计会填',
		margin: '误差（分）',
		strata: '各层人数',
		layer: '层'
	}
};
