import type { Coded, InstrumentCode, Track, TrackKey, UnitKind } from '#domain/scheme';
import { counted, format } from '../../format.ts';
import type {
	brokenRules as zhRules,
	designFaults as zhFaults,
	rowReasons as zhReasons
} from '../../zh/office/faults.ts';

const f = format('en');

/** Why a cell of a table cannot be used. */
export const rowReasons: typeof zhReasons = {
	'cell-missing': 'Fill in this cell',
	'cell-not-used': 'This section does not use this column; empty the cell',
	'number-malformed': 'Enter a number, like 13.5',
	'number-out-of-range': 'Must be between 0 and 100',
	'day-malformed': 'Write the day like 2011-01-17',
	'choice-unknown': 'Not one of the allowed words; see the template',
	'text-too-long': 'Too long: at most 200 characters',
	'unit-unknown': 'Not the code of a unit that is assessed',
	'unit-twice': 'This unit stands in the table twice',
	'unit-missing': 'This unit is not in the table',
	'section-unknown': 'Not a known section; see the template',
	'section-too-often': 'Too many rows of this section',
	'section-missing': 'This unit has no row of this section',
	'actual-missing': 'A verified target needs its actual value',
	'points-contradict': 'Points and good or bad contradict each other',
	'adjustment-too-large': 'More points than the scheme allows',
	'key-missing': 'The person key is missing',
	'key-too-long': 'The person key is too long',
	'key-unprintable': 'The person key has characters nobody can see',
	'key-twice': 'The same person key stands in another row',
	'person-contradicts': 'One key has two different person_id',
	'stratum-bad': 'Use letters, digits and . _ - only',
	'psu-bad': 'Everyone needs a sampling unit; its code may have letters, digits and . _ - only',
	'stratum-ambiguous': 'Two different entries make the same stratum code',
	'code-bad': 'Use letters, digits and . _ - only, at most 64 of them',
	'target-twice': 'The same item of the same unit stands in another row'
};

/** Why the design of a draw cannot be used. */
export const designFaults: typeof zhFaults = {
	'design-without-strata': () => 'There is nobody on the list.',
	'design-code-bad': ({ text }) => `The code “${text}” cannot be used.`,
	'stratum-twice': ({ stratum }) => `Stratum ${stratum} stands there twice.`,
	'stratum-smaller-than-sample': ({ stratum, population, sample }) =>
		`Stratum ${stratum} has only ${f.count(population)} people; ${f.count(sample)} cannot be drawn.`,
	'lonely-stratum': ({ stratum, population }) =>
		`Stratum ${stratum} has ${f.count(population)} people; draw at least 2.`,
	'stratum-class-too-small': ({ stratum, sample, least }) =>
		`Only ${f.count(sample)} would be drawn in stratum ${stratum}. With fewer than ${least} people it is easy to tell who answered. Join small strata in the list.`,
	'unit-size-bad': ({ stratum, unit }) => `Unit ${unit} of stratum ${stratum} has nobody in it.`,
	'unit-sizes-wrong': ({ stratum, population, sum }) =>
		`Stratum ${stratum} has ${f.count(population)} people, but its units add up to ${f.count(sum)}.`,
	'too-few-units': ({ stratum, units }) =>
		`Only ${counted(units, 'unit')} would be drawn in stratum ${stratum}; at least 2 are needed.`,
	'too-many-units': ({ stratum, units, listed }) =>
		`Stratum ${stratum} has only ${counted(listed, 'unit')}; ${f.count(units)} cannot be drawn.`,
	'unit-take-bad': ({ stratum }) => `At least 1 person must be drawn in each unit of stratum ${stratum}.`,
	'lonely-unit': ({ stratum }) =>
		`Beside the units certain to be in, the lot would choose only one in stratum ${stratum}; the error could not be told. Draw one more or one fewer.`,
	'unit-class-too-small': ({ stratum, unit, sample, least }) =>
		`Unit ${unit} of stratum ${stratum} is certain to be in, but only ${counted(sample, 'person', 'people')} of it would be asked. With fewer than ${least} it is easy to tell who answered. Take more people of each unit.`,
	'unit-smaller-than-take': ({ stratum, unit, size, take }) =>
		`Unit ${unit} of stratum ${stratum} has only ${counted(size, 'person', 'people')}; ${f.count(take)} cannot be drawn. Join it with a neighbour in the list, or take fewer of each unit.`,
	'too-few-classes': ({ stratum, units, together }) =>
		`In stratum ${stratum} it takes ${counted(together, 'unit')} together to make 10 people; ${counted(units, 'unit')} make no two such sets, so the error could not be told. Draw more units, or take more people of each.`,
	'class-code-bad': ({ text }) =>
		`The code “${text}” made of stratum and unit is too long or the same as another. Shorten the codes of the units.`,
	'earlier-draw-bad': ({ hash }) => `“${hash}” is not the digest of an earlier design.`,
	'earlier-draw-twice': ({ hash }) => `The earlier draw ${hash} stands there twice.`,
	'too-few-replicates': ({ least }) => `A sample is cut into ${least} parts at least, or not at all.`,
	'replicate-too-small': ({ stratum, replicates, least }) =>
		`Cut into ${f.count(replicates)} parts, stratum ${stratum} gives fewer than ${least} a part.`,
	'release-rule-bad': () => 'The days or the response rate for the next part are not possible.',
	'release-rule-missing': () => 'For a sample in parts, fix first when the next part may go out.',
	'too-few-rolls': ({ least }) => `At least ${counted(least, 'roll')} of the dice are needed.`,
	'too-few-draws': ({ least }) => `At least ${counted(least, 'draw')} of the lottery are needed.`,
	'lottery-name-bad': ({ name }) =>
		`The lottery’s name “${name}” may have letters, digits and . _ - only, as in ssq-2011008.`,
	'drand-chain-bad': () => 'The drand chain is named by 64 hexadecimal digits.',
	'drand-round-bad': () => 'The drand round is a whole number above zero.'
};

