/** About letters and their templates: refusals, what came of it, what to say on the telephone. */

import type { LetterRefusal } from '../../domain/refusal.ts';
import type { LetterRefusalParts } from '../errorParts.ts';
import { settingCommands } from '../setting.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { names } from './names.ts';
import { settingTexts } from './settings.ts';

type Refused = { readonly [C in LetterRefusal['code']]: (refusal: Extract<LetterRefusal, { code: C }> & LetterRefusalParts<C>) => string };

const refused: Refused = {
	nobody: ({ number }) =>
		`Nobody to write to about ${number}: the client is not named. If known: claims correct ${number} --client "…" --reason "…".`,
	anonymous: ({ number }) =>
		`Entry ${number} is anonymous: it is noted, no letter is written on it. If the claimant gave a name: claims correct ${number} --kind … --client "…" --reason "…".`,
	noPostalAddress: ({ number, contact }) =>
		`The contact of entry ${number} has no postal address: "${visibleLine(contact)}". Record it: claims correct ${number} --contact "street, town, postcode" --reason "…"; for this letter only: --field "address=…" — or send it another way: --form email.`,
	extensionPassed: ({ number, until }) =>
		`The day to which the term of entry ${number} was extended, ${day(until)}, has passed: a letter cannot promise it. Extend it again first: claims extend ${number} --until DAY --reason "…" --approved-by "Name Surname".`,
	requestPassed: ({ number, until }) =>
		`The day by which the client was asked for documents on entry ${number}, ${day(until)}, has passed: a letter cannot ask for them by it. Ask with a new day: claims request ${number} --to client --what "…" --due DAY.`,
	noAddress: ({ number }) =>
		`No address to send it to: claims correct ${number} --contact "…" --reason "…" — or another channel: --form email.`,
	noRequest: ({ number }) => `Nothing is requested of the client now. First: claims request ${number} --to client --what "…" --due DAY.`,
	noExtension: ({ number }) =>
		`The term of ${number} is not extended: there is nothing to tell. First: claims extend ${number} --until DAY --reason "…" --approved-by "…" --told DAY --told-by post.`,
	considered: ({ number }) => `${number} is not left unconsidered. First: claims refuse ${number} --ground … --evidence "…".`,
	answeredAlready: ({ number }) => `Too late for such a letter about ${number}: it is answered or ended. See: claims show ${number}.`,
	notDone: ({ number, status }) =>
		`${number} is “${names.status[status]}”: one calls before closing, when all is done. First: claims done ${number} --result "…".`,
	nothingToApologise: ({ kind }) => `It is of the kind “${names.kind[kind]}”: there is no letter of apology for it.`,
	spoken: ({ form }) => `A letter cannot be sent by “${names.channel[form]}”. Name another channel: --form post, courier, email…`,
	issuedAlready: ({ letter, file }) =>
		`That letter left already on ${letter}: file “${visibleLine(file)}” in the folder of letters. No new number was taken.`,
};

