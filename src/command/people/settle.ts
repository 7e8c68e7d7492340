/** Whom a name means that somebody writes: asked about on a terminal where that is not clear, said elsewhere. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { readClientName } from '../../domain/clientName.ts';
import type { NameReading, Person } from '../../domain/people.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { personOptions } from '../../grammar/option.ts';
import type { Named } from '../../grammar/spell.ts';
import type { Journal } from '../../store/open.ts';
import { peopleOf } from '../../store/people.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

/** The options with the names that the person chose; undefined where the person meant nobody, which is said. Throws UsageError for a name of several people. */
export async function settleGiven<N extends OptionName>(context: JournalContext, given: Given<N>): Promise<Given<N> | undefined> {
	const options: Given<OptionName> = given;
	const asking = { ...context, asks: context.asks && !options.yes };
	const settled: Record<string, string> = {};
	const names = new Map<string, string | undefined>();
	for (const option of personOptions) {
		const written = options[option];
		if (typeof written !== 'string') continue;
		// A measure may be taken by «склад», a visa given by «юрист».
		if (option === 'by' && readClientName(written)?.is !== 'person' && isNobody(context, written)) continue;
		// From whom nobody takes anything over, the command itself says.
		if (option === 'person' && peopleOf(context.journal).read(written).is === 'nobody') continue;
		const name = names.has(written) ? names.get(written) : await settleName(asking, written, option);
		names.set(written, name);
		if (name === undefined) {
			printInfo(context, context.words.questions.notSaved);
			return undefined;
		}
		settled[option] = name;
	}
	return { ...given, ...settled };
}

/**
 * The name of the person who is meant: the one written, or the one chosen; undefined where the person chose nobody. Throws UsageError
 * where it fits several people and nobody can be asked.
 */
export async function settleName(context: JournalContext, written: string, option: Named): Promise<string | undefined> {
	const people = peopleOf(context.journal);
	const reading = people.read(written);
	if (reading.is === 'one') {
		await warnOfLeft(context, reading.person);
		return written;
	}
	// The first name of all is nobody's slip.
	if (reading.is === 'nobody' && people.list.length === 0) return written;
	if (context.asks) {
		const { askPerson } = await import('../../ask/person.ts');
		const chosen = await askPerson(context, written, reading);
		const person = chosen === undefined ? undefined : people.of(chosen);
		if (person) await warnOfLeft(context, person);
		return chosen;
	}
	if (reading.is === 'several')
		throw new UsageError([{ code: 'severalPeople', option, value: written, people: reading.people.map(({ name }) => name) }]);
	printError(context, await newNameSentence(context, written, reading.near));
	return written;
}

function isNobody(context: JournalContext, written: string): boolean {
	const reading = peopleOf(context.journal).read(written);
	return reading.is === 'nobody' && reading.near.length === 0;
}

/** What the list of people makes of names; undefined where it is empty: the first name of all is nobody's slip. */
export function readerOf(journal: Journal): ((name: string) => NameReading) | undefined {
	const people = peopleOf(journal);
	return people.list.length === 0 ? undefined : (name) => people.read(name);
}

/** That the name is nobody's yet, and whose it may be. */
export async function newNameSentence({ language }: JournalContext, written: string, near: readonly Person[]): Promise<string> {
	const words = await textOf('people', language);
	return near.length === 0
		? words.isNew(written)
		: `${words.isNew(written)} ${words.near(near.map(({ name }) => visibleLine(name)).join(', '))}`;
}

async function warnOfLeft(context: JournalContext, { name, leftOn }: Person): Promise<void> {
	if (leftOn !== null && leftOn <= context.today)
		printError(context, (await textOf('people', context.language)).left(name, context.words.day(leftOn)));
}
