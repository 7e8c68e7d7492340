/** The command of each move, for sentences that say what may be done. */

import type { Move } from '../domain/status.ts';

export const moveCommands: Readonly<Record<Move, string>> = {
	take: 'claims take',
	done: 'claims done',
	close: 'claims close',
	closeOnTheSpot: 'claims close --answer "…"',
	return: 'claims return',
	refuse: 'claims refuse',
	withdraw: 'claims withdraw',
	void: 'claims void',
	reopen: 'claims reopen',
};
