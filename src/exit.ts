/** Exit codes. Cron and scripts rely on them: a code never changes its meaning. */

export const exit = {
	/** Done; also: nothing found, or the reader closed the pipe. */
	done: 0,
	/** The condition asked about holds: `check` found a fault, `overdue --exit-code` found claims. */
	found: 1,
	/** UsageError, bad input, a refusal by the rules, or a question that could not be asked. */
	refused: 2,
	/** The environment: journal missing, damaged, newer, out of reach; disk full; output not delivered. */
	environment: 3,
	/** The journal is busy: try again. */
	busy: 4,
	/** A bug of ours. */
	bug: 70,
	/** Interrupted by the person. */
	interrupted: 130,
	/** The terminal was closed or the system ended the program during long work; exit codes as shells report these signals. */
	hungUp: 129,
	terminated: 143,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
