import type { Sentence } from '../sentence.ts';

/** 随机抽查各步不能办的原因。 */
export const spotRefusals = {
	'spot-unknown': () => '没有这一次随机抽查。',
	'spot-void': () => '这一次随机抽查已经作废，不能再办。',
	'spot-done': () => '各次出发都已完成，不能再作废。',
	'spot-committed': () => '方案已经锁定，不能再来一次。',
	'spot-not-committed': () => '方案还没有锁定，要先由另一名抽样员锁定。',
	'spot-number-taken': () => '刚刚有人准备了另一次随机抽查。请再按一次。',
	'spot-plan-bad': () => '这个方案不能用，没有保存。请照下面列出的改好。',
	'items-bad': ({ line }) => `第 ${line} 行看不懂。一行写一项：代码、空格、名称；代码用字母和数字，不能重复。`,
	'targets-too-many': ({ most }) => `抽查对象最多 ${most} 个。`,
	'commitments-count': ({ expected, found }) =>
		`一共 ${expected} 次出发，每次一个承诺；现在有 ${found} 个。请整段复制。`,
	'commitment-twice': () => '有两个承诺一样。每次出发要用不同的秘密数。',
	'visit-unknown': () => '没有这一次出发。',
	'visit-required': () => '请选这是第几次出发。',
	'not-leaving': () => '请先确认现在出发，再公布。',
	'spot-malformed': ({ path }) =>
		`抽查记录不完整或写法不对（在 ${path === '' ? '开头' : path}）。请重新下载，不要改动。`,
	'spot-not-json': () => '这个文件不是抽查记录，或者没有下载完整。请选 JSON 文件，再试一次。'
} satisfies Record<string, Sentence>;
