/** What to ask a person. */

import { asDay } from '../../domain/day.ts';
import { fieldQuestions } from '../field.ts';
import { once } from '../once.ts';
import { oneOrMore, pluralEn } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { fieldTexts } from './fieldNames.ts';

export const questions = once(() => ({
	...fieldQuestions(fieldTexts),
	office: 'Name of the organisation',
	zone: 'Time zone (it decides what “today” is)',
	language: 'Language',
	regulation: 'Which rules give the terms',
	incoming: 'Form of the incoming number',
	numbersWillBe: (two: string) => `numbers will be ${two}…`,
	firstIncoming: 'Incoming number to start from',
	firstOutgoing: 'Outgoing number to start from',
	controller: 'Controller (who closes claims; may be empty)',
	both: 'model procedure and Consumer Protection Law',
	and: (title: string) => `both, and ${title}`,
	unknown: 'not said',
	unsorted: 'not sorted: the head will say',
	measure: 'Measure: what to do',
	measureDue: 'By what day (5.11, +3wd)',
	measureBy: 'Who does it (empty: the responsible)',
	handOver: (count: number, to: string) => `Hand over ${count} to ${to}?`,
	demandKind: 'What is demanded: the term depends on it',
	demandKindUnknown: 'none of these, or not known yet',
	awaited: {
		dispatchedOn: 'When the claim was sent (empty: not known yet)',
		goodsReturnedOn: 'When the client returned the goods (empty: not returned, or not known)',
		purchasedOn: 'When it was bought (empty: not known yet)',
	},
	save: 'Record it?',
	saveAllTheSame: 'Record it all the same?',
	meanwhile: (number: string) => `Since the entry ${number} was shown to you, this was recorded in it:`,
	correct: 'correct',
	whatToCorrect: 'What is to be corrected?',
	yes: 'yes',
	no: 'no',
	next: (command: string) => `Next: ${command}`,
	saved: 'Written.',
	notSaved: 'Not recorded.',
	understood: 'Understood as:',
	willBe: (number: string) => `The number will be ${number} unless someone registers a claim first.`,
	confirmError: 'Answer “yes” or “no”.',
	navigate: 'choose',
	select: 'continue',
	back: 'back',
	backByWord: '< – one step back',
	leaves: 'Enter – one step back',
	none: 'not stated',
	noneByDash: '“-” – leave it out',
	noWayBack: 'This is the first question: there is no way back.',
	lines: 'an empty line ends it • Ctrl-G or “editor” opens the editor',
	pick: '↓ – pick an earlier one • ⏎ – as typed',
	newClient: 'not met before: a new client',
	noEditor: 'No editor is named: set the variable EDITOR (for example, nano). For now, write here.',
	editorFailed: (editor: string) => `The editor did not work (${editor}): the text is as it was.`,
	controls: (shown: string) =>
		`The text has control characters: "${shown}". They were removed or replaced by spaces: Enter accepts that, or edit it.`,
	cleanOptions: (options: string) => `The text has control characters: ${options}. Remove them or replace them by spaces?`,
	another: 'Another one?',
	guide: 'Enter means what stands in brackets or is marked; < and Enter go back a step; Ctrl-C breaks off: what was entered is kept.',
	earlierClaims: (claims: number, registeredOn: string, outcome: string) =>
		`${claims} ${pluralEn(claims, 'claim', 'claims')}, last ${registeredOn}: ${outcome}`,
	unfinished: (count: number): string => oneOrMore(count, 'There is an unfinished entry', `Unfinished entries: ${count}`),
	goOn: (what: string, begunAt: string) => `go on with: ${what || 'just begun'} (of ${day(asDay(begunAt.slice(0, 10)))})`,
	entered: (values: string) => `Entered before: ${values}.`,
	later: 'begin a new one, leave this for later',
	discard: (count: number): string => oneOrMore(count, 'throw it away and begin a new one', 'throw them all away and begin a new one'),
	keptForLater: 'What was entered is kept: to go on – claims add.',
	notSavedYet: 'Not recorded. What was entered is kept: to go on or throw it away – claims add.',
	unfinishedHere: 'There is an unfinished entry: to go on – claims add.',
	notADraft: 'it does not hold what this program writes.',
	draftBroken: (why: string, path: string) => `An unfinished entry cannot be read: ${why} The file was set aside: ${visibleLine(path)}.`,
	draftUnkept: (why: string) =>
		`What is entered cannot be kept in case of an interruption: ${visibleLine(why)}. The entry can be made all the same.`,
}));
