/** Records within one transaction: numbers, events, and the derived rows. */

import type { Claim } from '../../domain/claim.ts';
import { asDay } from '../../domain/day.ts';
import { withAcceptance } from '../../domain/decide/ownWork.ts';
import { type ClaimEvent, numbersIn } from '../../domain/event/event.ts';
import { restsOn } from '../../domain/event/evolve.ts';
import type { JournalState } from '../../domain/event/journal.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { type Series, type SeriesNumber, writeNumber } from '../../domain/number.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { GatheredRows } from '../derived/gatheredRows.ts';
import { DamagedRecord, StoreFailure } from '../failure.ts';
import type { Journal } from '../open.ts';
import { peopleOf } from '../people.ts';
import { awaited, lastId, withKey } from '../statements/claims.ts';
import { counters, eventsOf, lastEvent, ownEvents, setCounter, textAt } from '../statements/events.ts';
import { append, apply, applyToJournal, loadedClaim } from './apply.ts';
import { CHAIN_START, type Head, type Stamp } from './chain.ts';
import { claimOf, eventOf, historyOf } from './events.ts';
import { foldState } from './journalEvents.ts';
import { PeopleLearning } from './peopleLearning.ts';

/** The next number of a series in a year; it is used up only by an event that carries it. */
export type NextNumber = (series: Series, year: number) => SeriesNumber;

export type Decide = (claim: Claim | undefined, next: NextNumber) => Verdict;

/** A claim after its change. No events: the same registration was made before, under the same key. */
export type Outcome =
	| {
			readonly ok: true;
			/** What it was; undefined where it was registered now. */
			readonly before: Claim | undefined;
			readonly claim: Claim;
			readonly events: readonly ClaimEvent[];
	  }
	| Extract<Verdict, { ok: false }>;

/** A claim as it was shown: the number of events that it had then. */
export interface Shown {
	readonly sequence: number;
	/** Whether anything recorded since refuses the change; left out: only what the change would replace or rests on (`restsOn`). */
	readonly exactly?: true;
}

export interface Change {
	/** The claim to change; undefined registers a new one. */
	readonly id: number | undefined;
	readonly decide: Decide;
	/** What the claim was when the change was prepared; left out where nothing of it was shown. */
	readonly shown?: Shown;
	/** The refusals where the registration recorded under the same key is another one; none where it is this one. */
	sameKey?(recorded: Extract<ClaimEvent, { type: 'registered' }>, claim: Claim): readonly Refusal[];
}

export interface Recording extends Stamp {
	/** Decides and folds as usual, then rolls everything back. */
	readonly dryRun: boolean;
	/** Whether it may be earlier than the last event: it records that this one's clock was wrong. */
	readonly afterWrongClock?: true;
	/** Runs just before COMMIT; skipped for refusals and dry runs. Throwing rolls back. */
	readonly beforeCommit?: () => void;
	/** The actor is no name of a person, but the login of one who is not on the list of people. */
	readonly byLogin?: boolean;
}

const A_DAY = 86_400_000;

/** Records within one transaction. */
export class Writer {
	readonly #journal: Journal;
	readonly #recording: Recording;
	/** The last ordinal of each `series year`. */
	readonly #last = new Map<string, number>();
	readonly #spent = new Set<string>();
	readonly #people: PeopleLearning;
	/** The last claim that is registered; undefined until the next one is. */
	#lastId: number | undefined;
	#gathered: GatheredRows | undefined;
	head: Head;

