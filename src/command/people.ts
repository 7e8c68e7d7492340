/** `people`: the people of the office, those of older entries too. */

import { type JournalContext, printInfo } from '../context.ts';
import type { People, Person } from '../domain/people.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { peopleOf } from '../store/people.ts';
import { openClaims } from '../store/statements/overview.ts';
import { type PeopleWords, textOf } from '../text/index.ts';
import { shortName } from '../text/shortName.ts';
import { forMachine, keysOf, printRows } from './output/report.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, context: JournalContext): Promise<ExitCode> {
	const people = peopleOf(context.journal);
	await printPeople(context, given, people, people.list);
	if (people.list.length === 0) printInfo(context, (await textOf('people', context.language)).none);
	return exit.done;
}

/** Prints these of the people, in the order of their names, those who left last. */
export async function printPeople(
	context: JournalContext,
	given: Given<'json' | 'ndjson' | 'header'>,
	people: People,
	shown: readonly Person[],
): Promise<void> {
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
export function personFields(words: PeopleWords): readonly string[] {
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
