import { format } from '../../format.ts';

const f = format('zh');

/** 一个年度的总览。 */
export const cycle = {
	units: '各单位实绩公示',
	unitsText: '名次只在同类单位之间排，不同类的单位不相互比较。',
	notDisclosed: '尚未公示',
	operators: (names: readonly string[]) => `${f.list(names)}负责组织、调查或监督这次考核，不参加排名。`,
	draws: '抽签',
	drawsText: '谁来打分由公开抽签决定。名单先锁定，再掷骰子，所以谁也不能事先安排结果。',
	group: '评价人',
	view: '归入',
	views: { official: '官评', public: '民评' },
	population: '名单人数',
	sample: '抽取人数',
	everyone: '全体',
	state: '进度',
	states: { none: '名单未锁定', committed: '已锁定，未抽签', made: '已抽签', altered: '记录读不出来' },
	results: '结果',
	seeResults: '查看各单位结果',
	resultsLater: (noticeDays: number) => `结果在结果公示满 ${noticeDays} 天、确定为最终结果后公布。`,
	resultsFrom: (day: string) => `结果公示正在进行，最早 ${day}确定并在这里公布。`,
	scheme: '计分办法',
	components: '综合得分由四项组成',
	component: '考核项目',
	weight: '权重',
	rules: (disclosureDays: number, noticeDays: number) => [
		`实绩公示满 ${disclosureDays} 天、全部抽签完成后才能打分。`,
		`结果公示满 ${noticeDays} 天后才成为最终结果。`,
		'有效答卷少于 10 份的，分数和分布都不公布。'
	],
	digest: '办法的数字指纹',
	digestText: '办法在年度开始时锁定，指纹写入公开台账；改动一个字，指纹就会不同。',
	download: '下载完整办法（JSON）'
};
