import { format } from '../../format.ts';

const f = format('zh');

/** 纸质测评：印表、拆信、录两遍、投票。 */
export const paper = {
	link: '纸质测评',
	title: (group: string) => `纸质测评：${group}`,
	lead: '收回的信封满 10 个才拆一批。先输号码条换投票凭证，再把里面的表混匀，由两个人各录一遍，全部一致才投进票箱。投完马上销毁批次口令：拿着口令的人，截止以前还能改这一批。',
	few: '截止时不满 10 个的信封不拆，也不和别的层合并：投票凭证按层分，合并不了。这些信封按“没有收回”计。',
	none: '还没有抽签。',
	forms: '印纸质测评表',
	formOf: (layer: string) => `“${layer}”的测评表`,
	batches: '各批',
	batch: '批',
	layer: '层',
	sheets: '张数',
	state: '到哪一步',
	states: {
		keys: '已换投票凭证，等第一个人录',
		first: '一个人录过，等另一个人',
		both: '两个人录过，等核对投票',
		done: '已投进票箱',
		dropped: '口令丢失，已作废'
	},
	drop: '口令丢了，作废一批',
	dropText:
		'没有口令，谁也打不开这一批：这些人的号码已经用掉，评价不会计入。作废几张，会写进公开台账。有口令就不要作废。',
	dropWhich: '作废哪一批',
	dropDo: '作废这一批',
	dropped: '已作废，并写进公开台账。',
	noBatches: '还没有拆过信封。',
	desk: '拆一批、录一批',
	script: '这一步要在浏览器里生成投票凭证，请打开网页脚本。',
	closed: '测评进行中才能拆信封。',
	fresh: '新开一批',
	goOn: '接着做一批',
	phrase: '批次口令',
	phraseHint: '写在这一批封面上的 28 位。',
	phraseBad: '口令抄错了，请一组一组核对。',
	phraseTitle: '先把批次口令抄在这一批的封面上',
	phraseText: '投票凭证和录入的内容都用它加密，系统里没有。没有口令，这一批就打不开。投完票，连同封面一起销毁。',
	stratum: '哪一层',
	slips: '号码条',
	slipsHint: '一行一个号码，至少 10 个。输完以前不要拆里面的信封。',
	exchange: '换投票凭证',
	exchanged: (sheets: number) =>
		`换到 ${sheets} 份投票凭证。现在销毁号码条，拆开里面的信封，把表混匀，再用铅笔从 1 编到 ${sheets}。`,
	sheet: (at: number, all: number) => `第 ${at} 张，共 ${all} 张`,
	sheetHint: '没勾、勾了两个、看不清的题，录“不愿回答”。',
	next: '下一张',
	back: '上一张',
	save: '录完，保存',
	incomplete: '这一张还有题没有录。',
	saved: '您录的一遍已保存。',
	waiting: '请另一个人用自己的账号登录，凭批次口令录第二遍。两个人都录完，才能比对。',
	full: '这一批已经有两个人录过。',
	differ: (count: number) => `有 ${f.count(count)} 张两个人录得不一样`,
	differText: '请两个人再各看一遍这几张表，各自重录。只说哪一张、哪一题不一样，不说录的是什么。',
	difference: (sheet: number, questions: string) => `第 ${sheet} 张：第 ${questions} 题`,
	again: '重录这几张',
	refresh: '看看另一个人录好没有',
	agree: '两遍完全一样',
	agreeText: '现在可以投票。每张表用一份投票凭证，次序打乱，走和大家一样的投票口。',
	cast: (sheets: number) => `投进票箱：${sheets} 份`,
	casting: (done: number, all: number) => `已投 ${done} 份，共 ${all} 份……`,
	done: '这一批已全部投进票箱，录入的内容已从系统里删除。请销毁封面上的口令；表封存备查。',
	trouble: '没有连上，或者中途停了。已保存的都在，请再试一次。',
	form: {
		print: '用浏览器打印（Ctrl+P），A4 纸。每人一份，另配一大一小两个信封。',
		back: '返回',
		title: '测评表',
		how: '怎么填',
		steps: [
			'每题只勾一项。不好评价，就勾“不了解”或“不愿回答”。',
			'表上不要写姓名、号码，也不要做记号。',
			'填好后装进小信封，封上；小信封上什么也不写。',
			'小信封装进大信封；下面的号码条裁下来，抄上邀请函上的 18 位号码，也放进大信封，寄回。'
		],
		label: '保密，但要靠我们守规矩',
		labelText:
			'这样填不是匿名的：号码条和这张表分在两个信封里，由统计调查部门拆开、混匀、录入，号码条随即销毁。系统不保存哪个号码填了哪张表，但这要靠拆信封的人照规矩办。',
		online: '同一个号码，网上填过就不要再寄：先用的一次算数，后到的信封不拆。',
		slip: '号码条',
		slipText: '抄上邀请函或测评卡上的 18 位号码',
		cut: '沿虚线裁下',
		demo: '演示数据 · 不是真实测评表'
	}
};
