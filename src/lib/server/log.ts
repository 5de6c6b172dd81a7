/** Tells the operator what happened: an event and its outcome, both literal codes. There is no room for a person's data. */
export type Log = (event: string, outcome: string) => void;

const QUARTER_HOUR = 900_000;

/** One JSON line an event; its time is the quarter hour only, or the log would tell who acted when (protocol §6.5). */
export function jsonLog(clock: () => number, write: (line: string) => void): Log {
	return (event, outcome) => {
		const at = new Date(clock() - (clock() % QUARTER_HOUR)).toISOString();
		write(`${JSON.stringify({ at, event, outcome })}\n`);
	};
}
