import type { ChartConfiguration } from 'chart.js';
import type { Format } from '#lib/words/index.ts';
import { fillOf, lookOf } from './look.ts';
import { segments, type AnswerOption, type AnswerRow, type Tone } from './share.ts';
import { shareTexts } from './share-texts.ts';

type Answers = {
	readonly options: readonly AnswerOption[];
	readonly tones: readonly Tone[];
	readonly rows: readonly AnswerRow[];
	/** What stands under each row's name. */
	readonly beside: readonly string[];
	readonly format: Format;
};

/** The stacked bars of a distribution for Chart.js, in per cent, with shares and counts under the pointer. */
export function distributionConfig(
	canvas: HTMLCanvasElement,
	{ options, tones, rows, beside, format }: Answers
): ChartConfiguration {
	const look = lookOf(canvas);
	const pieces = rows.map(({ counts }) => segments(counts ?? []));
	const said = (share: number, row: number, option: number): string =>
		rows[row]?.rounded
			? format.percent(share, 0)
			: `${format.percent(share, 1)} (${format.count(rows[row]?.counts?.[option] ?? 0)})`;
	const ticks = { color: look.color('ink'), font: look.font };
	return {
		type: 'bar',
		plugins: [shareTexts(look, tones, format)],
		data: {
			labels: rows.map(({ label }, index) => [label, beside[index] ?? '']),
			datasets: options.map(({ label }, option) => ({
				label,
				data: pieces.map((row) => (row[option]?.share ?? 0) * 100),
				backgroundColor: fillOf(look, tones[option] ?? 'outside'),
				borderColor: look.color(typeof tones[option] === 'number' ? 'surface' : 'edge'),
				borderWidth: 1,
				barThickness: 30
			}))
		},
		options: {
			indexAxis: 'y',
			animation: false,
			maintainAspectRatio: false,
			scales: {
				x: {
					stacked: true,
					min: 0,
					max: 100,
					grid: { color: look.color('line') },
					ticks: { ...ticks, callback: (value) => `${value}%` }
				},
				y: { stacked: true, grid: { display: false }, ticks }
			},
			plugins: {
				tooltip: {
					bodyFont: look.font,
					titleFont: look.font,
					callbacks: {
						label: ({ dataset, datasetIndex, dataIndex, parsed }) =>
							`${dataset.label} ${said((parsed.x ?? 0) / 100, dataIndex, datasetIndex)}`
					}
				}
			}
		}
	};
}
