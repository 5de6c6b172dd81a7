/** 制作和确认票钥的页面。 */
export const keys = {
	title: '票钥',
	lead: '每一组每一层有一把票钥。服务器用它签发选票资格，签的时候看不到选票；没有票钥，不能打印邀请函。',
	two: '要两个人来办',
	twoText:
		'一个人制作，另一个人核对名单指纹后确认。确认以后名单公开、写进公开台账，不能再换；测评结束时私钥自动销毁。由领导小组或监督员办理。',
	list: '各群体的票钥',
	group: '群体',
	keys: '票钥数',
	digest: '名单指纹',
	state: '状态',
	act: '办理',
	states: { undrawn: '还没有抽签', none: '未制作', made: '等另一人确认', confirmed: '已确认' },
	make: '制作',
	makeOf: (group: string) => `制作${group}的票钥`,
	again: '重新制作',
	confirm: '确认名单',
	confirmOf: (group: string) => `确认${group}的票钥名单`,
	other: '是您制作的，请另一个人确认。',
	made: '票钥已制作。请另一个人核对指纹后确认。',
	confirmed: '票钥名单已确认，可以打印邀请函了。'
};
