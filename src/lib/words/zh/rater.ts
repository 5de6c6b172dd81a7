/** 测评者页面的文字，一页一组。 */
export const rater = {
	code: {
		title: '填写评价',
		lead: '请输入邀请函上的 18 位号码。不用登录，不问姓名，大约需要 6 分钟。',
		label: '邀请函上的号码',
		hint: '在邀请函刮开的位置，18 位数字，分三组，每组 6 位。空格可填可不填。',
		submit: '继续',
		filled: '号码已从链接填好。请核对，再按“继续”。',
		lost: '号码丢了、认不出，或者不会用手机？请打信上的电话，有人帮您。',
		byHand: '如果号码没有自动填上，请照着邀请函输入。'
	},
	consent: {
		title: '填写前请知道',
		points: [
			'自愿：您可以不填，也可以随时停下。',
			'保密：谁也不能要求您告诉他填了什么，也不能要求您怎样填。',
			'保存：系统保存您的答案和一个随机编号，不把姓名、号码、电话和时间记在答案上。',
			'用途：答案只用来计算各单位的得分，只公布汇总结果，不公布任何一个人的答案。',
			'有疑问，或者有人干扰您填写：请打信上的电话。'
		],
		level:
			'保密（非匿名）：您的答案与邀请码都经过我们的服务器，系统不保存两者的对应关系，但此方式依赖运行单位如实运行系统。',
		storedTitle: '保存什么，不保存什么',
		stored: [
			{ what: '这个号码用过没有', kept: '保存，防止一个号码填两次' },
			{ what: '您的答案', kept: '保存，和一个随机编号放在一起' },
			{ what: '哪个号码填了哪份答案', kept: '不保存' },
			{ what: '姓名、电话、地址、上网地址', kept: '不和答案一起保存' },
			{ what: '填写的时间', kept: '不保存' }
		],
		more: '查看完整的隐私说明'
	},
	start: {
		title: '先看看他们做了什么',
		lead: (units: number) => (units === 1 ? '请您评价下面这个单位。' : `请您评价下面 ${units} 个单位。`),
		howTo: '点名称可以看它公布的年度实绩，会在新窗口打开。也可以现在就开始，每道题旁边都能再看。',
		disclosure: (unit: string) => `${unit}的年度实绩`,
		newWindow: '（新窗口）',
		size: (questions: number) => `一共 ${questions} 题。没有对错，照您自己的看法选。`,
		begin: '开始'
	},
	question: {
		progress: (at: number, all: number) => `第 ${at} 题，共 ${all} 题`,
		pageProgress: (at: number, all: number) => `第 ${at} 页，共 ${all} 页`,
		position: (at: number, all: number) => `${all} 档中的第 ${at} 档`,
		see: '看看做了什么',
		seeOf: (unit: string) => `：${unit}（新窗口）`,
		abstain: '如果不好评价',
		dontKnow: '不了解',
		refused: '不愿回答',
		choose: '请选择',
		unit: '单位',
		next: '下一题',
		nextPage: '下一页',
		check: '检查答案',
		back: '上一题',
		backPage: '上一页',
		toGrid: '改成表格：一页评完所有单位的同一项',
		toSingle: '改成一题一页',
		missing: '这一题还没有选。请选一项；不好评价，可以选“不了解”或“不愿回答”。',
		missingOf: (unit: string) => `${unit}：还没有选`,
		backHint: '请用页面上的按钮前进和后退，选过的都会留着。'
	},
	review: {
		title: '请检查您的答案',
		lead: '还没有提交。要改哪一题，就按它旁边的“修改”。',
		question: '题目',
		answer: '您的答案',
		unanswered: '还没有选',
		change: '修改',
		changeOf: (unit: string, question: string) => `：${unit}，${question}`,
		final: '提交以后不能再改。',
		submit: '提交',
		back: '回到上一题'
	},
	counted: {
		title: '已计入',
		lead: '您的评价已经收到，计一份。您可以关上这个页面了。',
		receipt: '您的回执号',
		keep: '请抄下来、拍下来或打印。回执号不含您的姓名和答案。',
		print: '打印这一页',
		provesTitle: '回执号能证明什么',
		proves: '能证明：您的这份评价在票箱里，已计入。',
		provesNot: '不能证明：您填了什么。所以把它给谁看，谁也看不出您的答案。',
		once: '一个号码只计一份：多按几次提交，也还是这一份，还是这个回执号。',
		lookUp: '现在就去查一查',
		results: '评价结束后统一计算、复核，再向社会公示。结果会登在“成果与结果”里，答案只公布汇总数。',
		seeResults: '成果与结果'
	},
	trouble: {
		notSent: '还没有送到',
		notSentText: '网络不通或者太慢。答案还在这台手机上，请再按一次。',
		codeNotSent: '号码还没有送到。请再按一次。',
		sending: '正在送出…',
		resume: '接着填'
	},
	stopped: { title: '这一份没有计入', results: '成果与结果' },
	receipt: {
		title: '查回执',
		lead: '输入回执号，看看您的那份评价是不是在票箱里。',
		label: '回执号',
		hint: '16 位数字和字母，例如 9G5X-0AKT-7M2C-Q4VE。大小写、横线都不要紧。也可以把完整回执整行贴进来。',
		submit: '查询',
		notFound: '没有查到',
		notFoundText:
			'票箱里没有这个回执号。请对照您抄下的回执号再输一次，特别注意容易看混的字。还是查不到，请打信上的电话，说明回执号；不用说姓名，也不用说您填了什么。',
		again: '再查一个'
	}
};
