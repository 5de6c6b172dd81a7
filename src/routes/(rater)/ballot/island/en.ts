import * as words from '#lib/words/en/for-raters.ts';
import { bringToLife } from './hydrate.ts';

bringToLife('en', words);
