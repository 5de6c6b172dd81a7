/** The proofs of the ballot protocol and of the draw at their full size: hours, not minutes. `-- FILE` runs some of them. */
import { spawnSync } from 'node:child_process';

const proofs = ['tests/attacks', 'tests/acts/protocol', 'tests/independent'];
const [, , ...chosen] = process.argv;
const { status } = spawnSync('vitest', ['run', ...(chosen.length > 0 ? chosen : proofs)], {
	stdio: 'inherit',
	env: { ...process.env, LONG: '1' }
});
process.exit(status ?? 1);
