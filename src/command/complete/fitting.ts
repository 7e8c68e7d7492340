/** Which claims a command can be applied to: what the status table says. */

import { movesOf } from '../../domain/claim.ts';
import { kinds } from '../../domain/code.ts';
import { type Action, actions, type Move, moves, type Status, statusNames } from '../../domain/status.ts';
import type { CommandName } from '../../grammar/command.ts';
import type { Glimpsed } from '../../store/glance.ts';

export interface Fitting {
	/** Those whose claims are worth reading; undefined: all of them. */
	readonly statuses: readonly Status[] | undefined;
	fits(claim: Glimpsed): boolean;
}

const all: Fitting = { statuses: undefined, fits: () => true };

/** The claims that the command can be given. */
export function fittingFor(command: CommandName): Fitting {
	const wanted = movesBy(command);
	if (wanted.length > 0) {
		const statuses = statusNames.filter((status) => wanted.some((move) => (moves[move].from as readonly Status[]).includes(status)));
		return { statuses, fits: (claim) => makes(claim, wanted) };
	}
	const action = actionBy(command);
	if (action === undefined) return all;
	const statuses: readonly Status[] = actions[action];
	const whole = statuses.includes('closed') && statuses.includes('registered');
	return { statuses: whole ? undefined : statuses, fits: (claim) => statuses.includes(claim.status) && hasWhatItNeeds(action, claim) };
}

function movesBy(command: CommandName): readonly Move[] {
	if (command === 'close') return ['close', 'closeOnTheSpot'];
	return command in moves ? [command as Move] : [];
}

function actionBy(command: CommandName): Action | undefined {
	if (command === 'measure-done') return 'measureDone';
	return command in actions ? (command as Action) : undefined;
}

function makes({ status, kind: word }: Glimpsed, wanted: readonly Move[]): boolean {
	const kind = kinds.find((one) => one === word);
	// Whether it is sorted, only its events say; who was made responsible meanwhile sorts it.
	return kind !== undefined && movesOf({ status, kind, unsorted: false }).some((move) => wanted.includes(move));
}

function hasWhatItNeeds(action: Action, { sorted, measures }: Glimpsed): boolean {
	if (action === 'sort') return sorted === null;
	return action === 'measureDone' ? measures > 0 : true;
}
