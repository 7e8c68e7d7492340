/** Words of the paper journal. */

import { pluralEn } from '../plural.ts';
import type { print as ru } from '../ru/print.ts';
import { day } from './days.ts';
import { inWords } from './inWords.ts';

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const print: typeof ru = {
	title: 'Register of claims',
	period: ({ year, month }) => (month === null ? `of ${year}` : `of ${MONTHS[month - 1] ?? ''} ${year}`),
	columns: {
		registeredOn: 'Registered on',
		number: 'Incoming number',
		client: 'Client (name or other identifier)',
		summary: 'Summary of the claim',
		execution: 'What was done',
		reply: 'Form of the answer: day, outgoing number',
	},
	volume: (volume) => `Volume ${volume}`,
	begun: (on) => `Begun: ${on === null ? '____________________' : day(on)}`,
	ended: (on) => `Ended: ${on === null ? '____________________' : day(on)}`,
	keptBy: 'Kept electronically; printed from there.',
	printedOn: (on) => `Printed on ${day(on)}.`,
	sheet: (page) => `Sheet ${page}`,
	continued: 'continued',
	none: 'No claims came.',
	voided: (on) => `VOID ${day(on)}.`,
	corrected: (on, field, by) => `Corrected ${day(on)}: ${field} (${by}).`,
	byDay: (on) => `of ${day(on)}`,
	outgoing: (number) => `out. No. ${number}`,
	unnumbered: 'unnumbered',
	closing: 'Closing entry',
	counts: ({ entries, voided, first, last }) =>
		first === null || last === null
			? 'There are no entries.'
			: `${entries} (${inWords(entries)}) ${pluralEn(entries, 'entry', 'entries')}, incoming numbers ${first} to ${last}, of which void: ${voided} (${inWords(voided)}).`,
	missing: (missing) => (missing === 0 ? 'No number is missing.' : `Numbers missing: ${missing} (${inWords(missing)}).`),
	bound: (count) =>
		`Bound, numbered and sealed in this register: ${count === null ? '______ (________________________) sheets' : `${count} (${inWords(count)}) ${pluralEn(count, 'sheet', 'sheets')}`}.`,
	seals: 'Seals of the closed months:',
	signatures: ['Keeper of the register', 'Controller', 'Director'],
	signature: '(position, signature, name)',
	signedOn: '____________________ 20____            Seal',
	written: (path, entries) => `The register is printed: entries ${entries}, file ${path}.`,
};
