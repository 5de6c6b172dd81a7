import { config } from 'zod';
import { assert } from '#domain/basics';
import { findPlace } from '#domain/draw';
import { checkFiles, type Draw } from './check.ts';
import type { Answer, Question } from './checker.ts';

// The content policy allows no code made of text.
config({ jitless: true });

let draw: Draw | null = null;

const tell = (answer: Answer): void => postMessage(answer);

function answer(question: Question): void {
	if (question.kind === 'check') {
		const checked = checkFiles(question.files, (stage, share) => tell({ kind: 'progress', stage, share }));
		draw = checked.ok ? checked.value.draw : null;
		tell(checked.ok ? { kind: 'checked', report: checked.value.report } : { kind: 'refused', refusal: checked.error });
	} else {
		assert(draw, 'a place is looked for in a draw that was checked');
		tell({ kind: 'placed', place: findPlace(draw.manifest, draw.frame, question.slip, draw.earlier) });
	}
}

onmessage = ({ data }: MessageEvent<Question>) => answer(data);
