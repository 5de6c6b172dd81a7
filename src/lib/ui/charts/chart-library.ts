import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip,
	type ChartConfiguration
} from 'chart.js';

/** The parts we draw with, and no others. */
const parts = [
	BarController,
	BarElement,
	CategoryScale,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
];

/** Draws with Chart.js, which is loaded only when a chart comes into view; destroy what it gives when the page goes. */
export function openChart(canvas: HTMLCanvasElement, config: ChartConfiguration): Chart {
	Chart.register(...parts);
	return new Chart(canvas, config);
}
