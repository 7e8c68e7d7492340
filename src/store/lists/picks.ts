/** The claims that a command can be applied to, the most urgent first: read from indexes, no more than are shown. */

import { type SelectQueryBuilder, sql } from 'kysely';
import { needsDecision } from '../../domain/claim.ts';
import { withoutInvisible } from '../../domain/client/clientName.ts';
import { kinds } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { ClaimName } from '../../domain/number.ts';
import { nameFinder } from '../../domain/people/person.ts';
import { type Status, statuses } from '../../domain/status.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import { byIndex, db, literally } from '../builder.ts';
import { claimsOfClient, namesFor } from '../clients/clients.ts';
import { AWAITING, PICKED } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import { all } from '../query.ts';
import type { Schema } from '../schema.ts';

/** A claim to choose. */
export interface Pick {
	readonly id: number;
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly client: string | null;
	readonly status: Status;
	/** How many events it has. */
	readonly sequence: number;
	/** The last day of its answer while that is awaited, or of its task where tasks are chosen; null where it has none. */
	readonly due: Day | null;
}

const TO_DECIDE = kinds.filter((kind) => needsDecision({ kind })).map((kind) => `'${kind}'`);

/** What a claim must have besides its status, so that the command is not refused at once; written as the indexes have it. */
const NEEDS = {
	unsorted: 'sorted_on is null',
	unfulfilled: 'fulfilled_on is null',
	awaited: AWAITING,
	toBeClosed: `(status <> 'registered' or kind = 'inquiry')`,
	decided: `(kind not in (${TO_DECIDE}) or decision is not null)`,
	answered: `open_measures = 0 and (kind not in (${TO_DECIDE}) or (decision is not null and answered_on is not null))`,
	unaccepted: 'exists (select 1 from unaccepted where unaccepted.claim = claim.id)',
	openMeasure: 'open_measures > 0',
	openRequest: `exists (select 1 from task where task.claim = claim.id and what = 'request' and ended_on is null)`,
	openPrevention: 'exists (select 1 from prevention where prevention.claim = claim.id and done_on is null)',
} as const;

export type Need = keyof typeof NEEDS;

/** Which claims the command can be applied to. */
export interface Wanted {
	readonly statuses: readonly Status[];
	readonly need: Need | undefined;
	/** Whether only claims whose kind is known. */
	readonly kindNamed: boolean;
}

const PICK = ['claim.id', 'claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.status', 'claim.sequence'] as const;

const NO_DAY = sql<Day | null>`null`.as('due');

const OPEN: readonly Status[] = ['registered', 'inProgress'];

type Picking = SelectQueryBuilder<Schema, 'claim', Pick>;

/** The sources of these claims, each in the order of an index, the most urgent first. */
function sourcesFor(wanted: Wanted): readonly Picking[] {
	const { need } = wanted;
	if (need === 'openMeasure' || need === 'openRequest') return [tasks(need === 'openMeasure' ? 'measure' : 'request', wanted.statuses)];
	if (need === 'openPrevention') return [preventions(wanted.statuses)];
	const open = wanted.statuses.filter((status) => OPEN.includes(status));
	return [
		...(open.length > 0 ? [awaiting(open, wanted), notAwaiting(open, wanted)] : []),
		...wanted.statuses
			// An ended entry is sorted only in order to reopen it, and is chosen by its number.
			.filter((status) => !OPEN.includes(status) && need !== 'unsorted')
			.map((status) => inStatus(status, wanted)),
	];
}

function awaiting(open: readonly Status[], wanted: Wanted): Picking {
	return db
		.selectFrom(byIndex('claim', 'claim_awaiting'))
		.select([...PICK, 'due_on as due'])
		.where(literally(`${AWAITING} and status in (${listed(open)})${besidesOf(wanted)}`))
		.orderBy('due_on')
		.orderBy('id');
}

function notAwaiting(open: readonly Status[], wanted: Wanted): Picking {
	return db
		.selectFrom(byIndex('claim', 'claim_still'))
		.select([...PICK, NO_DAY])
		.where(literally(`status in (${listed(OPEN)}) and status in (${listed(open)}) and awaiting = 0${besidesOf(wanted)}`))
		.orderBy('moved_on')
		.orderBy('id');
}

/** Claims that await the call: the longest waiting first; ended ones: the latest first. */
function inStatus(status: Status, wanted: Wanted): Picking {
	const direction = statuses[status].open ? 'asc' : 'desc';
	return db
		.selectFrom(byIndex('claim', 'claim_status'))
		.select([...PICK, NO_DAY])
		.where(literally(`status = '${status}'${besidesOf(wanted)}`))
		.orderBy('registered_on', direction)
		.orderBy('id', direction);
}

/** The claims with such an open task, by the day of the task; a claim comes once for each. */
function tasks(what: 'measure' | 'request', wanted: readonly Status[]): Picking {
	return db
		.selectFrom(byIndex('task', 'task_open'))
		.innerJoin('claim', 'claim.id', 'task.claim')
		.select([...PICK, 'task.due_on as due'])
		.where(literally(`task.ended_on is null and task.what = '${what}'`))
		.where('claim.status', 'in', wanted)
		.orderBy('task.due_on')
		.orderBy('task.claim');
}

