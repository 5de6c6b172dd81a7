import writeXlsx from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readTableFile, tableLimit } from '#lib/server/files/table-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const people = [{ person_key: 'a1', name: '张三' }];

/** 姓名 and 张三 in GB18030, which no UTF-8 reader accepts. */
const gb18030 = Uint8Array.of(...utf8('person_key,name\na1,'), 0xd5, 0xc5, 0xc8, 0xfd);

describe('an uploaded table', () => {
	test.each([
		['plain UTF-8', utf8('person_key,name\na1,张三\n')],
		['UTF-8 with a byte order mark and Windows line ends', utf8('\ufeffperson_key,name\r\na1,张三\r\n')],
		['GB18030 as Chinese spreadsheets save it', gb18030],
		['semicolons', utf8('person_key;name\na1;张三')],
		['tabs', utf8('person_key\tname\na1\t张三')],
		['header in other case and with spaces', utf8(' Person_Key ,NAME\na1,张三')],
		['quoted cells', utf8('"person_key","name"\n"a1","张三"')]
	])('is read from %s', async (_, bytes) => {
		expect(await readTableFile(bytes)).toEqual({ ok: true, value: people });
	});

	test('is read from the first sheet of an XLSX file', async () => {
		const rows = [
			['person_key', 'name'],
			['a1', '张三']
		].map((row) => row.map((value) => ({ value })));
		const file = await writeXlsx(rows).toBuffer();
		expect(await readTableFile(new Uint8Array(file))).toEqual({ ok: true, value: people });
	});

	test('is refused unread when it is a spreadsheet that claims to unpack to gigabytes', async () => {
		const bomb = new Uint8Array(200);
		new DataView(bomb.buffer).setUint32(0, 0x04034b50, true);
		new DataView(bomb.buffer).setUint32(100, 0x02014b50, true);
		new DataView(bomb.buffer).setUint32(124, 4_000_000_000, true);
		expect(await readTableFile(bomb)).toMatchObject({ ok: false, error: { code: 'spreadsheet-too-large' } });
	});

	test('is refused when it has more than half a million rows', async () => {
		const long = utf8(`a\n${'1\n'.repeat(500_001)}`);
		expect(await readTableFile(long)).toMatchObject({ ok: false, error: { code: 'file-too-long', rows: 500_000 } });
	});

	test.each([
		['no file', new Uint8Array(), 'file-missing'],
		['a file over the limit', new Uint8Array(tableLimit + 1), 'file-too-large'],
		['bytes in no known encoding', Uint8Array.of(0xff, 0xff, 0xff), 'file-encoding-unknown'],
		['zero bytes', utf8('a,b\n\0,1'), 'file-encoding-unknown'],
		['a quote that never closes', utf8('a,b\n"1,2'), 'file-not-a-table'],
		['a column named twice', utf8('a,a\n1,2'), 'file-header-bad'],
		['200 columns', utf8(Array.from({ length: 200 }, (_, i) => `c${i}`).join(',')), 'file-header-bad'],
		['a broken spreadsheet', utf8('PK\u0003\u0004 nothing more'), 'spreadsheet-unreadable']
	])('is refused when it is %s', async (_, bytes, code) => {
		expect(await readTableFile(bytes)).toMatchObject({ ok: false, error: { code } });
	});
});
