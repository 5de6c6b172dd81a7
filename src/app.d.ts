import type { Actor } from '#lib/server/auth/session.ts';
import type { Lang } from '#lib/words/lang.ts';
import type { World } from '#lib/server/world.ts';

declare global {
	namespace App {
		interface Locals {
			/** The language of this request. */
			lang: Lang;
			/** Who is signed in at the office. */
			account: Actor | null;
			world: World;
		}
		interface PageData {
			/** True on pages about a cycle of demonstration data, which are then marked as such. */
			demo?: boolean;
			/** True on the screen of a public machine: nothing leads away from it. */
			bare?: boolean;
			/** The id of the form that goes along when the language is switched, with what is written on the page. */
			carries?: string;
		}
	}
}
