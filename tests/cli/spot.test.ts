import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spotRound, targetFrame, visitCommitments, visitShare } from '#domain/inspection';
import { recordOf } from '../../src/cli/verify/spot.ts';
import { runCommand } from '../builders/command.ts';
import { aSpotRecord, SECRETS } from '../builders/spot.ts';
import { python } from '../independent/python.ts';

const record = aSpotRecord();
const plan = { cycle: '522400-2010', number: 1 };
let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'verify-spot-'));
	writeFileSync(at('spot.json'), JSON.stringify(record));
	writeFileSync(at('bent.json'), JSON.stringify({ ...record, heard: '0'.repeat(20) }));
	writeFileSync(at('cut.json'), JSON.stringify(record).slice(0, -20));
	writeFileSync(at('visit.json'), JSON.stringify(record.visits[0]?.manifest));
	writeFileSync(at('frame.tsv'), targetFrame(spotRound(record.plan), record.plan.targets).text);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('an honest spot check passes every check, and the output says where each visit went', () => {
	const { status, stdout } = runCommand('verify', 'spot', at('spot.json'));
	const [target] = record.visits[0]?.drawn ?? [];
	expect(status).toBe(0);
	expect(stdout).toContain(`VISIT 1  2010-03-20  ${target?.unit}/${target?.item}`);
	expect(stdout).toContain('VISIT 2  sealed, by 2010-04-20');
	expect(stdout).toContain(record.planHash);
	expect(stdout).not.toContain('FAIL');
});

test('one that was bent fails and says at which visit; half a file is refused', () => {
	const bent = runCommand('verify', 'spot', at('bent.json'));
	expect(bent.status).toBe(1);
	expect(bent.stdout).toContain('FAIL  visit-source  visit 1');
	expect(runCommand('verify', 'spot', at('cut.json')).status).toBe(2);
});

test('a visit is a draw like any other: the verifiers of draws accept it with the frame of the spot check', () => {
	expect(runCommand('verify', 'draw', at('visit.json'), at('frame.tsv')).status).toBe(0);
	expect(python('verify_draw.py', at('visit.json'), at('frame.tsv')).status).toBe(0);
});

test('the record is found by the address of the page', () => {
	const open = 'https://a.cn/open/cycles/522400-2010/spot-checks/3.json';
	expect(recordOf('https://a.cn/cycles/522400-2010/spot-checks/3')).toBe(open);
	expect(recordOf('https://a.cn/cycles/522400-2010/spot-checks/3?lang=en')).toBe(open);
	expect(recordOf('spot.json')).toBe('spot.json');
});

test('an inspector makes a secret by the command line, with the commitments and shares the law computes', () => {
	const secret = SECRETS['auditor'] ?? '';
	const { status, stdout } = runCommand('share', '522400-2010.spot1', 'auditor', secret, '--visits', '2');
	expect(status).toBe(0);
	for (const line of visitCommitments(secret, plan, 'auditor', 2)) expect(stdout).toContain(`\n${line}\n`);
	expect(stdout).toContain(`share 2  ${visitShare(secret, plan, 2)}\n`);
	expect(runCommand('share', '522400-2010.spot1', 'auditor', '--visits', '61').status).toBe(2);
	expect(runCommand('share', '522400-2010.citizen.1', 'auditor', '--visits', '2').status).toBe(2);
});
