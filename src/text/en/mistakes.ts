/** Mistakes in what was typed: what is wrong and how to write it. A sentence for each code. */

import type { CommandName } from '../../grammar/command.ts';
import type { Operand } from '../../grammar/commandRow.ts';
import type { Mistake } from '../../grammar/mistake.ts';
import { helpCommand, type Named, namedIn } from '../../grammar/spell.ts';
import { helpLine } from '../../grammar/topic.ts';
import type { MistakeParts } from '../errorParts.ts';
import { withFullStop } from '../fullStop.ts';
import type { mistakeParts as ru } from '../ru/mistakes.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { day, quote as inQuotes, size } from './days.ts';
import { names } from './names.ts';

type Sentences = { readonly [C in Mistake['code']]: (mistake: Extract<Mistake, { code: C }> & MistakeParts<C>) => string };

/** Shows text from outside briefly and without control characters. */
function quote(text: string): string {
	return inQuotes(excerpt(text));
}

/** A path in full: its beginning alone does not find the file. */
function quotePath(path: string): string {
	return inQuotes(visibleLine(path));
}

/** The help of the command, or of all commands. */
function helpOf(command: CommandName | undefined): string {
	return helpCommand('en', command);
}

function named(one: Named): string {
	return namedIn('en', one);
}

const operandMissing: Record<Operand, string> = {
	claim: 'which claim (12, 2025/12 or the number in full)',
	measure: 'which measure: its number in the claim, a number from 1',
	year: 'which year',
	request: 'which request: its number in the claim, a number from 1',
	visa: 'whose visa (legal department…)',
	attachment: 'which attachment: its number in the claim, a number from 1',
	analysisMeasure: 'which measure of the analysis: a number from 1',
	prevention: 'which preventive measure: its number in the claim, a number from 1',
	backup: 'which backup: its folder or file',
	journalName: 'which name of a journal',
	file: 'which file',
	folder: 'which folder',
	message: 'which message: its number in “claims mail”',
	mailSource: 'from where: a file .eml or mbox, a folder of them, a Maildir; - for standard input',
	server: 'which server: postgres://LOGIN@HOST/DATABASE',
	regulation: 'which rules: firma, consumer… (all: claims rules)',
	subject: 'what these entries are about: "service centre"',
	person: 'who: "Name Surname"',
	otherPerson: 'which other name the same person has: "Name Surname"',
	newName: 'the new name: "Name Surname"',
	sought: 'what to look for: a name, a telephone, a contract, words',
	period: 'which month, quarter, year or days: 2026-10',
	topic: 'what help is asked about',
	shell: 'which shell: bash, zsh, fish or powershell',
};

export const mistakeParts: typeof ru = {
	alike: (names) => ` ${withFullStop(`Similar names: ${names}`)}`,
	perhaps: (meant) => ` Did you mean ${meant}?`,
	or: ' or ',
	noDay: 'empty, but a day is needed',
	dayNotRead: (value) => `${quote(value)} is not a day`,
	/** The word that takes a value away. */
	none: '"none"',
	dayForms: {
		past: '2026-11-05, 05.11.2026, today, yesterday',
		future: '2026-11-05, 05.11.2026, today, tomorrow, +3wd, +10d',
		nearest: '2026-11-05, 05.11.2026, 5.11, "5 Nov", today, yesterday, +3wd, +10d',
		table: '2026-11-05 or 05.11.2026',
		iso: '2026-11-05',
	},
	similar: (claims) => `Similar: ${claims}. Write the number in full.`,
	search: (line: string) => `To search: ${line}.`,
	inOneWord: 'If it is a text of several words, put it in quotes.',
	find: 'Find it: claims list --text "…".',
};

/** Of what a year does not have so many. */
const noSuchPart = {
	month: 'there is no such month, a year has 12. Write 2026-10, 10.2026, October or last month.',
	quarter: 'there is no such quarter, a year has 4. Write 2026-Q3 or Q3.',
	half: 'there is no such half, a year has 2. Write 2026-H2 or H2.',
	week: 'the year has no such week, only 52 or 53. Write 2026-W47, this week or last week.',
} as const;

