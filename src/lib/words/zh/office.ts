import { format } from '../format.ts';
import { draws } from './office/draws.ts';
import * as faults from './office/faults.ts';
import { hall } from './office/hall.ts';
import { kiosks } from './kiosk/office.ts';
import { keys } from './office/keys.ts';
import { letters, slip } from './office/letters.ts';
import { list } from './office/list.ts';
import { phone } from './office/phone.ts';
import { paper } from './office/paper.ts';
import { plan } from './office/plan.ts';
import { spot } from './office/spot.ts';
import { stages } from './office/stages.ts';
import { conditions, terms } from './office/terms.ts';
import { waves } from './office/waves.ts';

const f = format('zh');

/** 工作人员页面的文字，一页一组。 */
export const office = {
	terms,
	conditions,
	faults,
	hall,
	keys,
	kiosks,
	paper,
	letters,
	slip,
	spot,
	phone,
	plan,
	stages,
	list,
	signIn: {
		title: '工作人员登录',
		lead: '参加评价的群众不用登录，请凭邀请函上的号码填写。',
		name: '账号',
		password: '密码',
		submit: '登录',
		signedOut: '您已退出登录。'
	},
	home: {
		title: '工作台',
		cycles: '考核年度',
		none: '还没有考核年度。',
		year: '年度',
		jurisdiction: '地区',
		phase: '现在的阶段',
		accounts: '管理账号',
		create: {
			title: '新建考核年度',
			lead: '建好以后，这一年的考核办法不能再改。',
			year: '年度',
			yearHint: '四位数字，例如 2010。',
			scheme: '考核管理办法',
			bijie: '毕节 2010 年办法',
			own: '自己的办法',
			ownHint: '用 JSON 文件上传。',
			file: '办法文件',
			demo: '这一年是演示',
			demoHint: '每一页和每张打印件都会标明“演示数据”。',
			submit: '建立年度',
			rules: (count: number) => `违反了 ${f.count(count)} 条规则`,
			places: '文件里不对的地方'
		}
	},
	cycle: {
		title: (place: string, year: number) => `${place} ${year} 年度考核`,
		caption: (place: string, year: number) => `${place} ${year} 年度`,
		back: '返回年度总览',
		now: '现在的阶段',
		next: '下一阶段',
		ready: '条件都已满足。',
		missing: '还差这些：',
		move: (phase: string) => `进入“${phase}”`,
		final: '阶段只能往前，不能退回。',
		public: '进入公示后，全部草稿立即公开，不能再改。',
		publish: '进入结果公示后，结果立即公开。',
		mover: (role: string) => `由${role}推进到这一阶段。`,
		done: '已到最后一个阶段。',
		moved: '已进入新的阶段。',
		withheld: (units: string) => `有关这些单位的评价已经停收：${units}`,
		withheldWhy: '它们的公示材料跟台账里记下的不一样，可能被人改动过。请先查明，恢复原来的材料。',
		created: '考核年度已建立。',
		timeline: '全年各阶段',
		showTimeline: '查看全部阶段',
		work: '要办的事',
		groups: '各群体的抽样',
		group: '群体',
		frame: '名单',
		draw: '抽签',
		letters: '邀请函',
		open: (what: string, group: string) => `${what}：${group}`,
		states: {
			none: '未上传',
			uploaded: (people: number) => `${f.count(people)} 人`,
			undrawn: '未锁定',
			committed: '已锁定，待公开抽签',
			altered: '抽样记录读不出来',
			made: (people: number) => `已抽出 ${f.count(people)} 人`
		},
		see: '打开',
		ledger: '最近的台账',
		ledgerAll: '查看全部公开台账',
		about: (what: string) => `：${what}`,
		entry: { seq: '序号', day: '日期', what: '办了什么', who: '谁办的' }
	},
	upload: {
		file: '表格文件',
		hint: 'CSV 或 XLSX，最大 20 MB。CSV 用 UTF-8 或 GB18030 编码都可以。',
		template: '下载模板',
		done: (count: number) => `已保存 ${f.count(count)} 个单位。`,
		bad: {
			title: '没有导入任何内容，请改好后重新上传',
			count: (count: number, shown: number) =>
				count > shown ? `共 ${f.count(count)} 处，先列出前 ${f.count(shown)} 处` : `共 ${f.count(count)} 处`,
			row: '行',
			column: '列',
			value: '内容',
			reason: '原因',
			first: (row: number) => `（与第 ${f.count(row)} 行）`,
			empty: '（空）'
		}
	},
	disclosures: {
		title: '实绩公示材料',
		lead: '一张长表，一行一项内容。已有草稿的单位，新表会替换它的草稿；公示后不能再改。',
		upload: '上传材料',
		list: '各单位的材料',
		unit: '单位',
		state: '状态',
		draft: '草稿',
		published: '已公示',
		missing: '没有材料',
		hash: '数字指纹',
		preview: '预览',
		previewOf: (unit: string) => `预览${unit}的材料`,
		previewTitle: (unit: string) => `预览：${unit}`,
		source: '核实单位',
		status: '核实情况',
		file: '实绩公示模板.csv',
		example: {
			leads: '县委书记、县长，负责全县经济社会发展',
			item: '森林覆盖率',
			measure: '%',
			source: '林业局'
		}
	},
	scores: {
		title: '年度考核和动态跟踪得分',
		lead: '每个参评单位一行。新表替换旧表。测评结束、开始计算后不能再改。',
		upload: '上传得分',
		list: '现有得分',
		none: '还没有得分。',
		unit: '单位',
		annual: '年度工作实绩',
		tracking: '动态跟踪',
		adjustment: '加减分',
		veto: '一票否决',
		file: '得分模板.csv'
	},
	frames: {
		title: (group: string) => `抽样名单：${group}`,
		lead: '上传全部可能被抽到的人。公开的只有每人一行看不出姓名的承诺值。',
		columns: '需要的列',
		column: '列',
		meaning: '含义',
		key: '人员编号，每人一个，不要用身份证号',
		heads: '单位或类别的代码，见下',
		stratum: '分层用的代码，自己定，用字母和数字',
		label: '信封上写什么，可以没有这一列',
		allowed: (column: string) => `${column} 可以填的代码`,
		code: '代码',
		name: '名称',
		upload: '上传名单',
		progress: '列名和上表一样的名单可以直接上传；别的名单请先核对。名单很长时会显示进度。',
		now: '现在的名单',
		none: '还没有名单。',
		people: (people: number) => `共 ${f.count(people)} 人`,
		layer: '层',
		count: '人数',
		done: (people: number) => `名单已保存，共 ${f.count(people)} 人。`,
		committed: '名单已锁定，不能再换。',
		file: '抽样名单模板.csv',
		envelope: '某某镇某某村 张三'
	},
	draws,
	waves,
	field: {
		title: '回收情况',
		lead: '只有份数，没有得分。换号和交卷份数按 10 份取整，看不出某个人是否填了。',
		group: '群体',
		layer: '层',
		invited: '邀请',
		exchanged: '已输入号码',
		ballots: '已交卷',
		rate: '回收率',
		total: '合计',
		few: '不到 10',
		none: '还没有邀请任何人。'
	},
	results: {
		title: '计算与复核',
		lead: '一个人计算，另一个人从全部答卷重新计算一遍。两遍完全一样，才能公示。',
		none: '还没有计算。',
		version: (version: number) => `第 ${version} 版`,
		hash: '结果指纹',
		computedAt: '计算时间',
		state: '状态',
		computed: '已计算，待复核',
		checked: '已由另一人复核',
		compute: '计算结果',
		again: '重新计算',
		check: '重新计算并复核',
		checkLead: '系统会从全部答卷再算一遍，和上面的指纹比对。',
		doneCompute: '结果已计算。',
		doneCheck: '两遍计算完全一样，复核通过。',
		publish: '公示在年度总览页上由领导小组推进。',
		preview: '预览（未公开）',
		unit: '单位',
		composite: '综合得分',
		interval: '区间',
		rank: '名次区间',
		grade: '建议等次',
		veto: '一票否决',
		missing: '得分不全'
	},
	accounts: {
		title: '管理账号',
		list: '账号',
		name: '账号',
		role: '职责',
		since: '建立日期',
		state: '状态',
		active: '可用',
		disabled: '已停用',
		disable: '停用',
		disableOf: (name: string) => `停用账号 ${name}`,
		own: '（您自己）',
		create: '新建账号',
		nameHint: '2 到 40 个字母、汉字或数字。',
		submit: '建立账号',
		made: '账号已建立',
		once: '密码只显示这一次，请抄下来当面交给本人。',
		password: '密码',
		doneDisable: '账号已停用，正在使用它的人已退出。'
	}
};
