import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseToken, tokenHash } from '#domain/ballot';
import { required, toHex } from '#domain/basics';
import { filesBelow, holders } from '../builders/traces.ts';
import { wholeChromium } from './chromium.ts';
import { install, setUp, start } from './kiosk.ts';
import { answerAll, codeField, codeOf, desk, submit } from './rater.ts';
import { aWatchedServer } from './watched-server.ts';
import { expect, test } from './world.ts';

test('nothing of who rated on a machine is left anywhere, in the portal or in the machine’s own browser (V1)', async ({
	page,
	portal,
	playwright
}) => {
	const link = await setUp(page, portal);
	const { url, stop } = await aWatchedServer(portal);
	const profile = mkdtempSync(path.join(tmpdir(), 'gongping-machine-'));
	const machine = await playwright.chromium.launchPersistentContext(profile, {
		...wholeChromium,
		viewport: desk,
		baseURL: url
	});
	const screen = await machine.newPage();
	const hash = link.slice(link.indexOf('#'));
	await install(screen, `${url}/kiosk/setup${hash}`);
	const code = codeOf(portal);
	await start(screen, code);
	await screen.getByText('抄下找回口令').click();
	const phrase = (await screen.locator('.phrase').innerText()).replace(/\s/g, '');
	await screen.getByRole('button', { name: '开始', exact: true }).click();
	await answerAll(screen, 12);
	const receipt = await submit(screen);
	await screen.getByRole('button', { name: '好了，清空' }).click();
	await expect(codeField(screen)).toHaveValue('');
	await machine.close();
	const left = filesBelow(profile);
	rmSync(profile, { recursive: true, force: true });
	const files = await stop();
	const digits = code.replaceAll(' ', '');
	expect(holders(left, '/kiosk')).not.toEqual([]);
	const traces = [code, digits, digits.slice(7), phrase];
	for (const trace of traces) {
		expect(holders(left, trace)).toEqual([]);
		expect(holders(files, trace)).toEqual([]);
	}
	expect(holders(left, receipt)).toEqual([]);
	expect(holders(left, '"answers":{')).toEqual([]);
	expect(holders(files, receipt)).toEqual(['box.sqlite']);
	expect(holders(files, '"answers":{')).toEqual(['box.sqlite']);
	const parsed = parseToken(hash.slice(1));
	const token = required(parsed.ok ? parsed.value : undefined, 'a token');
	for (const trace of [hash.slice(1), toHex(token)]) expect(holders(files, trace)).toEqual([]);
	expect(holders(files, tokenHash(token)).filter((name) => !name.startsWith('portal.sqlite'))).toEqual([]);
	expect(holders(files, tokenHash(token))).not.toEqual([]);
});
