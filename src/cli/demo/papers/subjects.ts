import { required } from '#domain/basics';
import type { Unit } from '#domain/scheme';
import { county } from './county.ts';
import { economy } from './economy.ts';
import { general } from './general.ts';
import { livelihood } from './livelihood.ts';
import type { Subject } from './subject.ts';
import { supervision } from './supervision.ts';

const departments: Readonly<Record<string, Subject>> = { ...economy, ...livelihood, ...supervision, ...general };

/** What a unit of the default scheme works on. */
export const subjectOf = ({ kind, code }: Unit): Subject =>
	kind === 'county' ? county : required(departments[code.replace(/^dept-/, '')], `a subject for ${code}`);
