import type { Element, Relevance, Scale, Text, Track } from '../scheme.ts';

/** Answer scales and their points (domain 3.4 and 3.5). */
export const scales: readonly Scale[] = [
	{
		code: 'sat5',
		name: { zh: '五级满意度', en: 'Five steps of satisfaction' },
		options: [
			{ code: 'verySatisfied', label: { zh: '很满意', en: 'Very satisfied' }, points: 100 },
			{ code: 'fairlySatisfied', label: { zh: '比较满意', en: 'Fairly satisfied' }, points: 75 },
			{ code: 'neutral', label: { zh: '一般', en: 'Neither satisfied nor dissatisfied' }, points: 50 },
			{ code: 'fairlyDissatisfied', label: { zh: '不太满意', en: 'Fairly dissatisfied' }, points: 25 },
			{ code: 'veryDissatisfied', label: { zh: '很不满意', en: 'Very dissatisfied' }, points: 0 }
		]
	},
	{
		code: 'grade4',
		name: { zh: '四等评价', en: 'Four grades' },
		options: [
			{ code: 'excellent', label: { zh: '优秀', en: 'Excellent' }, points: 100 },
			{ code: 'good', label: { zh: '良好', en: 'Good' }, points: 80 },
			{ code: 'fair', label: { zh: '一般', en: 'Fair' }, points: 60 },
			{ code: 'poor', label: { zh: '较差', en: 'Poor' }, points: 30 }
		]
	}
];

const text = (zh: string, en: string): Text => ({ zh, en });

const item = (
	code: string,
	track: Track,
	relevance: readonly Relevance[],
	responsible: readonly string[],
	name: Text,
	question: Text
): Element => ({
	code,
	instrument: track === 'team' ? 'democratic' : 'social',
	track,
	scale: track === 'team' ? 'grade4' : 'sat5',
	weight: 1,
	relevance,
	name,
	question,
	responsible: responsible.map((slug) => `dept-${slug}`)
});

/** Items 1–4 are the seed's (S-P5), 5–8 come from its indicators (S-P3); asked about one's own county. */
const livelihood: readonly Element[] = [
	item(
		'publicSecurity',
		'livelihood',
		['livelihood', 'socialConcern'],
		['public-security'],
		text('社会治安', 'Public security'),
		text('您对本地的治安，满意还是不满意？', 'How satisfied or dissatisfied are you with public safety here?')
	),
	item(
		'healthCare',
		'livelihood',
		['livelihood'],
		['health'],
		text('医疗卫生', 'Health care'),
		text(
			'在本地看病方不方便、花不花得起？您满意还是不满意？',
			'Seeing a doctor here, how easy it is and what it costs: how satisfied or dissatisfied are you?'
		)
	),
	item(
		'cultureEducation',
		'livelihood',
		['livelihood'],
		['education', 'culture-media-sports'],
		text('文化教育', 'Culture and education'),
		text(
			'本地孩子上学和大家的文化活动，您满意还是不满意？',
			'How satisfied or dissatisfied are you with schools and cultural life here?'
		)
	),
	item(
		'farmerBurden',
		'livelihood',
		['livelihood', 'socialConcern'],
		['agriculture'],
		text('农民负担', "Farmers' burden"),
		text(
			'本地管住乱收费、乱摊派，您满意还是不满意？',
			'How satisfied or dissatisfied are you with what is done here against unlawful fees and levies?'
		)
	),
	item(
		'employment',
		'livelihood',
		['livelihood'],
		['human-resources'],
		text('就业', 'Employment'),
		text(
			'在本地找工作、学技术，您满意还是不满意？',
			'Finding work and learning a trade here: how satisfied or dissatisfied are you?'
		)
	),
	item(
		'socialSecurity',
		'livelihood',
		['livelihood'],
		['human-resources'],
		text('社会保障', 'Social security'),
		text(
			'本地的养老和合作医疗，您满意还是不满意？',
			'How satisfied or dissatisfied are you with pensions and medical insurance here?'
		)
	),
	item(
		'povertyRelief',
		'livelihood',
		['livelihood'],
		['civil-affairs', 'poverty-relief'],
		text('贫困救助', 'Help for the poor'),
		text(
			'本地帮助有困难的人，您满意还是不满意？',
			'How satisfied or dissatisfied are you with the help given here to people in need?'
		)
	),
	item(
		'environment',
		'livelihood',
		['livelihood', 'socialConcern'],
		['environment'],
		text('环境（空气和水）', 'Environment (air and water)'),
		text(
			'本地的空气、饮水和垃圾清理，您满意还是不满意？',
			'How satisfied or dissatisfied are you with air, drinking water and waste here?'
		)
	)
];

