/** A party's code in words: the name of the role it was given for, with its number if there are several. */
export function partyName(roles: Readonly<Record<string, string>>, code: string): string {
	const [, role = code, nth] = /^(.+?)(?:-(\d+))?$/.exec(code) ?? [];
	const name = roles[role];
	if (name === undefined) return code;
	return nth === undefined ? name : `${name} ${nth}`;
}
