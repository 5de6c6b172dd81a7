import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { toHex } from '#domain/basics';
import { isCode, isHex32, partyCommitment } from '#domain/draw';
import { MOST_VISITS, visitCommitments, visitShare } from '#domain/inspection';
import { refuse, type Command } from './command.ts';

const command: Command = {
	summary: 'make a party’s share of a draw’s seed, and the commitment to it',
	usage:
		'gongping share ROUND PARTY [SHARE]\ngongping share ROUND PARTY --visits N [SECRET]\n\nROUND and PARTY stand on the party’s page of the draw. Prints a fresh share of 32 bytes, to be kept until the draw, and\nthe commitment, to be sent now. With SHARE (64 hexadecimal digits) the commitment to that one.\nOf a spot check with N visits: a fresh secret (or SECRET), the commitments, and the share of each visit, to be kept.',
	run(words) {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { visits: { type: 'string' } }
		});
		const [round = '', party = '', given] = positionals;
		const share = given ?? toHex(new Uint8Array(randomBytes(32)));
		if (!isCode(round) || !isCode(party) || !isHex32(share))
			return Promise.resolve(refuse(command, 'a round, a party and perhaps a share are needed'));
		const text =
			values.visits === undefined
				? `share      ${share}\ncommitment ${partyCommitment(round, party, share)}\n`
				: spotText(round, party, share, Number(values.visits));
		if (text === null) return Promise.resolve(refuse(command, 'the round of a spot check and its visits are needed'));
		process.stdout.write(text);
		return Promise.resolve(0);
	}
};

/** Secret, commitments and shares of a spot check, line by line; null when the round is not that of one. */
function spotText(round: string, party: string, secret: string, visits: number): string | null {
	const [, cycle = '', number] = /^(.+)\.spot([1-9]\d*)$/.exec(round) ?? [];
	if (number === undefined || !(Number.isInteger(visits) && visits >= 1 && visits <= MOST_VISITS)) return null;
	const plan = { cycle, number: Number(number) };
	const commitments = visitCommitments(secret, plan, party, visits);
	const shares = commitments.map((_, at) => `share ${at + 1}  ${visitShare(secret, plan, at + 1)}`);
	return ['secret', secret, '', 'commitments', ...commitments, '', ...shares, ''].join('\n');
}

export default command;
