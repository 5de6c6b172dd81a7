import { format } from '../../format.ts';

const f = format('zh');

/** 考核办设置公用评价机。 */
export const kiosks = {
	title: '公用评价机',
	lead: '放在政务大厅、乡镇办公室，给没有智能手机的人用。要用邀请函上的号码才能填，一台机器不会多出票来。',
	season: '只有测评进行中才能设置或停用评价机。',
	rules: [
		'屏幕加遮挡，不要对着摄像头；工作人员和别人站到看不见屏幕的地方。',
		'浏览器单独用一个账户，关掉自动填写、同步和扩展程序，不要保存密码，也不要装录屏软件。',
		'被评价单位的人不能守在机器旁边，也不能帮人填。'
	],
	rulesTitle: '怎么摆',
	nothing: '谁用过、用过几次、什么时候用的，机器和系统都不记。',
	list: '已设的机器',
	none: '还没有设。',
	number: '编号',
	no: (number: number) => `${f.count(number)} 号`,
	place: '地点',
	state: '状态',
	open: '可用',
	closed: '已停用',
	act: '办理',
	close: '停用',
	closeOf: (number: number) => `停用 ${number} 号机`,
	told: (number: string) => `${number} 号机已停用。`,
	add: '设一台机器',
	placeLabel: '放在哪里',
	placeHint: '会写进公开台账，例如“七星关区政务服务大厅一楼”。不要写人名。',
	submit: '设一台机器',
	made: (number: number, place: string) => `${number} 号机（${place}）的设置口令`,
	once: '口令只显示这一次',
	onceText: '系统只存口令的摘要。拿到口令的人能把任何一台电脑变成这台评价机，请当面交给去装机的人，装好就销毁。',
	link: '在那台机器上打开这个链接：',
	type: '或者打开下面的网页，输入口令：',
	leave: '已经记下，返回'
};
