/** The claims that a command can be applied to, the most urgent first: read off indexes, and never more than are shown. */

import { needsDecision } from '../domain/claim.ts';
import { kinds } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { normalizeText } from '../domain/fold.ts';
import type { ClaimName } from '../domain/number.ts';
import { type Status, statuses } from '../domain/status.ts';
import { PICKED, wordsIn } from './clientNames.ts';
import { hasWords, namesWith } from './clientSearch.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { AWAITING } from './schema.ts';

/** A claim to choose. */
export interface Pick {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly client: string | null;
	readonly status: Status;
	/** The last day of its answer while that is awaited, or of the task that is to be chosen by; null where it has none. */
	readonly due: Day | null;
}

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** What a claim must have besides its status, so that the command is not refused at once. */
const NEEDS = {
	unsorted: 'sorted_on is null',
	unfulfilled: 'fulfilled_on is null',
	awaited: AWAITING,
	toBeClosed: `(status <> 'registered' or kind = 'inquiry')`,
	decided: `(kind not in (${TO_DECIDE}) or decision is not null)`,
	answered: `open_measures = 0 and (kind not in (${TO_DECIDE}) or (decision is not null and answered_on is not null))`,
	openMeasure: 'open_measures > 0',
	openRequest: `exists (select 1 from task where task.claim = claim.id and what = 'request' and ended_on is null)`,
	openPrevention: 'exists (select 1 from prevention where prevention.claim = claim.id and done_on is null)',
} as const;

export type Need = keyof typeof NEEDS;

/** Which claims are wanted. */
export interface Wanted {
	readonly statuses: readonly Status[];
	readonly need: Need | undefined;
	/** Whether only those of which it is said already of what kind they are. */
	readonly kindNamed: boolean;
}

const PICK = 'id, number, year, ordinal, client, status';

const OPEN: readonly Status[] = ['registered', 'inProgress'];

/** The statement of each source of an index, by its name; bound: how many at most. */
export function sourcesFor(what: Wanted): readonly string[] {
	const { statuses: wanted, need } = what;
	const also = besidesOf(what);
	if (need === 'openMeasure' || need === 'openRequest') return [taskSource(need === 'openMeasure' ? 'measure' : 'request', wanted)];
	if (need === 'openPrevention') return [preventionSource(wanted)];
	const open = wanted.filter((status) => OPEN.includes(status));
	const inOpen = `status in (${listed(open)})`;
	return [
		...(open.length > 0
			? [
					`select ${PICK}, due_on as due from claim indexed by claim_awaiting where ${AWAITING} and ${inOpen}${also} order by due_on, id limit ?`,
					`select ${PICK}, null as due from claim indexed by claim_still where status in (${listed(OPEN)}) and ${inOpen} and awaiting = 0${also} order by moved_on, id limit ?`,
				]
			: []),
		...wanted
			// What has ended is sorted before it is reopened, and by its number.
			.filter((status) => !OPEN.includes(status) && need !== 'unsorted')
			.map((status) => {
				// Who waits for the call waits longest first; what has ended is looked for among the latest.
				const way = statuses[status].open ? '' : ' desc';
				return `select ${PICK}, null as due from claim indexed by claim_status where status = '${status}'${also} order by registered_on${way}, id${way} limit ?`;
			}),
	];
}

/** By the day of the task itself; a claim stands there once for each. */
function taskSource(what: 'measure' | 'request', wanted: readonly Status[]): string {
	return `select c.id, c.number, c.year, c.ordinal, c.client, c.status, t.due_on as due from task t indexed by task_open join claim c on c.id = t.claim
		where t.ended_on is null and t.what = '${what}' and c.status in (${listed(wanted)}) order by t.due_on, t.claim limit ?`;
}

function preventionSource(wanted: readonly Status[]): string {
	return `select c.id, c.number, c.year, c.ordinal, c.client, c.status, p.due_on as due from prevention p indexed by prevention_open join claim c on c.id = p.claim
		where p.done_on is null and c.status in (${listed(wanted)}) order by p.due_on, p.claim limit ?`;
}

function listed(names: readonly Status[]): string {
	return names.map((status) => `'${status}'`).join(', ');
}

