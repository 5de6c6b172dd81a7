import type { CeremonyStage } from '#domain/draw';
import { format } from '../../format.ts';
import { partyName } from '../../party.ts';
import { terms } from './terms.ts';

const f = format('zh');

/** 工作人员办理抽签的文字。 */
export const draws = {
	title: (group: string) => `抽签：${group}`,
	noFrame: '还没有抽样名单，要先由抽样框管理员上传。',
	strata: '各层人数',
	layer: '层',
	population: '名单人数',
	sample: '要抽人数',
	sum: '合计',
	confirm: '核对',
	attempt: (attempt: number) => `第 ${attempt} 次抽签`,
	steps: '抽签的步骤',
	prepared: '写好方案',
	stages: {
		shares: '各方交来承诺',
		commit: '另一名抽样员锁定',
		wait: '等到约定的时间',
		beacon: '公开随机数',
		reveals: '各方公布秘密数',
		draw: '抽签',
		made: '已抽签',
		void: '已作废'
	} satisfies Record<CeremonyStage, string> as Readonly<Record<CeremonyStage, string>>,
	party: (code: string) => partyName(terms.roles, code),
	parties: '出秘密数的各方',
	share: '秘密数',
	shareStates: { none: '还没交承诺', committed: '已交承诺', revealed: '已公布' },
	source: '公开来源',
	moment: '约定的时间',
	frameHash: '名单指纹',
	merkleRoot: '名单的默克尔根',
	designHash: '方案指纹',
	date: '锁定时间',
	seed: '种子',
	madeAt: '抽签时间',
	public: '打开公开的抽签页面，任何人都能在那里重算',
	live: '打开投影页面（大字，现场用）',
	made: '已抽签',
	drawn: (people: number) => `抽出 ${f.count(people)} 人。`,
	voided: (attempt: number) => `第 ${attempt} 次抽签已作废`,
	told: {
		prepared: '方案已写好，请各方交来承诺。',
		committed: '名单和方案已锁定，指纹已公开。',
		heard: '已录入。',
		made: '已抽签。',
		released: '下一批已放出，可以打印它的邀请函。'
	} as Readonly<Record<string, string>>,
	prepare: {
		title: '准备抽签',
		again: '准备下一次抽签',
		lead: '先写好方案：抽多少人，用哪一种公开的随机数，什么时候抽，请哪几方各出一个秘密数。写好以后，由另一名抽样员锁定。',
		size: '抽多少人',
		asScheme: '按考核办法',
		asSchemeHint: '每层人数见上表。',
		equal: '给定总数，各层一样多',
		proportional: '给定总数，按各层人数分配',
		power: '给定总数，大层多抽、小层也够（按人数的平方根）',
		total: '总人数',
		totalHint: '按考核办法抽的不用填。',
		source: '公开的随机数从哪里来',
		dice: '当众掷十面骰子 20 次',
		diceHint: '先掷骰子，各方再公布秘密数。',
		lottery: '国家彩票的开奖号码',
		lotteryHint: '各方先公布秘密数，再开奖。填下面的名称和期数。',
		drand: 'drand 公共随机数的某一轮',
		drandHint: '各方先公布秘密数，再等这一轮。填下面的链编号和轮次。',
		lotteryName: '彩票名称和期号',
		lotteryNameHint: '只用字母和数字，例如 ssq-2011008。',
		lotteryDraws: '用几期',
		drandChain: 'drand 链编号',
		drandChainHint: '64 位十六进制数。',
		drandRound: 'drand 轮次',
		moment: '公开抽签的时间（北京时间）',
		momentHint: '在这之前，名单和方案必须锁定；在这之后，随机数才能录入。',
		parties: '请哪几方各出一个秘密数',
		partiesHint: (least: number) => `至少 ${least} 方。办理抽签的两名抽样员不能算。`,
		parts: '分几批放出',
		partsHint: '不分批就留空。先只邀请第一批，回答太少时按下面的规则放出下一批。',
		days: '上一批满几天',
		below: '回答率低于百分之几',
		submit: '保存方案'
	},
	commit: {
		title: '锁定名单和方案',
		lead: '锁定以后，名单、人数、各方承诺和时间都不能再改，数字指纹马上公开。写方案的人不能自己锁定。',
		wait: '各方都交来承诺以后，由另一名抽样员锁定。',
		submit: '锁定名单和方案'
	},
	wait: '名单和方案已锁定。请当众念出下面两个指纹，等到约定的时间再继续。',
	hear: {
		title: '录入公开的随机数',
		dice: (left: number) => `还要 ${left} 个数字。每掷一次念一次、录一次，也可以几个一起录。录了不能改。`,
		lottery: '照开奖公告写，两位数，从小到大，用 - 连起来；几期之间用 + 连。',
		drand: '写成“链编号/轮次/随机数”。',
		digits: '骰子的数字',
		value: '公布的数',
		aloud: '我已当众念出，没有人提出异议',
		submit: '录入'
	},
	reveals: '等各方在自己的页面上公布秘密数。始终不公布的，只能由领导小组宣布这次抽签作废，并公开是哪一方。',
	beaconFirst: '各方都已公布，等公开的随机数。',
	make: {
		title: '抽签',
		lead: '随机数和秘密数都齐了。由没有录入随机数的另一名抽样员按下按钮，马上抽出，不能重来。',
		submit: '完成抽签'
	},
	shares: {
		title: (group: string) => `您的秘密数：${group}的抽签`,
		list: '等您交秘密数的抽签',
		none: '您不是这次抽签的一方，这里没有要您办的事。',
		lead: '种子由几方的秘密数和公开的随机数合成。只要有一方不串通，谁也算不准结果。您的秘密数先留在自己手里，现在只交它的“承诺”。',
		code: '您在这次抽签里的名称',
		round: '这次抽签的编号',
		make: '在这台设备上生成秘密数',
		made: '您的秘密数（64 位）',
		keep: '请抄下或保存成文件，收好，到抽签时再用。它没有发给服务器；丢了，这次抽签只能作废。',
		save: '保存成文件',
		byHand: '不用网页生成也可以：在自己的电脑上运行下面的命令，把得到的承诺贴到这里。',
		commitment: '承诺（64 位）',
		submit: '交承诺',
		given: '已交来的承诺',
		replace: '方案锁定前，可以换一个。',
		told: { committed: '承诺已收到。秘密数请收好。', revealed: '已公布，与承诺相符。' } as Readonly<
			Record<string, string>
		>,
		wait: (moment: string) => `方案已锁定。请在 ${moment} 带着您的秘密数到抽签现场，或打开本页。`,
		turn: '还没轮到公布秘密数：要先公开掷完骰子。',
		reveal: '公布秘密数',
		revealLead: '现在公布。它要和您的承诺对得上；对不上可以再试。公布后任何人都能看到。',
		field: '您的秘密数（64 位）',
		revealed: '您的秘密数已公布。',
		over: '这次抽签已经结束。'
	},
	release: {
		title: '分批放出',
		state: (released: number, parts: number) => `样本分 ${parts} 批，已放出 ${released} 批。`,
		rule: (days: number, below: string) =>
			`方案定好：上一批满 ${days} 天、回答率低于 ${below}，才放出下一批。只看份数，不看答案。`,
		submit: '放出下一批'
	},
	voiding: {
		title: (group: string) => `宣布抽签作废：${group}`,
		link: '宣布作废',
		lead: '作废的抽签连同理由永远公开，任何人都能看到。再抽要从头准备，编号和种子都不同。打印邀请函以后不能作废。',
		none: '现在没有可以作废的抽签。',
		missing: (parties: string) => `没有公布秘密数的：${parties}`,
		reason: '为什么作废',
		reasonHint: '写明事实，例如哪一方没有公布。最多 500 字。',
		submit: '宣布作废',
		done: (attempt: number) => `第 ${attempt} 次抽签已宣布作废。`
	}
};
