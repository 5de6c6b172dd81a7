import type { PageServerLoad } from './$types';
import { qrPath } from '../../qr.ts';

export const load: PageServerLoad = ({ url }) => {
	const address = `${url.origin}/ballot`;
	return { address, qr: qrPath(address) };
};
