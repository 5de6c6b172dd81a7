import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All files of a folder by their names below it, as texts. */
export async function readArchive(folder: string): Promise<Map<string, string>> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = new Map<string, string>();
	for (const entry of found.filter((each) => each.isFile())) {
		const file = join(entry.parentPath, entry.name);
		files.set(relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8'));
	}
	return files;
}
