/** A function that is installed on the server, and the errors that those raise. */

/** SQLSTATEs of the functions, beside PostgreSQL's own. */
export const sqlStates = {
	notAMember: 'CJ001',
	notAllowed: 'CJ002',
	clockDiffers: 'CJ003',
	/** What was sent does not prove itself: no program of ours sends it. */
	notProven: 'CJ004',
	notShared: 'CJ005',
} as const;

export interface ServerFunction {
	readonly name: string;
	readonly parameters: string;
	readonly returns: string;
	/** Whether it runs with the rights of the owner of the tables. */
	readonly definer: boolean;
	readonly body: string;
}
