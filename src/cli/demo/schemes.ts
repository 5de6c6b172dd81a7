import { bijie2010, type Scheme } from '#domain/scheme';

const teamWeights = { leader: 0.375, peer: 0.25, delegate: 0.375 };

/**
 * The scheme of the open year: that of the year before, but that nobody rates the unit they work in any more. A scheme may
 * drop these raters, who could be made to pay for their answers (domain 3.4); their fifth is shared out among the others.
 */
export const bijie2011: Scheme = {
	...bijie2010,
	code: 'bijie-2011',
	title: {
		zh: '毕节地区2011年度“双考双评双挂钩”考核管理办法（演示）',
		en: 'Bijie Prefecture: assessment scheme for 2011 (demonstration)'
	},
	groups: bijie2010.groups.filter(({ code }) => code !== 'insider'),
	tracks: bijie2010.tracks.map((rule) => (rule.track === 'team' ? { ...rule, groupWeights: teamWeights } : rule))
};
