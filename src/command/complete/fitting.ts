/** Which claims a command can be applied to: what the status table says. */

import { type Action, type Move, movesOf, type Status, waitsForKind } from '../../domain/status.ts';
import type { CommandName } from '../../grammar/command.ts';
import { effectsOf, isMove, statusesFor } from '../../grammar/commandEffects.ts';
import type { FoundClaim } from '../../store/completionLookup.ts';

export interface Fitting {
	/** Those whose claims are worth reading; undefined: all of them. */
	readonly statuses: readonly Status[] | undefined;
	fits(claim: FoundClaim): boolean;
}

const all: Fitting = { statuses: undefined, fits: () => true };

/** The claims that the command can be given. */
export function fittingFor(command: CommandName): Fitting {
	const doings = effectsOf(command);
	if (doings.length === 0) return all;
	const statuses = statusesFor(command);
	const whole = statuses.includes('closed') && statuses.includes('registered');
	const fits = (claim: FoundClaim) =>
		statuses.includes(claim.status) && doings.some((doing) => (isMove(doing) ? makes(claim, doing) : hasWhatItNeeds(doing, claim)));
	return { statuses: whole ? undefined : statuses, fits };
}

function makes({ status, kind, unsorted }: FoundClaim, move: Move): boolean {
	return movesOf({ status, kind, unsorted: unsorted === 1 }).includes(move);
}

function hasWhatItNeeds(action: Action, { status, sorted, unsorted, measures }: FoundClaim): boolean {
	// What ended with its kind named is not sorted any more.
	if (action === 'sort') return unsorted === 1 || (status === 'registered' && sorted === null);
	if (unsorted === 1 && waitsForKind(action)) return false;
	return action === 'measureDone' ? measures > 0 : true;
}
