/** Does with a form what the server would; false leaves it to the server, as on a page whose script never came. */
export type Handler = (form: FormData) => boolean;

/** Has a form that is being sent handled on this page, the pressed button with it. */
export function handle(event: SubmitEvent & { currentTarget: HTMLFormElement }, handler: Handler): void {
	const form = new FormData(event.currentTarget);
	const pressed = event.submitter;
	if (pressed instanceof HTMLButtonElement && pressed.name !== '') form.append(pressed.name, pressed.value);
	if (handler(form)) event.preventDefault();
}
