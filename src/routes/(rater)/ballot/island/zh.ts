import * as words from '#lib/words/zh/for-raters.ts';
import { bringToLife } from './hydrate.ts';

bringToLife('zh', words);
