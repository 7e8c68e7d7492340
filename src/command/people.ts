/**
 * `people`: the people of the office, those of older entries too; `people add`, `rename`, `join`, `retire`, `return`. Entries stay as they were
 * recorded.
 */

import { type JournalContext, printInfo } from '../context.ts';
import type { JournalEvent } from '../domain/event/journalShape.ts';
import { changedPeople, newPerson, People, type Person, saysMore, spellingsOf } from '../domain/people/people.ts';
import { lettersOf } from '../domain/people/person.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import type { Column } from '../report/report.ts';
import { namesRecorded, peopleOf } from '../store/people.ts';
import { changeJournalBy } from '../store/record/changeJournal.ts';
import { openClaims } from '../store/statements/overview.ts';
import { type PeopleWords, textOf } from '../text/index.ts';
import { shortName } from '../text/shortName.ts';
import { recording } from './claim/change.ts';
import { readOperand } from './input/operand.ts';
import { refuseUnknownFields } from './output/fields.ts';
import { forMachine, keysOf, type Listed, printRows } from './output/report.ts';

export async function run(given: Given<Listed>, context: JournalContext): Promise<ExitCode> {
	const people = peopleOf(context.journal);
	await printPeople(context, given, people, people.list);
	if (people.list.length === 0) printInfo(context, (await textOf('people', context.language)).none);
	return exit.done;
}

/** Prints these of the people, in the order of their names, those who left last. */
async function printPeople(context: JournalContext, given: Given<Listed>, people: People, shown: readonly Person[]): Promise<void> {
	const words = await textOf('people', context.language);
	const open = new Map<number, number>();
	for (const { responsible } of openClaims(context.journal)) {
		const person = responsible === null ? undefined : people.of(responsible);
		if (person) open.set(person.id, (open.get(person.id) ?? 0) + 1);
	}
	const rows = shown.toSorted((left, right) => orderOf(left).localeCompare(orderOf(right), 'ru'));
	await printRows(
		context,
		given,
		rows,
		columnsOf(words, forMachine(given), (person) => open.get(person.id) ?? 0),
	);
}

/** The fields of a person for machines. */
function personFields(words: PeopleWords): readonly string[] {
	return keysOf(columnsOf(words, true, () => 0));
}

function orderOf({ leftOn, name }: Person): string {
	return `${leftOn === null ? 0 : 1} ${name}`;
}

function columnsOf({ columns }: PeopleWords, machine: boolean, openOf: (person: Person) => number): readonly Column<Person>[] {
	return [
		{ key: 'name', type: 'line', title: columns.name, value: ({ name }) => name },
		{ key: 'initials', type: 'line', title: columns.initials, value: ({ name }) => shortName(name) },
		{ key: 'post', type: 'line', title: columns.post, value: ({ post }) => post },
		{ key: 'email', type: 'line', title: columns.email, value: ({ email }) => email },
		{ key: 'login', type: 'line', title: columns.login, value: ({ login }) => login },
		{ key: 'open', type: 'count', title: columns.open, value: openOf },
		{ key: 'leftOn', type: 'day', title: columns.leftOn, value: ({ leftOn }) => leftOn },
		machine
			? { key: 'spellings', type: 'json', title: columns.spellings, value: ({ spellings }) => JSON.stringify(spellings) }
			: { key: 'spellings', type: 'line', title: columns.spellings, value: ({ spellings }) => spellings.join('; ') || null },
	];
}

type Always = 'reason' | 'dryRun' | 'json';
type Change = Pick<Extract<JournalEvent, { type: 'peopleChanged' }>, 'how' | 'set' | 'removed'>;

/** What is to happen, decided by the people as they are once the lock is held; and the sentence that says it. Undefined: nothing new. */
type Decide = (people: People) => { readonly change: Change | undefined; readonly person: Person; readonly note: string };

/** `people add`: a person for the list, or what is known of one who is there: a fuller name, post, mail, login. */
export async function add(
	given: Given<Always | 'post' | 'personEmail' | 'login'>,
	context: JournalContext,
	[typed]: readonly string[],
): Promise<ExitCode> {
	const { notes, columns } = await textOf('people', context.language);
	const name = read(context, typed, columns.name);
	return record(given, context, (people) => {
		const reading = people.read(name);
		if (reading.is === 'several') throw several(columns.name, name, reading.people);
		const known = reading.is === 'one' ? reading.person : undefined;
		const fuller = known && spellingsOf(known).every((spelling) => saysMore(name, spelling));
		const before = known ?? newPerson(nextId(people), name);
		const person = {
			...before,
			...(fuller && { name, spellings: [...before.spellings, before.name] }),
			...(given.post !== undefined && { post: given.post }),
			...(given.personEmail !== undefined && { email: given.personEmail }),
			...(given.login !== undefined && { login: given.login }),
		};
		refuseSharedLogin(people, person);
		if (known && known.id > 0 && JSON.stringify(person) === JSON.stringify(known))
			return { change: undefined, person, note: notes.listed(known.name) };
		const set = withId(people, person);
		const how = known ? 'changed' : 'added';
		return { change: { how, set: [set], removed: [] }, person: set, note: notes[how](set.name) };
	});
}

