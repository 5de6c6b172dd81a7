import { randomBytes } from 'node:crypto';
import { toHex } from '#domain/basics';
import { isCode, isHex32, partyCommitment } from '#domain/draw';
import { refuse, type Command } from './command.ts';

const command: Command = {
	summary: 'make a party’s share of a draw’s seed, and the commitment to it',
	usage:
		'gongping share ROUND PARTY [SHARE]\n\nROUND and PARTY stand on the party’s page of the draw. Prints a fresh share of 32 bytes, to be kept until the draw, and\nthe commitment, to be sent now. With SHARE (64 hexadecimal digits) the commitment to that one.',
	run([round = '', party = '', given]) {
		const share = given ?? toHex(new Uint8Array(randomBytes(32)));
		if (!isCode(round) || !isCode(party) || !isHex32(share))
			return Promise.resolve(refuse(command, 'a round, a party and perhaps a share are needed'));
		process.stdout.write(`share      ${share}\ncommitment ${partyCommitment(round, party, share)}\n`);
		return Promise.resolve(0);
	}
};

export default command;