/** Items without a responsible department are asked about counties and departments alike, in the same words. */
const general: readonly Element[] = [
	item(
		'incomeGrowth',
		'general',
		['developmentService'],
		['development-reform'],
		text('经济发展与增收', 'Growth and income'),
		text(
			'和去年比，本地的经济和大家的收入，您满意还是不满意？',
			'Compared with last year, how satisfied or dissatisfied are you with the economy and incomes here?'
		)
	),
	item(
		'serviceQuality',
		'general',
		['developmentService'],
		[],
		text('办事效率与服务态度', 'Speed and courtesy of service'),
		text(
			'在这里办事快不快、态度好不好？您满意还是不满意？',
			'Speed and courtesy when you have business here: how satisfied or dissatisfied are you?'
		)
	),
	item(
		'openness',
		'general',
		['socialConcern'],
		['prefecture-office'],
		text('政务公开', 'Openness'),
		text(
			'本地政府做的事、花的钱，公开得够不够？您满意还是不满意？',
			'Openness about what the government here does and spends: how satisfied or dissatisfied are you?'
		)
	),
	item(
		'integrityStyle',
		'general',
		['socialConcern'],
		[],
		text('干部作风与廉洁', 'Conduct and integrity of officials'),
		text(
			'这里的干部办事公不公道、干不干净？您满意还是不满意？',
			'Fairness and honesty of the officials here: how satisfied or dissatisfied are you?'
		)
	)
];

/** Contents of the democratic rating of a team, after the annual evaluation measures of 16 July 2009 (domain 2.1, 3.4). */
const team: readonly Element[] = [
	item(
		'politicalBuilding',
		'team',
		['socialConcern'],
		[],
		text('思想政治建设', 'Political building'),
		text('这个班子学习、团结和民主决策的情况怎么样？', 'How does this team learn, hold together and decide jointly?')
	),
	item(
		'leadership',
		'team',
		['developmentService'],
		[],
		text('领导能力', 'Leadership'),
		text('这个班子谋划发展、处理难题的能力怎么样？', 'How able is this team to plan ahead and to solve hard problems?')
	),
	item(
		'achievement',
		'team',
		['developmentService', 'livelihood'],
		[],
		text('工作实绩', 'Results of work'),
		text(
			'对照公示的实绩，这个班子今年的工作成效怎么样？',
			"Given the published record, how good are this team's results?"
		)
	),
	item(
		'keyTasks',
		'team',
		['developmentService'],
		[],
		text('完成重点任务', 'Key tasks'),
		text('今年的重点任务，这个班子完成得怎么样？', "How well has this team carried out the year's key tasks?")
	),
	item(
		'antiCorruption',
		'team',
		['socialConcern'],
		[],
		text('反腐倡廉', 'Clean government'),
		text('这个班子廉洁自律、管好干部的情况怎么样？', 'How clean is this team, and how well does it keep its staff so?')
	),
	item(
		'overall',
		'team',
		['livelihood', 'developmentService', 'socialConcern'],
		[],
		text('总体评价', 'Overall'),
		text('总的来说，这个班子今年干得怎么样？', 'All in all, how well has this team done this year?')
	)
];

/** Rating items 评价要素 of domain 3.4 and 3.5. */
export const elements: readonly Element[] = [...livelihood, ...general, ...team];
