/** 首页和年度列表。 */
export const home = {
	title: '干得怎么样，大家来评',
	lead: '各县、各部门先把一年的目标和实绩摆出来，再由抽签抽中的群众、代表和干部保密打分。怎么抽、怎么算、结果如何，谁都可以查。',
	stage: '现在到哪一步',
	now: '现在可以做什么',
	invited: '收到邀请函了吗？',
	invitedText: '打分正在进行。请准备好信上的 18 位号码，大约需要 6 分钟。',
	enterCode: '输入号码，开始填写',
	disclosures: '看实绩公示',
	disclosuresText: (units: number) => `${units} 个单位公开了目标、完成情况和没有做好的事。`,
	seeUnits: '查看各单位',
	draws: '看抽签',
	drawsCommitted: (groups: number) => `${groups} 组名单已经锁定，等待公开抽签。`,
	drawsMade: (groups: number) => `${groups} 组已经抽签，每一步都可以自己重算。`,
	drawsAltered: (groups: number) => `${groups} 组的抽样记录读不出来，可能被人改动过。`,
	seeDraws: '查看抽签',
	results: '看结果',
	resultsText: '各单位的得分、误差范围和名次区间。',
	seeResults: '查看结果',
	nothingYet: '目前在定目标，还没有可看的公示。公示开始后，各单位的实绩会列在这里。',
	checking: '自己核对',
	checkingText: '抽签、台账、结果和回执，都可以不经过我们，自己核对。',
	verify: '怎样查验',
	others: '其他年度',
	allYears: '查看各年度'
};

/** 年度列表。 */
export const years = {
	title: '成果与结果',
	lead: '每个考核年度的公示、抽签和结果都在这里，长期保留。',
	caption: '各年度',
	year: '年度',
	stage: '进行到',
	results: '结果',
	seeResults: '查看结果',
	notYet: '尚未公布',
	demo: '演示'
};
