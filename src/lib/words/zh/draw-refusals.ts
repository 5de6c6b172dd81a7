import { format } from '../format.ts';
import { partyName } from '../party.ts';
import type { Sentence } from '../sentence.ts';
import { terms } from './office/terms.ts';

const f = format('zh');
const partiesIn = (codes: unknown): string =>
	f.list([codes].flat().map((code) => partyName(terms.roles, String(code))));

/** 抽签各步不能办的原因。 */
export const drawRefusals = {
	'draw-exists': () => '这一次抽签已经准备或锁定过了，不能再来一次。',
	'draw-not-prepared': () => '还没有准备抽签。要先由一名抽样员写好方案。',
	'draw-not-committed': () => '名单和方案还没有锁定，不能抽签。',
	'draw-made': () => '已经抽过签了，不能重来。',
	'draw-void': () => '这一次抽签已经作废，不能再办。',
	'draw-not-made': () => '还没有抽签，不能打印邀请函。',
	'design-bad': () => '这个方案不能用，没有保存。请照下面列出的改好。',
	'allocation-infeasible': ({ minTotal, maxTotal }) => `总人数要在 ${minTotal} 到 ${maxTotal} 之间。`,
	'frame-without-units': () =>
		'名单里没有抽样单元（乡镇、窗口），或者每层只有一个，不能两步抽。请抽样框管理员把这一列补上。',
	'deviation-missing': ({ strata }) => `内曼分配要知道每层打分的标准差，还缺：${f.list([strata].flat().map(String))}。`,
	'deviations-bad': ({ line }) => `第 ${line} 行看不懂。一行写一层：代码、空格、标准差；同一层只写一次。`,
	'total-bad': () => '总人数要填整数，例如 400。',
	'number-bad': () => '这里要填正整数。',
	'moment-bad': () => '请写明公开抽签的日期和时间。',
	'moment-passed': () => '约定的时间已经过了。要在那之前锁定；请宣布作废，重新准备并另定时间。',
	'moment-not-come': ({ at }) => `还没有到约定的时间（${f.dateTime(at)}）。`,
	'too-few-parties': ({ least }) => `至少要请 ${least} 方各出一个秘密数。`,
	'party-twice': () => '同一个人只能算一方。',
	'party-unknown': () => '名单里有停用的账号，或者这个账号不能作为一方。请重新选。',
	'officer-is-party': () => '办理抽签的人不能同时是出秘密数的一方，要换一个人。',
	'not-a-party': () => '您不是这次抽签的一方，不用交秘密数。',
	'commitment-not-hex': () => '承诺要有 64 位，只用 0 到 9 和小写 a 到 f。请整段复制。',
	'shares-closed': () => '方案已经锁定，承诺不能再换。',
	'shares-missing': ({ parties }) => `还有人没交承诺：${partiesIn(parties)}。都交齐了才能锁定。`,
	'reveals-missing': ({ parties }) => `还有人没公布秘密数：${partiesIn(parties)}。`,
	'reveal-not-hex': () => '秘密数要有 64 位，只用 0 到 9 和小写 a 到 f。请对照您留下的那一份。',
	'reveal-not-committed': () => '这个数和您交的承诺对不上，没有记下。请核对您留下的那一份，再试一次。',
	'share-revealed': () => '您的秘密数已经公布过了。',
	'same-officer': () => '这一步要由另一名抽样员来办：同一个人不能连办两步。',
	'officer-voids': () => '参加办理的抽样员不能自己宣布作废。',
	'letters-printed': () => '邀请函已经打印，抽签不能再作废。',
	'reason-missing': () => '请写明为什么作废，这句话会永远公开。',
	'frame-changed': () => '名单和准备时不一样了，抽签停止。请先查明谁动过名单，再宣布作废。',
	'beacon-missing': () => '公开来源的数还没有录完。',
	'beacon-heard': () => '公开来源的数已经录完，不能再改。',
	'beacon-heard-by-another': () => '要由开始录入的那名抽样员录完。',
	'letters-all-printed': () => '已放出的人都印过邀请函了。',
	'release-without-rule': () => '方案没有分批，不能再放出样本。',
	'replicates-all-released': () => '各批样本都已放出。',
	'release-too-early': ({ from }) => `按方案，${f.dateTime(from)} 以后才能放出下一批。`,
	'response-enough': ({ below }) => `回答率已到方案定的 ${f.percent(below, 0)}，不再放出下一批。`,
	'source-missing': () => '请填写掷出的数字。',
	'source-unknown': ({ source }) => `方案里没有“${source}”这个来源。`,
	'dice-not-digits': () => '只能写数字 0 到 9。',
	'dice-rolls-wrong': ({ expected, found }) => `一共要 ${expected} 个数字，加上这些就有 ${found} 个。请对照记录核对。`,
	'dice-not-read-aloud': () => '请先当众念出，再勾选。',
	'lottery-not-pairs': () => '开奖号码写成两位数，用 - 连起来，例如 03-07-11-19-24-30；几期之间用 + 连。',
	'lottery-not-ascending': () => '每一期的号码要从小到大写，不能重复。',
	'lottery-draws-wrong': ({ expected, found }) => `方案写的是 ${expected} 期，现在是 ${found} 期。`,
	'drand-malformed': () => '要写成“链编号/轮次/随机数”，中间用 / 隔开。',
	'drand-other-round': () => '这不是方案里约定的那条链的那一轮。'
} satisfies Record<string, Sentence>;
