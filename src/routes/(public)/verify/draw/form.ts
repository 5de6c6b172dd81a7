/** What was typed or chosen in a field of a form. */
export function typedIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
