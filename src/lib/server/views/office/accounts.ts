import { listAccounts } from '../../stores/accounts.ts';
import type { World } from '../../world.ts';

/** All accounts of the office, without anything about their passwords. */
export async function officeAccounts({ portalReader }: World) {
	const accounts = await listAccounts(portalReader);
	return accounts.map(({ id, name, role, disabled, createdAt }) => ({ id, name, role, disabled, createdAt }));
}
