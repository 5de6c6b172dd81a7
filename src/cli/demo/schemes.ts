import { bijie2010, type Scheme, type TrackRule } from '#domain/scheme';

/**
 * The scheme of the open year: that of the year before, but that nobody rates the unit they work in any more. A scheme may
 * drop these raters, who could be made to pay for their answers (domain 3.4); their weight is shared out among the others.
 */
export const bijie2011: Scheme = {
	...bijie2010,
	code: 'bijie-2011',
	title: {
		zh: '毕节地区2011年度“双考双评双挂钩”考核管理办法（演示）',
		en: 'Bijie Prefecture: assessment scheme for 2011 (demonstration)'
	},
	groups: bijie2010.groups.filter(({ code }) => code !== 'insider'),
	tracks: bijie2010.tracks.map(withoutInsiders)
};

function withoutInsiders({ groupWeights: { insider = 0, ...others }, ...rule }: TrackRule): TrackRule {
	const weights = Object.entries(others).map(([group, weight]) => [group, weight / (1 - insider)] as const);
	return { ...rule, groupWeights: Object.fromEntries(weights) };
}
