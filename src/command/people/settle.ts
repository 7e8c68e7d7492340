/** Whom a name means that somebody writes: asked about on a terminal where that is not clear, reported elsewhere. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { readClientName } from '../../domain/client/clientName.ts';
import { type NameReading, People, type Person } from '../../domain/people/people.ts';
import { looksLikeName } from '../../domain/people/person.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { type Given, type OptionName, personOptions } from '../../grammar/option.ts';
import type { Named } from '../../grammar/spell.ts';
import { peopleOf } from '../../store/people.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

/** The options with the names that are meant. */
interface SettledGiven<N extends OptionName> {
	readonly given: Given<N>;
	/** Sentences about names that are new, to be shown once they are recorded: a refused command brings nothing new. */
	readonly remarks: readonly string[];
}

/** The options with the names that the person chose; undefined where the person meant nobody, which is reported. Throws UsageError for a name of several people. */
export async function settleGiven<N extends OptionName>(context: JournalContext, given: Given<N>): Promise<SettledGiven<N> | undefined> {
	const options: Given<OptionName> = given;
	const asking = { ...context, asks: context.asks && !options.yes };
	const settled: Record<string, string> = {};
	const names = new Map<string, SettledName | undefined>();
	for (const option of personOptions) {
		const written = options[option];
		if (typeof written !== 'string') continue;
		// A measure may be taken by «склад», a visa given by «юрист».
		if (option === 'by' && readClientName(written)?.is !== 'person' && isNobody(context, written)) continue;
		// The command itself reports a name from whom nothing is taken over.
		if (option === 'person' && peopleOf(context.journal).read(written).is === 'nobody') continue;
		const name = names.has(written) ? names.get(written) : await settleName(asking, written, option);
		names.set(written, name);
		if (name === undefined) return undefined;
		settled[option] = name.name;
	}
	return { given: { ...given, ...settled }, remarks: [...names.values()].flatMap((name) => name?.remarks ?? []) };
}

/** A name that is meant, and the note on it, for when it is recorded. */
interface SettledName {
	readonly name: string;
	readonly remarks: readonly string[];
}

/**
 * The name of the person who is meant: the one written, or the one chosen; undefined where the person chose nobody, which is reported. Throws
 * UsageError where it fits several people and nobody can be asked.
 */
export async function settleName(context: JournalContext, written: string, option: Named): Promise<SettledName | undefined> {
	const people = peopleOf(context.journal);
	const reading = people.read(written);
	if (reading.is === 'one') {
		await warnOfLeft(context, reading.person);
		return { name: written, remarks: [] };
	}
	const isFirst = reading.is === 'nobody' && people.list.length === 0;
	const doubt = context.asks ? readerOf(context)(written) : reading;
	if (doubt === undefined || doubt.is === 'one' || (isFirst && !context.asks)) return { name: written, remarks: [] };
	if (context.asks) {
		const { askPerson } = await import('../../ask/person.ts');
		const chosen = await askPerson(context, written, doubt);
		const person = chosen === undefined ? undefined : people.of(chosen);
		if (person) await warnOfLeft(context, person);
		if (chosen !== undefined) return { name: chosen, remarks: [] };
		printInfo(context, context.words.questions.notSaved);
		return undefined;
	}
	if (doubt.is === 'several')
		throw new UsageError([{ code: 'severalPeople', option, value: written, people: doubt.people.map(({ name }) => name) }]);
	return { name: written, remarks: [await newNameSentence(context, written, doubt.near)] };
}

function isNobody(context: JournalContext, written: string): boolean {
	const reading = peopleOf(context.journal).read(written);
	return reading.is === 'nobody' && reading.near.length === 0;
}

/**
 * What the list of people makes of a name that somebody types at a terminal; undefined: nothing is to be asked. While nobody is known but the one
 * who types, the first name is nobody's slip, unless it is like that one's or does not look like a name.
 */
export function readerOf({ journal, actor }: Pick<JournalContext, 'journal' | 'actor'>): (name: string) => NameReading | undefined {
	const people = peopleOf(journal);
	if (people.list.length > 0) return (name) => people.read(name);
	const alone = new People([], [actor()]);
	return (name) => {
		const reading = alone.read(name);
		return reading.is === 'nobody' && reading.near.length === 0 && looksLikeName(name) ? undefined : reading;
	};
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
