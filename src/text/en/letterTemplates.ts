/** The built-in templates of letters: Word files are made of these lines. A line that begins with "=" is a heading, one that begins with "*" is bold; an empty one is space. */

import type { LetterKind } from '../../domain/code.ts';
import { type Day, dateOf, monthOf, yearOf } from '../../domain/day.ts';
import type { LetterField } from '../../domain/letterField.ts';
import { letterNames } from '../field.ts';
import { settingLetterNames } from '../setting.ts';
import { money } from './days.ts';
import { fieldTexts } from './fieldNames.ts';
import { body } from './letterBodies.ts';
import { decisionSentences, remedySentences, remedySums } from './letterSentences.ts';
import { settingTexts } from './settings.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const fields: Record<LetterField, string> = {
	...letterNames(fieldTexts),
	...settingLetterNames(settingTexts),
	executor: 'executor',
	outgoing: 'outgoing number',
	day: 'letter day',
	draft: 'draft',
	addressee: 'to',
	address: 'address',
	greeting: 'greeting',
	number: 'number',
	theirReference: 'letter reference',
	registeredLater: 'registered later',
	heading: 'heading',
	praise: 'praise',
	suggestion: 'suggestion',
	matter: 'matter',
	dueOn: 'reply due',
	requested: 'requested',
	requestedOn: 'request day',
	requestDue: 'request due',
	wasDue: 'former due day',
	newDue: 'new due day',
	reason: 'reason',
	satisfied: 'satisfied',
	partlySatisfied: 'partly satisfied',
	rejected: 'rejected',
	explained: 'explained',
	decision: 'decision',
	appealable: 'appealable',
	grounds: 'grounds',
	granted: 'granted',
	grantedInAll: 'granted in all',
	anyRemedies: 'any remedies',
	remedies: 'remedies',
	remedy: 'remedy',
	remedySum: 'remedy sum',
	remedySentence: 'remedy sentence',
	unreadable: 'unreadable',
	incomplete: 'incomplete',
	notClient: 'not a client',
	repeated: 'repeated',
	courtDecided: 'decided by court',
	obscene: 'obscene',
	courtCase: 'court case',
	earlier: 'earlier number',
	earlierReply: 'earlier reply',
	text: 'text',
	enclosure: 'enclosure',
};

/** `RUB 1 500`: without kopecks where there are none. */
function sum(kopecks: number): string {
	return `RUB\u00a0${money(kopecks).replace(/[.,]00$/, '')}`;
}

export const letterTemplates = {
	/** The names of fields. */
	fields,
	/** The corner of the head: the office on the left, the addressee on the right. */
	left: [
		'*{office}',
		'{office address}',
		'{#office phone}phone {office phone}{/office phone}',
		'{#office e-mail}{office e-mail}{/office e-mail}',
		'{#office details}{office details}{/office details}',
		'',
		'{letter day} No. {outgoing number}',
		'{#letter reference}{letter reference}{/letter reference}',
	],
	right: ['{#draft}*DRAFT{/draft}', '{to}', '{#address}{address}{/address}'],
	body,
	signature: { left: '{position}', right: '{signer}' },
	enclosure: ['{#enclosure}', 'Enclosed: {enclosure}', '{/enclosure}'],
	executor: ['{#executor}', 'Executor: {executor}{#office phone}, phone {office phone}{/office phone}', '{/executor}'],
	/** What the file of a template is called. */
	fileNames: {
		acknowledgement: 'acknowledgement',
		request: 'request',
		extension: 'extension',
		answer: 'answer',
		notice: 'notice',
		apology: 'apology',
	} satisfies Record<Exclude<LetterKind, 'call'>, string>,
	/** `20 November 2026` */
	day: (value: Day): string => `${dateOf(value)}\u00a0${MONTHS[monthOf(value) - 1] ?? ''}\u00a0${yearOf(value)}`,
	sum,
	sumInFull: sum,
	/** What an answer and an acknowledgement are about, by the kind of entry. */
	headings: {
		acknowledgement: { praise: 'Your kind words', suggestion: 'Your suggestion', matter: 'Your letter is registered' },
		answer: { praise: 'Your kind words', suggestion: 'Your suggestion', matter: 'Answer to your letter' },
	},
	decision: decisionSentences,
	remedySentences,
	remedySums,
	/** The refund of a sum that ends in one: here it reads as any other. */
	refundOfOne: (written: string): string => `You will get back ${written}`,
	/** How much is granted, where no single remedy says so. */
	grantedSum: (written: string): string => `The sum granted: ${written}.`,
	grantedInAll: (written: string): string => `Granted in all: ${written}.`,
	greeting: { female: () => 'Dear client,', male: () => 'Dear client,', firm: 'Dear Sir or Madam,', unknown: 'Dear client,' },
	/** To whom, where the name is not declined. */
	addressee: (client: string): string => client,
	/** To which letter this is the answer. */
	theirReference: {
		both: (number: string, on: string): string => `Your letter No. ${number} of ${on}`,
		number: (number: string): string => `Your letter No. ${number}`,
		day: (on: string): string => `Your letter of ${on}`,
	},
	annex: (what: string, sheets: number, copies: number): string => `${what} (pages: ${sheets}, copies: ${copies})`,
	unnumbered: 'without number',
	later: '____________',
	replyUnnumbered: (on: string): string => `letter of ${on}`,
	reply: (number: string, on: string): string => `outgoing No. ${number} of ${on}`,
};
