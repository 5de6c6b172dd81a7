import { format } from '../../format.ts';
import type { Sentence } from '../../sentence.ts';

const f = format('zh');

/** 投诉和反映没有办成的原因。 */
export const voiceRefusals = {
	'receipt-file-malformed': () =>
		'这不是一张完整的签名回执。请打开保存过的回执文件，把里面的一整行贴进来；16 位回执号不够，它没有签名。',
	'complaint-forged': () => '回执上的签名是假的，或者有一处改动过，没有立案。请原样贴入回执文件里的那一行。',
	'complaint-foreign': () => '这张回执不是本系统签发的，没有立案。',
	'complaint-recorded': () => '这张票就在公开记录里，没有丢，所以不用投诉。查回执可以看到它在第几批。',
	'complaint-too-early': () =>
		'测评还没有结束，现在不立案：过早立案会让人看出您什么时候填的。请留好回执文件，测评结束后再来。',
	'complaint-lodged-already': () => '这张回执已经立案，一张回执一件。进展在投诉公开页上。',
	'complaint-unknown': () => '没有这件投诉。',
	'complaint-answered-already': () => '这件投诉已经答复过，答复不能再改。',
	'finding-unknown': () => '请选一项查明的情况。',
	'finding-contradicts': () => '选的情况与公开记录不符：票在记录里，只能选“已入账”；不在记录里，就不能选“已入账”。',
	'report-malformed': () => '没有收到完整的反映。请选好名单和发生了什么，再按一次；不知道名单，可以选“不知道”。',
	'report-closed': () => '这个年度现在不收反映。从实绩公示到测评结束都可以反映。',
	'report-wait': ({ minutes }) => `从这个网络来的反映太多了，请 ${f.count(minutes)} 分钟后再试。`
} satisfies Record<string, Sentence>;