const kinds: Readonly<Record<UnitKind, string>> = { county: 'counties', department: 'departments' };
const instruments: Readonly<Record<InstrumentCode, string>> = {
	democratic: 'the democratic rating',
	social: 'the social-recognition rating'
};
const tracks: Readonly<Record<Track, string>> = { livelihood: 'livelihood', general: 'general', team: 'team' };
const coded: Readonly<Record<Coded, string>> = {
	scheme: 'scheme',
	jurisdiction: 'jurisdiction',
	cohort: 'cohort',
	unit: 'unit',
	component: 'component',
	scale: 'scale',
	option: 'option',
	element: 'element',
	group: 'group'
};
const trackOf = ({ instrument, track, kind }: TrackKey): string =>
	`the ${tracks[track]} track of ${instruments[instrument]} for ${kinds[kind]}`;

/** Which rule a scheme breaks. */
export const brokenRules: typeof zhRules = {
	'code-malformed': ({ of, value }) => `The ${coded[of]} code “${value}” may have letters, digits and . _ - only.`,
	'code-repeated': ({ of, value }) => `The ${coded[of]} code “${value}” is used twice.`,
	'option-reserved': ({ scale, option }) =>
		`No option of scale ${scale} may have the code “${option}”, which stands for not judging.`,
	'reference-unknown': ({ of, field, value }) => `${field} of ${of} names “${value}”, which does not exist.`,
	'responsible-not-ranked-department': ({ element, unit }) =>
		`Unit ${unit}, responsible for element ${element}, is not an assessed department.`,
	'no-ranked-unit': () => 'No unit is assessed.',
	'cohort-mixed': ({ cohort }) => `Cohort ${cohort} mixes counties and departments.`,
	'relevance-missing': ({ element }) => `Element ${element} does not say what it is relevant to.`,
	'component-weights-not-one': ({ sum }) => `The weights of the components sum to ${f.number(sum, 4)}, not to 1.`,
	'component-weight-negative': ({ component, weight }) => `The weight ${weight} of component ${component} is negative.`,
	'element-weight-not-positive': ({ element, weight }) => `The weight ${weight} of element ${element} must be above 0.`,
	'track-share-not-positive': ({ share, ...track }) => `The share ${share} of ${trackOf(track)} must be above 0.`,
	'track-repeated': (track) => `There are two rules for ${trackOf(track)}.`,
	'track-missing': ({ instrument, kind }) =>
		`There is no rule how ${instruments[instrument]} counts for ${kinds[kind]}.`,
	'group-weights-not-one': ({ sum, ...track }) =>
		`The group weights in ${trackOf(track)} sum to ${f.number(sum, 4)}, not to 1.`,
	'group-weight-negative': ({ group, weight, ...track }) =>
		`The weight ${weight} of group ${group} in ${trackOf(track)} is negative.`,
	'group-of-other-instrument': ({ group, ...track }) =>
		`Group ${group} in ${trackOf(track)} belongs to another rating.`,
	'citizens-too-light': ({ weight, ...track }) =>
		`Citizens carry ${f.percent(weight, 1)} of ${trackOf(track)}; they must carry at least 50%.`,
	'public-view-too-light': ({ kind, share }) =>
		`For ${kinds[kind]} the public view carries only ${f.percent(share, 1)}; it must outweigh the officials.`,
	'group-unweighed': ({ group }) => `What group ${group} answers counts for nothing.`,
	'element-unweighed': ({ element }) => `Element ${element} counts for nothing.`,
	'unit-unrated': ({ unit, instrument }) => `Nobody rates unit ${unit} in ${instruments[instrument]}.`,
	'scale-too-short': ({ scale }) => `Scale ${scale} has too few options.`,
	'scale-not-falling': ({ scale }) => `The points of scale ${scale} must fall from option to option, within 0 to 100.`,
	'strata-malformed': ({ group }) => `The stratum columns of group ${group} cannot be used.`,
	'sample-too-small': ({ group, perStratum }) => `Group ${group} draws ${perStratum} a stratum, which is too few.`,
	'minimum-too-small': ({ group, minValid }) =>
		`The least number of valid answers of group ${group} is ${minValid}; it must be at least 10.`,
	'assignment-implausible': ({ group }) => `Which units group ${group} rates makes no sense.`,
	'bands-not-falling': () => 'The grade bands must fall, and the last must begin at 0.',
	'share-rule-implausible': ({ instrument, lastOptions }) =>
		`The share rule of ${instruments[instrument]} (last ${counted(lastOptions, 'option')}) makes no sense.`,
	'number-out-of-range': ({ rule, value }) => `${rule} is ${value}, which is out of range.`
};
