import type { Sentence } from '../../sentence.ts';

/** 公用评价机办不成的原因。 */
export const kioskRefusals = {
	'kiosk-place-missing': () => '请写明这台机器放在哪里。',
	'kiosk-unknown': () => '没有这一台机器。',
	'kiosk-closed': () => '这台机器已经停用。停用以后不能再开，请另设一台。',
	'kiosk-token-malformed': () => '口令不完整或有错字。口令是 13 组，每组 4 位数字和字母，请一组一组核对。',
	'kiosk-token-unknown': () => '没有这个口令。请核对；口令丢了，就停用那一台，另设一台。',
	'kiosk-over': () => '这个口令所属的年度现在不在测评期间，不能设置。',
	'kiosk-staff': () => '有工作人员在这台机器上登录着。请先退出登录，再设置。'
} satisfies Record<string, Sentence>;
