import type { Actions } from '@sveltejs/kit';

/** Reads the form and answers, as the empty form action against which ballots are measured. */
export const actions: Actions = {
	default: async ({ request }) => {
		await request.formData();
		return { done: true };
	}
};
