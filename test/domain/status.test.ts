/** The table of statuses: which move leads where, from each status, and which actions each allows. */

import { describe, expect, it } from 'vitest';
import { actionRefused } from '../../src/domain/decide/action.ts';
import { moveRefused } from '../../src/domain/decide/move.ts';
import {
	type Action,
	actions,
	allows,
	type Move,
	moveNames,
	moves,
	movesFrom,
	type Status,
	statuses,
	statusNames,
} from '../../src/domain/status.ts';
import { atEach, office } from './office.ts';

/** Design §3; «·» is not allowed. */
const matrix = `
move            registered   inProgress    done         closed      unconsidered  withdrawn   void
take            inProgress   ·             ·            ·           ·             ·           ·
done            ·            done          ·            ·           ·             ·           ·
close           ·            ·             closed       ·           ·             ·           ·
closeOnTheSpot  closed       ·             ·            ·           ·             ·           ·
return          ·            ·             inProgress   ·           ·             ·           ·
refuse          unconsidered unconsidered  ·            ·           ·             ·           ·
withdraw        withdrawn    withdrawn     ·            ·           ·             ·           ·
void            void         ·             ·            ·           ·             ·           ·
reopen          ·            ·             ·            inProgress  inProgress    inProgress  ·
`;

const actionMatrix = `
action          registered   inProgress    done         closed      unconsidered  withdrawn   void
assign          yes          yes           yes          ·           ·             ·           ·
accept          yes          yes           ·            ·           ·             ·           ·
measure         ·            yes           ·            ·           ·             ·           ·
measureDone     ·            yes           ·            ·           ·             ·           ·
sort            yes          ·             ·            ·           yes           yes         ·
tell            yes          yes           ·            ·           ·             ·           ·
request         yes          yes           ·            ·           ·             ·           ·
answered        yes          yes           yes          ·           ·             ·           ·
visa            yes          yes           ·            ·           ·             ·           ·
extend          yes          yes           ·            ·           ·             ·           ·
fulfil          yes          yes           yes          ·           ·             ·           ·
decide          yes          yes           ·            ·           ·             ·           ·
reply           yes          yes           yes          ·           ·             ·           ·
letter          yes          yes           yes          yes         yes           yes         ·
court           yes          yes           yes          yes         yes           yes         ·
courtEnded      yes          yes           yes          yes         yes           yes         ·
cause           yes          yes           yes          yes         yes           yes         ·
prevent         yes          yes           yes          yes         yes           yes         ·
prevented       yes          yes           yes          yes         yes           yes         ·
note            yes          yes           yes          yes         yes           yes         yes
attach          yes          yes           yes          yes         yes           yes         yes
detach          yes          yes           yes          yes         yes           yes         yes
correct         yes          yes           yes          yes         yes           yes         yes
`;

function rowsOf(table: string): readonly (readonly string[])[] {
	return table
		.trim()
		.split('\n')
		.map((line) => line.split(/\s+/));
}

function cellsOf(table: string): readonly { readonly name: string; readonly status: Status; readonly cell: string }[] {
	const [, ...rows] = rowsOf(table);
	return rows.flatMap(([name = '', ...cells]) => cells.map((cell, index) => ({ name, status: statusNames[index] ?? 'void', cell })));
}

const claims = atEach();

it('the matrices name every status, move and action, in the order of the tables', () => {
	const [[, ...columns] = [], ...rows] = rowsOf(matrix);
	expect(columns).toEqual(statusNames);
	expect(rows.map(([name]) => name)).toEqual(moveNames);
	expect(
		rowsOf(actionMatrix)
			.slice(1)
			.map(([name]) => name),
	).toEqual(Object.keys(actions));
});

describe('the moves', () => {
	it.each(cellsOf(matrix))('$name from $status: $cell', ({ name, status, cell }) => {
		const move = name as Move;
		expect(allows(move, status) ? moves[move].to : '·').toBe(cell);
		const refusals = moveRefused(move, claims[status], claims[status].statusOn, office);
		expect(refusals.map(({ code }) => code)).toEqual(cell === '·' ? ['notAllowed'] : []);
	});

	it.each(statusNames)('from %s are those of its column', (status) => {
		const column = cellsOf(matrix).filter((cell) => cell.status === status && cell.cell !== '·');
		expect(movesFrom(status)).toEqual(column.map(({ name }) => name));
	});

	it('that are refused say which are allowed', () => {
		expect(moveRefused('close', claims.registered, office.today, office)).toEqual([
			{
				code: 'notAllowed',
				doing: 'close',
				status: 'registered',
				moves: ['take', 'refuse', 'withdraw', 'void'],
				number: 'ПР-2026-0012',
			},
		]);
		expect(moveRefused('reopen', claims.void, office.today, office)).toMatchObject([{ moves: [] }]);
	});

	it('never lead to where they start, and lead to every status but the first', () => {
		const reached = new Set<Status>(['registered']);
		for (const move of moveNames) {
			expect(allows(move, moves[move].to)).toBe(false);
			reached.add(moves[move].to);
		}
		expect([...reached].toSorted()).toEqual(statusNames.toSorted());
	});

	it.each([
		['take', 'responsible measure'],
		['done', 'result measuresDone decision reply'],
		['close', 'satisfaction controller'],
		['closeOnTheSpot', 'answer satisfaction controller'],
		['return', 'reason'],
		['refuse', 'ground'],
		['withdraw', 'how'],
		['void', 'reason'],
		['reopen', 'reason renewal'],
	] as const)('%s requires: %s', (move, requires) => {
		expect(moves[move].requires.join(' ')).toBe(requires);
	});
});

describe('the actions', () => {
	it.each(cellsOf(actionMatrix))('$name at $status: $cell', ({ name, status, cell }) => {
		const refusals = actionRefused(name as Action, claims[status], office.today, office);
		expect(refusals.map(({ code }) => code)).toEqual(cell === '·' ? ['notAllowed'] : []);
	});
});

it('a claim is open until it is closed, left, taken back or void', () => {
	expect(statusNames.filter((status) => statuses[status].open)).toEqual(['registered', 'inProgress', 'done']);
});

it('claims led by the rules stand at the statuses they were led to', () => {
	for (const status of statusNames) expect(claims[status].status).toBe(status);
});
