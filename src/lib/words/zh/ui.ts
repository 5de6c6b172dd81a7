import { format } from '../format.ts';

const f = format('zh');

/** 页框与各部件的文字。 */
export const ui = {
	site: {
		name: '公评',
		tagline: '县级领导班子考核评价公开平台',
		skip: '跳到正文',
		otherLanguage: 'English',
		demo: '演示数据 · 不是真实结果'
	},
	nav: {
		label: '主要栏目',
		home: '首页',
		results: '成果与结果',
		method: '怎么做的',
		verify: '查验',
		ballot: '填写评价',
		office: '工作台',
		signOut: '退出登录'
	},
	footer: {
		label: '页脚',
		promise: '抽签公开，填写保密，结果可查。',
		stored: '保存哪些信息',
		method: '怎么做的',
		ledger: '公开台账',
		office: '工作人员登录'
	},
	errors: {
		title: '有内容需要改正',
		prefix: '错误：',
		titlePrefix: '错误：'
	},
	notice: { info: '说明', warning: '注意', success: '已完成' },
	file: { chosenAgain: '页面重新打开后，文件要再选一次。' },
	receiptFile: {
		title: '保存完整回执',
		text: '完整回执带有本系统的签名：哪天公开记录里没有它，它就是证据。它不含您的姓名和答案，也不含时间。',
		link: '下载回执文件'
	},
	digest: { show: '显示全部', label: '数字指纹' },
	working: { label: '正在处理名单，请不要关闭本页：' },
	steps: { done: '已完成', current: '正在进行', upcoming: '尚未开始' },
	chart: {
		asTable: '用表格查看',
		count: '份数',
		row: '对象',
		value: '数值',
		interval: '95% 区间',
		answers: (n: number) => `${f.count(n)} 份`,
		tooFew: '份数太少，不公布',
		spoken: (label: string, parts: readonly string[]) => `${label}：${parts.join('，')}`
	},
	failure: {
		notFound: { title: '没有这个页面', text: '地址可能写错了，或者页面已经移走。请核对地址，或从首页重新开始。' },
		forbidden: { title: '您不能查看这个页面', text: '这一页只对有相应职责的工作人员开放。请换有权限的账号登录。' },
		altered: {
			title: '这里的内容跟公布时不一样',
			text: '系统里现在存的读不出来，或者指纹、日期跟公开台账里记下的对不上，可能被人改动过。查清以前，这一页不显示。您以前下载过的文件，可以自己跟台账核对。'
		},
		broken: { title: '系统出了问题', text: '不是您的错。您填写的内容可能没有保存，请过几分钟再试。' },
		rejected: { title: '这一步没有办成', text: '请返回上一页，核对后再试。' },
		home: '回到首页',
		status: (status: number) => `错误 ${status}`,
		reference: (code: string) => `告诉我们编号 ${code}，便于查找原因。`
	}
};
