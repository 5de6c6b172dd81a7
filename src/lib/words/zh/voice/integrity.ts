import type { Sign, Told } from '#domain/integrity';
import { format } from '../../format.ts';
import { toldLink } from './told.ts';

const f = format('zh');

/** 数据质量说明，以及“有人要求我怎样回答”。 */
export const integrity = {
	title: '数据质量说明',
	lead: '答卷里有没有被人安排、代填、照抄的迹象？计票时按事先定好的规则查一遍，查到什么都写在这里。',
	changesNothing: '这里的任何发现都不删答卷、不改权重、不改得分；它只说明哪里要去查。没有迹象，也不等于一定没有问题。',
	later: '答卷的检查结果和最终结果一起公布。',
	missing: '这一年的结果算出时还没有这项检查。',
	clear: (classes: number) => `${f.count(classes)} 个层都查过，没有发现异常。`,
	conspicuous: (classes: number) => `有 ${f.count(classes)} 个层出现异常迹象，见下表。`,
	group: '群体',
	layer: '层',
	found: '迹象',
	screened: (screened: number, classes: number) =>
		`查了 ${f.count(classes)} 个层里的 ${f.count(screened)} 个，其余答卷不到 10 份，不查。`,
	nothing: '没有发现异常。',
	signs: {
		straight: '整份答卷选同一个答案的特别多',
		copies: '一模一样的答卷特别多',
		unanswered: '大半题目不作评价的特别多',
		funnel: '平均分离本群体太远',
		dispersion: '答卷之间差别小得反常',
		burst: '集中在少数几批里交来'
	} satisfies Record<Sign, string> as Readonly<Record<Sign, string>>,
	extreme: (unit: string) => `对${unit}全选最好或全选最差的特别多`,
	fingerprint: '几乎人人都交，得分又特别高',
	favoured: (units: string) => `自己人打分明显高于别人打分的单位：${units}。`,
	compared: (units: number) => `自己人打分和别人打分相比：比了 ${f.count(units)} 个单位，没有明显偏高。`,
	notCompared: '自己人打分是否偏高：这个群体里没有“别人”给同一单位打分，比不出来。',
	correlation: (rho: string) => `各层回收率与平均分的相关系数（秩）：${rho}。`,
	howTitle: '怎么查的',
	how: [
		'只用答卷和它所在的层，不用姓名、网址、设备，也没有比“哪一批”更细的时间。',
		'每一层同其余各层比；层数多，偶然也会有异常，所以按本杰明尼-霍赫贝格（Benjamini–Hochberg）法调整，只报 q 小于 0.01 的。',
		'集中交来，是按每天最多一批的入账记录看的；一批总有 10 份以上，看不出谁哪天交。',
		'填得太快这一项没有查：我们不记填写时间。'
	],
	file: '说明文件',
	digest: '数据质量说明的指纹',
	digestText: '公开台账里“算出结果”那一条写着同一个指纹；复核人从答卷重算，说明也要完全一致。',
	download: '下载说明（integrity.json）',
	results: '看结果',
	told: '被要求怎样回答',
	toldText: '谁都可以反映，不查身份，所以这些数只是提醒，不是证据。不到 10 件的不写数。',
	toldNone: '没有收到反映。',
	toldTotal: (reports: number) => (reports === 0 ? '收到反映，不到 10 件。' : `收到反映 ${f.count(reports)} 件以上。`),
	reports: '件数（只记整十）',
	few: '不到 10',
	office: (classes: number) =>
		classes === 0 ? '答卷检查：没有发现异常。' : `答卷检查：${f.count(classes)} 个层出现异常迹象，请在公示前查明。`,
	report: {
		title: toldLink,
		lead: '有人叫您怎么填、给钱给物、盯着您填或替您填？在这里告诉我们。不问您是谁，也不问您填没填、填了什么。',
		place: '您是从哪份名单里抽中的',
		placeHint: '信上写着先选什么，再选什么。点一下名单的名字，就能展开。',
		unknown: '不知道，或者信上没有写',
		altered: (group: string) => `“${group}”的抽样记录读不出来`,
		alteredText: '记录可能被人改动过，所以这里选不到这一组。如果您是从这份名单里抽中的，请选“不知道”。',
		what: '发生了什么',
		told: {
			'told-answers': '有人要求我怎样回答',
			'money-or-gift': '有人给钱、给东西或答应给',
			'watched-or-filled-in': '有人盯着我填，或者替我填',
			other: '别的'
		} satisfies Record<Told, string> as Readonly<Record<Told, string>>,
		submit: '匿名反映',
		sent: '已经记下',
		sentText: '谢谢您。测评结束前还可以用信上的号码改答案，只算最后一次；别人看不出您改过。',
		none: '现在没有正在进行的测评。',
		unreachable: '没有送出去。请检查网络，再试一次。',
		keptTitle: '我们记什么',
		kept: [
			'只把您选的那一项加一件。不记姓名、号码、时间和网址，同任何一份答卷都连不起来。',
			'为防有人成批乱填，同一个网络短时间内只收几件；只在内存里数，不写下来。',
			'测评结束后，件数公布在“数据质量说明”里，不到 10 件的不写数。'
		],
		soFar: (reports: number) => `到现在为止，收到 ${f.count(reports)} 件以上。`
	}
};
