/** The statuses, the moves between them and the requirements of each move: the only source for all of these. */

import type { Kind } from './code.ts';

export const statuses = {
	registered: { open: true },
	inProgress: { open: true },
	done: { open: true },
	closed: { open: false },
	unconsidered: { open: false },
	withdrawn: { open: false },
	void: { open: false },
} as const satisfies Record<string, { open: boolean }>;

export type Status = keyof typeof statuses;

export const statusNames = Object.keys(statuses) as readonly Status[];

/** The requirements that moves can have; each has its check in `decide/` and its sentence in `text/`. */
export type Requirement =
	| 'responsible'
	| 'measure'
	| 'result'
	| 'measuresDone'
	| 'decision'
	| 'reply'
	| 'satisfaction'
	| 'controller'
	| 'answer'
	| 'reason'
	| 'how'
	| 'ground'
	| 'renewal';

export interface MoveRow {
	readonly from: readonly Status[];
	readonly to: Status;
	readonly requires: readonly Requirement[];
}

/** Design: регламент п. 2.4, 3.3, 5.1 and the chain of statuses that offices keep (P26–P29, P58). */
export const moves = {
	take: { from: ['registered'], to: 'inProgress', requires: ['responsible', 'measure'] },
	done: { from: ['inProgress'], to: 'done', requires: ['result', 'measuresDone', 'decision', 'reply'] },
	close: { from: ['done'], to: 'closed', requires: ['satisfaction', 'controller'] },
	/** An inquiry answered on the spot (P17): registered → closed in one command. */
	closeOnTheSpot: { from: ['registered'], to: 'closed', requires: ['answer', 'satisfaction', 'controller'] },
	return: { from: ['done'], to: 'inProgress', requires: ['reason'] },
	refuse: { from: ['registered', 'inProgress'], to: 'unconsidered', requires: ['ground'] },
	withdraw: { from: ['registered', 'inProgress'], to: 'withdrawn', requires: ['how'] },
	void: { from: ['registered'], to: 'void', requires: ['reason'] },
	reopen: { from: ['closed', 'unconsidered', 'withdrawn'], to: 'inProgress', requires: ['reason', 'renewal'] },
} as const satisfies Record<string, MoveRow>;

export type Move = keyof typeof moves;

export const moveNames = Object.keys(moves) as readonly Move[];

/** The moves that a claim of this status can make. */
export function movesFrom(status: Status): readonly Move[] {
	return moveNames.filter((move) => allows(move, status));
}

/** Whether the table lets the move start at this status. */
export function allows(move: Move, status: Status): boolean {
	return (moves[move].from as readonly Status[]).includes(status);
}

/** All statuses but that of entries made by mistake. */
const notVoid = statusNames.filter((status) => status !== 'void');

/** The actions on a claim besides moves, and the statuses in which they are allowed. */
export const actions = {
	assign: ['registered', 'inProgress', 'done'],
	accept: ['registered', 'inProgress'],
	measure: ['inProgress'],
	measureDone: ['inProgress'],
	// An entry that was refused or withdrawn unsorted is sorted before it can be reopened.
	sort: ['registered', 'unconsidered', 'withdrawn'],
	tell: ['registered', 'inProgress'],
	request: ['registered', 'inProgress'],
	answered: ['registered', 'inProgress', 'done'],
	visa: ['registered', 'inProgress'],
	extend: ['registered', 'inProgress'],
	// After it is done, too: the office may have finished and not paid yet.
	fulfil: ['registered', 'inProgress', 'done'],
	decide: ['registered', 'inProgress'],
	// After it is done, too: what was agreed by telephone is confirmed in writing.
	reply: ['registered', 'inProgress', 'done'],
	letter: notVoid,
	// A client goes to court when the office has answered, and may before: whatever became of the entry (P60).
	court: notVoid,
	courtEnded: notVoid,
	cause: notVoid,
	prevent: notVoid,
	prevented: notVoid,
	note: statusNames,
	attach: statusNames,
	detach: statusNames,
	correct: statusNames,
} as const satisfies Record<string, readonly Status[]>;

export type Action = keyof typeof actions;

/** The properties of a claim that decide which moves are open to it. */
interface ClaimState {
	readonly status: Status;
	readonly kind: Kind;
	/** Its kind is not known yet. */
	readonly unsorted: boolean;
}

/** Whether an answer alone can close it: an inquiry that nobody has taken yet (P17). */
export function onTheSpot({ status, kind, unsorted }: ClaimState): boolean {
	return status === 'registered' && kind === 'inquiry' && !unsorted;
}

/** The moves open to this claim: only an inquiry is closed on the spot (P17); an unsorted one can only be refused, withdrawn or annulled. */
export function movesOf({ status, kind, unsorted }: ClaimState): readonly Move[] {
	return movesFrom(status).filter((move) => (unsorted ? !waitsForKind(move) : move !== 'closeOnTheSpot' || kind === 'inquiry'));
}

/** Whether it requires a known kind: the kind decides which rules apply and whose visas the reply needs. */
export function waitsForKind(doing: Move | Action): boolean {
	return doing === 'decide' || doing === 'reply' || (doing in moves && !['refuse', 'withdraw', 'void'].includes(doing));
}

/** How a round ends: a status that is not open. */
export type Ending = { [S in Status]: (typeof statuses)[S]['open'] extends false ? S : never }[Status];

export const endings = statusNames.filter((status): status is Ending => !statuses[status].open);
