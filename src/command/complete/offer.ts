/** Candidates at the cursor: each slot is filled from the grammar, the calendar or the journal. */

import { FIRST_YEAR, LAST_YEAR } from '../../domain/calendar/calendar.ts';
import { visas } from '../../domain/code.ts';
import type { Operand } from '../../grammar/commandRow.ts';
import { type Cursor, cursorAfter, type Slot } from '../../grammar/cursor.ts';
import { everywhere, type OptionName, optionRow } from '../../grammar/option.ts';
import type { ValueKind } from '../../grammar/value.ts';
import type { Lookup } from '../../store/completionLookup.ts';
import { type HelpWords, type Language, textOf } from '../../text/index.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import type { World } from '../../world.ts';
import { beginning, type Candidate, nothing, type Offer, plain } from './candidate.ts';
import { codeWords, commandWords, flags, nextWords, topicWords } from './grammarWords.ts';
import * as known from './journalWords.ts';
import { journalOf, ownJournals, screenIn, typedIn } from './line.ts';
import { shells } from './shells.ts';

interface Typing {
	readonly world: World;
	readonly cursor: Cursor;
	/** The word at the cursor, without what a value is joined to. */
	readonly typed: string;
	readonly language: Language;
	readonly help: HelpWords;
	/** Nothing where there is no journal, or it cannot be read. */
	look(ask: (lookup: Lookup) => readonly Candidate[]): Promise<readonly Candidate[]>;
}

/** Possible continuations at the cursor, after the words before it. */
export async function offerAfter(world: World, before: readonly string[], current: string): Promise<Offer> {
	const screen = screenIn(world);
	const cursor = cursorAfter(before, current);
	const help = await textOf('help', screen);
	const look = (ask: (lookup: Lookup) => readonly Candidate[]) => looking(world, before, ask);
	const offers: Offer[] = [];
	for (const slot of cursor.slots) {
		const flag = slot.what === 'value' ? slot.flag : '';
		const typed = current.slice(flag.length);
		const spoken = typedIn(typed, flag === '' ? before : [...before, flag], screen);
		let offer = nothing;
		try {
			offer = await offerAt(slot, { world, cursor, typed, language: spoken, help, look });
		} catch (error) {
			// Without a journal the words that may follow `letter` are offered all the same.
			if (cursor.slots.length === 1) throw error;
		}
		const { candidates, files } = offer;
		offers.push({ candidates: beginning(typed, candidates).map(({ text, about }) => ({ text: `${flag}${text}`, about })), files });
	}
	return { candidates: offers.flatMap(({ candidates }) => candidates), files: offers.some(({ files }) => files) };
}

async function offerAt(slot: Slot, typing: Typing): Promise<Offer> {
	const { language, help } = typing;
	switch (slot.what) {
		case 'command':
			return words(commandWords(language, help));
		case 'subcommand':
			return words(nextWords(slot.of, language, help));
		case 'option':
			return words(flags(ownFirst(slot.among), language, help));
		case 'value':
			return offerValue(slot.option, typing);
		case 'operand':
			return offerOperand(slot.operand, slot.before, typing);
	}
}

function words(candidates: readonly Candidate[]): Offer {
	return { candidates, files: false };
}

/** The command's own options before those of all. */
function ownFirst(names: readonly OptionName[]): readonly OptionName[] {
	const common: readonly OptionName[] = everywhere;
	return [...names.filter((name) => !common.includes(name)), ...names.filter((name) => common.includes(name))];
}

const files: Offer = { candidates: [], files: true };

