import { newestIsDemo } from '#lib/server/views/home.ts';
import type { LayoutServerLoad } from './$types';

/** Pages that belong to no year are marked as a demonstration when the newest year is one; pages of a year say it for theirs. */
export const load: LayoutServerLoad = async ({ locals }) => ({ demo: await newestIsDemo(locals.world.portalReader) });
