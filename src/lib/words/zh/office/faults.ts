import type { GivenScoreFault } from '#domain/assessment';
import type { DisclosureFault } from '#domain/disclosure';
import type { DesignFault, RowFault } from '#domain/draw';
import type { TargetFault } from '#domain/inspection';
import type { BrokenRule, Coded, InstrumentCode, Track, TrackKey, UnitKind } from '#domain/scheme';
import { format } from '../../format.ts';
import type { Sentences } from '../../tell.ts';

const f = format('zh');

/** 表格里一格不能用的原因。 */
export const rowReasons: Readonly<
	Record<(DisclosureFault | RowFault | GivenScoreFault | TargetFault)['reason'], string>
> = {
	'cell-missing': '这一格要填写',
	'cell-not-used': '这类内容不用这一列，请清空',
	'number-malformed': '要填数字，例如 13.5',
	'number-out-of-range': '要在 0 到 100 之间',
	'day-malformed': '日期要写成 2011-01-17 的样子',
	'choice-unknown': '不在可选的词里，请照模板填写',
	'text-too-long': '字数太多，最多 200 字',
	'unit-unknown': '不是参评单位的代码',
	'unit-twice': '这个单位出现了两次',
	'unit-missing': '表里缺少这个单位',
	'section-unknown': '不是可用的内容类别，请照模板填写',
	'section-too-often': '这一类内容写得太多',
	'section-missing': '这个单位缺少这一类内容',
	'actual-missing': '已核实的目标要有完成值',
	'points-contradict': '加分减分和好坏不一致',
	'adjustment-too-large': '加减分超过办法规定的上限',
	'key-missing': '缺少人员编号',
	'key-too-long': '人员编号太长',
	'key-unprintable': '人员编号里有看不见的字符',
	'key-twice': '人员编号重复',
	'person-contradicts': '同一个人员编号有两个不同的身份代码',
	'stratum-bad': '层的代码只能用字母、数字和 . _ -',
	'psu-bad': '每个人都要写抽样单元，代码只能用字母、数字和 . _ -',
	'stratum-ambiguous': '两种不同的填法合成了同一个层代码',
	'code-bad': '代码只能用字母、数字和 . _ -，最多 64 个字符',
	'target-twice': '同一个单位的同一事项出现了两次'
};

/** 抽签方案不能用的原因。 */
export const designFaults: Sentences<DesignFault> = {
	'design-without-strata': () => '名单里没有人。',
	'design-code-bad': ({ text }) => `代码“${text}”不能用。`,
	'stratum-twice': ({ stratum }) => `层 ${stratum} 出现了两次。`,
	'stratum-smaller-than-sample': ({ stratum, population, sample }) =>
		`层 ${stratum} 只有 ${f.count(population)} 人，抽不出 ${f.count(sample)} 人。`,
	'lonely-stratum': ({ stratum, population }) => `层 ${stratum} 有 ${f.count(population)} 人，至少要抽 2 人。`,
	'stratum-class-too-small': ({ stratum, sample, least }) =>
		`层 ${stratum} 只抽 ${f.count(sample)} 人，少于 ${least} 人容易认出是谁填的。请在名单里把小层合并。`,
	'unit-size-bad': ({ stratum, unit }) => `层 ${stratum} 的单元 ${unit} 没有人。`,
	'unit-sizes-wrong': ({ stratum, population, sum }) =>
		`层 ${stratum} 有 ${f.count(population)} 人，各单元加起来却是 ${f.count(sum)} 人。`,
	'too-few-units': ({ stratum, units }) => `层 ${stratum} 只抽 ${f.count(units)} 个单元，至少要抽 2 个。`,
	'too-many-units': ({ stratum, units, listed }) =>
		`层 ${stratum} 只有 ${f.count(listed)} 个单元，抽不出 ${f.count(units)} 个。`,
	'unit-take-bad': ({ stratum }) => `层 ${stratum} 的每个单元至少要抽 1 人。`,
	'lonely-unit': ({ stratum }) => `层 ${stratum} 除去必抽的大单元，只剩 1 个单元靠抽签，算不出误差。请多抽或少抽一个。`,
	'unit-class-too-small': ({ stratum, unit, sample, least }) =>
		`层 ${stratum} 的单元 ${unit} 必定抽中，却只请 ${f.count(sample)} 人，少于 ${least} 人容易认出是谁填的。请每个单元多抽些人。`,
	'unit-smaller-than-take': ({ stratum, unit, size, take }) =>
		`层 ${stratum} 的单元 ${unit} 只有 ${f.count(size)} 人，不够抽 ${f.count(take)} 人。请在名单里与邻近的单元合并，或每个单元少抽些人。`,
	'too-few-classes': ({ stratum, units, together }) =>
		`层 ${stratum} 每 ${f.count(together)} 个单元的人合在一起才够 10 人，抽 ${f.count(units)} 个单元分不出两组，算不出误差。请多抽几个单元，或每个单元多抽些人。`,
	'class-code-bad': ({ text }) => `层和单元合成的代码“${text}”太长，或者与别的相同。请改短单元的代码。`,
	'earlier-draw-bad': ({ hash }) => `“${hash}”不是以前某次抽签方案的校验码。`,
	'earlier-draw-twice': ({ hash }) => `以前的抽签 ${hash} 写了两遍。`,
	'too-few-replicates': ({ least }) => `样本至少要分成 ${least} 批，不分批就不用填。`,
	'replicate-too-small': ({ stratum, replicates, least }) =>
		`层 ${stratum} 分成 ${f.count(replicates)} 批后，每批不到 ${least} 人。`,
	'release-rule-bad': () => '放出下一批的天数和回答率写得不对。',
	'release-rule-missing': () => '分批的样本要先定好什么时候可以放出下一批。',
	'too-few-rolls': ({ least }) => `骰子至少要掷 ${least} 次。`,
	'too-few-draws': ({ least }) => `开奖至少要 ${least} 期。`,
	'lottery-name-bad': ({ name }) => `彩票名称“${name}”只能用字母、数字和 . _ -，例如 ssq-2011008。`,
	'drand-chain-bad': () => 'drand 链的编号要有 64 位十六进制数。',
	'drand-round-bad': () => 'drand 的轮次要填正整数。'
};