/** The most urgent of them, `most` at most. */
export function mostUrgent(journal: Journal, wanted: Wanted, most: number): readonly Pick[] {
	const found: Pick[] = [];
	for (const sql of sourcesFor(wanted)) if (found.length < most) found.push(...read(journal, sql, most - found.length));
	return once(found);
}

/** How many of each sort of likeness are looked at. */
const LOOKED_AT = 200;

/** Those whose number begins so: an ordinal of this year, of another, or a number in full. */
export function numberedLike(journal: Journal, wanted: Wanted, name: ClaimName, year: number): readonly Pick[] {
	if (isFew(wanted)) return mostUrgent(journal, wanted, FEW).filter(isNumbered(name, year));
	const where = conditionOf(wanted);
	if (name.by === 'text') {
		const sql = `select ${PICK}, ${DUE} from claim where number >= ? and number < ? and ${where} order by number limit ?`;
		const beginnings = [...new Set([name.text, name.text.toUpperCase()])];
		return once(beginnings.flatMap((text) => read(journal, sql, text, `${text}\u{10ffff}`, LOOKED_AT)));
	}
	const { ordinal } = name;
	if (ordinal === 0) return [];
	const sql = `select ${PICK}, ${DUE} from claim where year = ? and ordinal between ? and ? and ${where} order by ordinal desc limit ?`;
	const inYear = [1, 10, 100, 1000, 10_000, 100_000].flatMap((more) =>
		read(journal, sql, name.year ?? year, ordinal * more, (ordinal + 1) * more - 1, LOOKED_AT),
	);
	if (name.year !== undefined) return once(inYear);
	const other = `select ${PICK}, ${DUE} from claim where year in (select year from counter where series = 'incoming') and ordinal = ? and ${where} order by year desc limit ?`;
	return once([...inYear, ...read(journal, other, ordinal, LOOKED_AT)]);
}

/** Whether its number begins so. */
function isNumbered(name: ClaimName, thisYear: number): (pick: Pick) => boolean {
	if (name.by === 'text') {
		const beginning = normalizeText(name.text);
		return ({ number }) => normalizeText(number).startsWith(beginning);
	}
	const wanted = String(name.ordinal);
	return ({ year, ordinal }) =>
		year === (name.year ?? thisYear) ? String(ordinal).startsWith(wanted) : name.year === undefined && ordinal === name.ordinal;
}

/** Those of a client whose name has words that begin as those typed, the most urgent first. */
export function calledLike(journal: Journal, wanted: Wanted, typed: string): readonly Pick[] {
	const words = wordsIn(normalizeText(typed));
	if (words.length === 0) return [];
	if (isFew(wanted))
		return mostUrgent(journal, wanted, FEW).filter(({ client }) => client !== null && hasWords(normalizeText(client), words));
	const sql = `select ${PICK}, ${DUE} from claim where client_folded = ? and ${PICKED} and ${conditionOf(wanted)} order by id desc limit ?`;
	const found: Pick[] = [];
	for (const name of namesWith(journal.connection, words)) {
		if (found.length >= LOOKED_AT) break;
		found.push(...read(journal, sql, name, LOOKED_AT));
	}
	return found.toSorted((one, other) => compared(one.due ?? LAST, other.due ?? LAST) || other.id - one.id);
}

/** What is open is little, and is gone through, where those of a usual name would be many that have ended. No more than these at a key. */
const FEW = 10_000;

function isFew({ statuses: wanted, need }: Wanted): boolean {
	return need === 'openPrevention' || need === 'unsorted' || wanted.every((status) => statuses[status].open);
}

/** After every day. */
const LAST = '~';

const DUE = 'iif(awaiting = 1, due_on, null) as due';

function conditionOf(wanted: Wanted): string {
	// By the number or the client, whatever the planner thinks of statuses.
	return `+status in (${listed(wanted.statuses)})${besidesOf(wanted)}`;
}

/** What is wanted besides the status, as the rest of a condition. */
function besidesOf({ need, kindNamed }: Wanted): string {
	return `${need === undefined ? '' : ` and ${NEEDS[need]}`}${kindNamed ? ' and unsorted = 0' : ''}`;
}

function once(found: readonly Pick[]): readonly Pick[] {
	const seen = new Set<number>();
	return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function read({ connection, path }: Journal, sql: string, ...bound: readonly (string | number)[]): readonly Pick[] {
	try {
		return connection.prepare<unknown[], Pick>(sql).all(...bound);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

function compared(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
