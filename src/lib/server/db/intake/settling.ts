import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

/** Carries out a statement. */
export type Carry = (statement: CompiledQuery) => Promise<void>;

/** Brings into a database what lies beside it and belongs there. */
export type Settle = (carry: Carry) => Promise<void>;

/**
 * A driver of one connection that settles something before the first statement of everyone who is given the connection: nobody
 * who reads can forget to. While settling fails nobody is answered. It is not done when the connection is given: what fails
 * then is never given back.
 */
export function settlingDriver(driver: Driver, settle: Settle): Driver {
	let settled = false;
	const carryOn =
		(connection: DatabaseConnection): Carry =>
		async (statement) => {
			await connection.executeQuery(statement);
		};
	let given: Promise<DatabaseConnection> | undefined;
	const ready = async (): Promise<DatabaseConnection> => {
		const connection = await (given ??= driver.acquireConnection());
		if (!settled) await settle(carryOn(connection));
		settled = true;
		return connection;
	};
	const settling: DatabaseConnection = {
		executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => (await ready()).executeQuery<R>(query),
		streamQuery() {
			throw new Error('rows are read by pages');
		}
	};
	return {
		...driver,
		acquireConnection() {
			settled = false;
			return Promise.resolve(settling);
		},
		beginTransaction: async (_, settings) => driver.beginTransaction(await ready(), settings)
	};
}
