import { fail, redirect } from '@sveltejs/kit';
import { parseToken, tokenText } from '#domain/ballot';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { kioskOf } from '#lib/server/views/kiosk.ts';
import { keepToken } from '../../device-cookie.ts';
import type { Actions } from './$types';

const refusals = { unknown: 'kiosk-token-unknown', closed: 'kiosk-closed', over: 'kiosk-over' } as const;

const refused = (code: string) => fail(statusOf({ code }), { refusal: { code } });

export const actions: Actions = {
	default: async ({ request, locals: { world, account }, cookies }) => {
		const token = parseToken(textIn(await request.formData(), 'token'));
		if (account) return refused('kiosk-staff');
		if (!token.ok) return refused(token.error.code);
		const text = tokenText(token.value);
		const looked = await kioskOf(world.portalReader, text);
		if (looked.shut) return refused(refusals[looked.shut]);
		keepToken(world, cookies, text);
		redirect(303, '/kiosk');
	}
};
