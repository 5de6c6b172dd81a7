import { format } from '../format.ts';
import type { Sentence } from '../sentence.ts';

const f = format('zh');

/** 后一轮抽签不能办的原因。 */
export const waveRefusals = {
	'code-held': () => '这封信还没有到可以用的时候，号码没有被用掉。请过一两天再试，或者打信上的电话。',
	'replicates-left': ({ left }) => `上一轮样本还有 ${left} 批没有放出，要先放完。`,
	'wave-too-early': ({ from }) => `按方案，${f.dateTime(from)} 以后才能准备下一轮。`,
	'wave-response-enough': ({ rate, below }) =>
		`回答率已有 ${f.percent(rate, 0)}，不低于 ${f.percent(below, 0)}，不用再抽。`,
	'wave-aim-bad': () => '目标回答率要填 1 到 100 的整数。',
	'wave-not-opened': () => '上一轮的邀请函还没有生效，要等它寄出以后再准备下一轮。',
	'wave-after-stages': () => '第一轮是先抽单位、再抽人的，不能再抽下一轮；要分批发信，请在抽签前定好分几批。',
	'wave-after-pack': () => '有的层在会场发卡，卡上没有名字，不能再抽下一轮。',
	'wave-letters-left': () => '还有抽中的人没有印邀请函，要先全部印好。',
	'nobody-left': () => '各层剩下的人都不到 10 个，不能再抽。',
	'wave-missing': () => '现在没有等着寄出的后一轮邀请函。',
	'wave-opened': () => '这一轮的邀请函已经生效，不能再重新打印。'
} satisfies Record<string, Sentence>;