function preventions(wanted: readonly Status[]): Picking {
	return db
		.selectFrom(byIndex('prevention', 'prevention_open'))
		.innerJoin('claim', 'claim.id', 'prevention.claim')
		.select([...PICK, 'prevention.due_on as due'])
		.where('prevention.done_on', 'is', null)
		.where('claim.status', 'in', wanted)
		.orderBy('prevention.due_on')
		.orderBy('prevention.claim');
}

function listed(names: readonly Status[]): string {
	return names.map((status) => `'${status}'`).join(', ');
}

/** The most urgent of them, `most` at most. */
export function mostUrgent(journal: Journal, wanted: Wanted, most: number): readonly Pick[] {
	const found: Pick[] = [];
	for (const source of sourcesFor(wanted)) if (found.length < most) found.push(...all(journal, source.limit(most - found.length)));
	return once(found);
}

/** How many matches of each kind are read. */
const MOST_READ = 200;

/** The claims whose number begins so: an ordinal of this year, of another, or a number in full. */
export function numberedLike(journal: Journal, wanted: Wanted, name: ClaimName, year: number): readonly Pick[] {
	if (isFew(wanted)) return mostUrgent(journal, wanted, FEW).filter(isNumbered(name, year));
	if (name.by === 'text') {
		const beginnings = [...new Set([name.text, name.text.toUpperCase()])];
		const beginningWith = (text: string) => wantedClaims(wanted).where('number', '>=', text).where('number', '<', `${text}\u{10ffff}`);
		return once(beginnings.flatMap((text) => all(journal, beginningWith(text).orderBy('number').limit(MOST_READ))));
	}
	const { ordinal } = name;
	if (ordinal === 0) return [];
	const ofYear = wantedClaims(wanted)
		.where('year', '=', name.year ?? year)
		.orderBy('ordinal', 'desc')
		.limit(MOST_READ);
	const inYear = [1, 10, 100, 1000, 10_000, 100_000].flatMap((more) =>
		all(journal, ofYear.where('ordinal', '>=', ordinal * more).where('ordinal', '<', (ordinal + 1) * more)),
	);
	if (name.year !== undefined) return once(inYear);
	const inOthers = wantedClaims(wanted)
		.where('year', 'in', ({ selectFrom }) => selectFrom('counter').select('year').where('series', '=', 'incoming'))
		.where('ordinal', '=', ordinal)
		.orderBy('year', 'desc')
		.limit(MOST_READ);
	return once([...inYear, ...all(journal, inOthers)]);
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

/** The claims of the client that is found by what is typed: a name, telephone, mail address or contract. The most urgent first. */
export function calledLike(journal: Journal, wanted: Wanted, typed: string): readonly Pick[] {
	const found: Pick[] = [];
	if (/[0-9@]/.test(typed)) {
		const ids = claimsOfClient(journal, typed, MOST_READ);
		if (ids.length > 0) found.push(...all(journal, wantedClaims(wanted).where('id', 'in', ids)));
	}
	if (isFew(wanted)) {
		const finds = nameFinder(withoutInvisible(typed));
		found.push(...mostUrgent(journal, wanted, FEW).filter(({ client }) => client !== null && finds(client)));
	} else
		for (const name of namesFor(journal, typed)) {
			if (found.length >= MOST_READ) break;
			const ofName = wantedClaims(wanted).where('client_folded', '=', name).where(literally(PICKED));
			found.push(...all(journal, ofName.orderBy('id', 'desc').limit(MOST_READ)));
		}
	return once(found).toSorted((left, right) => compared(left.due ?? LAST, right.due ?? LAST) || right.id - left.id);
}

/** Open claims are few and are scanned; a common name has many ended ones. At most this many are read per keystroke. */
const FEW = 10_000;

function isFew({ statuses: wanted, need }: Wanted): boolean {
	return need === 'openPrevention' || need === 'unsorted' || wanted.every((status) => statuses[status].open);
}

/** After every day. */
const LAST = '~';

/** A query of the claims by number or client; bypasses the planner's choice of the status index. */
function wantedClaims(wanted: Wanted): Picking {
	return db
		.selectFrom('claim')
		.select([...PICK, sql<Day | null>`iif(${sql.raw(AWAITING)}, due_on, null)`.as('due')])
		.where(literally(`+status in (${listed(wanted.statuses)})${besidesOf(wanted)}`));
}

/** The conditions besides the status, as the rest of a WHERE clause. */
function besidesOf({ need, kindNamed }: Wanted): string {
	return `${need === undefined ? '' : ` and ${NEEDS[need]}`}${kindNamed ? ' and unsorted = 0' : ''}`;
}

function once(found: readonly Pick[]): readonly Pick[] {
	const seen = new Set<number>();
	return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function compared(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0;
}
