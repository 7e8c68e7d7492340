/** Adds people to the list as their names are used, within one transaction. */

import type { Claim } from '../../domain/claim.ts';
import { readClientName } from '../../domain/client/clientName.ts';
import { asDay } from '../../domain/day.ts';
import { type ClaimEvent, namesPerson, personIn, withPerson } from '../../domain/event/event.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { learned, type People, type Person } from '../../domain/people/people.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../open.ts';
import { namesInSettings, namesRecorded } from '../people.ts';
import type { Stamp } from './chain.ts';
import { readState } from './journalState.ts';

type Recorder = Pick<Stamp, 'actor' | 'officeDay'> & { readonly byLogin?: boolean };

export class PeopleLearning {
	readonly #journal: Journal;
	readonly #recorder: Recorder;
	readonly #record: (event: JournalEvent) => void;
	readonly #beforeReading: () => void;
	/** The settings as this transaction sees them. */
	#current: Settings | undefined;
	/** Whether the list got names in this transaction, which a rollback takes back. */
	#hasLearned = false;
	/** The people as they were learned last, and the names that need not be learned again: nothing new was recorded since. */
	#last: People | undefined;
	readonly #learnt = new Set<string>();
	/** The listed name of each name as written. */
	readonly #names = new Map<string, string>();
	/** All names that were used in this transaction. */
	readonly #used = new Set<string>();

	/** `record` records a change of the list, after which `forget` is called. `beforeReading` writes the sums of what was recorded. */
	constructor(journal: Journal, recorder: Recorder, record: (event: JournalEvent) => void, beforeReading: () => void) {
		this.#journal = journal;
		this.#recorder = recorder;
		this.#record = record;
		this.#beforeReading = beforeReading;
	}

	/** The events with people's names as they stand on the list; unknown names are added to it. */
	named(before: Claim | undefined, events: readonly ClaimEvent[]): readonly ClaimEvent[] {
		const names = namesUsed(before, events, this.#recorder);
		if (areListed(this.#journal, names.keys())) return events;
		const people = this.#learned(names);
		return events.map((event) => {
			const written = personIn(event);
			return written === null ? event : withPerson(event, this.#nameOf(people, written));
		});
	}

	#nameOf(people: People, written: string): string {
		const known = this.#names.get(written) ?? people.nameOf(written);
		this.#names.set(written, known);
		return known;
	}

	/** The people after these names were added to the list. */
	#learned(names: ReadonlyMap<string, boolean>): People {
		const uses = [...names].map(([name, kept]) => `${kept ? 'kept' : 'used'} ${name}`);
		if (this.#last && uses.every((use) => this.#learnt.has(use))) return this.#last;
		// A name that nobody used before may change what others mean.
		if (uses.some((use) => !this.#used.has(use))) this.#learnt.clear();
		const people = this.#learn([...names.keys()], (name) => names.get(name) === true);
		for (const use of uses) {
			this.#used.add(use);
			this.#learnt.add(use);
		}
		this.#last = people;
		this.#names.clear();
		return people;
	}

	/** Keeps the names that the settings are about to lose, and learns of those that they get. */
	beforeSettings(changes: Partial<Settings>): void {
		const { people, ...settings } = this.#settings();
		const names = new Set(namesInSettings({ ...settings, ...changes }));
		const gone = namesInSettings(settings).filter((name) => !names.has(name));
		if (names.size + gone.length > 0) this.#learn([...names, ...gone], (name) => !names.has(name));
	}

	/** The settings have changed. */
	forget(): void {
		this.#current = undefined;
		this.#last = undefined;
	}

	/** Puts on the list what it must keep of these names; gives all people, with those whom the names mean. */
	#learn(names: readonly string[], mustKeep: (name: string) => boolean): People {
		const { people: listedBefore = [] } = this.#settings();
		const { set, people } = learned(listedBefore, this.#namesRecorded(), names, mustKeep);
		if (set.length > 0) {
			this.#hasLearned = true;
			this.#record({ type: 'peopleChanged', on: asDay(this.#recorder.officeDay), how: 'named', set, removed: [], reason: null });
		} else if (!this.#hasLearned) noteListed(this.#journal, listedBefore);
		return people;
	}

	#namesRecorded(): readonly string[] {
		this.#beforeReading();
		return namesRecorded({ connection: this.#journal.connection, settings: this.#settings() });
	}

	#settings(): Settings {
		this.#current ??= readState(this.#journal.connection, this.#journal.path).settings;
		return this.#current;
	}
}

/**
 * The names that events use, and whether the list must keep each: it is a person's and will stand neither on the entry as its responsible
 * nor in the settings. `before`: the claim, whose responsible may give way.
 */
function namesUsed(
	before: Claim | undefined,
	events: readonly ClaimEvent[],
	{ actor, byLogin }: { readonly actor: string; readonly byLogin?: boolean },
): ReadonlyMap<string, boolean> {
	const names = new Map<string, boolean>();
	let responsible = before?.responsible ?? null;
	for (const event of events) {
		const name = personIn(event);
		if (isResponsible(event)) {
			if (responsible !== null && responsible !== name) names.set(responsible, true);
			responsible = name;
		}
		if (name) names.set(name, names.get(name) || namesPerson(event) || readClientName(name)?.is === 'person');
	}
	// A login tells who sat at the machine, not the person's name.
	if (byLogin) names.delete(actor);
	else if (actor !== '') names.set(actor, true);
	if (responsible !== null && names.has(responsible)) names.set(responsible, false);
	return names;
}

function isResponsible(event: ClaimEvent): boolean {
	return 'responsible' in event || (event.type === 'corrected' && event.field === 'responsible');
}

/** Names known to stand on the list of a journal exactly as written, which need not be added; by the settings as they were read. */
const listed = new WeakMap<Settings, ReadonlySet<string>>();

/** Whether all these names stand on the list as they are written. */
function areListed(journal: Journal, names: Iterable<string>): boolean {
	const known = listed.get(journal.settings) ?? noteListed(journal, journal.settings.people ?? []);
	return [...names].every((name) => known.has(name));
}

/** Remembers the names of a list as it is stored. */
function noteListed(journal: Journal, people: readonly Person[]): ReadonlySet<string> {
	const names = new Set(people.map(({ name }) => name));
	listed.set(journal.settings, names);
	return names;
}
