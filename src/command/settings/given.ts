/** The settings that a command line changes or empties. */

import type { JournalContext } from '../../context.ts';
import { normalizeText } from '../../domain/fold.ts';
import { type Letterhead, letterheadNames, type Settings } from '../../domain/journal.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { flagOf, type Given, optionRow } from '../../grammar/option.ts';
import { regulationsNamed } from '../rules/byName.ts';

export type ChangeOption =
	| 'office'
	| 'zone'
	| 'journalLanguage'
	| 'regulation'
	| 'dayOff'
	| 'incoming'
	| 'outgoing'
	| 'empty'
	| 'visasNeeded'
	| 'attachmentLimit'
	| Emptied;

/** What may be left unsaid. */
const emptied = [
	'controller',
	'head',
	'chairman',
	'chairmanAbove',
	'chairmanKind',
	'visasNeeded',
	'address',
	'phone',
	'email',
	'details',
	'signer',
	'position',
] as const;

type Emptied = (typeof emptied)[number];

/** From the settings as they are, those that become others. */
export type SettingsChange = (settings: Settings) => Partial<Settings>;

/** What is to change; undefined where nothing was given. Throws Misuse where something is both given and emptied, or cannot be empty. */
export function changesGiven(given: Given<ChangeOption>, context: JournalContext): SettingsChange | undefined {
	const none = emptiedBy(given, context);
	const { dayOff, regulation, visasNeeded } = given;
	const plain = present({
		office: given.office,
		zone: given.zone,
		language: given.journalLanguage,
		regulations: regulation && regulationsNamed(regulation, context.journal.loaded.regulations, 'regulation'),
		ownTermsMove: dayOff && dayOff === 'next',
		incomingTemplate: given.incoming,
		outgoingTemplate: given.outgoing,
		controller: none.includes('controller') ? null : given.controller,
		attachmentLimit: given.attachmentLimit,
	});
	const powers = present({
		head: none.includes('head') ? null : given.head,
		chairman: none.includes('chairman') ? null : given.chairman,
		chairmanAbove: none.includes('chairmanAbove') ? null : given.chairmanAbove,
		chairmanKinds: none.includes('chairmanKind') ? [] : given.chairmanKind,
	});
	const letterhead = present(
		Object.fromEntries(letterheadNames.map((name) => [name, none.includes(name) ? null : given[name]])) as Partial<Letterhead>,
	);
	const visas = none.includes('visasNeeded') ? [] : visasNeeded;
	if (visas === undefined && Object.keys({ ...plain, ...powers, ...letterhead }).length === 0) return undefined;
	return (settings) => ({
		...plain,
		...(Object.keys(powers).length > 0 && { authority: { ...settings.authority, ...powers } }),
		...(Object.keys(letterhead).length > 0 && { letterhead: { ...settings.letterhead, ...letterhead } }),
		...(visas && { visas: visas.length === 0 ? [] : [...new Map([...settings.visas, ...visas].map((one) => [one.kind, one])).values()] }),
	});
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}

function emptiedBy(given: Given<ChangeOption>, { words, language }: JournalContext): readonly Emptied[] {
	const { labels } = words.settings;
	const titles: Readonly<Record<Emptied, string>> = {
		controller: labels.controller,
		head: labels.head,
		chairman: labels.chairman,
		chairmanAbove: labels.chairmanAbove,
		chairmanKind: labels.chairmanKinds,
		visasNeeded: labels.visas,
		address: labels.address,
		phone: labels.phone,
		email: labels.email,
		details: labels.details,
		signer: labels.signer,
		position: labels.position,
	};
	const mistakes: Mistake[] = [];
	const found = (given.empty ?? []).flatMap((word) => {
		const wanted = normalizeText(word);
		const one = emptied.find((name) =>
			[name, flagOf(name).slice(2), optionRow(name).ru, titles[name]].some((known) => normalizeText(known) === wanted),
		);
		if (!one)
			mistakes.push({
				code: 'notOneOf',
				option: 'empty',
				value: word,
				family: 'setting',
				allowed: emptied.map((name) => (language === 'ru' ? optionRow(name).ru : flagOf(name).slice(2))),
			});
		else if (given[one] !== undefined) mistakes.push({ code: 'notBoth', one, other: { option: 'empty', value: word } });
		return one ?? [];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	return found;
}
