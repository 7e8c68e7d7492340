/**
 * Makes a journal of many claims, as sound as one kept by hand for five years: every event is what the rules decided, in
 * the order of recording. Of each thousand claims one is open and overdue on BENCH_DAY; the others have ended.
 */

import { hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { addDays, asDay, type Day, dayNumber, daysBetween } from '../../src/domain/day.ts';
import { register } from '../../src/domain/decide/index.ts';
import { evolve } from '../../src/domain/event/evolve.ts';
import { type Series, type SeriesNumber, writeNumber } from '../../src/domain/number.ts';
import { samePerson } from '../../src/domain/people/person.ts';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { noLetterhead, type Settings } from '../../src/domain/settings.ts';
import { bindingTerm, demandsIn, termsFor, visasFor } from '../../src/domain/term/term.ts';
import type { Circumstances, Verdict } from '../../src/domain/verdict.ts';
import { claimColumns } from '../../src/report/claimColumns.ts';
import { selectFor } from '../../src/report/claimReading.ts';
import { createJournal } from '../../src/store/create.ts';
import { writeRows } from '../../src/store/derived/writeRows.ts';
import { SCHEMA_VERSION } from '../../src/store/fileVersion.ts';
import { AWAITING } from '../../src/store/indexConditions.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { connect } from '../../src/store/open.ts';
import { eventRow, type Stamp } from '../../src/store/record/chain.ts';
import { insertInto } from '../../src/store/schema.ts';
import { readingOf } from '../../src/store/storedValue.ts';
import { CONTROLLER, entry } from './entries.ts';
import { type Act, lifeThatEnds, lifeThatGoesOn } from './lives.ts';
import { Random } from './random.ts';

const inUse = await regulationsInUse(defaultRegulations, []);

/** Grows with each change of what is generated: journals of other versions are built anew. */
const GENERATOR = 2;

/** The day on which the journal is looked at. */
export const BENCH_DAY = asDay('2026-07-01');

/** Registration: sixty months. */
const FIRST_DAY = asDay('2021-07-01');
const DAYS = daysBetween(FIRST_DAY, BENCH_DAY);

/** A month amid those of registration, and a number that every journal has. */
export const EXPORT_MONTH = '2024-03';
export const NUMBER = 'ПР-2024-0100';

/** What the month's export reads, but for what takes functions that only the program has. */
export const exportColumns = selectFor(claimColumns.filter(({ key }) => key !== 'recordedLateOn' && key !== 'keepUntil')).needed.map(
	(reading) => readingOf(reading, SCHEMA_VERSION),
);

const NO_AUTHORITY = { head: null, chairman: null, chairmanAbove: null, chairmanKinds: [] };

const INCOMING = 'ПР-{year}-{number:4}';
const OUTGOING = '{number}';
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Names what is in the journal and in which tables: it stands in the settings of each. */
function journalName(claims: number): string {
	const tables = hash('sha256', JSON.stringify(migrations), 'hex').slice(0, 12);
	return `bench-${claims}-${GENERATOR}-${tables}`;
}

/** Whether a journal of so many claims is there, made by this generator for the tables of this program. */
export function isCurrent(path: string, claims: number): boolean {
	let connection: Database.Database | undefined;
	try {
		connection = new Database(path, { readonly: true, fileMustExist: true });
		const row = connection.prepare<[], { value: string }>(`select value from setting where name = 'journal'`).get();
		const settings: Partial<Settings> = JSON.parse(row?.value ?? '{}');
		return settings.journal === journalName(claims);
	} catch {
		return false;
	} finally {
		connection?.close();
	}
}

/** Over which days claims are registered: from `first`, so many. */
export interface Span {
	readonly first: Day;
	readonly days: number;
}

const FIVE_YEARS: Span = { first: FIRST_DAY, days: DAYS };

/** The month that is exported. */
export const oneMonth: Span = { first: asDay(`${EXPORT_MONTH}-01`), days: 31 };

/** Builds the journal, in place of any that is there. `claims`: thousands. */
export function buildJournal(path: string, claims: number, span = FIVE_YEARS): void {
	if (claims % 1000 !== 0 || claims < 1000) throw new RangeError(`not thousands: ${claims}`);
	const unfinished = `${path}.part`;
	for (const left of [path, `${path}-journal`, unfinished, `${unfinished}-journal`]) rmSync(left, { force: true });
	const settings: Settings = {
		journal: journalName(claims),
		office: 'ООО «Фирма»',
		zone: 'Europe/Moscow',
		language: 'ru',
		regulations: defaultRegulations,
		ownTermsMove: true,
		incomingTemplate: INCOMING,
		outgoingTemplate: OUTGOING,
		firstYear: 2021,
		firstIncoming: 1,
		firstOutgoing: 1,
		controller: CONTROLLER,
		authority: NO_AUTHORITY,
		routes: [],
		absences: [],
		visas: [],
		letterhead: noLetterhead,
		templates: [],
	};
	createJournal({ path: unfinished, timeout: 1000, settings, stamp: stamp(addDays(FIRST_DAY, -1), 0) });
	const connection = connect(unfinished, 1000, undefined, true);
	try {
		connection.pragma('locking_mode = exclusive');
		connection.pragma('journal_mode = memory');
		connection.pragma('synchronous = off');
		connection.pragma('cache_size = -262144');
		new Clerk(connection, claims, span).work();
		const open = connection
			.prepare<[string], { count: number }>(`select count(*) as count from claim where ${AWAITING} and due_on < ?`)
			.get(BENCH_DAY);
		if (open?.count !== claims / 1000) throw new Error(`${open?.count} overdue of ${claims}`);
	} finally {
		connection.close();
	}
	// Else the first commands measured would write it out.
	const descriptor = openSync(unfinished, 'r+');
	fsyncSync(descriptor);
	closeSync(descriptor);
	renameSync(unfinished, path);
}

/** Recorded so many seconds after nine in the morning, in Moscow. */
function stamp(day: Day, seconds: number): Stamp {
	return { recordedAt: new Date((dayNumber(day) * DAY + 6 * HOUR + seconds) * 1000).toISOString(), officeDay: day, actor: 'generator' };
}

/** A row with every column of an event. */
function eventColumns(connection: Database.Database): object {
	const columns = connection.prepare<[], { name: string }>(`select name from pragma_table_info('event')`).all();
	return Object.fromEntries(columns.map(({ name }) => [name, null]));
}

interface Alive {
	claim: Claim;
	/** How many acts are still to come. */
	left: number;
}

/** Keeps the journal day by day. */
class Clerk {
	readonly #connection: Database.Database;
	readonly #claims: number;
	readonly #span: Span;
	readonly #random = new Random(1);
	/** Salts are no secret here: the same journal comes out every time. */
	readonly #salt = () => this.#random.hexadecimal(16);
	/** The acts of each day to come. */
	readonly #diary = new Map<Day, (readonly [id: number, act: Act])[]>();
	/** The claims that something is still to happen to, and those behind them: rows are written in the order of registration. */
	readonly #alive = new Map<number, Alive>();
	/** The last ordinal of each `series year`. */
	readonly #last = new Map<string, number>();
	readonly #insertEvent: Database.Statement;
	#head: { readonly position: number; readonly hash: string };
	#registered = 0;
	#today: Circumstances = this.#circumstances(FIRST_DAY);
	#recorded = 0;

	constructor(connection: Database.Database, claims: number, span: Span) {
		this.#connection = connection;
		this.#claims = claims;
		this.#span = span;
		const head = connection.prepare<[], { position: number; hash: string }>('select position, hash from event').get();
		if (!head) throw new Error('the journal was not opened');
		this.#head = head;
		this.#insertEvent = connection.prepare(insertInto('event', eventColumns(connection)));
	}

	work(): void {
		this.#connection.exec('begin');
		for (let number = 0; number <= DAYS; number++) {
			this.#day(addDays(FIRST_DAY, number));
			// The cache holds some weeks.
			if (number % 10 === 0) this.#connection.exec('commit; begin');
		}
		if (this.#alive.size > 0) throw new Error(`${this.#alive.size} claims are not finished`);
		this.#count();
		this.#connection.exec('commit');
	}

	#day(day: Day): void {
		this.#today = this.#circumstances(day);
		this.#recorded = 0;
		const until = ((daysBetween(this.#span.first, day) + 1) * this.#claims) / this.#span.days;
		while (this.#registered < Math.min(until, this.#claims)) this.#register(day);
		for (const [id, act] of this.#diary.get(day) ?? []) this.#act(id, act);
		this.#diary.delete(day);
		for (const [id, { claim, left }] of this.#alive) {
			if (left > 0) break;
			writeRows(this.#connection, undefined, claim);
			this.#alive.delete(id);
		}
	}

	#register(day: Day): void {
		// Those that stay open are spread over all but the last three months, so that their terms are over.
		const step = 950;
		const open = this.#registered % step === step / 2 && this.#registered / step < this.#claims / 1000;
		const id = ++this.#registered;
		const claim = this.#record(undefined, id, register(entry(this.#random, day, open), this.#today));
		const due = bindingTerm(claim.terms)?.due;
		if (open && (due === undefined || due >= BENCH_DAY)) throw new Error(`claim ${id} would not be overdue`);
		const life = open ? lifeThatGoesOn(this.#random) : lifeThatEnds(claim.kind, this.#random);
		this.#alive.set(id, { claim, left: life.length });
		// Near the end everything goes faster, so that all have ended on the last day.
		const haste = Math.min(1, daysBetween(day, BENCH_DAY) / ((life.at(-1)?.[0] ?? 0) + 1));
		for (const [after, act] of life) this.#plan(addDays(day, Math.floor(after * haste)), id, act);
	}

	#plan(day: Day, id: number, act: Act): void {
		const acts = this.#diary.get(day);
		if (acts) acts.push([id, act]);
		else this.#diary.set(day, [[id, act]]);
	}

	#act(id: number, act: Act): void {
		const alive = this.#alive.get(id);
		if (!alive) throw new Error(`claim ${id} has ended already`);
		alive.claim = this.#record(alive.claim, id, act(alive.claim, this.#random, this.#today));
		alive.left--;
	}

	/** Writes the events and folds them. */
	#record(before: Claim | undefined, id: number, verdict: Verdict): Claim {
		if (!verdict.ok) throw new Error(`claim ${id} is refused: ${JSON.stringify(verdict.refusals)}`);
		let claim = before;
		for (const event of verdict.events) {
			const place = { position: this.#head.position + 1, claim: id, sequence: (claim?.sequence ?? 0) + 1, previous: this.#head.hash };
			const row = eventRow(event, place, stamp(this.#today.today, 3 * this.#recorded++), this.#salt);
			this.#insertEvent.run(row);
			this.#head = row;
			claim = evolve(claim, id, event);
		}
		if (!claim) throw new Error('a verdict without events');
		return claim;
	}

	#count(): void {
		const counter = this.#connection.prepare(
			'insert into counter (series, year, last) values (?, ?, ?) on conflict (series, year) do update set last = excluded.last',
		);
		for (const [key, last] of this.#last) {
			const [series, year] = key.split(' ');
			counter.run(series, Number(year), last);
		}
	}

	#circumstances(today: Day): Circumstances {
		const options = { regulations: inUse, calendar: builtInCalendar, ownTermsMove: true };
		return {
			today,
			actor: CONTROLLER,
			controller: CONTROLLER,
			same: samePerson,
			spellings: (name) => [name],
			incoming: (year) => this.#next('incoming', INCOMING, year),
			outgoing: (year) => this.#next('outgoing', OUTGOING, year),
			terms: (facts) => termsFor(facts, options),
			demands: demandsIn(options.regulations),
			repeats: (number) => [number],
			ruleOf: () => undefined,
			visasFor: (kind) => visasFor(kind, options.regulations, []),
			calendar: builtInCalendar,
			authority: NO_AUTHORITY,
			routed: () => undefined,
		};
	}

	#next(series: Series, template: string, year: number): SeriesNumber {
		const key = `${series} ${year}`;
		const ordinal = (this.#last.get(key) ?? 0) + 1;
		this.#last.set(key, ordinal);
		return { year, ordinal, text: writeNumber(template, year, ordinal) };
	}
}
