import { format } from '../../format.ts';

const f = format('zh');

/** 核对名单的页面，和名单页上的说明。 */
export const list = {
	title: (group: string) => `核对名单：${group}`,
	lead: '名单还没有导入。先看各列认得对不对、谁会并成一人、谁要回避，再决定。一小时没有操作，文件自动删除。',
	look: '先核对再导入',
	hint: 'CSV 最大 200 MB，XLSX 最大 20 MB。CSV 用 UTF-8 或 GB18030 编码都可以。',
	waiting: '您有一份名单还在等待核对',
	open: '去核对',
	drop: '放弃这份名单',
	busy: {
		title: '正在处理名单',
		read: (rows: number) => `已核对 ${f.count(rows)} 行`,
		write: (people: number) => `已写入 ${f.count(people)} 人`,
		reload: '刷新进度',
		lead: '可以离开本页，处理不会中断；回来时会看到结果。'
	},
	columns: {
		title: '各列的含义',
		absent: '（没有这一列）',
		needed: '必须有',
		rows: '文件的前几行',
		names: {
			person_key: '人员编号',
			label: '信封上写什么',
			person_id: '身份代码（各名单通用，用来认出同一个人）',
			title: '头衔',
			employer: '工作单位',
			post: '职务',
			household: '户号',
			psu: '抽样单元（乡镇或窗口的代码，两步抽签用）'
		} as Readonly<Record<string, string>>,
		stratum: (column: string) => `分层：${column}`
	},
	rules: {
		title: '谁可以被抽到',
		lead: '规则对每个人一样，和人数一起公开；不能用手增减某一个人。',
		merge: '同一个人有几行的，并成一人',
		mergeHint: '编号或身份代码相同就是同一个人，以第一行为准。不选，重复的编号算错误。',
		recuse: '在参评单位工作的人回避',
		recuseHint: '要有“工作单位”一列，写单位代码或全称。',
		posts: '回避的职务',
		postsHint: '每行一个，和“职务”一列完全相同才算。',
		household: '每户最多几人',
		householdHint:
			'不填就不限。留下谁由户号和编号的指纹决定，谁都能重算。这样抽出的是每户的代表，独居的人和大家庭的人机会不同。',
		register: '登记人数',
		registerHint: '用来和名单比大小。只写一个总数，或每行写“层代码 人数”。',
		tolerance: '允许相差百分之几'
	},
	check: '重新核对',
	take: (people: number) => `导入这 ${f.count(people)} 人`,
	found: {
		title: '核对结果',
		rows: '文件行数',
		people: '可以被抽到的人',
		merged: '并入别行的行',
		elsewhere: '其中层不同、以第一行为准的',
		employer: '因工作单位回避',
		post: '因职务回避',
		household: '超出每户人数',
		titles: '头衔',
		count: '行数',
		mergedRows: '并成一人的行（最多列 100 行）',
		mergedInto: (row: number, into: number) => `第 ${f.count(row)} 行并入第 ${f.count(into)} 行`,
		leftOutRows: '没有列入的行（最多列 100 行）',
		leftOut: (row: number, reason: string) => `第 ${f.count(row)} 行：${reason}`,
		gaps: '名单人数和登记人数相差太多',
		gap: (stratum: string | null, listed: number, registered: number) =>
			`${stratum ?? '总数'}：名单 ${f.count(listed)} 人，登记 ${f.count(registered)} 人`,
		gapsLead: '请查明缺了谁、多了谁。查不明也可以导入，差数会留在这里。'
	},
	forget: {
		title: '删除编号和姓名',
		lead: '结果已是最终结果。删除后，这份名单里的人员编号和信封文字永远找不回来；层和承诺值还在，抽签仍可重算。',
		submit: '永久删除编号和姓名',
		done: '编号和姓名已永久删除。',
		gone: (moment: string) => `编号和姓名已于 ${moment} 永久删除。`
	}
};
