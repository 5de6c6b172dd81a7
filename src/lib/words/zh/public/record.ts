import type { ReceiptCheckName, ReceiptState } from '#domain/ballot';
import type { LedgerCheckName } from '#domain/ledger';
import { format } from '../../format.ts';

const f = format('zh');

type StateWords = { readonly title: string; readonly text: string };

/** 在浏览器里核对回执和台账。 */
export const record = {
	byServer: '这是我们服务器的回答，不是您的设备算出来的。打开 JavaScript，您的浏览器会自己核对。',
	byBrowser: '以下由您的浏览器自己下载、自己计算，不靠我们说。',
	checking: '正在您的浏览器里核对…',
	notChecked: '没能下载台账，所以没有核对成。请检查网络，再试一次。',
	passed: '通过',
	failed: '不符',
	checks: {
		'receipt-signature': '回执上的签名是真的。',
		'receipt-key': '签名的公钥就是公开台账里公布的那一把。',
		'leaf-in-batch': '这张票的指纹在它那一批里，一步步能算到那批的树根。',
		'root-in-ledger': '那批的树根与公开台账里写的一致。'
	} satisfies Record<ReceiptCheckName, string> as Readonly<Record<ReceiptCheckName, string>>,
	ledgerChecks: {
		form: '每一条记录都完整、格式正确。',
		links: '每一条都扣着前一条的指纹，没有改动、缺失或插入。',
		head: '最后一条就是签名所指的那一条。',
		key: '签名的公钥写在台账里。',
		signature: '台账末尾的签名是真的。',
		remembered: '台账接着您这个浏览器上次看到的往下走，旧记录没有换过。',
		order:
			'该先办的，都没有拖到后面才办：测评开始以后，没有换过签票密钥，没有改过公示，也没有补做或重做首次抽签；测评结束以后，没有再加抽人；开始计算以后，没有改过得分。',
		batches: '选票批次编号连续；填写期间每批不少于 10 份；计算结果之后没有再加。',
		counts: '计入的评价不多于用掉的号码，用掉的号码不多于抽中的人，也不多于入账的票。'
	} satisfies Record<LedgerCheckName, string> as Readonly<Record<LedgerCheckName, string>>,
	at: (seq: number) => `从第 ${f.count(seq)} 条开始不符。`,
	wholeLedger: '公开台账整本核对无误。',
	brokenLedger: '公开台账核对不符，详见“查台账”。',
	states: {
		recorded: {
			title: '已计入',
			text: '这份评价在票箱里，也进了公开记录，谁也不能再悄悄拿掉。查询看不到、也不会显示它的答案。'
		},
		waiting: {
			title: '已计入',
			text: '这份评价在票箱里，等下一批一起进入公开记录。攒够 10 份才进一批，免得有人从时间猜出是谁；最迟在开始计算结果之前。过一两天再来查。'
		},
		missing: {
			title: '回执是真的，记录里却没有',
			text: '这张回执有本系统的签名，说明票收到过，公开记录里却没有它。这不该发生，请按下面的办法反映。'
		},
		false: {
			title: '对不上',
			text: '回执或证明有一处是假的或不完整的，见下面标“不符”的一行。请再输一次；还是这样，就按下面的办法反映。'
		}
	} satisfies Record<ReceiptState, StateWords> as Readonly<Record<ReceiptState, StateWords>>,
	leftOut: '您的浏览器把公开的每一批票都查了一遍，里面确实没有它。',
	complain: '怎样反映',
	complainSteps: [
		'保存下面的证据文件。里面只有回执和台账末尾的签名，没有您的姓名和答案，任何人都能核对。',
		'测评结束后，在这里或“选票投诉”页按一下就立案，不用账号和姓名。没有上网条件的，打信上的电话。',
		'监督员公开答复以前，结果不能往下公布。'
	],
	evidence: '保存证据文件',
	open: '或者打开保存过的回执文件',
	ledgerTitle: '查台账',
	ledgerLead: '您的浏览器下载整本公开台账，从第一条算到最后一条。',
	ledgerDone: '整本台账核对无误',
	ledgerBad: '台账核对不符',
	ledgerBadText: '请保存本页和台账文件，交给监督员。下面标“不符”的就是出问题的地方。',
	ledgerNow: (count: number) => `共 ${f.count(count)} 条。`,
	before: (seq: number, day: string) => `您这个浏览器上次（${day}）看到第 ${f.count(seq)} 条为止。`,
	firstTime: '您这个浏览器第一次查台账。它会记住今天的末尾，下次来自动比对。',
	headNow: '今天的末尾指纹',
	headFile: '带签名的末尾（head.json）',
	remember: '想更放心，把末尾指纹抄下来，或者请别处的朋友也查一次：大家看到的应当一样。'
};
