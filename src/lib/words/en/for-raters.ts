export { rater } from './rater.ts';
export { ui } from './ui.ts';
