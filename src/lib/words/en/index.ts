export { kiosk } from './kiosk/screen.ts';
export { office } from './office.ts';
export { publicPages as public } from './public.ts';
export { rater } from './rater.ts';
export { ui } from './ui.ts';
