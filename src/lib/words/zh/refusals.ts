import { format } from '../format.ts';
import type { Sentence } from '../sentence.ts';
import { tell } from '../tell.ts';
import { drawRefusals } from './draw-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import { conditions, terms } from './office/terms.ts';
import { waveRefusals } from './wave-refusals.ts';
import { voiceRefusals } from './voice/refusals.ts';
import { kioskRefusals } from './kiosk/refusals.ts';
import { spotRefusals } from './spot-refusals.ts';
import { rater } from './rater.ts';

const names = (values: unknown): string => format('zh').list([values].flat().map(String));
const phaseOf = (phase: unknown): string => named(terms.phases, phase);
const actOf = (act: unknown): string => named(terms.acts, act);
const roleOf = (role: unknown): string => named(terms.roles, role);
const named = (known: Readonly<Record<string, string>>, code: unknown): string => known[String(code)] ?? String(code);
const ends = (digest: unknown): string => `${String(digest).slice(0, 8)}…`;

/** 两小时以内说分钟，再长说小时。 */
const lasting = (minutes: number): string => (minutes < 120 ? `${minutes} 分钟` : `${Math.ceil(minutes / 60)} 小时`);

/** 每个拒绝代码一句话：先说怎么了，再说怎么办。 */
export const refusals = {
	...drawRefusals,
	...waveRefusals,
	...voiceRefusals,
	...hallRefusals,
	...kioskRefusals,
	...spotRefusals,
	...rater.code.refusals,
	'field-required': () => '这一项要填写。',
	'text-too-long': ({ most }) => `最多 ${most} 个字。`,
	'number-expected': () => '请填数字，例如 13.5。',
	'choice-required': () => '请选一项。',
	'sign-in-wrong': () => '账号或密码不对。',
	'sign-in-wait': ({ minutes }) => `试的次数太多，请 ${minutes} 分钟后再试。`,
	'session-ended': () => '登录已过期，请重新登录。',
	'password-short': () => '密码至少 12 个字符。',
	'password-long': () => '密码最多 128 个字符。',
	'account-name-bad': () => '账号用 2 到 40 个字母、汉字、数字，也可以用 . _ -，第一个要是字母、汉字或数字。',
	'account-exists': ({ name }) => `账号“${name}”已经有了，请换一个。`,
	'code-unknown': () => '没有这个号码。请对照邀请函再输一次；还不行，请打信上的电话。',
	'code-used': () =>
		'这个号码已经领过投票凭证。您自己领的：请用原来那部手机打开，或者填找回口令。不是您领的：请打信上的电话。',
	'code-replaced': () => '这封信已经换成了新的一封，请用新信上的号码。没有收到新信，请打信上的电话。',
	'code-wait': ({ minutes }) => `这个号码试的次数太多，请 ${lasting(minutes)}后再试，或者打信上的电话。`,
	'server-busy': () => '现在同时来的人太多。请过几秒再试一次；号码没有被用掉。',
	'seed-malformed': () => '这个页面放得太久或不完整。请重新打开本页，再输入号码；号码没有被用掉。',
	'rating-not-yet-open': () => '还没有到填写的时候。请到邀请函上写的日期再来，号码没有被用掉。',
	'rating-closed': () => '填写已经结束，现在不再收评价。结果会公示；有疑问请打信上的电话。',
	'disclosure-withheld': () =>
		'您要评的单位里，有的公示材料跟当初公布的不一样，已经收起来了。查清以前先不收评价：号码照样能用，填过的答案还在，请过几天再来，或者打信上的电话。',
	'credential-malformed': () =>
		'认不出这份评价，答案没有送出。请用浏览器的“后退”回到原来的页面再按一次；还不行，请打信上的电话。',
	'journey-malformed': () => '页面传回的内容不完整，请从头开始填；号码不用再输。',
	'answers-missing': ({ questions }) => `还有 ${[questions].flat().length} 题没有选。请补上，再往下走。`,
	'answer-unknown': () => '有一个选项认不出来，没有记下。请重新选一项。',
	'box-busy': () => '现在同时提交的人太多，这一次没有收下。您的答案还在，请过几秒再提交一次。',
	'ballot-cast-already': () => '您已经交过一份评价，以那一份为准，这一份没有计入。',
	'body-malformed': () => '答案不完整或被改动过，没有记下。请重新打开本页再填；号码不用再换。',
	'request-malformed': () => '这次请求不完整，什么也没有改动。请重新打开本页，再试一次。',
	'cookie-refused': () => '投票箱不收带身份信息的请求。请用本站页面提交。',
	'signature-wrong': () => '服务器在投票凭证上的签名不对，已停下，号码没有浪费。请打信上的电话，说“凭证签名不对”。',
	'revision-gap': () => '这不是接着上一次的修改，没有记下。请用交上一份时的那个页面再改。',
	'revisions-too-many': () => '修改的次数太多，以最后一次为准。',
	'receipt-incomplete': ({ symbols }) => `回执号要有 16 位，现在只有 ${symbols} 位。请补齐。`,
	'receipt-mistyped': () => '这不是一个回执号。请对照您抄下的内容，输入 16 位数字和字母。',
	'file-missing': () => '请选择文件。',
	'file-too-long': ({ rows }) => `表格太长，最多 ${rows} 行。`,
	'file-too-large': ({ megabytes }) => `文件太大，最大 ${megabytes} MB。`,
	'file-encoding-unknown': () => '认不出文件的文字编码，请另存为 UTF-8 格式再上传。',
	'file-not-a-table': ({ row }) => `第 ${row} 行的列数或引号不对，请核对后再上传。`,
	'file-header-bad': ({ columns }) => `表头有空列或重名的列：${names(columns)}。`,
	'spreadsheet-unreadable': () => '这个表格文件打不开，请另存为 .xlsx 或 .csv 再上传。',
	'spreadsheet-too-large': () => '这个表格太大，请拆开或另存为 .csv 再上传。',
	'year-bad': () => '年度要填 2000 到 2100 之间的四位数字。',
	'cycle-exists': ({ cycle }) => `这个年度（${cycle}）已经建立。`,
	'scheme-not-json': () => '办法文件不是 JSON 文件。请用导出的办法文件，改好再上传。',
	'scheme-unreadable': () => '办法文件的内容不完整或写法不对。请照下面列出的地方改好再上传。',
	'scheme-broken': ({ rules }) =>
		`办法违反了 ${[rules].flat().length} 条规则，没有建立年度。请照下面列出的改好再上传。`,
	'cycle-unknown': () => '没有这个考核年度。',
	'group-unknown': () => '没有这个评价群体。',
	'stratum-unknown': () => '抽签结果里没有这一层。',
	'wrong-phase': ({ phase, act }) => `现在是“${phaseOf(phase)}”阶段，不能${actOf(act)}。`,
	'phase-not-next': () => '阶段已经变了，请刷新页面再看下一步。',
	'phase-not-yours': ({ role }) => `这一步要由${roleOf(role)}来办。`,
	'gate-closed': ({ conditions: unmet }) =>
		[unmet].flat().some(({ code }) => code === 'result-altered')
			? `没有进入下一阶段。${tell(conditions, { code: 'result-altered' })}`
			: '还差下面这些条件，没有进入下一阶段。',
	'table-empty': () => '表里没有内容。请照模板填写，至少一行。',
	'table-column-missing': ({ columns }) => `表里缺少这些列：${names(columns)}。请照模板补上。`,
	'table-rows-bad': ({ count }) => `有 ${count} 处不对，没有导入任何内容。请照下表改好，重新上传。`,
	'frame-empty': () => '名单里没有人。请照模板填写，至少一行。',
	'frame-nobody-stands': () => '照这些规则，名单里一个人也不剩。请核对规则和名单。',
	'frame-column-missing': ({ columns }) => `名单缺少这些列：${names(columns)}。请照模板补上。`,
	'frame-rows-bad': ({ count }) => `有 ${count} 处不对，没有导入任何人。请照下表改好，重新上传。`,
	'household-cap-bad': () => '每户人数要填 1 以上的整数，不限就不填。',
	'register-bad': () => '登记人数要写一个总数，或每行写“层代码 人数”，一层只写一次。',
	'tolerance-bad': () => '相差百分之几要填 0 到 100 的整数。',
	'list-being-taken': () => '您的上一份名单正在导入，请等它完成。',
	'list-gone': () => '这份名单已经不在了：可能放得太久，或系统重新启动过。请重新上传。',
	'list-unread': () => '这份名单还没有核对通过，不能导入。',
	'list-work-failed': () => '处理名单时出了故障，没有导入任何人。请重新上传；还不行，请找管理员。',
	'persons-deleted-already': () => '编号和姓名早已删除。',
	'frame-committed': () => '名单已经锁定，不能再换。',
	'frame-not-uploaded': () => '还没有抽样名单，要先由抽样框管理员上传。',
	'plan-number': ({ least, most }) => `请填 ${least} 到 ${most} 之间的数。`,
	'plan-rows': ({ line }) => `第 ${line} 行看不懂。一行写一层：代码、空格、人数；同一层只写一次。`,
	'keys-not-made': () => '这个群体的签票密钥还没有制作。',
	'keys-not-confirmed': () => '这个群体的签票密钥还没有由两个人制作和确认，不能打印邀请函。',
	'keys-confirmed': () => '这个群体的签票密钥名单已经确认，不能再换。',
	'keys-differ': () => '名单在您看过以后又变了，没有确认。请核对新的指纹，再确认一次。',
	'keys-confirmed-by-their-maker': () => '制作签票密钥的人不能自己确认，请换一个人。',
	'letters-printed-before': () => '这一层已经打印过。要重新打印，请先勾选“我知道原来没用过的号码会作废”。',
	'ledger-altered': () => '没有计算：台账前后连不上，有记录事后被人改动过。请先查明。',
	'scheme-altered': () => '没有计算：考核方案跟这个年度记进台账的不一样，可能被人改动过。请先查明。',
	'scores-altered': () => '没有计算：年度得分和跟踪得分跟台账里记下的指纹对不上，可能在上传以后被人改动过。请先查明。',
	'disclosures-altered': ({ units }) =>
		`没有计算：这些单位的实绩公示材料跟台账里记下的不一样，可能被人改动、增删过：${names(units)}。请先查明。`,
	'draw-altered': ({ group }) =>
		`“${group}”的抽样记录读不出来，或者跟台账里记下的不一样，可能被人改动过。查明之前，不能进行下一步。`,
	'keys-altered': ({ group }) => `没有计算：“${group}”的签票密钥跟台账里记下的指纹对不上，可能被人换过。请先查明。`,
	'ballots-altered': ({ group, ballots }) =>
		`没有计算：“${group}”有 ${ballots} 份答卷不是评价人投出时的样子（回执、投票凭证或者位置对不上），可能被人改动过。请先查明。`,
	'ballots-lost': ({ ballots }) => `没有计算：台账里已有记录的答卷，票箱里少了 ${ballots} 份，或者已被换过。请先查明。`,
	'ballots-exceed-exchanged': ({ group, stratum }) =>
		`没有计算：“${group}”里“${stratum}”这一层的答卷比用过的号码还多。请先查明。`,
	'codes-altered': ({ group, stratum }) =>
		`没有计算：“${group}”里“${stratum}”这一层有号码被用过，却不是那里抽中的人的。请先查明。`,
	'phases-altered': () => '没有计算：这个年度走过的阶段跟台账里记下的不一样，可能被人改动过。请先查明。',
	'code-not-drawn': () => '这个号码跟抽样名单对不上，现在不能用。请打信上的电话。',
	'result-altered': () => '这一版结果读不出来，可能被人改动过。请先查明，再重新计算。',
	'result-checked': () => '这一版结果已经复核过。',
	'result-missing': () => '还没有计算结果，不能复核。',
	'result-checked-by-its-maker': () => '计算的人不能自己复核，请换一个人。',
	'result-differs': ({ expected, found }) =>
		`两遍计算不一样，不能通过。重新计算的指纹是 ${ends(expected)}，保存的是 ${ends(found)}。请先查明原因，不要公示。`,
	'account-own': () => '不能停用您自己的账号。',
	'manifest-not-json': () => '第一个文件不是抽签记录，或者没有下载完整。请选 manifest.json，再试一次。',
	'manifest-malformed': ({ path }) =>
		`抽签记录不完整或写法不对（在 ${path === '' ? '开头' : path}）。请重新下载 manifest.json。`,
	'frame-not-text': () => '第二个文件不是文本文件。请选 frame.tsv，不要选压缩包或表格。',
	'frame-header-wrong': () => '第二个文件不是名单文件。请选 frame.tsv，不要改动它。',
	'frame-too-large-here': ({ megabytes }) => `名单文件超过 ${megabytes} MB，浏览器放不下。请用下面的命令核对。`,
	'files-missing': () => '请选好两个文件：抽签记录和名单文件。',
	'files-unreachable': () => '文件没有下载下来。请检查网络，再试一次。',
	'slip-key-missing': () => '请填编号。',
	'person-not-on-list': () => '名单上没有这个编号。请对照名单再填一次。',
	'frame-not-committed': () => '名单还没有锁定。查签条要等锁定以后才能出。',
	'slip-salt-malformed': () => '盐值要有 64 位，只有数字和字母 a 到 f。请对照查签条再填一次。',
	'person-not-in-frame': () =>
		'名单上没有这个编号和盐值。请对照查签条，并确认选的是同一次抽签；还是没有，请告诉审计人员。',
	'not-allowed': () => '您的账号没有办这件事的权限。'
} satisfies Record<string, Sentence>;
