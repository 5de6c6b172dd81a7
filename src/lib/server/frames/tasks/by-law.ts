import { readFileSync } from 'node:fs';
import { isTwoStage, makeManifest, verifyDraw, type AnyDesign, type AnyManifest, type Source } from '#domain/draw';

type DrawByLaw = { readonly file: string; readonly design: AnyDesign; readonly sources: readonly Source[] };

/** Draws as the law says, word by word, from a frame file that a text can hold. */
export const drawByLaw = ({ file, design, sources }: DrawByLaw): AnyManifest =>
	isTwoStage(design)
		? makeManifest(readFileSync(file, 'utf8'), design, sources)
		: makeManifest(readFileSync(file, 'utf8'), design, sources);

/** Whether a draw from a frame file is right, as the law says, word by word. */
export const verifyByLaw = ({ file, manifest }: { readonly file: string; readonly manifest: AnyManifest }): boolean =>
	verifyDraw(manifest, readFileSync(file, 'utf8')).passed;
