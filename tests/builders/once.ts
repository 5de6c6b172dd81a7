import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Has something made in a folder of the run by the first test that asks for it; all others, of any file, wait for it. */
export async function once(folder: string, make: () => Promise<void>): Promise<void> {
	const [made, lock] = [`${folder}.made`, `${folder}.lock`];
	while (!existsSync(made))
		if (takes(lock))
			try {
				if (!existsSync(made)) await make();
				writeFileSync(made, '');
			} finally {
				rmdirSync(lock);
			}
		else await setTimeout(50);
}

/** Whether a lock was free, which it is not any more. */
function takes(lock: string): boolean {
	try {
		mkdirSync(lock);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}
