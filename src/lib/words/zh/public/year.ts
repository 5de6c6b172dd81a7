/** 各页共用：年度、阶段、单位。 */
export const year = {
	title: (place: string, year: number) => `${place} ${year} 年度考核`,
	short: (place: string, year: number) => `${place} · ${year} 年度`,
	ofYear: (year: number) => `${year} 年度`,
	timeline: '本年度的六个阶段',
	since: (day: string) => `${day}起`,
	stages: {
		targets: '公布目标',
		disclosure: '实绩公示',
		rating: '测评打分',
		counting: '计分复核',
		notice: '结果公示',
		final: '最终结果'
	},
	published: '已公布',
	none: '还没有开始的考核年度。',
	/** 英文页面说明公示内容只有中文；中文页面不用说。 */
	inChinese: '',
	/** 名单里常用的代码。 */
	stratumParts: {
		urban: '城镇',
		town: '城镇',
		rural: '乡村',
		village: '乡村',
		'committee-administration': '地委、行署',
		'congress-conference': '人大工委、政协工委'
	} as Readonly<Record<string, string>>
};
