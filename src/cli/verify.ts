import { parseArgs } from 'node:util';
import { refuse, type Command } from './command.ts';
import { verifyArchiveFolder } from './verify/archive.ts';
import { verifySpotFile } from './verify/spot.ts';
import { filesOf, verifyDrawFiles } from './verify/draw.ts';

const command: Command = {
	summary: 'redo a published draw, or check the archive of a year',
	usage:
		'gongping verify draw MANIFEST FRAME [--json]\ngongping verify draw ADDRESS [--json]\ngongping verify spot RECORD [--json]\ngongping verify archive FOLDER [--head SEQ:HASH] [--json]\n\nMANIFEST (manifest.json) and FRAME (frame.tsv, also compressed) are files or addresses; ADDRESS is the public page of a draw. RECORD is the file of a spot check, or the address of its page. Ends with 0 if every check passes, else 1.',
	async run(words) {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { json: { type: 'boolean', default: false }, head: { type: 'string' } }
		});
		const [what, one, other] = positionals;
		const verdict = await verdictOf(what, one, other, values);
		return typeof verdict === 'string' ? refuse(command, verdict) : verdict;
	}
};

type Options = { readonly json: boolean; readonly head?: string | undefined };

async function verdictOf(
	what: string | undefined,
	one: string | undefined,
	other: string | undefined,
	{ json, head }: Options
): Promise<number | string> {
	if (what === 'archive' && one !== undefined) return verifyArchiveFolder(one, head, json);
	if (what === 'spot' && one !== undefined) return verifySpotFile(one, json);
	if (what === 'draw' && one !== undefined) {
		const files = other === undefined ? filesOf(one) : { manifest: one, frame: other };
		if (files) return verifyDrawFiles(files.manifest, files.frame, json);
	}
	return 'a manifest and a frame are needed, the address of a draw, the record of a spot check, or the folder of an archive';
}

export default command;
