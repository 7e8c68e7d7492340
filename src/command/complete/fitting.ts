/** Which claims a command can be applied to: what the status table says. */

import { movesOf } from '../../domain/claim.ts';
import { kinds } from '../../domain/code.ts';
import type { Action, Move, Status } from '../../domain/status.ts';
import type { CommandName } from '../../grammar/command.ts';
import { doingsOf, isMove, statusesFor } from '../../grammar/doing.ts';
import type { Glimpsed } from '../../store/glance.ts';

export interface Fitting {
	/** Those whose claims are worth reading; undefined: all of them. */
	readonly statuses: readonly Status[] | undefined;
	fits(claim: Glimpsed): boolean;
}

const all: Fitting = { statuses: undefined, fits: () => true };

/** The claims that the command can be given. */
export function fittingFor(command: CommandName): Fitting {
	const doings = doingsOf(command);
	if (doings.length === 0) return all;
	const statuses = statusesFor(command);
	const whole = statuses.includes('closed') && statuses.includes('registered');
	const fits = (claim: Glimpsed) =>
		statuses.includes(claim.status) && doings.some((doing) => (isMove(doing) ? makes(claim, doing) : hasWhatItNeeds(doing, claim)));
	return { statuses: whole ? undefined : statuses, fits };
}

function makes({ status, kind: word }: Glimpsed, move: Move): boolean {
	const kind = kinds.find((one) => one === word);
	// Whether it is sorted, only its events say; who was made responsible meanwhile sorts it.
	return kind !== undefined && movesOf({ status, kind, unsorted: false }).includes(move);
}

function hasWhatItNeeds(action: Action, { sorted, measures }: Glimpsed): boolean {
	if (action === 'sort') return sorted === null;
	return action === 'measureDone' ? measures > 0 : true;
}
