import { expect, test } from 'vitest';
import { partyCommitment } from '#domain/draw';
import { runCommand } from '../builders/command.ts';

const ROUND = 'p-2010.citizen.1';

test('a party makes its share by the command line, and the commitment is the one the law computes', () => {
	const { status, stdout } = runCommand('share', ROUND, 'auditor');
	const [, share = '', commitment] = /^share +([0-9a-f]{64})\ncommitment ([0-9a-f]{64})\n$/.exec(stdout) ?? [];
	expect(status).toBe(0);
	expect(commitment).toBe(partyCommitment(ROUND, 'auditor', share));
	expect(runCommand('share', ROUND, 'auditor').stdout).not.toBe(stdout);
});

test('a share made elsewhere gets the same commitment each time', () => {
	const share = '37'.repeat(32);
	expect(runCommand('share', ROUND, 'press', share).stdout).toContain(partyCommitment(ROUND, 'press', share));
});

test('a call without a party or with half a share is refused', () => {
	expect(runCommand('share', ROUND).status).toBe(2);
	expect(runCommand('share', ROUND, 'auditor', '37').status).toBe(2);
});
