/** The fields that a letter template may name; `text/` has the name of each in both languages. */

import { decisions, grounds } from './code.ts';
import { fieldsWith } from './fields.ts';
import { letterSettings, settingRow, settingRows } from './settings.ts';

export const letterFields = [
	...letterSettings.map((name) => settingRows[name].letter),
	'executor',
	'outgoing',
	'day',
	'draft',
	'addressee',
	'address',
	'greeting',
	'number',
	'theirReference',
	...fieldsWith('letter'),
	'registeredLater',
	'heading',
	'praise',
	'suggestion',
	'matter',
	'dueOn',
	'requested',
	'requestedOn',
	'requestDue',
	'wasDue',
	'newDue',
	'reason',
	...decisions,
	'decision',
	'appealable',
	'grounds',
	'granted',
	'grantedInAll',
	'anyRemedies',
	'remedies',
	'remedy',
	'remedySum',
	'remedySentence',
	...grounds,
	'courtCase',
	'earlier',
	'earlierReply',
	'text',
	'enclosure',
] as const;

export type LetterField = (typeof letterFields)[number];

/** What a field holds: a text, whether something is so, or rows with fields of their own. */
export type LetterValues = { readonly [F in LetterField]?: string | boolean | readonly LetterRow[] | undefined };

export type LetterRow = { readonly [F in LetterField]?: string | undefined };

/** The enclosures of a letter: how many sheets each copy has, and how many copies. */
export interface Annex {
	readonly what: string;
	readonly sheets: number;
	readonly copies: number;
}

/** Fields that may be filled by hand; those that the journal records are excluded. */
export const filledByHand: readonly LetterField[] = [
	...letterSettings.filter((name) => settingRow(name).mayBeEmpty).map((name) => settingRows[name].letter),
	'executor',
	'addressee',
	'address',
	'greeting',
	'summary',
	'demand',
	'contract',
	'reason',
	'grounds',
	'requested',
	'text',
	'enclosure',
];
