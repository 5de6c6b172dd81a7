import type { GradeFlag } from '#domain/assessment';
import type { Track } from '#domain/scheme';
import { format } from '../../format.ts';
import { terms } from '../office/terms.ts';

const f = format('zh');

/** 名次区间。 */
const rank = (best: number, worst: number): string => (best === worst ? `第 ${best} 名` : `第 ${best}–${worst} 名之间`);

/** 结果页：各单位结果和一个单位的结果共用。 */
export const results = {
	title: '各单位结果',
	lead: '名次只在同类单位之间排。得分来自抽样，有误差，所以每个得分都带区间，名次也写成区间。',
	laterTitle: '结果尚未公布',
	later: (noticeDays: number) =>
		`打分期间和计分期间都不公布任何分数。结果在结果公示满 ${noticeDays} 天、确定为最终结果后公布。`,
	from: (day: string) => `结果公示正在进行，最早 ${day}确定并在这里公布。`,
	order: '按名次区间排列；区间相同的按办法中的次序，不分先后。区间有重叠的单位，谁先谁后可能只是抽样误差。',
	plot: (cohort: string, level: string) => `${cohort}：综合得分和 ${level} 区间`,
	table: (cohort: string) => `${cohort}：得分、名次区间和建议等次`,
	unit: '单位',
	composite: '综合得分',
	interval: (level: string) => `${level} 区间`,
	rank: '同类名次',
	rankText: rank,
	grade: '建议等次',
	gradeIs: (grade: string) => `建议等次：${grade}`,
	grades: terms.grades,
	notRanked: '不排名',
	gradeNote: '等次由办法的规则算出，是给领导小组的建议；定等次、用结果由领导小组决定。',
	groups: '多少人参加',
	group: '评价人',
	population: '名单人数',
	invited: '抽取',
	ballots: '收回答卷',
	response: '回收率',
	tooFew: '太少，不公布',
	file: '数据和指纹',
	version: (version: number) => `第 ${version} 版结果`,
	digest: '结果表指纹',
	download: '下载结果表（results.json）',
	digestText: '这份文件的 SHA-256 就是台账里“算出结果”和“重新计算”两条记录的指纹。',
	unitTitle: (unit: string) => `${unit}：考核结果`,
	caption: (score: string, level: string, interval: string, best: number, worst: number) =>
		`得分 ${score}（${level} 区间 ${interval}），同类${rank(best, worst)}${best === worst ? '。' : '，差别在误差范围内。'}`,
	certain: (score: string, best: number, worst: number) => `得分 ${score}，同类${rank(best, worst)}。`,
	missing: (parts: readonly string[]) => `缺少${f.list(parts)}的得分，不计综合得分，不排名。`,
	made: '综合得分怎样算出来',
	madeCaption: '四项得分、权重和合计',
	component: '项目',
	score: '得分',
	weight: '权重',
	adds: '计入',
	adjustment: '加减分',
	sum: '合计',
	noScore: '无',
	renormalised: '有的评价人组答卷太少，没有计入，它的权重按比例分给了其余各组。',
	tracks: {
		livelihood: '民生问题',
		general: '其他社会评价',
		team: '领导班子'
	} satisfies Record<Track, string> as Readonly<Record<Track, string>>,
	trackCaption: (component: string) => `${component}：各组评价人的打分`,
	trackLine: (track: string, score: string, share: string) => `${track}：${score} 分，占 ${share}`,
	hidden: '不公布',
	gap: '官评和民评',
	gapText: (gap: string, official: string, open: string) =>
		`民主测评 ${official} 分，社会公认度评价 ${open} 分，前者减后者 ${gap} 分。`,
	path: '建议等次的由来',
	steps: {
		veto: (ground: string, grade: string) => `一票否决（${ground}）：最高“${grade}”。`,
		share: (component: string, options: number, share: string, low: string, limit: string, grade: string) =>
			`${component}中选最差 ${options} 档的占 ${share}（扣除误差后至少 ${low}），达到 ${limit} 的界线：最高“${grade}”。`,
		band: (from: string, grade: string) => `综合得分达到 ${from} 分的档次：“${grade}”。`,
		quota: (places: number, grade: string) =>
			`本类最多 ${places} 个“优秀”，本单位的名次区间超出前 ${places} 名：最高“${grade}”。`
	},
	flags: {
		borderline: '得分区间跨过了等次的分数线，请领导小组留意。',
		'share-near': '不满意的比例达到界线，但还在误差之内，没有据此降等。',
		'tie-at-quota': '名次区间跨过“优秀”名额的边界，是否评为优秀由领导小组决定。'
	} satisfies Record<GradeFlag, string> as Readonly<Record<GradeFlag, string>>,
	items: '每一项怎么评的',
	itemsText:
		'点开每个问题，可以看到全部回答。“不了解”“不愿回答”不计入平均分，但照样列出，不到 10 份的只写“1–9”。平均分 0 到 100，越高越好。',
	itemCaption: (item: string) => `${item}：平均分`,
	distribution: (item: string) => `${item}：有效答卷的回答分布`,
	valid: '有效答卷',
	few: '不到 10',
	dontKnow: '不了解',
	refused: '不愿回答',
	fewOnes: '1–9',
	mean: '平均分',
	shown: {
		tooFew: (least: number) => `有效答卷少于 ${least} 份，或能由此推算出这样的小数目，不公布。`,
		noHistogram: (group: string) => `${group}：有效答卷少于 20 份，只公布平均分，不公布分布。`,
		unanimous: (group: string) => `${group}：超过九成的人选了同一个答案，不公布分布。`
	},
	seeDisclosure: '对照实绩公示',
	back: '各单位结果'
};
