import { format } from '../../../format.ts';
import type { LedgerFacts } from '../../../ledger-facts.ts';
import { partyName } from '../../../party.ts';
import { terms } from '../../office/terms.ts';

const f = format('zh');
const n = (value: string | number | undefined): string => f.count(Number(value ?? 0));
const partyOf = (facts: LedgerFacts['facts']): string => partyName(terms.roles, String(facts['party'] ?? ''));

/** 随机抽查在公开台账里的句子。 */
export const spotLedger = {
	'spot-check-prepared': ({ facts }: LedgerFacts) =>
		`准备第 ${n(facts['spotCheck'])} 次随机抽查：${n(facts['targets'])} 个抽查对象，${n(facts['visits'])} 次出发。`,
	'spot-shares-committed': ({ facts }: LedgerFacts) =>
		`${partyOf(facts)}为第 ${n(facts['spotCheck'])} 次随机抽查的每次出发交来承诺，秘密数还在自己手里。`,
	'spot-check-committed': ({ facts }: LedgerFacts) =>
		`锁定第 ${n(facts['spotCheck'])} 次随机抽查的名单和方案：${n(facts['targets'])} 个抽查对象，${n(facts['visits'])} 次出发。`,
	'spot-source-heard': ({ facts }: LedgerFacts) =>
		`第 ${n(facts['spotCheck'])} 次随机抽查公开录入随机数：${facts['said']}。`,
	'spot-share-opened': ({ facts }: LedgerFacts) =>
		facts['targets'] === undefined
			? `${partyOf(facts)}为第 ${n(facts['spotCheck'])} 次随机抽查的第 ${n(facts['visit'])} 次出发公布秘密数，与承诺相符。`
			: `第 ${n(facts['spotCheck'])} 次随机抽查第 ${n(facts['visit'])} 次出发，${partyOf(facts)}公布秘密数，抽中：${facts['targets']}。`,
	'spot-check-void': ({ facts }: LedgerFacts) => `第 ${n(facts['spotCheck'])} 次随机抽查作废：${facts['reason']}`
};

/** 这些记录里的指纹。 */
export const spotFacts = { planHash: '抽查方案', commitments: '承诺清单', frameHash: '抽查名单' };
