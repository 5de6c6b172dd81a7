import type { Page } from '@playwright/test';

/** As wide as a finger, in pixels. */
const FINGER = 44;

/**
 * Links that lead on, stand in a cell, or stand alone where a paragraph or an item of a list is nothing but links, and that a
 * finger can miss: lower than it is wide, or partly under another one.
 */
export const lowLinks = (page: Page): Promise<string[]> =>
	page
		.locator('.way, header nav a, footer a, main :is(th, td, dd) > a, main :is(p, li) > a')
		.evaluateAll((links, finger) => {
			const isText = ({ nodeType, textContent }: Node): boolean =>
				nodeType === Node.TEXT_NODE && /[^\s·]/.test(textContent ?? '');
			const isLone = (link: Element): boolean =>
				link.matches('.way, header a, footer a, :is(th, td) > a') ||
				![...(link.parentNode?.childNodes ?? [])].some(isText);
			const lone = links
				.filter(isLone)
				.map((link) => ({ link, box: link.getBoundingClientRect() }))
				.filter(({ box }) => box.height > 0);
			const isUnder = (one: DOMRect, other: DOMRect): boolean =>
				Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1 &&
				Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1;
			return lone
				.filter(({ box }) => box.height < finger || lone.some((other) => other.box !== box && isUnder(box, other.box)))
				.map(({ link }) => link.outerHTML);
		}, FINGER);
