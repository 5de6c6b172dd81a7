/** 制作和确认签票密钥的页面。 */
export const keys = {
	title: '签票密钥',
	lead: '每一组每一层有一把签票密钥。服务器用它给投票凭证签名，签的时候看不到凭证；没有它，不能打印邀请函。',
	two: '要两个人来办',
	twoText:
		'一个人制作，另一个人核对名单指纹后确认。确认以后名单公开、写进公开台账，不能再换；测评结束时私钥自动销毁。由领导小组或监督员办理。',
	list: '各群体的签票密钥',
	group: '群体',
	keys: '密钥数',
	digest: '名单指纹',
	state: '状态',
	act: '办理',
	states: {
		altered: '抽样记录读不出来',
		undrawn: '还没有抽签',
		none: '未制作',
		made: '等另一人确认',
		confirmed: '已确认'
	},
	make: '制作',
	makeOf: (group: string) => `制作${group}的签票密钥`,
	again: '重新制作',
	confirm: '确认名单',
	confirmOf: (group: string) => `确认${group}的签票密钥名单`,
	other: '是您制作的，请另一个人确认。',
	made: '签票密钥已制作。请另一个人核对指纹后确认。',
	confirmed: '签票密钥名单已确认，可以打印邀请函了。'
};