const kinds: Readonly<Record<UnitKind, string>> = { county: '县（市）', department: '部门' };
const instruments: Readonly<Record<InstrumentCode, string>> = { democratic: '民主测评', social: '社会公认度评价' };
const tracks: Readonly<Record<Track, string>> = { livelihood: '民生内容', general: '其他内容', team: '领导班子' };
const coded: Readonly<Record<Coded, string>> = {
	scheme: '办法',
	jurisdiction: '地区',
	cohort: '类别',
	unit: '单位',
	component: '考核组成',
	scale: '量表',
	option: '选项',
	element: '评价要素',
	group: '评价群体'
};
const trackOf = ({ instrument, track, kind }: TrackKey): string =>
	`${instruments[instrument]}“${tracks[track]}”（${kinds[kind]}）`;

/** 考核办法违反了哪条规则。 */
export const brokenRules: Sentences<BrokenRule> = {
	'code-malformed': ({ of, value }) => `${coded[of]}代码“${value}”只能用字母、数字和 . _ -。`,
	'code-repeated': ({ of, value }) => `${coded[of]}代码“${value}”重复。`,
	'option-reserved': ({ scale, option }) =>
		`量表 ${scale} 的选项不能用代码“${option}”，这是留给“不了解”和“不愿回答”的。`,
	'reference-unknown': ({ of, field, value }) => `${of} 的 ${field} 写了不存在的“${value}”。`,
	'responsible-not-ranked-department': ({ element, unit }) => `要素 ${element} 的责任单位 ${unit} 不是参评部门。`,
	'no-ranked-unit': () => '没有一个参评单位。',
	'cohort-mixed': ({ cohort }) => `类别 ${cohort} 把县（市）和部门混在一起。`,
	'relevance-missing': ({ element }) => `要素 ${element} 没有写明与什么有关。`,
	'component-weights-not-one': ({ sum }) => `各组成的权重加起来是 ${f.number(sum, 4)}，应当是 1。`,
	'component-weight-negative': ({ component, weight }) => `组成 ${component} 的权重 ${weight} 是负数。`,
	'element-weight-not-positive': ({ element, weight }) => `要素 ${element} 的权重 ${weight} 应当大于 0。`,
	'track-share-not-positive': ({ share, ...track }) => `${trackOf(track)}的占比 ${share} 应当大于 0。`,
	'track-repeated': (track) => `${trackOf(track)}写了两次。`,
	'track-missing': ({ instrument, kind }) => `${instruments[instrument]}没有写明${kinds[kind]}怎么算。`,
	'group-weights-not-one': ({ sum, ...track }) => `${trackOf(track)}各群体权重加起来是 ${f.number(sum, 4)}，应当是 1。`,
	'group-weight-negative': ({ group, weight, ...track }) =>
		`${trackOf(track)}里群体 ${group} 的权重 ${weight} 是负数。`,
	'group-of-other-instrument': ({ group, ...track }) => `${trackOf(track)}用了别的测评的群体 ${group}。`,
	'citizens-too-light': ({ weight, ...track }) =>
		`${trackOf(track)}里人民群众的权重是 ${f.percent(weight, 1)}，不能少于 50%。`,
	'public-view-too-light': ({ kind, share }) => `${kinds[kind]}的民评只占 ${f.percent(share, 1)}，应当超过官评。`,
	'group-unweighed': ({ group }) => `群体 ${group} 的评价没有计入任何得分。`,
	'element-unweighed': ({ element }) => `要素 ${element} 没有计入任何得分。`,
	'unit-unrated': ({ unit, instrument }) => `没有人在${instruments[instrument]}里评价单位 ${unit}。`,
	'scale-too-short': ({ scale }) => `量表 ${scale} 的选项太少。`,
	'scale-not-falling': ({ scale }) => `量表 ${scale} 的分值应当从高到低，在 0 到 100 之间。`,
	'strata-malformed': ({ group }) => `群体 ${group} 的分层列不能用。`,
	'sample-too-small': ({ group, perStratum }) => `群体 ${group} 每层抽 ${perStratum} 人，太少。`,
	'minimum-too-small': ({ group, minValid }) => `群体 ${group} 的最少有效份数 ${minValid} 太少，至少 10 份。`,
	'assignment-implausible': ({ group }) => `群体 ${group} 评价哪些单位写得不对。`,
	'bands-not-falling': () => '等次的分数线应当从高到低，最后一档从 0 开始。',
	'share-rule-implausible': ({ instrument, lastOptions }) =>
		`${instruments[instrument]}的得票率规则（后 ${lastOptions} 个选项）写得不对。`,
	'number-out-of-range': ({ rule, value }) => `${rule} 的数值 ${value} 超出范围。`
};