	/** Within a transaction that holds the write lock. */
	constructor(journal: Journal, recording: Recording) {
		this.#journal = journal;
		this.#recording = recording;
		this.#people = new PeopleLearning(
			journal,
			recording,
			(event) => this.#append(event),
			() => this.#gathered?.flush(),
		);
		const last = lastEvent(journal);
		// With the clock set back, numbers would get the wrong year and terms the wrong start, and could not be corrected.
		if (last && !recording.afterWrongClock && Date.parse(recording.recordedAt) < Date.parse(last.recorded_at) - A_DAY)
			throw new StoreFailure('clockBack', journal.path, last.recorded_at);
		this.head = last ?? { position: 0, hash: CHAIN_START };
		for (const { series, year, last } of counters(journal)) this.#last.set(`${series} ${year}`, last);
	}

	/** Decides about the claim as it is at this moment, and records what was decided. A refusal records nothing. */
	change({ id, decide, shown, sameKey }: Change): Outcome {
		const before = id === undefined ? undefined : this.claim(id);
		const verdict = decide(before, (series, year) => this.next(series, year));
		const movedOn = before && shown ? this.movedOn(before, shown, verdict.ok ? verdict.events : undefined) : [];
		if (!verdict.ok || movedOn.length > 0) return { ok: false, refusals: [...movedOn, ...(verdict.ok ? [] : verdict.refusals)] };
		const known = this.#known(verdict.events);
		if (known) {
			const refusals = sameKey?.(known.registered, known.claim) ?? [];
			return refusals.length > 0 ? { ok: false, refusals } : { ok: true, before: known.claim, claim: known.claim, events: [] };
		}
		const claimId = id ?? this.#nextId();
		const events = this.#accepted(before, this.#people.named(before, verdict.events));
		const claim = apply(this.#journal.connection, claimId, before, events, {
			insert: (event, sequence) => this.#record(event, claimId, sequence),
			gathered: this.#gathered,
		});
		return { ok: true, before, claim, events };
	}

	/** From now on sums and words are collected in `rows`, to be written for many claims together; they must not be read meanwhile. Undefined ends it. */
	gather(rows: GatheredRows | undefined): void {
		this.#gathered = rows;
	}

	/** The refusal of a claim that moved on since it was shown, where that stands against these events; undefined events: always. */
	movedOn(now: Claim, { sequence, exactly }: Shown, events: readonly ClaimEvent[] | undefined): readonly Refusal[] {
		if (now.sequence === sequence) return [];
		const { path } = this.#journal;
		const rows = eventsOf(this.#journal, { claim: now.id });
		const before = rows.slice(0, sequence);
		if (!exactly && events && before.length > 0 && !restsOn(events, claimOf(now.id, before, path), now)) return [];
		const since = historyOf(rows.slice(sequence), path);
		return [{ code: 'movedOn', number: now.number.text, shown: sequence, now: now.sequence, since }];
	}

	/** Records events of the journal itself, and writes its new state. */
	changeJournal(event: JournalEvent): void {
		if (event.type === 'settingsChanged') this.#people.beforeSettings(event.changes);
		this.#append(event);
	}

	#append(event: JournalEvent): void {
		const own = ownEvents(this.#journal);
		const state = own.length > 0 ? foldState(own) : undefined;
		applyToJournal(this.#journal.connection, state, event, () => this.#record(event, 0, own.length + 1));
		this.#people.forget();
	}

	/** The state of the journal at this moment. */
	journalState(): JournalState {
		return foldState(ownEvents(this.#journal));
	}

	/** The claim as it is at this moment. */
	claim(id: number): Claim {
		return loadedClaim(this.#journal.connection, id);
	}

	/** The claims that are awaited (`isAwaited`), by number. */
	awaited(): readonly number[] {
		return awaited(this.#journal).map(({ id }) => id);
	}

	/** Writes the counters of the numbers that were spent. */
	finish(): void {
		for (const key of this.#spent) {
			const [series = '', year] = key.split(' ');
			setCounter(this.#journal, { series, year: Number(year), last: this.#last.get(key) ?? 0 });
		}
	}

	/** The next number; it is used up only by an event that carries it. */
	next(series: Series, year: number): SeriesNumber {
		const { incomingTemplate, outgoingTemplate } = this.#journal.settings;
		const ordinal = (this.#last.get(`${series} ${year}`) ?? 0) + 1;
		return { year, ordinal, text: writeNumber(series === 'incoming' ? incomingTemplate : outgoingTemplate, year, ordinal) };
	}

	/** The claim that was registered under the same idempotency key before, and its registration. */
	#known([first]: readonly ClaimEvent[]) {
		if (first?.type !== 'registered' || first.key === null) return undefined;
		const row = withKey(this.#journal, { key: first.key });
		if (!row) return undefined;
		const registered = textAt(this.#journal, { claim: row.id, sequence: 1 });
		const event = registered && eventOf(registered);
		if (event?.type !== 'registered') throw new DamagedRecord(`no registration of ${row.id}`);
		return { claim: this.claim(row.id), registered: event };
	}

	/** The events with the acceptance that they imply, where the office requires it. */
	#accepted(before: Claim | undefined, events: readonly ClaimEvent[]): readonly ClaimEvent[] {
		const { settings } = this.#journal;
		if (typeof settings.acceptanceDue !== 'number') return events;
		const same = (left: string, right: string) => peopleOf(this.#journal).same(left, right);
		return withAcceptance(before, events, { actor: this.#recording.actor, on: asDay(this.#recording.officeDay), same });
	}

	#nextId(): number {
		this.#lastId ??= lastId(this.#journal);
		return ++this.#lastId;
	}

	#record(event: ClaimEvent | JournalEvent, claim: number, sequence: number): void {
		this.head = append(this.#journal.connection, event, { claim, sequence }, this.head, this.#recording);
		for (const [series, number] of numbersIn(event)) {
			this.#last.set(`${series} ${number.year}`, number.ordinal);
			this.#spent.add(`${series} ${number.year}`);
		}
	}
}
