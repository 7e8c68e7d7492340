/** What a command does to a claim, by the table of statuses. */

import { type Action, actions, allows, type Move, moves, type Status, statusNames, waitsForKind } from '../domain/status.ts';
import { type CommandName, commandNames } from './command.ts';

/** The moves or the action that the command makes; none where it only looks. */
export function effectsOf(command: CommandName): readonly (Move | Action)[] {
	if (command === 'close') return ['close', 'closeOnTheSpot'];
	if (command === 'measure-done') return ['measureDone'];
	if (command === 'court-ended') return ['courtEnded'];
	return isMove(command) || isAction(command) ? [command] : [];
}

/** The command that makes the move or the action. */
export function commandFor(doing: Move | Action): CommandName {
	const command = commandNames.find((name) => effectsOf(name).includes(doing));
	if (command === undefined) throw new RangeError(`no command makes ${doing}`);
	return command;
}

/** The statuses in which a claim can be given to the command: all of them where it only looks. */
export function statusesFor(command: CommandName): readonly Status[] {
	const effects = effectsOf(command);
	if (effects.length === 0) return statusNames;
	return statusNames.filter((status) => effects.some((effect) => (isMove(effect) ? allows(effect, status) : isAllowedIn(effect, status))));
}

/** Whether the whole command waits until the claim's kind is known. */
export function needsKind(command: CommandName): boolean {
	const effects = effectsOf(command);
	return effects.length > 0 && effects.every(waitsForKind);
}

/** Whether it moves the claim to another status. */
export function isMove(name: string): name is Move {
	return Object.hasOwn(moves, name);
}

function isAction(name: string): name is Action {
	return Object.hasOwn(actions, name);
}

function isAllowedIn(action: Action, status: Status): boolean {
	const statuses: readonly Status[] = actions[action];
	return statuses.includes(status);
}
