import type { Sentence } from '../sentence.ts';

/** 一条号码条为什么不能拆信封。 */
const slipReasons: Readonly<Record<string, string>> = {
	'code-used': '这个号码已经用过（已在网上领过投票凭证，或已在另一批录过）',
	'code-replaced': '这个号码已作废，换过新信',
	'code-held': '这封信还没有到可以用的时候',
	'code-revoked': '这张卡散会时已作废',
	'code-unknown': '没有这个号码，请对照号码条再看一遍',
	'code-incomplete': '不够 18 位',
	'code-too-long': '多于 18 位',
	'code-mistyped': '有数字抄错了，请一组一组核对',
	'code-wait': '试的次数太多，请过几分钟再试',
	'server-busy': '系统正忙，请稍后再试',
	'slip-twice': '这个号码在本批里输了两遍',
	'slip-of-another-class': '这个号码属于别的层，请放到那一层的信封里'
};

const refused = (slips: unknown): string =>
	([slips].flat() as readonly { readonly slip: number; readonly code: string }[])
		.map(({ slip, code }) => `第 ${slip} 条：${slipReasons[code] ?? code}`)
		.join('；');

/** 会场和纸质测评的拒绝，一个代码一句话。 */
export const hallRefusals = {
	'class-has-pack': () => '这一层已经印了会场卡，不能再印邀请函：一层只用一种。',
	'class-has-letters': () => '这一层已经印了邀请函，不能再印会场卡：一层只用一种。',
	'class-without-pack': () => '这一层没有会场卡。',
	'cards-all-printed': () => '这一层的卡已经够数。',
	'cards-all-used': () => '没有剩下的卡可以作废。',
	'session-not-over': () => '请先确认已经散会，再勾选，再按。作废以后不能恢复。',
	'code-revoked': () => '这张卡在散会时已经作废，不能再用。',
	'batch-too-small': ({ least }) =>
		`一批至少要 ${least} 个信封。不够 ${least} 个就不拆：人太少，谁填了什么可能被猜出来。`,
	'batch-too-large': ({ most }) => `一批最多 ${most} 个信封，请分成几批。`,
	'slips-refused': ({ slips }) =>
		`一个号码也没有用掉。下面这些信封不要拆，从本批拿出来，并删掉它们的号码：${refused(slips)}。`,
	'batch-closed': () => '这个口令已经用在另一批上。请重新开一批。',
	'batch-unknown': () => '没有这一批。请核对批次口令，并看清是不是这个群体。',
	'batch-done': () => '这一批已经全部投进票箱，录入的内容已删除。',
	'batch-has-two': () => '这一批已经有两个人录过，第三个人不能再录。',
	'batch-incomplete': () => '这一批还缺一步，不能往下走。'
} satisfies Record<string, Sentence>;
