import type { Finding } from '#domain/ballot';
import { format } from '../../format.ts';

const f = format('zh');

/** 选票不在记录里的投诉。 */
export const complaints = {
	title: '选票投诉',
	lead: '有人拿着真回执，公开记录里却没有那张票：每一件都列在这里，答复也在这里。答复以前，结果不能往下公布。',
	lodgeTitle: '投诉：我的票不在记录里',
	lodgeLead: '不用账号，不用姓名。交来的只有回执，它能证明票收到过，看不出您填了什么。',
	lodgeLabel: '签名回执（回执文件里的一整行）',
	lodgeHint: '以 gongping-receipt/1 开头。',
	lodge: '就这张票投诉',
	lodgeNow: '按一下就立案。回执会公开，里面没有您的姓名和答案；台账只记到哪一天。',
	rule: '收到后系统自动核对：签名真、测评已结束、哪一批里都没有它，才立案；别的不立案，也不留记录。',
	lodged: '已经立案',
	lodgedText: '它已写进公开台账，谁也拿不掉。监督员查明后在本页答复。',
	none: '这个年度没有投诉。',
	counts: (lodged: number, unanswered: number) =>
		unanswered === 0
			? `共 ${f.count(lodged)} 件，都已答复。`
			: `共 ${f.count(lodged)} 件，${f.count(unanswered)} 件还没有答复。`,
	lost: (ballots: number) => `能证明丢失的选票：${f.count(ballots)} 份。`,
	lostNote: '不论怎样答复，只要那张票不在任何一批里，就按丢失计数。',
	list: '各件投诉',
	leaf: '选票指纹',
	since: '立案日期',
	state: '答复',
	waiting: '等待监督员答复',
	answered: (day: string) => `${day}答复`,
	proof: '回执原文（谁都可以自己核对）',
	how: '收到过回执，却查不到票？',
	here: '在这里投诉',
	findings: {
		entered: '已入账：票现在在公开记录里',
		removed: '票被人从票箱里拿掉了',
		restored: '系统恢复过旧的备份，票丢了',
		'key-misused': '签名密钥被人用来签了没有票的回执',
		unexplained: '没有查明原因'
	} satisfies Record<Finding, string> as Readonly<Record<Finding, string>>,
	office: {
		title: '答复选票投诉',
		lead: '查明以后逐件答复。答复立即公开，不能再改；全部答复以前，结果不能进入下一阶段。',
		finding: '查明的情况',
		text: '说明',
		textHint: '写清楚查了什么、怎样补救，最多 500 字。不要写任何人的姓名。',
		submit: '公开答复',
		done: '答复已公开。',
		onlyAuditor: '由监督员答复。'
	}
};
