/** What a command does to a claim, as the table of statuses has it. */

import { waitsForKind } from '../domain/claim.ts';
import { type Action, actions, allows, type Move, moves, type Status, statusNames } from '../domain/status.ts';
import type { CommandName } from './command.ts';

/** The moves or the action that the command makes; none where it only looks. */
export function doingsOf(command: CommandName): readonly (Move | Action)[] {
	if (command === 'close') return ['close', 'closeOnTheSpot'];
	if (command === 'measure-done') return ['measureDone'];
	return isMove(command) || isAction(command) ? [command] : [];
}

/** The statuses in which a claim can be given to the command: all of them where it only looks. */
export function statusesFor(command: CommandName): readonly Status[] {
	const doings = doingsOf(command);
	if (doings.length === 0) return statusNames;
	return statusNames.filter((status) =>
		doings.some((doing) => (isMove(doing) ? allows(doing, status) : (actions[doing] as readonly Status[]).includes(status))),
	);
}

/** Whether all that it does waits until it is said of what kind the entry is. */
export function needsKind(command: CommandName): boolean {
	const doings = doingsOf(command);
	return doings.length > 0 && doings.every(waitsForKind);
}

/** Whether it moves the claim to another status. */
export function isMove(name: string): name is Move {
	return Object.hasOwn(moves, name);
}

function isAction(name: string): name is Action {
	return Object.hasOwn(actions, name);
}