export const letter = {
	refused,
	/** A field that would stay empty. */
	emptyField: (name: string) => `The letter has nothing to say in the field “${name}”`,
	emptyFieldSources: settingCommands('en', settingTexts),
	byHand: (name: string) => `for this once: --field "${name}=…"`,
	notOfThisLetter: 'this letter has none, take it out of the template',
	outgoing: (number: string) => `outgoing No. ${number}`,
	fieldQuestion: (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
	addressQuestion: 'Postal address of the client',
	unknownField: (name: string, allowed: string): string => `There is no field “${visibleLine(name)}”. Fields: ${allowed}.`,
	notByHand: (name: string): string => `The field “${name}” is filled by the journal, not by hand.`,
	notAField: (value: string): string =>
		`“${visibleLine(value)}”: the name of a field, = and what to write are needed: --field "signer=Name Surname".`,
	kept: (path: string): string => `File: ${visibleLine(path)}`,
	copied: (path: string): string => `Copy: ${visibleLine(path)}`,
	draft: 'A draft without a number, nothing is recorded',
	changedTemplate: (path: string): string =>
		`The file of the template is gone or altered: ${visibleLine(path)}. Bring it back from a backup, load it again (claims letter templates load FILE) or go back to the built-in one (claims letter templates reset).`,
	scriptIsText: 'What to say in a call is text only: --format text.',
	templates: {
		columns: { letter: 'letter', file: 'file', template: 'template', digest: 'SHA-256' },
		builtIn: 'built-in',
		ofProfile: 'of the profile',
		own: 'own',
		exported: (count: number, folder: string): string =>
			`Templates written: ${count}, folder ${visibleLine(folder)}. Edit them in Word and load them: claims letter templates load FOLDER`,
		loaded: (name: string): string => `The template “${name}” is loaded: letters now use it.`,
		same: (name: string): string => `The template “${name}” is the same as the one in use: not loaded.`,
		reset: (name: string): string => `The template “${name}”: the built-in one again.`,
		nothingToReset: 'There are no templates of your own: letters use the built-in ones already.',
		noFiles: (folder: string): string => `No DOCX files in the folder ${visibleLine(folder)}.`,
		whichLetter: (file: string, known: string): string =>
			`The name “${visibleLine(file)}” does not say which letter it is. Call the file ${known}, or add --kind.`,
		twice: (name: string): string => `There are several files for the letter “${name}” in the folder: leave one.`,
		noScript: 'The text of a call is not a Word file: it has no template.',
		faultIn: (file: string, fault: string): string => `“${visibleLine(file)}”: ${fault}`,
		refused: 'No template was loaded.',
		fault: {
			notDocx: 'it is not a DOCX file: save it in Word as “Word Document (.docx)”.',
			tooLarge: 'the file is larger than 5 MB: make the pictures smaller.',
			noFields: 'it has no fields: a field is a name in braces, such as {number}.',
			unusable: 'it could not be filled: each condition must begin and end in one paragraph, or on lines of their own.',
			brace: (near: string) => `a brace without its other half: “${visibleLine(near)}”.`,
			unknownField: (name: string, allowed: string) => `there is no field “${visibleLine(name)}”. Fields: ${allowed}.`,
			unclosed: (name: string) => `the condition {#${visibleLine(name)}} is not closed: {/${visibleLine(name)}} is needed.`,
			unopened: (name: string) => `{/${visibleLine(name)}} closes what is not open before it: {#${visibleLine(name)}}.`,
		},
	},
	/** What to say before it is closed. */
	script: {
		title: (number: string, client: string) => `Call before closing: No. ${number}, ${client}`,
		greet: (greeting: string, office: string) => `1. Greet: “${greeting}! ${office} speaking. Do you have two minutes?”`,
		greeting: 'Good day',
		what: { praise: 'kind words', suggestion: 'suggestion', matter: 'letter' },
		remind: (what: string, received: string) => `2. Remind of the ${what} received on ${received}`,
		remindDemand: (what: string, received: string, demand: string) => `2. Remind of the ${what} received on ${received}: ${demand}`,
		decision: (decision: string) => `   Decision: ${decision}.`,
		result: (result: string) => `   What was done: ${result}`,
		ask: (number: string) => [
			'3. Ask: “Is everything settled? Are you satisfied with how we dealt with it?” — and listen without interrupting.',
			'4. If yes: thank. If not wholly: “What should we do so that you are satisfied?” — and write it down word for word.',
			'5. Record:',
			`   satisfied:        claims close ${number} --satisfaction satisfied --comment "…"`,
			`   not wholly:       claims close ${number} --satisfaction partly --comment "…"`,
			`   not reached:      claims close ${number} --satisfaction "not reached" --attempts 3`,
			`   more to do:       claims return ${number} --reason "…"`,
		],
	},
};
