import type { ChartConfiguration } from 'chart.js';
import type { Axis, IntervalRow } from './interval.ts';
import { lookOf } from './look.ts';

type Plot = {
	readonly rows: readonly IntervalRow[];
	readonly axis: Axis;
	readonly beside: readonly string[];
	readonly spoken: readonly string[];
};

/** Dots with their intervals for Chart.js: the numbers `beside` each name, the whole sentence under the pointer. */
export function intervalConfig(canvas: HTMLCanvasElement, { rows, axis, beside, spoken }: Plot): ChartConfiguration {
	const look = lookOf(canvas);
	const ticks = { color: look.color('ink'), font: look.font };
	const stepSize = (axis.to - axis.from) / (axis.ticks.length - 1);
	return {
		type: 'bar',
		data: {
			labels: rows.map(({ label }, index) => [label, beside[index] ?? '']),
			datasets: [
				{
					type: 'line',
					data: rows.map(({ estimate }) => estimate?.value ?? null),
					showLine: false,
					pointRadius: 7,
					pointHoverRadius: 9,
					pointBackgroundColor: look.color('accent'),
					pointBorderColor: look.color('surface'),
					pointBorderWidth: 2
				},
				{
					data: rows.map(({ estimate }) => (estimate ? [estimate.low, estimate.high] : null)),
					backgroundColor: look.color('edge'),
					barThickness: 6
				}
			]
		},
		options: {
			indexAxis: 'y',
			animation: false,
			maintainAspectRatio: false,
			scales: {
				x: { min: axis.from, max: axis.to, grid: { color: look.color('line') }, ticks: { ...ticks, stepSize } },
				y: { grid: { display: false }, ticks }
			},
			plugins: {
				tooltip: {
					displayColors: false,
					bodyFont: look.font,
					callbacks: { title: () => '', label: ({ dataIndex }) => spoken[dataIndex] ?? '' }
				}
			}
		}
	};
}
