/** The id of the form that holds what the rater has written, on every page of the ballot. */
export const HERE = 'here';

/** Does with a form what the server would; false leaves it to the server, as on a page whose script never came. */
export type Handler = (form: FormData) => boolean;

/**
 * Has a form that is being sent handled on this page, the pressed button with it. Where the handler breaks nothing is sent:
 * the answers of a ballot key made here are not for the server in this form.
 */
export function handle(event: SubmitEvent & { currentTarget: HTMLFormElement }, handler: Handler): void {
	const form = new FormData(event.currentTarget);
	const pressed = event.submitter;
	if (pressed instanceof HTMLButtonElement && pressed.name !== '') form.append(pressed.name, pressed.value);
	let handled = true;
	try {
		handled = handler(form);
	} finally {
		if (handled) event.preventDefault();
	}
}
