import { format } from '../../format.ts';
import { toldLink } from '../voice/told.ts';

const f = format('zh');

/** 述职会场：不记名的卡。 */
export const hall = {
	link: '会场卡',
	title: (group: string) => `述职会场的卡：${group}`,
	lead: '开述职会时，可以不寄邀请函，改在会场发卡。卡上没有姓名，抽中几个人就印几张，每人从整副卡里随手抽一张。',
	rule: '一层只用一种：印了卡就不能印邀请函，印了邀请函就不能印卡。选了哪一种，写进公开台账。',
	once: '号码只在打印页上出现一次',
	onceText: '系统里只存号码的加密摘要。页面关掉以后，谁也看不到这些号码。印好后请裁开、洗匀，装进不透明的袋子。',
	noDraw: '还没有抽签，不能印。',
	strata: '各层用什么',
	layer: '层',
	drawn: '抽中人数',
	state: '用什么',
	states: { nothing: '还没有印', letters: '邀请函', pack: '会场卡' },
	act: '办理',
	print: (layer: string) => `印“${layer}”的卡`,
	reprint: (layer: string) => `重印“${layer}”的卡（原来的作废）`,
	more: (layer: string, count: number) => `补印“${layer}”的卡 ${f.count(count)} 张`,
	void: (layer: string) => `散会：作废“${layer}”没用的卡`,
	voidHint:
		'散会后再按。还没有领到投票凭证的卡全部作废，包括带出会场的；已经领到的人，截止以前都能填。作废以后不能恢复，没来的人也不能再填。',
	over: '已经散会，剩下的卡都收回来了',
	voided: '没用的卡已经全部作废。',
	screen: '会场大屏：怎么填',
	ready: (count: number, layer: string) => `${layer}：${f.count(count)} 张卡`,
	how: '现在就打印（Ctrl+P），A4 纸，每页 8 张，沿虚线裁开。离开或刷新以后，这些号码就再也看不到了。',
	leave: '已打印好，返回',
	card: {
		title: '测评卡',
		scan: '用自己的手机扫码',
		type: '或打开网页，输入号码：',
		nobody: '卡不记名。请不要写字，不要拍给别人看。',
		told: (choose: string) => `有人干预您填写，可以在本站首页点“${toldLink}”，匿名反映。${choose}`,
		demo: '演示数据'
	}
};
