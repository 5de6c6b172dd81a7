import type { Cohort, Unit } from '../scheme.ts';

/** Cohorts of domain 3.2 (assumed for the demonstration): units are ranked only among their like. */
export const cohorts: readonly Cohort[] = [
	{ code: 'C1', name: { zh: '县（市）', en: 'Counties' } },
	{ code: 'D1', name: { zh: '经济与建设部门', en: 'Economy and construction' } },
	{ code: 'D2', name: { zh: '民生与社会部门', en: 'Livelihood and society' } },
	{ code: 'D3', name: { zh: '监管与资源部门', en: 'Supervision and resources' } },
	{ code: 'D4', name: { zh: '党群与综合部门', en: 'Party, mass organisations and general affairs' } }
];

const county = (code: string, zh: string, en: string, residents: number, source: 'census' | 'recalled'): Unit => ({
	code,
	name: { zh, en },
	kind: 'county',
	cohort: 'C1',
	population: { residents, source }
});

const department = (cohort: string | null, slug: string, zh: string, en: string): Unit => ({
	code: `dept-${slug}`,
	name: { zh, en },
	kind: 'department',
	cohort
});

/** Residents at the census of 1 November 2010; only Zhijin's and Hezhang's figures were found in print (domain 3.1). */
const counties: readonly Unit[] = [
	county('522401', '毕节市', 'Bijie City', 1_136_900, 'recalled'),
	county('522422', '大方县', 'Dafang County', 776_300, 'recalled'),
	county('522423', '黔西县', 'Qianxi County', 695_700, 'recalled'),
	county('522424', '金沙县', 'Jinsha County', 560_700, 'recalled'),
	county('522425', '织金县', 'Zhijin County', 784_119, 'census'),
	county('522426', '纳雍县', 'Nayong County', 669_800, 'recalled'),
	county('522427', '威宁彝族回族苗族自治县', 'Weining Yi, Hui and Miao Autonomous County', 1_263_500, 'recalled'),
	county('522428', '赫章县', 'Hezhang County', 649_357, 'census')
];

const departments: readonly Unit[] = [
	department('D1', 'development-reform', '地区发展和改革委员会', 'Development and Reform Commission'),
	department('D1', 'finance', '地区财政局', 'Finance Bureau'),
	department('D1', 'land-resources', '地区国土资源局', 'Land and Resources Bureau'),
	department('D1', 'housing-construction', '地区住房和城乡建设局', 'Housing and Construction Bureau'),
	department('D1', 'transport', '地区交通运输局', 'Transport Bureau'),
	department('D1', 'water', '地区水利局', 'Water Resources Bureau'),
	department('D2', 'education', '地区教育局', 'Education Bureau'),
	department('D2', 'health', '地区卫生局', 'Health Bureau'),
	department('D2', 'civil-affairs', '地区民政局', 'Civil Affairs Bureau'),
	department('D2', 'human-resources', '地区人力资源和社会保障局', 'Human Resources and Social Security Bureau'),
	department('D2', 'public-security', '地区公安局', 'Public Security Bureau'),
	department('D2', 'culture-media-sports', '地区文体广电局', 'Culture, Sports and Broadcasting Bureau'),
	department('D2', 'agriculture', '地区农业委员会', 'Agriculture Commission'),
	department('D2', 'poverty-relief', '地区扶贫开发办公室', 'Poverty Relief Office'),
	department('D3', 'environment', '地区环境保护局', 'Environmental Protection Bureau'),
	department('D3', 'work-safety', '地区安全生产监督管理局', 'Work Safety Administration'),
	department('D3', 'forestry', '地区林业局', 'Forestry Bureau'),
	department('D3', 'population-family', '地区人口和计划生育局', 'Population and Family Planning Bureau'),
	department('D3', 'commerce-administration', '地区工商行政管理局', 'Administration for Industry and Commerce'),
	department('D3', 'quality-supervision', '地区质量技术监督局', 'Quality and Technical Supervision Bureau'),
	department('D4', 'committee-office', '地委办公室', 'Office of the Prefecture Party Committee'),
	department('D4', 'prefecture-office', '行署办公室', 'Prefectural Administrative Office'),
	department('D4', 'publicity', '地委宣传部', 'Publicity Department'),
	department('D4', 'youth-league', '团地委', 'Communist Youth League Committee'),
	department('D4', 'women-federation', '地区妇联', "Women's Federation"),
	department('D4', 'trade-union', '地区工会办事处', 'Trade Union Office')
];

/** They run, survey and oversee the assessment, so they stand outside it (I17). */
const operators: readonly Unit[] = [
	department(null, 'organisation', '地委组织部', 'Organisation Department'),
	department(null, 'statistics', '地区统计局', 'Statistics Bureau'),
	department(null, 'discipline', '地区纪委', 'Discipline Inspection Commission')
];

/** Assessed units of domain 3.1 and 3.2: counties, departments, and the three operators. */
export const units: readonly Unit[] = [...counties, ...departments, ...operators];
