/** Words of the paper journal. */

import { pluralEn } from '../plural.ts';
import type { print as ru } from '../ru/print.ts';
import { day, months } from './days.ts';
import { inWords } from './inWords.ts';

export const print: typeof ru = {
	title: 'Register of claims',
	day,
	period: {
		year: (year) => `of ${year}`,
		month: (year, month) => `of ${months.full[month - 1] ?? ''} ${year}`,
		quarter: (year, quarter) => `of Q${quarter} ${year}`,
		days: (from, to) => `from ${day(from)} to ${day(to)}`,
	},
	columns: {
		registeredOn: 'Registered on',
		number: "Incoming number; sender's number and day; sheets",
		client: 'Client (name or other identifier)',
		summary: 'Summary of the claim',
		execution: 'What was done',
		reply: 'Form of the answer: day, outgoing number',
	},
	volume: (volume) => `Volume ${volume}`,
	caseIndex: (index) => `File No. ${index}`,
	indexByHand: '______________',
	kept: (years, article) => `To be kept: ${years} ${pluralEn(years, 'year', 'years')} (${article})`,
	keptByHand: 'To be kept: ______________',
	theirs: (number) => `theirs No. ${number}`,
	theirsUnnumbered: 'theirs unnumbered',
	sheetsCame: (sheets) => `sheets: ${sheets}`,
	begun: (on) => `Begun: ${on}`,
	ended: (on) => `Ended: ${on}`,
	dayByHand: '____________________',
	keptBy: 'Kept electronically; printed from there.',
	printedOn: (on) => `Printed on ${day(on)}.`,
	signs: { hanzi: 'character', picture: 'picture', letter: 'letter', sign: 'sign' },
	sheet: (sheet) => `Sheet ${sheet}`,
	back: (sheet) => `Sheet ${sheet}, back`,
	continued: 'continued',
	none: 'No claims came.',
	voided: (on) => `VOID ${on}.`,
	corrected: (on, field, by) => `Corrected ${day(on)}: ${field} (${by}).`,
	recorded: (on) => `(recorded ${day(on)})`,
	byDay: (on) => `of ${on}`,
	outgoing: (number) => `out. No. ${number}`,
	unnumbered: 'unnumbered',
	closing: 'Closing entry',
	noEntries: 'There are no entries.',
	counts: (entries, first, last, voided) =>
		`${entries} (${inWords(entries)}) ${pluralEn(entries, 'entry', 'entries')}, incoming numbers ${first} to ${last}, of which void: ${voided} (${inWords(voided)}).`,
	noneMissing: 'No number is missing.',
	missing: (missing) => `Numbers missing: ${missing} (${inWords(missing)}).`,
	bound: (sheets) => `Bound, numbered and sealed in this register: ${sheets}.`,
	sheets: (count) => `${count} (${inWords(count)}) ${pluralEn(count, 'sheet', 'sheets')}`,
	onOneSide: (sheets) => `${sheets}, printed on one side`,
	onBothSides: (sheets, pages) => `${sheets}, printed on both sides (${pages} pages)`,
	sheetsByHand: '______ (________________________) sheets',
	seals: 'Seals of the closed months:',
	signatures: { keeper: 'Keeper of the register', controller: 'Controller', head: 'Director' },
	signature: '(position, signature, name)',
	signedOn: '____________________ 20____            Seal',
	broughtIn: (entries) =>
		`Entries of this time that came in with an old journal: ${entries}. They are not printed: their book is the old journal.`,
	written: (path, entries) => `The register is printed: entries ${entries}, file ${path}.`,
};