/** `people rename`: another name from now on; the former ones still mean the person. */
export async function rename(given: Given<Always>, context: JournalContext, [typed, wanted]: readonly string[]): Promise<ExitCode> {
	const { notes, columns } = await textOf('people', context.language);
	const name = read(context, wanted, columns.name);
	return record(given, context, (people) => {
		const before = known(context, people, typed, columns.name);
		const other = people.read(name);
		if (other.is === 'one' && other.person.id !== before.id)
			throw new UsageError([{ code: 'nameOfOther', value: name, person: other.person.name }]);
		if (name === before.name) return { change: undefined, person: before, note: notes.listed(before.name) };
		const former = spellingsOf(before).filter((spelling) => lettersOf(spelling) !== lettersOf(name));
		const person = withId(people, { ...before, name, spellings: [...new Set(former)] });
		return { change: { how: 'renamed', set: [person], removed: [] }, person, note: notes.renamed(before.name, name) };
	});
}

/** `people join`: two of the list are one person, who keeps the name of the first. */
export async function join(given: Given<Always>, context: JournalContext, [typed, alsoTyped]: readonly string[]): Promise<ExitCode> {
	const { notes, columns } = await textOf('people', context.language);
	return record(given, context, (people) => {
		const kept = known(context, people, typed, columns.name);
		const also = known(context, people, alsoTyped, columns.name);
		if (kept.id === also.id)
			throw new UsageError([{ code: 'samePerson', value: read(context, alsoTyped, columns.name), person: kept.name }]);
		const person = withId(people, {
			...kept,
			spellings: [...new Set([...kept.spellings, ...spellingsOf(also)])],
			post: kept.post ?? also.post,
			email: kept.email ?? also.email,
			login: kept.login ?? also.login,
		});
		const removed = also.id > 0 ? [also.id] : [];
		return { change: { how: 'joined', set: [person], removed }, person, note: notes.joined(also.name, person.name) };
	});
}

/** `people retire`: who has left, and when. */
export async function retire(given: Given<Always | 'on'>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { notes, columns } = await textOf('people', context.language);
	const leftOn = given.on ?? context.today;
	return record(given, context, (people) => {
		const before = known(context, people, typed, columns.name);
		const note = notes.retired(before.name, context.words.day(leftOn));
		if (before.leftOn === leftOn) return { change: undefined, person: before, note };
		const person = withId(people, { ...before, leftOn });
		return { change: { how: 'retired', set: [person], removed: [] }, person, note };
	});
}

/** `people return`: who had left is here again. */
export async function takeBack(given: Given<Always>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { notes, columns } = await textOf('people', context.language);
	return record(given, context, (people) => {
		const before = known(context, people, typed, columns.name);
		if (before.leftOn === null) return { change: undefined, person: before, note: notes.here(before.name) };
		const person = { ...before, leftOn: null };
		return { change: { how: 'returned', set: [person], removed: [] }, person, note: notes.returned(before.name) };
	});
}

async function record(given: Given<Always>, context: JournalContext, decide: Decide): Promise<ExitCode> {
	const { journal, today } = context;
	refuseUnknownFields(given.json, personFields(await textOf('people', context.language)));
	const {
		decided: { outcome, after },
	} = await changeJournalBy(journal, recording(context, given.dryRun), ({ settings }) => {
		const listed = settings.people ?? [];
		const recorded = namesRecorded({ ...journal, settings });
		const outcome = decide(new People(listed, recorded));
		const { change } = outcome;
		return {
			outcome,
			after: new People(change ? changedPeople(listed, change.set, change.removed) : listed, recorded),
			events: change ? [{ type: 'peopleChanged', on: today, ...change, reason: given.reason ?? null }] : [],
			recomputeTerms: () => [],
		};
	});
	if (given.json) await printPeople(context, given, after, [outcome.person]);
	const { dryRun, dryRunWould } = context.words.notes;
	if (given.dryRun) printInfo(context, outcome.change ? dryRunWould : dryRun);
	printInfo(context, outcome.note);
	return exit.done;
}

/** The person whom the words name. Throws UsageError where they name nobody, or several. */
function known(context: JournalContext, people: People, typed: string | undefined, label: string): Person {
	const name = read(context, typed, label);
	const exact = people.list.filter((person) => person.name === name);
	const reading = people.read(name);
	if (exact.length === 1 && exact[0]) return exact[0];
	if (reading.is === 'several') throw several(label, name, reading.people);
	if (reading.is === 'nobody') throw new UsageError([{ code: 'unknownPerson', value: name, near: reading.near.map((one) => one.name) }]);
	return reading.person;
}

function several(called: string, value: string, people: readonly Person[]): UsageError {
	return new UsageError([{ code: 'severalPeople', option: { called }, value, people: people.map(({ name }) => name) }]);
}

/** The person with a number of the list. */
function withId(people: People, person: Person): Person {
	return person.id > 0 ? person : { ...person, id: nextId(people) };
}

function nextId(people: People): number {
	return Math.max(0, ...people.list.map(({ id }) => id)) + 1;
}

function refuseSharedLogin(people: People, { id, login }: Person): void {
	const other = login === null ? undefined : people.ofLogin(login);
	if (login !== null && other && other.id !== id) throw new UsageError([{ code: 'loginOfOther', value: login, person: other.name }]);
}

function read(context: JournalContext, typed = '', label: string): string {
	return readOperand(readers.line, typed, label, context);
}
