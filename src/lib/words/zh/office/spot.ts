import type { SpotFault, SpotStage } from '#domain/inspection';
import { format } from '../../format.ts';
import type { Sentences } from '../../tell.ts';
import { designFaults } from './faults.ts';

const f = format('zh');

/** 抽查方案不能用的原因。 */
const faults: Sentences<SpotFault> = {
	'spot-title-bad': () => '名称要写 1 到 100 个字。',
	'take-bad': () => '每次每组至少抽 1 个，要填整数。',
	'visits-bad': ({ most }) => `要有 1 到 ${f.count(most)} 次出发。`,
	'visit-day-bad': ({ at }) => `第 ${f.count(at)} 次出发的日子写得不对，或者早于约定的抽签时间。`,
	'targets-too-many': ({ most }) => `抽查对象最多 ${f.count(most)} 个。`,
	'nothing-to-draw': ({ stratum, count }) =>
		`分组 ${stratum} 只有 ${f.count(count)} 个对象，全部抽走就没有秘密了。请少抽几个，或者不分组。`,
	'spot-moment-bad': () => '请写明公布随机数的日期和时间。',
	'too-few-rolls': designFaults['too-few-rolls'],
	'too-few-draws': designFaults['too-few-draws'],
	'lottery-name-bad': designFaults['lottery-name-bad'],
	'drand-chain-bad': designFaults['drand-chain-bad'],
	'drand-round-bad': designFaults['drand-round-bad']
};

/** 工作人员办理随机抽查的文字。 */
export const spot = {
	faults,
	title: '随机抽查',
	lead: '去哪里查由抽签决定，出发时才揭开。一名抽样员准备，抽查人员各交承诺，另一名抽样员锁定。',
	list: '各次随机抽查',
	none: '还没有随机抽查。',
	number: '序号',
	name: '名称',
	state: '现在',
	stages: {
		shares: '等抽查人员交承诺',
		commit: '等另一名抽样员锁定',
		wait: '等到约定的时间',
		source: '等录入随机数',
		visits: '进行中',
		done: '全部出发',
		void: '已作废'
	} satisfies Record<SpotStage, string> as Readonly<Record<SpotStage, string>>,
	public: '打开公开页面',
	prepare: {
		title: '准备一次随机抽查',
		name: '名称',
		nameHint: '例如：第二季度重点项目抽查。会公开。',
		list: '可能被查的对象',
		items: '每个参评单位都查这些事项',
		itemsHint: '在下面一行写一项。',
		file: '上传一张表',
		fileHint: '列名 unit、item、name：单位代码、事项代码、事项名称。',
		text: '事项',
		textHint: '一行一项：代码、空格、名称，例如 roads 通村公路。',
		upload: '表格文件',
		template: '抽查对象模板.csv',
		strata: '分组抽',
		strataHint: '分组以后，每次出发从每一组各抽一份。',
		none: '不分组',
		cohort: '按考核类别分组',
		kind: '按县（市）和部门分组',
		take: '每次出发，每组抽几个对象',
		takeHint: '只抽 1 个，出发时就不会惊动别的对象。',
		days: '各次出发的最迟日期',
		daysHint: '一行一个，例如 2010-06-30。到期还没有出发，公开页面会一直写明“逾期未出发”。',
		sourceHints: {
			dice: '要有各方在场看着掷。',
			lottery: '填下面的名称和期数。',
			drand: '填下面的链编号和轮次。'
		},
		moment: '公布随机数的时间（北京时间）',
		momentHint: '在这之前方案必须锁定；在这之后才能录入。',
		holders: '哪些抽查人员各出一个秘密数',
		holdersHint: (least: number) => `至少 ${least} 人，例如监督员和统计调查部门。办理抽签的抽样员不能算。`,
		submit: '保存方案'
	},
	told: {
		prepared: '方案已写好，请抽查人员交来承诺。',
		committed: '方案已锁定，指纹已公开。',
		heard: '随机数已录入。可以出发了。',
		sealed: '承诺已收到。总密钥请收好，每次出发都要用。',
		opened: '已公布，与承诺相符。等其他抽查人员公布。',
		departed: '已出发。对象已抽出，见下。',
		voided: '已宣布作废。'
	} as Readonly<Record<string, string>>,
	steps: '步骤',
	prepared: '写好方案',
	holders: '抽查人员',
	sealed: '已交承诺',
	unsealed: '还没交承诺',
	commit: {
		title: '锁定方案',
		lead: '锁定以后，名单、日期、承诺和时间都不能再改，指纹马上公开。写方案的人不能自己锁定。',
		submit: '锁定方案'
	},
	hear: { title: '录入公开的随机数', lead: '一次录完，录了不能改。各次出发都用这一个数。', submit: '录入' },
	visits: '各次出发',
	share: {
		title: (number: number) => `您的秘密数：第 ${f.count(number)} 次随机抽查`,
		link: '交承诺，或在出发时公布秘密数',
		list: '等您办的随机抽查',
		none: '您不是这次抽查的抽查人员，这里没有要您办的事。',
		lead: '您保管一个总密钥，每次出发的秘密数都由它算出。总密钥不要告诉任何人，也不要交给服务器：只要您不说，出发以前谁也算不出对象。',
		code: '您在这次抽查里的名称',
		round: '这次抽查的编号',
		make: '在这台设备上生成总密钥',
		made: '您的总密钥（64 位）',
		keep: '请保存成文件，收好，每次出发都要用。它没有发给服务器；丢了，您的各次出发都只能逾期。',
		save: '保存成文件',
		byHand: '不用网页生成也可以：在自己的电脑上运行下面的命令，把得到的承诺贴到这里。',
		commitments: (count: number) => `承诺（${f.count(count)} 个，一行一个）`,
		given: '您的承诺已交来。方案锁定前，可以换。',
		submit: '交承诺',
		wait: '承诺已锁定。等公开的随机数录入以后，出发时再来。',
		open: '出发，公布这一次的秘密数',
		openLead: '请在出发时才公布。最后一个公布的人一按，对象立刻抽出并公开。',
		which: '这是第几次出发',
		by: (day: string) => `最迟 ${day}`,
		secret: '您的总密钥（只在这台设备上用，不会发出）',
		derive: '算出这一次的秘密数',
		bad: '总密钥要有 64 位，只用 0 到 9 和 a 到 f。',
		field: '这一次的秘密数（64 位）',
		fieldHint: '只填这一次的秘密数，不要填总密钥。',
		confirm: '核对',
		leaving: '我们现在出发',
		send: '公布秘密数',
		opened: '您已公布',
		over: '没有要您公布的了。'
	},
	voiding: {
		title: (number: number) => `宣布第 ${f.count(number)} 次随机抽查作废`,
		link: '宣布作废',
		lead: '作废连同理由永远公开。已经出发的仍然有效，还没有出发的不再出发。',
		none: '现在不能作废。',
		submit: '宣布作废'
	}
};
