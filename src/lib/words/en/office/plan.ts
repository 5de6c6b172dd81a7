import { counted, format } from '../../format.ts';
import type { plan as zhPlan } from '../../zh/office/plan.ts';

const f = format('en');

/** The planner's page: how many people to invite. */
export const plan: typeof zhPlan = {
	title: 'How many to invite',
	lead: 'Choose how exact the scores must be and see how many people that takes; or the other way round. This is a calculation only: what counts is the design you lock.',
	group: 'Group',
	rows: 'People in each stratum',
	rowsHint: 'This group has no list yet. One stratum a line: code, space, people, like 522401.town 3000.',
	aim: 'What to fix first',
	aims: { margin: 'the margin, and get the number of people', people: 'the number of people, and get the margin' },
	fields: {
		points: { name: 'Margin (points)', hint: 'Of 100. With 3 a score is right to about plus or minus 3 points.' },
		total: { name: 'People in all', hint: 'How many you invite. Used only when the number of people is fixed first.' },
		response: { name: 'Expected response (%)', hint: 'Of 100 people invited, how many will answer.' },
		minimum: { name: 'At least so many in each stratum', hint: 'Where there are fewer, all are invited.' },
		deviation: { name: 'Standard deviation of answers (points)', hint: 'Mostly between 20 and 30 of 100.' },
		weighting: { name: 'Effect of weighting', hint: 'Loss from unequal sampling fractions, mostly 1 to 1.5.' },
		take: { name: 'People from one place', hint: '1 when people are drawn straight from the list.' },
		rho: { name: 'How alike people of one place are', hint: '0 to 1, mostly 0.05.' },
		correlation: { name: 'How alike the same people rate two units', hint: '0 to 1, mostly 0.5.' },
		once: { name: 'Fixed cost (yuan)', hint: 'What does not depend on the number of people.' },
		each: { name: 'Cost for each person (yuan)', hint: 'Envelope, postage, telephone and so on.' }
	},
	method: 'Sharing among strata',
	methods: {
		power: { name: 'Balanced', hint: 'By the square root of the people: large strata get more, small ones enough.' },
		proportional: { name: 'By people', hint: 'The same sampling fraction everywhere.' },
		equal: { name: 'Equal', hint: 'The same number everywhere.' },
		neyman: { name: 'Least error', hint: 'The smallest error in all (Neyman allocation).' }
	},
	finer: 'Finer assumptions and cost',
	submit: 'Calculate',
	outcome: 'It comes to',
	invited: (invite, answers) => `Invite ${counted(invite, 'person', 'people')}; about ${f.count(answers)} will answer.`,
	exact: (margin, own, level) =>
		`${own ? 'The score of every unit' : 'The score'} is right to about plus or minus ${f.number(margin, 1)} points (with ${f.percent(level, 0)} confidence).`,
	apart: (gap, units) =>
		`Comparing ${counted(units, 'unit')}, two of them must lie more than ${f.number(gap, 1)} points apart to be told apart.`,
	costs: (cost) => `The cost is about ${f.count(cost)} yuan.`,
	census: 'Some units have so few people that all are invited.',
	everybody: 'The whole group',
	table: {
		units: 'Units',
		unit: 'Unit',
		people: 'On the list',
		invite: 'Invite',
		answers: 'Expected answers',
		margin: 'Margin (points)',
		strata: 'People in each stratum',
		layer: 'Stratum'
	}
};
