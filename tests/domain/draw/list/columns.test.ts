import { describe, expect, it } from 'vitest';
import { guessColumns, mapRow } from '#domain/draw';

const words = { person_key: ['编号', 'person code'], county: ['县'], label: ['姓名', '收件人'] };
const columns = ['person_key', 'county', 'label'];

describe('the columns of a list', () => {
	it('are found by the words people use for them, whatever width, case and blanks', () => {
		expect(guessColumns(['Person-Code ', '县', '收件人', '电话'], columns, words)).toEqual({
			person_key: 'Person-Code ',
			county: '县',
			label: '收件人'
		});
	});

	it('are taken by their own names before any word', () => {
		expect(guessColumns(['编号', 'PERSON_KEY', 'person_key'], columns, words)).toEqual({ person_key: 'person_key' });
		expect(guessColumns(['ＰＥＲＳＯＮ＿ＫＥＹ'], columns, words)).toEqual({ person_key: 'ＰＥＲＳＯＮ＿ＫＥＹ' });
	});

	it('are taken once', () => {
		expect(guessColumns(['姓名'], ['label', 'title'], { label: ['姓名'], title: ['姓名'] })).toEqual({ label: '姓名' });
	});

	it('carry the cells of a row to the names the law knows', () => {
		expect(
			mapRow({ 编号: '7', 县: 'dafang', 电话: '123' }, { person_key: '编号', county: '县', label: '姓名' })
		).toEqual({
			person_key: '7',
			county: 'dafang',
			label: ''
		});
	});
});
