/** Letters and digits that nobody takes for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of four groups of four symbols: 79 bits, easy to copy from a screen. */
export function makePassword(random: (bytes: number) => Uint8Array): string {
	const symbols: string[] = [];
	while (symbols.length < 16) {
		const [byte = 255] = random(1);
		if (byte < alphabet.length * 8) symbols.push(alphabet.charAt(byte % alphabet.length));
	}
	return [0, 4, 8, 12].map((at) => symbols.slice(at, at + 4).join('')).join('-');
}
