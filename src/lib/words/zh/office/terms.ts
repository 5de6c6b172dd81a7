import type { UnmetCondition, Phase, PhasedAct } from '#domain/cycle';
import type { LedgerKind } from '#domain/ledger';
import type { Grade } from '#domain/scheme';
import { format } from '../../format.ts';
import type { Sentences } from '../../tell.ts';

const f = format('zh');
const SHOWN = 6;

/** 名单太长时只写前几个。 */
const few = (names: readonly string[]): string =>
	names.length <= SHOWN ? names.join('、') : `${names.slice(0, SHOWN).join('、')}等 ${f.count(names.length)} 个`;

/** 工作人员页面共用的名称。 */
export const terms = {
	phases: {
		setup: '筹备',
		targets_open: '申报目标',
		targets_review: '审核目标',
		targets_published: '公布目标',
		tracking: '动态跟踪',
		actuals_open: '报送实绩',
		verification: '核实实绩',
		disclosure: '实绩公示',
		rating_open: '测评进行中',
		rating_closed: '测评结束',
		computing: '计算结果',
		provisional: '初步结果',
		results_notice: '结果公示',
		objection: '受理异议',
		final: '最终结果',
		linkage: '结果运用',
		archived: '归档'
	} satisfies Record<Phase, string> as Readonly<Record<Phase, string>>,
	acts: {
		'upload-disclosures': '上传实绩',
		'upload-scores': '上传得分',
		'upload-frame': '上传抽样名单',
		'delete-persons': '删除名单里的姓名',
		'commit-draw': '准备、锁定或作废抽签',
		'enter-seed': '公开抽签',
		'make-keys': '制作签票密钥',
		'print-letters': '打印邀请函',
		'release-replicate': '放出下一批',
		'draw-wave': '办理后一轮抽签',
		'plan-spot-check': '准备或锁定随机抽查',
		'make-spot-check': '进行或作废随机抽查',
		'set-up-kiosk': '设置公用评价机',
		rate: '填写评价',
		complain: '就缺失的选票投诉',
		report: '反映被人要求怎样回答',
		compute: '计算结果'
	} satisfies Record<PhasedAct, string> as Readonly<Record<PhasedAct, string>>,
	roles: {
		clerk: '考核办工作人员',
		frameKeeper: '抽样框管理员',
		drawOfficer: '抽样员',
		surveyAgency: '统计调查部门',
		interviewer: '访问员',
		leadingGroup: '领导小组',
		auditor: '监督员',
		admin: '系统管理员'
	} as Readonly<Record<string, string>>,
	ledger: {
		'instance-key': '公布系统公钥',
		'cycle-created': '建立考核年度',
		'phase-entered': '进入新阶段',
		'disclosures-uploaded': '上传实绩草稿',
		'disclosures-published': '公示实绩',
		'scores-uploaded': '上传年度和跟踪得分',
		'frame-uploaded': '上传抽样名单',
		'frame-persons-deleted': '删除名单里的编号和姓名',
		'draw-prepared': '准备抽签',
		'share-committed': '一方交来承诺',
		'draw-committed': '锁定名单和抽签方案',
		'source-heard': '公开录入随机数',
		'share-revealed': '一方公布秘密数',
		'draw-made': '完成抽签',
		'draw-void': '宣布抽签作废',
		'replicate-released': '放出下一批样本',
		'wave-opened': '后一轮邀请函生效',
		'keys-made': '制作签票密钥',
		'keys-confirmed': '确认签票密钥名单',
		'keys-destroyed': '销毁签票密钥',
		'letters-printed': '打印邀请函',
		'pack-printed': '印制会场卡',
		'cards-voided': '作废没用的会场卡',
		'slips-exchanged': '纸质测评换投票凭证',
		'paper-cast': '纸质测评投票',
		'paper-dropped': '纸质测评作废一批',
		'kiosk-set-up': '设公用评价机',
		'kiosk-closed': '停用公用评价机',
		'ballots-batched': '选票入账',
		'result-computed': '计算结果',
		'result-checked': '复核结果',
		'complaint-lodged': '收到投诉：选票不在记录里',
		'complaint-answered': '答复投诉',
		'spot-check-prepared': '准备随机抽查',
		'spot-shares-committed': '抽查人员交来承诺',
		'spot-check-committed': '锁定抽查方案',
		'spot-source-heard': '为抽查录入公开随机数',
		'spot-share-opened': '抽查人员公布秘密数',
		'spot-check-void': '宣布抽查作废',
		'account-created': '新开账号',
		'account-disabled': '停用账号'
	} satisfies Record<LedgerKind, string> as Readonly<Record<LedgerKind, string>>,
	grades: { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' } satisfies Record<Grade, string> as Readonly<
		Record<Grade, string>
	>
};

/** 进入下一阶段还缺什么；单位和群体已换成名称。 */
export const conditions: Sentences<UnmetCondition> = {
	'disclosures-missing': ({ units }) => `还没有实绩公示材料：${few(units)}。`,
	'disclosures-altered': ({ units }) =>
		`实绩公示材料跟台账里记下的不一样，可能被人改动、增删过：${few(units)}。请先查明。`,
	'targets-unverified': ({ units }) => `有目标既没有核实也没有标明“无法核实”：${few(units)}。`,
	'duty-reports-missing': ({ units }) => `还没有述职报告：${few(units)}。`,
	'scores-missing': ({ units }) => `还没有年度考核和动态跟踪得分：${few(units)}。`,
	'draws-altered': ({ groups }) => `抽样记录读不出来，可能被人改动过：${few(groups)}。请先查明。`,
	'draws-missing': ({ groups }) => `还没有抽签：${few(groups)}。`,
	'draws-unverified': ({ groups }) => `抽签重算对不上：${few(groups)}。请先查明原因。`,
	'letters-missing': ({ groups }) => `还没有打印邀请函：${few(groups)}。`,
	'disclosure-too-short': ({ days, until }) => `实绩要公示满 ${days} 天，到 ${f.dateTime(until)} 为止。`,
	'notice-too-short': ({ days, until }) => `结果要公示满 ${days} 天，到 ${f.dateTime(until)} 为止。`,
	'ledger-altered': () => '台账前后连不上，有记录事后被人改动过。请先查明。',
	'scheme-altered': () => '考核方案跟这个年度记进台账的不一样，可能被人改动过。请先查明。',
	'disclosures-not-public': () => '实绩还没有公示。',
	'rating-not-closed': () => '测评还没有结束。',
	'result-not-computed': () => '结果还没有计算。',
	'result-not-checked': () => '结果还没有由另一个人复核。',
	'result-altered': () => '刚才重新数了一遍票，跟这份结果对不上，可能被人改动过。请先查明。',
	'result-checked-by-its-maker': () => '计算和复核的是同一个人，要换一个人复核。',
	'notice-not-public': () => '结果还没有公示。',
	'paper-open': ({ batches }) =>
		`有 ${f.count(batches)} 批纸质测评的号码已经用掉、表还没有投。请统计调查部门投完；口令丢了的，作废那一批。`,
	'complaints-unanswered': ({ complaints }) =>
		`有 ${f.count(complaints)} 件选票投诉还没有答复，请监督员先查明并公开答复。`
};
