import type { publicPages as zh } from '../zh/public.ts';
import { cycle } from './public/cycle.ts';
import { disclosure } from './public/disclosure.ts';
import { draw } from './public/draw.ts';
import { hall } from './hall.ts';
import { home, years } from './public/home.ts';
import { ledger } from './public/ledger.ts';
import { method } from './public/method.ts';
import { privacy } from './public/privacy.ts';
import { record } from './public/record.ts';
import { results } from './public/results.ts';
import { spot } from './public/spot.ts';
import { verifyDraw } from './public/verify-draw.ts';
import { verify } from './public/verify.ts';
import { year } from './public/year.ts';

/** Texts of the public pages, one group a page. */
export const publicPages: typeof zh = {
	cycle,
	disclosure,
	draw,
	hall,
	home,
	ledger,
	method,
	privacy,
	record,
	results,
	spot,
	verify,
	verifyDraw,
	year,
	years
};
