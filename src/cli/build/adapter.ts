import { renameSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';

/**
 * Puts what was built into a folder, all at once: `client`, the files of browsers, each beside its compressed forms, and
 * `server`, as the builder wrote it. The packages stay where they are installed, so nothing is bundled a second time.
 */
export function adapterTo(folder: string): Adapter {
	return {
		name: 'gongping',
		async adapt(builder) {
			if (builder.prerendered.paths.length > 0) throw new Error('the server knows no pages rendered beforehand');
			const whole = builder.getBuildDirectory('whole');
			builder.rimraf(whole);
			builder.writeClient(`${whole}/client`);
			await builder.compress(`${whole}/client`);
			builder.writeServer(`${whole}/server`);
			builder.rimraf(folder);
			renameSync(whole, folder);
		}
	};
}
