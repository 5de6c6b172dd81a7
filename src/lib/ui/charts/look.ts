import type { Tone } from './share.ts';

/** The page's own colours and letters, read where a canvas needs them. */
export type Look = { color(token: string): string; readonly font: { readonly family: string; readonly size: number } };

/** Reads the design tokens that hold for a canvas. */
export function lookOf(canvas: HTMLCanvasElement): Look {
	const style = getComputedStyle(canvas);
	return {
		color: (token) => style.getPropertyValue(`--${token}`).trim(),
		font: { family: style.fontFamily, size: 15 }
	};
}

const SIDE = 8;

type Pen = CanvasRenderingContext2D;

const MARKS: Readonly<Partial<Record<Tone, (pen: Pen) => void>>> = {
	2: (pen) => stroke(pen, [0, SIDE, SIDE, 0]),
	4: (pen) => pen.fillRect(3, 3, 2.5, 2.5),
	5: (pen) => stroke(pen, [0, 0, SIDE, SIDE]),
	outside: (pen) => stroke(pen, [0, 4, SIDE, 4]),
	unwilling: (pen) => {
		stroke(pen, [0, 4, SIDE, 4]);
		stroke(pen, [4, 0, 4, SIDE]);
	}
};

function stroke(pen: Pen, [fromX, fromY, toX, toY]: readonly [number, number, number, number]): void {
	pen.beginPath();
	pen.moveTo(fromX, fromY);
	pen.lineTo(toX, toY);
	pen.stroke();
}

/** The colour under an answer's marks. */
export const groundOf = (look: Look, tone: Tone): string =>
	look.color(typeof tone === 'number' ? `share-${tone}` : 'surface');

/** The fill of an answer on a canvas: the same colour and the same kind of mark as in the drawing it replaces. */
export function fillOf(look: Look, tone: Tone): CanvasPattern | string {
	const ground = groundOf(look, tone);
	const tile = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
	const pen = tile.getContext('2d');
	if (!pen) return ground;
	pen.fillStyle = ground;
	pen.fillRect(0, 0, SIDE, SIDE);
	pen.strokeStyle = tone === 5 ? 'rgb(255 255 255 / 0.55)' : 'rgb(33 29 24 / 0.45)';
	pen.fillStyle = 'rgb(33 29 24 / 0.6)';
	MARKS[tone]?.(pen);
	return pen.createPattern(tile, 'repeat') ?? ground;
}
