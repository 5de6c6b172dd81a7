import { format } from '../../format.ts';
import { toldLink } from '../voice/told.ts';

const f = format('zh');

/** 打印邀请函的页面，和邀请函本身。 */
export const letters = {
	title: (group: string) => `打印邀请函：${group}`,
	noDraw: '还没有抽签，不能打印。',
	once: '号码只在打印页上出现一次',
	onceText: '系统里不保存号码。打印时请把纸张、打印机看管好，页面关掉后就再也看不到了。',
	replaces: '重新打印会作废这一层所有还没用过的号码；已经用过号码的人不会再有邀请函。',
	strata: '各层的邀请函',
	layer: '层',
	drawn: '抽中人数',
	state: '状态',
	unprinted: '未打印',
	printed: '已打印',
	print: '打印',
	printOf: (layer: string) => `打印“${layer}”的邀请函`,
	reprint: '重新打印',
	reprintOf: (layer: string) => `重新打印“${layer}”的邀请函`,
	confirm: '重新打印时勾选：我知道原来没用过的号码会作废',
	phone: '咨询电话',
	phoneHint: '印在信上，被抽中的人有疑问时打。',
	dates: '填写时间',
	datesHint: '印在信上，例如：1月24日至2月6日。',
	ready: (count: number, layer: string) => `${layer}：${f.count(count)} 封邀请函`,
	how: '现在就用浏览器的打印功能（Ctrl+P）打印，A4 纸，每页一封。离开或刷新以后，这些号码就再也看不到了。',
	leave: '已打印好，返回',
	letter: {
		title: '邀请您来打分',
		greeting: '您好！',
		opening:
			'您被电脑随机抽中，请您给有关单位的工作打分。抽签过程公开，任何人都能查验。没有人能知道您填了什么。大约需要 6 分钟。',
		how: '怎么填',
		scan: '用手机扫二维码，或打开',
		type: '输入您的号码',
		once: '号码只能用一次，请不要给别人。',
		voluntary: '参加是自愿的。每道题都可以选“不了解”或“不愿回答”。',
		protection: `任何人不得要求您怎样回答，也不得给钱给物。遇到这种情况，请向纪检监察机关反映，可以不留姓名；也可以在本站首页点“${toldLink}”，匿名反映。`,
		reporting: (group: string, stratum: string) => `反映时先选“${group}”，再选“${stratum}”。`,
		code: '您的号码',
		dates: (dates: string) => `填写时间：${dates}`,
		phone: (phone: string) => `有疑问请打电话：${phone}`,
		demo: '演示数据 · 不是真实邀请函'
	}
};

/** 查签条：名单上的人来要，就给本人打一张。 */
export const slip = {
	title: (group: string) => `查签条：${group}`,
	lead: '名单上的人想核对自己的签号，给本人打一张查签条。先核对证件，只给本人。台账不记谁来要过。',
	link: '给名单上的人打查签条',
	key: '人员编号',
	keyHint: '名单里 person_key 那一列的编号。',
	issue: '出查签条',
	ready: '只在这一页出现',
	readyText: '请打印出来交给本人，然后离开这一页。系统不保存谁要过查签条。',
	again: '再打一张',
	paper: {
		title: (group: string) => `查签条：${group}`,
		what: '凭这张条，可以自己核对抽签时您的签排在第几位、抽没抽中。',
		key: '编号',
		salt: '盐值',
		address: '核对的网页',
		code: '扫一扫，打开核对网页并填好编号和盐值',
		how: '扫码或打开网页，按“开始核对”，再按“算我的签号”。全部在您自己的手机或电脑上计算，编号和盐值不会发出去。',
		secret: '有了这张条，就能在公布的名单里认出您的那一行。请自己收好，不要给别人。'
	}
};
