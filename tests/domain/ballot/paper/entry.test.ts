import { describe, expect, it } from 'vitest';
import { compareSheets, LEAST_SHEETS, MOST_SHEETS } from '#domain/ballot';

const sheet = { 'north|roads': 'good', 'north|water': 'poor' };

describe('two entries of the same sheets', () => {
	it('agree when every answer does', () => {
		expect(compareSheets([sheet, sheet], [sheet, { ...sheet }])).toEqual([]);
	});

	it('differ by the number of the sheet and its questions, and never by what was keyed', () => {
		const misread = { ...sheet, 'north|water': 'good' };
		const differences = compareSheets([sheet, sheet, sheet], [sheet, misread, sheet]);
		expect(differences).toEqual([{ sheet: 2, questions: ['north|water'] }]);
		expect(JSON.stringify(differences)).not.toMatch(/poor|good/);
	});

	it('differ where one has a sheet or an answer that the other has not', () => {
		expect(compareSheets([sheet], [sheet, sheet])).toEqual([{ sheet: 2, questions: Object.keys(sheet) }]);
		expect(compareSheets([sheet], [{ 'north|roads': 'good' }])).toEqual([{ sheet: 1, questions: ['north|water'] }]);
	});

	it('are of ten sheets at least', () => {
		expect([LEAST_SHEETS, MOST_SHEETS]).toEqual([10, 60]);
	});
});
