import { sha256Hex } from '#domain/basics';
import { manifestSchema } from '#domain/draw';
import { file } from '../../file.ts';
import type { RequestHandler } from './$types';

/** The form of every manifest of a draw; `$id` is this address on any host. */
export const GET: RequestHandler = ({ route }) => {
	const text = `${JSON.stringify({ $id: route.id, title: 'svydraw/1 manifest', ...manifestSchema() }, null, '\t')}\n`;
	return file(text, { type: 'application/json', digest: sha256Hex(text), keep: 'moving' });
};
