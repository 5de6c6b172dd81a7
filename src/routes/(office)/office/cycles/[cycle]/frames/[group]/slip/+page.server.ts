import { issueSlip } from '#lib/server/acts/slip.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { groupHere, officeOf, refused } from '../../../../../desk.ts';
import { qrPath } from '../../../../../../../qr.ts';
import type { Actions, PageServerLoad } from './$types';

/** A slip goes to paper: no script keeps it in the page's memory. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => ({
	group: (await groupHere({ locals, params })).group.name
});

export const actions: Actions = {
	default: async (event) => {
		const key = textIn(await event.request.formData(), 'key');
		const issued = await issueSlip(officeOf(event), event.params.group, key);
		if (!issued.ok) return refused(issued.error, { key });
		const slip = issued.value;
		const address = `${event.url.origin}/verify/draw?draw=${event.params.cycle}/${event.params.group}`;
		return { slip, address, qr: qrPath(`${address}#1.${slip.salt}.${encodeURIComponent(slip.key)}`) };
	}
};
