import type { publicPages as zh } from '../zh/public.ts';
import { complaints } from './voice/complaints.ts';
import { cycle } from './public/cycle.ts';
import { disclosure } from './public/disclosure.ts';
import { draw } from './public/draw.ts';
import { hall } from './public/hall.ts';
import { home, years } from './public/home.ts';
import { integrity } from './voice/integrity.ts';
import { ledger } from './public/ledger.ts';
import { method } from './public/method.ts';
import { privacy } from './public/privacy.ts';
import { record } from './public/record.ts';
import { results } from './public/results.ts';
import { spot } from './public/spot/page.ts';
import { verifyDraw } from './public/verify-draw.ts';
import { verify } from './public/verify.ts';
import { waves } from './waves.ts';
import { year } from './public/year.ts';

/** Texts of the public pages, one group a page. */
export const publicPages: typeof zh = {
	complaints,
	cycle,
	disclosure,
	draw,
	hall,
	home,
	integrity,
	ledger,
	method,
	privacy,
	record,
	results,
	spot,
	verify,
	verifyDraw,
	waves,
	year,
	years
};
