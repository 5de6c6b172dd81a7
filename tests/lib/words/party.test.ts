import { expect, test } from 'vitest';
import { partyName } from '../../../src/lib/words/party.ts';

const roles = { auditor: '监督员', clerk: '考核办工作人员' };

test('a party is called by the role it was named for, with its number if there are several', () => {
	expect(['auditor', 'clerk-2', 'press', 'press-2'].map((code) => partyName(roles, code))).toEqual([
		'监督员',
		'考核办工作人员 2',
		'press',
		'press-2'
	]);
});
