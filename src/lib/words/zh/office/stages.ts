import { format } from '../../format.ts';

const f = format('zh');

/** 两步抽签的设计页：先抽单元，再在抽中的单元里抽人。 */
export const stages = {
	title: (group: string) => `两步抽签：${group}`,
	lead: '名单很大、又要上门或分头送信时，可以先抽乡镇或窗口（单元），再在抽中的单元里抽人。单元按人数给机会：大单元容易抽中，抽中后里面的人难抽中，合起来人人机会相等；只有必定抽中的特大单元里，每人的机会要小一些，计算得分时按权重补回来。',
	back: '回到抽签',
	noUnits: '名单里没有抽样单元（乡镇、窗口），或者每层只有一个，不能两步抽。请抽样框管理员在名单里加上这一列。',
	listed: '名单里的单元',
	layer: '层',
	people: '人数',
	units: '单元',
	smallest: '最小单元',
	largest: '最大单元',
	equal: '各层里单元的大小相差不到三倍，也可以让单元机会相等；这里一律按人数多少给机会，同样公平，也不用另一套算法。',
	form: {
		units: '每层抽几个单元',
		unitsHint: '至少 2 个，最好 8 个以上，误差才算得准。',
		take: '每个单元抽几个人',
		takeHint: '最好 20 人以上；不到 10 人的，几个单元的答卷要合在一起，免得认出是谁填的。',
		others: '个别层另定',
		other: (stratum: string) => `${stratum}抽几个单元`,
		help: '帮我算每个单元抽几个人',
		unitCost: '多去一个单元要花多少（元）',
		personCost: '多问一个人要花多少（元）',
		rho: '同一单元的人有多相像',
		rhoHint: '0 到 1，多在 0.05 上下。',
		best: (people: number) => `钱数一样时，每个单元抽 ${f.count(people)} 人误差最小。`,
		submit: '看看结果'
	},
	preview: {
		title: '会抽出什么',
		bad: '这个方案不能用：',
		sample: (people: string, units: number) => `一共抽 ${f.count(units)} 个单元，预计请 ${people} 人。`,
		drawn: '抽单元',
		certain: '必抽',
		expected: '预计人数',
		unitChance: '单元的机会',
		personChance: '每人的机会',
		classes: '答卷组',
		df: '自由度',
		certainOf: (stratum: string, units: string) => `${stratum}里，${units}人数多，必定抽中。`,
		together: (stratum: string, units: number) =>
			`${stratum}：每个单元抽的人少，${f.count(units)} 个单元的答卷合成一组。`,
		weak: '自由度不到 7 的层，误差范围会宽一些。多抽几个单元、每个单元少抽些人，会更准。',
		text: '“答卷组”是共用一把签票密钥的人，答卷只认得出是哪一组的。必抽的单元各成一组；其余每个抽中的单元一组，人太少的由抽签随机合并。',
		use: '用这个方案准备抽签'
	},
	link: '名单里有抽样单元，可以先抽单元、再抽人。',
	chosenAll: (units: number) => `每层抽 ${f.count(units)} 个单元`,
	chosen: (units: string, take: number) => `两步抽签：${units}，每个单元抽 ${f.count(take)} 人。`,
	chosenUnits: (stratum: string, units: number) => `${stratum}抽 ${f.count(units)} 个单元`,
	change: '修改',
	drop: '改为直接抽人'
};
