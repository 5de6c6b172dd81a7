import { format } from '../../format.ts';

const f = format('zh');

/** 办理后一轮抽签的文字。 */
export const waves = {
	suffix: (wave: number) => `（第 ${wave} 轮）`,
	title: (wave: number) => `准备第 ${wave} 轮抽签`,
	lead: '回答的人太少，可以从同一份锁定的名单里再抽一些人。以前抽中的人不再参加抽签，也不被替换：不能指定谁，也不能换掉谁。',
	together: '各轮抽中的人合在一起算一个样本。办法和第一次抽签一样：另一名抽样员锁定，各方出秘密数，当众产生随机数。',
	aim: '目标回答率（百分之几）',
	aimHint: '现在的回答率低于它，才能再抽。份数和理由会写进公开台账。方案事先定过规则的，按规则办。',
	how: '再抽多少人',
	byStratum: '各层分别填',
	byStratumHint: (least: number) => `在下表里填。每层至少 ${least} 人；不再抽的层留空。`,
	totalHint: '各层分别填的不用填。总数会分给所有还能抽的层。',
	strata: '各层的回答情况（按 10 份取整）',
	left: '还没抽中',
	size: '再抽人数',
	sizeOf: (layer: string) => `${layer} 再抽人数`,
	tooFew: '不到 10 人',
	submit: '保存方案',
	letters: (wave: number) => `第 ${wave} 轮的邀请函`,
	held: '这一轮的号码现在还不能用，所以可以重新打印，原来的作废。按下面的按钮以后，号码生效，不能再打印。',
	open: '全部印好，开始寄送',
	openText: '按下以后，这一轮的号码可以使用，这些人从此算作已邀请。请在邀请函寄出的当天按。',
	openSubmit: '让号码生效',
	opened: (letters: number) => `${f.count(letters)} 封邀请函已生效，可以寄出。`
};