async function offerValue(option: OptionName, typing: Typing): Promise<Offer> {
	const { typed, language, world, look } = typing;
	const kind: ValueKind | undefined = optionRow(option).value;
	switch (kind) {
		case undefined:
			return nothing;
		case 'path':
			if (option === 'journal') return { candidates: await journalNames(world), files: true };
			return option === 'today' ? nothing : files;
		case 'pastDay':
		case 'futureDay':
		case 'anyDay':
			return words(plain((await textOf('completion', language))[kind]));
		case 'period':
		case 'monthOfYear':
		case 'range':
			return words(plain(months(world)));
		case 'year':
			return words(plain(years()));
		case 'zone':
			return words(plain(Intl.supportedValuesOf('timeZone')));
		case 'fields':
			return words(await fields(option, typing));
		case 'line':
			return words(await look((lookup) => known.spokenWords(lookup, world, option, typed)));
		default:
			return words(codeWords(kind, typed, language) ?? []);
	}
}

async function offerOperand(
	operand: Operand,
	before: readonly string[],
	{ typed, language, world, cursor, help, look }: Typing,
): Promise<Offer> {
	switch (operand) {
		case 'claim':
			return words(await look((lookup) => known.claimWords(lookup, world, cursor.command, typed)));
		case 'measure':
		case 'request':
		case 'attachment':
		case 'prevention':
			return words(await look((lookup) => known.itemWords(lookup, world, before[0], operand)));
		case 'visa':
			return words(plain(visas.map((visa) => vocabulary.visa?.[visa]?.[language === 'ru' ? 0 : 1] ?? visa)));
		case 'message':
			return words(await look(known.waitingMessages));
		case 'backup':
		case 'mailSource':
		case 'file':
		case 'folder':
			return files;
		case 'period':
			return words(plain(months(world)));
		case 'regulation':
			return words(codeWords('regulation', typed, language) ?? []);
		case 'year':
			return words(plain(years()));
		case 'subject':
			return words(await look(known.subjects));
		case 'analysisMeasure':
		case 'sought':
		case 'server':
			return words([]);
		case 'person':
		case 'otherPerson':
		case 'newName':
			return words(await look(known.people));
		case 'journalName':
			return words(await journalNames(world));
		case 'topic':
			return words(before.length === 0 ? [...topicWords(language, help), ...commandWords(language, help)] : []);
		case 'shell':
			return words(plain(shells));
	}
}

/** The columns of a list; the fields of an entry, or the settings, that can be emptied. The last of several is being typed. */
async function fields(option: OptionName, { cursor, typed, language }: Typing): Promise<readonly Candidate[]> {
	const head = typed.slice(0, typed.lastIndexOf(',') + 1);
	const after = (names: readonly string[]) => plain(names.map((name) => `${head}${name}`));
	if (option === 'empty' && cursor.command === 'settings') return after((await import('../settings/given.ts')).emptiableNames(language));
	if (option === 'empty') {
		const { entryOptions } = await import('../../grammar/fieldOption.ts');
		return after(entryOptions);
	}
	if (cursor.command !== 'list' && cursor.command !== 'overdue') return [];
	const { claimColumns } = await import('../../report/claimColumns.ts');
	return after(claimColumns.map(({ key }) => key));
}

function years(): readonly string[] {
	return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(LAST_YEAR - index));
}

/** Those of the person's own file. */
async function journalNames(world: World): Promise<readonly Candidate[]> {
	const { named } = await ownJournals(world);
	return [...named].map(([text, about]) => ({ text, about }));
}

/** This month and the five before it. */
function months({ clock, environment }: World): readonly string[] {
	const today = environment.CLAIMS_TODAY || clock.today('Europe/Moscow');
	const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
	return Array.from({ length: 6 }, (_, back) => {
		const month = now - back;
		return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
	});
}

/** Asks the journal, where there is one that answers. */
async function looking(
	world: World,
	before: readonly string[],
	ask: (lookup: Lookup) => readonly Candidate[],
): Promise<readonly Candidate[]> {
	const path = await journalOf(world, before);
	const { openLookup } = await import('../../store/completionLookup.ts');
	const lookup = openLookup(path, world.nativeModule());
	try {
		return lookup ? ask(lookup) : [];
	} finally {
		lookup?.close();
	}
}
