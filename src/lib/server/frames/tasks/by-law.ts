import { readFileSync } from 'node:fs';
import { isTwoStage, makeManifest, verifyDraw, type AnyDesign, type AnyManifest, type Source } from '#domain/draw';

/** `earlier`: the draws a later wave comes after. */
type Waves = { readonly file: string; readonly earlier: readonly AnyManifest[] };
type DrawByLaw = Waves & { readonly design: AnyDesign; readonly sources: readonly Source[] };

/** Draws as the law says, word by word, from a frame file that a text can hold. */
export const drawByLaw = ({ file, design, sources, earlier }: DrawByLaw): AnyManifest =>
	isTwoStage(design)
		? makeManifest(readFileSync(file, 'utf8'), design, sources, earlier)
		: makeManifest(readFileSync(file, 'utf8'), design, sources, earlier);

/** Whether a draw from a frame file is right, as the law says, word by word. */
export const verifyByLaw = ({ file, manifest, earlier }: Waves & { readonly manifest: AnyManifest }): boolean =>
	verifyDraw(manifest, readFileSync(file, 'utf8'), undefined, earlier).passed;
