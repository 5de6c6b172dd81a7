import { parseArgs } from 'node:util';
import { createAccount, isRole, makePassword, roles } from '#lib/server/auth/index.ts';
import { refuse, worldOf, type Command } from './command.ts';

const command: Command = {
	summary: 'make an account for office staff',
	usage: `gongping account create --name NAME --role ROLE\n\nROLE is one of ${roles.join(', ')}. The password is made here and shown once.`,
	async run(words) {
		const { values, positionals } = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: { name: { type: 'string' }, role: { type: 'string' } }
		});
		const { name, role } = values;
		if (positionals[0] !== 'create' || !name || !role || !isRole(role))
			return refuse(command, 'a name and a role are needed');
		const world = await worldOf(process.env);
		const password = makePassword(world.random);
		const made = await createAccount(world, { name, role, password });
		await world.close();
		if (!made.ok) return refuse(command, made.error.code);
		process.stdout.write(`${JSON.stringify({ name, role, password })}\n`);
		return 0;
	}
};

export default command;