export const mistakes: Sentences = {
	actorOfServer: ({ name }) =>
		`The journal is shared, and with this login the server records only in the name of: ${visibleLine(name)}. Remove --actor and CLAIMS_ACTOR.`,
	unknownCommand: ({ value, perhaps }) => `There is no command ${quote(value)}.${perhaps} All commands: ${helpOf(undefined)}.`,
	topicNotCommand: ({ value, topic }) => `${quote(value)} is not a command but a topic of help: ${helpLine('en', topic)}`,
	unknownSubject: ({ value, perhaps }) =>
		`Help has neither a command nor a topic ${quote(value)}.${perhaps} All that there is help about: ${helpOf(undefined)}.`,
	wrongLayout: ({ value, line }) => `The keyboard seems to be in the other layout: ${quote(value)}. Type: ${visibleLine(line)}`,
	valueInWrongLayout: ({ value, meant }) =>
		`${quote(value)}: the keyboard was perhaps in the other layout. Type ${quote(meant)}, or, if it is right as it was typed, add ${named('asTyped')}. Nothing was written.`,
	unknownOption: ({ value, perhaps, command }) => `There is no option ${quote(value)}.${perhaps} More: ${helpOf(command)}.`,
	optionNeedsValue: ({ option }) => `${named(option)} needs a value after it.`,
	optionTwice: ({ option }) => `${named(option)} is given twice: keep one.`,
	operandMissing: ({ operand, command }) => `Missing: ${operandMissing[operand]}. More: ${helpOf(command)}.`,
	tooManyOperands: ({ value, instead, command }) => `One word too many: ${quote(value)}. ${instead} More: ${helpOf(command)}.`,
	notOneOf: ({ option, value, perhaps, listed }) =>
		`${named(option)}: ${quote(value)} is not one of the values.${perhaps} Possible: ${listed}.`,
	notADay: ({ option, fault, perhaps, forms }) => `${named(option)}: ${fault}.${perhaps} Write ${forms}.`,
	noSuchDay: ({ option, value }) => `${named(option)}: ${quote(value)} is not in the calendar: there is no such day from 1900 to 2199.`,
	ambiguousDay: ({ option, value, listed }) =>
		`${named(option)}: ${quote(value)} can be read in different ways: ${listed}. Write the one you mean in full.`,
	dayOrMonth: ({ option, value, day: one, month }) =>
		`${named(option)}: ${quote(value)} can be read in two ways: the day ${day(one)} or the month ${month}. Write either as fully.`,
	notARange: ({ option, value, perhaps }) =>
		`${named(option)}: ${quote(value)} is not a period.${perhaps} Write 2026-10, October, last month, 1.10..31.10, 2026-Q3, 2026-W47, 2026.`,
	rangeBackwards: ({ option, from, to }) => `${named(option)}: the start ${day(from)} is later than the end ${day(to)}.`,
	noSuchPart: ({ option, value, part }) => `${named(option)}: ${quote(value)}: ${noSuchPart[part]}`,
	notAMonth: ({ option, value }) => `${named(option)}: ${quote(value)} is not a month. Write 2026-10, 10.2026, October or last month.`,
	severalYears: ({ option, value }) =>
		`${named(option)}: ${quote(value)} has days of two years, but the paper journal is kept year by year. Name a period within one.`,
	notOneOrTwo: ({ option, value }) => `${named(option)}: ${quote(value)}: one thing is needed, or two different ones with a comma between.`,
	notASum: ({ option, value, perhaps }) => `${named(option)}: ${quote(value)} is not a sum.${perhaps} Write roubles and kopecks: 1234.56.`,
	notANumber: ({ option, value, from, to, orNone }) =>
		`${named(option)}: ${quote(value)} is not a whole number from ${from} to ${to}${orNone}.`,
	notALength: ({ option, value, perhaps }) =>
		`${named(option)}: ${quote(value)} is not a term.${perhaps} Write 15 working days, 30 days, 2 weeks, 1 month or wd:15, cd:30, cdx:20 (not counting holidays), wk:2, mo:1, yr:5.`,
	notAnAnnex: ({ option, value }) =>
		`${named(option)}: ${quote(value)} does not say how many pages. Write "copy of the receipt, 2 pages" or "copy of the receipt, 2 pages, 3 copies".`,
	notARemedy: ({ option, value }) => `${named(option)}: ${quote(value)} is not a remedy. Write "refund | 1890.50".`,
	notATime: ({ option, value }) => `${named(option)}: ${quote(value)} is not a time of the day. Write hours and minutes: 9:00.`,
	notVisasNeeded: ({ option, value }) =>
		`${named(option)}: ${quote(value)} does not say who approves. Write "claim | legal, economic security" or "claim | none".`,
	templateClash: ({ option, value, number }) =>
		`${named(option)}: ${quote(value)} would some day give the number ${quote(number)}, which is already taken. Choose a template that differs, for example with other letters in front.`,
	notAMeasure: ({ option, value }) => `${named(option)}: ${quote(value)} is not a measure. Write "call the client | +3wd | Lunin A.".`,
	undatedMeasure: ({ option, value }) =>
		`${named(option)}: the measure ${quote(value)} has no due day. Write "call the client | +3wd" or add --due +3wd.`,
	notAZone: ({ option, value }) =>
		`${named(option)}: there is no time zone ${quote(value)}. Write, for example, Moscow, UTC+5, Asia/Yekaterinburg.`,
	notATemplate: ({ option, value, why }) =>
		`${named(option)}: ${quote(value)}: ${
			{
				noNumber: 'the template must have {number} in exactly one place',
				noYear: 'an incoming number must have the year: {year}',
				unseen: 'it has an invisible character',
				unknownPlaceholder: 'there is something unknown in braces: use {number}, {number:4}, {year}, {yy}',
				tooLong: 'too long',
			}[why]
		}. For example: PR-{year}-{number:4}.`,
	emptyText: ({ option }) => `${named(option)}: the text is empty. Write at least a word.`,
	placeholderText: ({ option }) => `${named(option)}: there are only dots, dashes or a sample out of a hint. Write it in your own words.`,
	longText: ({ option, length, limit }) => `${named(option)}: the text has ${length} characters; at most ${limit} are allowed.`,
	controlCharacter: ({ option, character, at }) =>
		`${named(option)}: the text has the control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} (character ${at}). Remove it.`,
	brokenText: ({ option, at }) => `${named(option)}: the text is damaged (half a character, character ${at}). Copy it again.`,
	severalLines: ({ option }) => `${named(option)}: this must be a single line.`,
	unknownKey: ({ value, listed }) => `There is no field ${quote(value)}. Fields: ${listed}.`,
	wrongType: ({ option, expected }) =>
		`${named(option)}: this must be ${{ text: 'a value in quotes', kopecks: 'a whole number of kopecks', day: 'a day "YYYY-MM-DD"', yesNo: 'true or false', list: 'a list in square brackets of at least one value in quotes', table: 'a table', bareDay: 'a day YYYY-MM-DD', port: 'the number of a port, such as 993', host: 'the name of a server alone, such as imap.example.ru' }[expected]}.`,
	onePassword: ({ listed }) =>
		`Name one way to get the password, and one only: ${listed}. The password itself is never written in the file.`,
	sameFolder: ({ option, value }) =>
		`${named(option)}: ${quote(value)} is the folder that messages are fetched from: they would be fetched again. Name another.`,
	sinceAhead: ({ option, value, today }) =>
		`${named(option)}: ${day(value)} has not come yet, today is ${day(today)}: until then no message would be fetched. Give a day that has come.`,
	mailFileWrong: ({ value }) => `There are mistakes in the mail settings file ${quote(value)}. Correct them. Nothing was done.`,
	mailboxMissing: ({ value }) =>
		`Nothing says which mailbox to fetch from: there is no [mailbox] in the file ${quote(value)}, or no such file. What it looks like: docs/administrator.md, “A mailbox on a server”.`,
	notJson: ({ value }) => `This is not JSON: ${quote(value)}.`,
	keyTwice: ({ value }) => `The key ${quote(value)} occurs twice in an object: it is not clear which value is right. Keep one.`,
	notAnObject: () => 'This is not a claim: it must be an object { … }.',
	noClaim: ({ value, next }) => `There is no claim ${quote(value)}. ${next}`,
	severalPeople: ({ option, value, listed }) => `${named(option)}: is ${quote(value)} ${listed}? Give the initials.`,
	unknownPerson: ({ value, alike }) => `There is no person ${quote(value)}.${alike} All: claims people.`,
	nameOfOther: ({ value, person }) => `${quote(value)} is ${quote(person)} already. If the two are one person: claims people join.`,
	loginOfOther: ({ value, person }) => `The login ${quote(value)} is that of ${quote(person)}. Two people cannot share one.`,
	samePerson: ({ value, person }) => `${quote(value)} and ${quote(person)} are one person already: there is nothing to join.`,
	needsTerminal: () =>
		'The working screen cannot be opened here: there is no terminal, or it cannot redraw (TERM=dumb). The same list as lines: claims today',
	cannotAsk: ({ listed }) => `There is no one to ask (no terminal), and this is missing: ${listed}. Give these options in the command.`,
	needsOneOf: ({ listed }) => `One of these options is needed: ${listed}.`,
	noMessage: ({ value }) =>
		`There is no message “${visibleLine(value)}”. Those that wait: claims mail; with the sorted ones: claims mail --all.`,
	messageSettled: ({ value }) => `Message ${value} is sorted already. To see it: claims mail show ${value}.`,
	messageAtEntry: ({ value, number }) =>
		`Message ${value} is sorted already: it is with the entry ${visibleLine(number)}. To see it: claims mail show ${value}.`,
	messageErased: ({ value }) => `The content of message ${value} is not here any more: it is attached to an entry, or was erased.`,
	sequenceOfOne: () => '--if-sequence is the number of events of one entry: name one entry.',
	notBoth: ({ left, right }) => `${named(left)} and ${named(right)} cannot be used together: keep one.`,
	needsOption: ({ option, needed }) => `${named(option)} works only together with ${named(needed)}: add it or remove ${named(option)}.`,
	tooManyToPrint: ({ count, limit, year }) =>
		`There are ${count} entries in that time, and no more than ${limit} are printed at once. Print by months: claims print --year ${year} --month 1.`,
	tooManyRows: ({ count, limit }) =>
		`A sheet holds ${limit} entries, and there are ${count}. Export them in parts: --month 2026-10, or as CSV: --format csv.`,
	noInput: ({ option }) => `${named(option)}: there is nothing on standard input.`,
	notUtf8: ({ option }) => `${named(option)}: the input is not in UTF-8. Save it so: in Notepad “Save as”, “Encoding: UTF-8”.`,
	jsonAsPath: ({ option }) =>
		`${named(option)} takes the path of a file, or - for standard input, not the JSON itself. Put it into a file, or pass it on: … | claims add --json -. Nothing was recorded.`,
	impossiblePath: ({ value, option }) =>
		`${named(option)}: ${quote(value)} leads to no file: a file is in the place of a folder, a link leads to itself, or the name is too long.`,
	notBatchHeader: ({ value }) => `The first line must be event_date,rule,day_off, but it is ${quote(value)}.`,
	notBatchRow: ({ value }) => `there must be three values, event_date,rule,day_off, but there is ${quote(value)}.`,
	notCsv: ({ line }) => `Line ${line}: this is not CSV. Check the quotes: each that opens must close.`,
	notToml: ({ line, column }) => `Line ${line}, place ${column}: this is not TOML. Check the quotes, the brackets and the “=”.`,
	badUserFile: ({ value }) =>
		`There are mistakes in your settings file ${visibleLine(value)}. Correct them or remove the file. Nothing was done.`,
	aliasHides: ({ value }) => `${quote(value)} is a command already: call the alias something else.`,
	notAnAlias: ({ value }) =>
		`${quote(value)} is not an alias: write one word, and after the = a command in quotes: "overdue --responsible Smith".`,
	notAName: ({ value }) => `${quote(value)} is not a name for a journal: use letters, digits, spaces and dashes, not a dash first.`,
	nameTaken: ({ value }) =>
		`There is a journal named ${quote(value)}. Remove that name (claims journals remove ${quote(value)}) or give this one another name.`,
	noSuchName: ({ value }) => `There is no journal named ${quote(value)}. Which there are: claims journals.`,
	usualStays: ({ value }) => `${quote(value)} is the default journal. First make another the default: claims journals default NAME.`,
	noHome: () => 'There is no home folder (HOME is not set), and there is no place for your settings file. Name one: CLAIMS_CONFIG=PATH.',
	editByHand: ({ value }) =>
		`Your settings file ${visibleLine(value)} is written in a way that the program cannot change safely: edit it yourself.`,
	notAttachable: ({ value, what }) =>
		`${quotePath(value)} is ${{ folder: 'a folder: files are attached, one or several. Pack the folder into one file first', device: 'not an ordinary file: only files are attached' }[what]}. Nothing was recorded.`,
	emptyFile: ({ value }) => `${quotePath(value)} is an empty file. Nothing was recorded.`,
	largeFile: ({ value, size: bytes, limit }) =>
		`${quotePath(value)} has ${size(bytes)} (${bytes}), and no more than ${size(limit)} are allowed. The settings can allow more: claims settings --attachment-limit 500. Nothing was recorded.`,
	changedFile: ({ value }) =>
		`${quotePath(value)} changed while it was read: somebody writes to it. Save and close it, then try again. Nothing was recorded.`,
	bytesOnScreen: ({ option }) =>
		`${named(option)} -: a file is not shown on the screen. Give the name of a file or a folder, or redirect the output.`,
	keyMissing: ({ option }) => `The key ${named(option)} is missing.`,
	notAPhrase: ({ option, value }) =>
		`${named(option)}: ${quote(value)} is not a phrase. Write words with spaces between them, | between alternatives, * for any ending, # for a sum: “freeze|suspend membership*”.`,
	notAnId: ({ option, value }) =>
		`${named(option)}: ${quote(value)} is not a name. Write Latin letters, digits, dots and dashes: consumer.money.`,
	idTwice: ({ value, line }) => `The name ${quote(value)} is already used in line ${line}: each set of rules and each rule has its own.`,
	visasTwice: ({ kind, line }) => `Visas for “${names.kind[kind]}” are named twice, first in line ${line}: keep one of the two.`,
	noSuchRule: ({ value }) => `insteadOf: there is no other rule ${quote(value)} in this set.`,
	rulesClash: ({ value, other, line }) =>
		`The rules ${quote(value)} and ${quote(other)} (line ${line}) fit the same entry, and neither is a special case of the other. Limit kinds, channels, demands or years, or put one into insteadOf of the other.`,
	badRow: ({ line, sentence }) => `Line ${line}: ${sentence}`,
};
