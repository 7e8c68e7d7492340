/** The help topic `statuses`: statuses, moves and requirements, read off the table of statuses. */

import {
	type Action,
	actions,
	type Move,
	type MoveRow,
	moveNames,
	moves,
	movesFrom,
	statusNames,
	statuses as table,
} from '../../domain/status.ts';
import { commandFor } from '../../grammar/commandEffects.ts';
import { commandIn } from '../../grammar/spell.ts';
import { rows, type Surroundings, type TopicRenderer, text } from './surroundings.ts';

export const statuses: TopicRenderer = (at) => {
	const { words } = at;
	const topicWords = at.topicWords.statuses;
	const { status } = words.names;
	const doable = Object.keys(actions) as readonly Action[];
	return [
		text(topicWords.about),
		rows(
			topicWords.all,
			statusNames.map((name) => [
				status[name],
				stateOf(at, table[name].open, [...new Set(movesFrom(name).map((move) => commandOf(move, at)))]),
			]),
		),
		rows(
			topicWords.moves,
			moveNames.map((name) => {
				const { from, to, requires }: MoveRow = moves[name];
				const needs = requires.map((requirement) => topicWords.requirement[requirement]);
				return [
					words.names.move[name],
					topicWords.move(commandOf(name, at), from.map((one) => status[one]).join(', '), status[to], needs.join('; ')),
				];
			}),
		),
		rows(
			topicWords.actions,
			doable.map((name) => [commandOf(name, at), actions[name].map((action) => status[action]).join(', ')]),
		),
	];
};

/** The command that makes the move or the action. */
function commandOf(doing: Move | Action, { language }: Surroundings): string {
	return commandIn(language, commandFor(doing));
}

/** Whether the claim is open, and the commands that lead out of it. */
function stateOf({ topicWords }: Surroundings, open: boolean, commands: readonly string[]): string {
	const state = open ? topicWords.statuses.open : topicWords.statuses.notOpen;
	return commands.length === 0 ? state : `${state}: ${commands.join(', ')}`;
}
