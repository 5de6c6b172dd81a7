import type { BarElement, Plugin } from 'chart.js';
import type { Format } from '#lib/words/index.ts';
import { groundOf, type Look } from './look.ts';
import type { Tone } from './share.ts';

const WIDE_ENOUGH = 44;

type Piece = { readonly x: number; readonly y: number; readonly base: number };

function write(pen: CanvasRenderingContext2D, look: Look, tone: Tone, { x, y, base }: Piece, text: string): void {
	pen.font = `700 ${look.font.size}px ${look.font.family}`;
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	pen.lineWidth = 4;
	pen.strokeStyle = groundOf(look, tone);
	pen.strokeText(text, (x + base) / 2, y);
	pen.fillStyle = tone === 1 || tone === 5 ? look.color('surface') : look.color('ink');
	pen.fillText(text, (x + base) / 2, y);
}

/** Writes each share into its piece of a stacked bar where there is room, as the drawing on the server does. */
export const shareTexts = (look: Look, tones: readonly Tone[], format: Format): Plugin => ({
	id: 'shareTexts',
	afterDatasetsDraw(chart) {
		chart.data.datasets.forEach((dataset, option) => {
			chart.getDatasetMeta(option).data.forEach((element, row) => {
				const { x, y, base } = (element as BarElement).getProps(['x', 'y', 'base'], true);
				if (x === null || y === null || x - base < WIDE_ENOUGH) return;
				const text = format.percent(Number(dataset.data[row]) / 100, 0);
				write(chart.ctx, look, tones[option] ?? 'outside', { x, y, base }, text);
			});
		});
	}
});
