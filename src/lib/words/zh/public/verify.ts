/** 怎样查验。 */
export const verify = {
	title: '怎样查验',
	lead: '不必相信我们。下面每一样，都可以自己核对。',
	receipt: '我的答卷在不在',
	receiptText: '交卷后有一个 16 位的回执号。输入它就能查到答卷是否在箱里。回执不显示您填了什么。',
	receiptLink: '查回执',
	draw: '抽签公不公正',
	drawText:
		'每次抽签都公布名单文件、骰子点数和抽签记录。用一条命令，或者用电脑自带的工具，就能重算一遍。抽签页上有这一次的全部数值。',
	drawHere: '在自己的设备上核对',
	drawsOf: (place: string, draws: number) => `${place}（${draws} 组）`,
	noDraws: '还没有锁定名单的抽签。',
	ledger: '记录有没有被动过',
	ledgerText: '考核办做的每件事都写进公开台账，一条扣一条。下载整份台账，从头核对每条的指纹；抄下最新指纹，以后再比。',
	ledgerCheck: '在浏览器里核对整本台账',
	ledgerLink: '公开台账',
	ledgerLine: '每一条的指纹就是这一行（不含换行）的 SHA-256，应当等于下一条里的 previous：',
	scheme: '办法有没有改过',
	schemeText: '办法文件的 SHA-256 就是台账里“设立年度”那一条的指纹。',
	schemeFile: (year: string) => `${year}办法（scheme.json）`,
	results: '结果算得对不对',
	resultsText:
		'结果表由两个人先后从答卷算出，指纹一致才能公布；结果表文件的 SHA-256 与台账相符。单位页上的综合得分可以按权重逐行重算。从答卷重算要由审计人员在封存的数据上做，因为答卷不公开。',
	resultsFile: (year: string) => `${year}结果表（results.json）`,
	noResults: '还没有公布的结果。'
};
