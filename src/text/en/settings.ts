/** The settings of the journal. */

import { withFullStop } from '../fullStop.ts';
import { once } from '../once.ts';
import { type SettingTexts, settingLabels } from '../setting.ts';
import { visibleLine } from '../visible.ts';

/** What each setting is called, and what to say of it. */
export const settingTexts: SettingTexts = {
	office: { label: 'Office', help: 'name of the organisation', letter: 'office' },
	zone: { label: 'Time zone', help: 'time zone, such as Europe/Moscow' },
	language: { label: 'Language', help: 'language of the journal: ru, en' },
	regulations: { label: 'Rules of terms', help: 'rules for terms, separated by commas: firma, consumer, finance… (all: claims rules)' },
	officeProfile: {
		label: 'Profile',
		help: 'what the office does: shop, housing, finance, business, model: rules, visas, kinds, questions, letters',
	},
	offeredKinds: { label: 'Kinds in the form', help: 'kinds of entry that the form offers, separated by commas, the most frequent first' },
	questions: {
		label: 'Questions of the form',
		help: 'what the form asks besides the required fields, separated by commas: contact, contract, amount…',
	},
	ownTermsMove: { label: 'When the last day is off', help: 'if the last day is a day off: move or keep (Civil Code art. 193)' },
	incomingTemplate: { label: 'Incoming number', help: 'form of the incoming number: PR-{year}-{number:4}' },
	outgoingTemplate: { label: 'Outgoing number', help: 'form of the outgoing number: {number}' },
	controller: { label: 'Controller', help: 'controller: who closes claims' },
	head: { label: 'Decides', help: 'the head who decides' },
	chairman: { label: 'Chairman', help: 'the chairman' },
	chairmanAbove: { label: 'The chairman decides above, RUB', help: 'the sum in roubles above which the chairman decides' },
	chairmanKinds: { label: 'The chairman decides on kinds', help: 'kinds of entries on which the chairman decides' },
	visas: {
		label: 'Visas on a reply',
		help: 'whose visas a reply needs: "claim | legal, internal control" or "complaint | none"; may be repeated',
	},
	attachmentLimit: { label: 'Attachments up to', help: 'how many megabytes an attachment may have' },
	acceptanceDue: {
		label: 'Accepted within working days',
		help: 'within how many working days the person responsible accepts an entry: `today` shows those not accepted ("none": no reminder)',
	},
	analysisEvery: {
		label: 'Analysis of the report',
		help: 'how often the report is analysed, each month or quarter: `today` reminds of it ("none": no reminder)',
	},
	analyst: { label: 'Analysis by', help: 'who analyses the report and approves it', example: 'Name Surname' },
	analysisFor: { label: 'Analysis for', help: 'whom it is reported to: “the director”, “the heads”', example: 'the director' },
	analysisDue: { label: 'Analysis within working days', help: 'how many working days after the end of the period; 5 if not given' },
	caseIndex: { label: 'File index', help: 'index of the register in the list of files: for its title sheet', example: '04-15' },
	address: { label: 'Address', help: "the office's address for letters", letter: 'office address' },
	phone: { label: 'Phone', help: "the office's phone for letters", letter: 'office phone' },
	email: { label: 'E-mail', help: "the office's e-mail for letters", letter: 'office e-mail' },
	details: { label: 'Details', help: "the office's numbers of registration and taxpayer", letter: 'office details' },
	signer: { label: 'Signs letters', help: 'who signs the letters', letter: 'signer' },
	position: { label: "Signer's position", help: 'the position of the signer', example: 'Director', letter: 'position' },
};

export const settings = once(() => ({
	labels: { ...settingLabels(settingTexts), routes: 'Routing', absences: 'Away', letterTexts: 'Own text of letters' },
	/** Places in the form of a number. */
	places: { number: 'number', year: 'year', yy: 'yy' },
	noRoutes: 'The table is empty: claims route "service centre" --to "Name Surname"',
	noRoute: (subject: string) => `The table has no row “${visibleLine(subject)}”: claims routes.`,
	routeSet: (subject: string, to: string) => `Entries about “${visibleLine(subject)}” go to ${visibleLine(to)} now.`,
	routeRemoved: (subject: string) => `The row “${visibleLine(subject)}” is removed.`,
	absent: (person: string, from: string, until: string, substitute: string) =>
		`${visibleLine(person)} is away from ${from} to ${until}; ${visibleLine(substitute)} stands in.`,
	isAbsent: (person: string, until: string, substitute: string) =>
		`Note: ${visibleLine(person)} is away until ${until}; ${visibleLine(substitute)} stands in.`,
	back: (person: string) => withFullStop(`Back: ${visibleLine(person)}`),
	noAbsence: (person: string) => withFullStop(`No absence is recorded: ${visibleLine(person)}`),
	ownSubstitute: (person: string) => `${visibleLine(person)} cannot stand in for themselves: name somebody else.`,
	backBeforeAway: (from: string) => `The absence begins on ${from}: its last day cannot be earlier.`,
	none: 'not set',
	changed: (settings: string) => `The settings are changed. ${settings}`,
	same: 'The settings are already so: nothing to change.',
	byRegulation: 'by the rules',
	byOffice: 'by the office',
	confirm: 'Change the settings?',
	notChanged: 'The settings are not changed.',
}));
