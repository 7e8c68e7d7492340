/**
 * The settings of a journal that the office can change, a row each. Types, the options of `settings` and `init`, display and the fields of
 * letters are read off this table. The words of each setting are in `text/`, in the file `settings.ts` of each language.
 */

import type { AnalysisInterval, Kind, Language, WrittenLetter } from './code.ts';
import type { Described } from './event/shape.ts';
import type { ownTemplate } from './event/valueShape.ts';
import type { FormQuestion } from './fields.ts';
import type { Kopecks } from './money.ts';
import type { Person } from './people/people.ts';
import type { Absence, Route } from './people/routing.ts';
import type { RegulationId } from './term/rule.ts';
import type { VisasNeeded } from './term/term.ts';

/** The text of a letter between its head and its signature, in the lines of a built-in template. */
export interface LetterText {
	readonly letter: WrittenLetter;
	readonly text: string;
}

/** A template that the office loaded: a file beside the journal. */
export type OwnTemplate = Described<typeof ownTemplate>;

/** What a setting can hold, by the kind of value that its option reads. */
interface SettingValues {
	line: string;
	text: string;
	zone: string;
	language: Language;
	regulation: readonly RegulationId[];
	/** The id of a built-in profile, or the office's own name. */
	officeProfile: string;
	questions: readonly FormQuestion[];
	/** Whether a last day that is a day off moves. */
	dayOff: boolean;
	incomingTemplate: string;
	outgoingTemplate: string;
	money: Kopecks;
	kinds: readonly Kind[];
	visasNeeded: readonly VisasNeeded[];
	megabytes: number;
	workingDays: number;
	analysisInterval: AnalysisInterval;
}

export interface SettingRow {
	readonly value: keyof SettingValues;
	/** The option that gives it, as it is named in code. */
	readonly option: string;
	/** Its flag, where that is not the name in kebab case. */
	readonly flag?: string;
	/** The Russian form of the flag. */
	readonly ru: string;
	/** The option may be given several times. */
	readonly many?: true;
	/** The group of settings that it is part of. */
	readonly group?: 'authority' | 'letterhead';
	/** `init` has the option, too. */
	readonly init?: true;
	/** It may be empty: `settings --empty`. */
	readonly mayBeEmpty?: true;
	/** Absent in journals created before this setting existed. */
	readonly later?: true;
	/** The field of letters that shows it. */
	readonly letter?: string;
}

/** In the order in which they are shown. */
export const settingRows = {
	office: { value: 'line', option: 'office', ru: 'организация', init: true, letter: 'office' },
	zone: { value: 'zone', option: 'zone', ru: 'пояс', init: true },
	language: { value: 'language', option: 'journalLanguage', flag: 'language', ru: 'язык', init: true },
	regulations: { value: 'regulation', option: 'regulation', ru: 'порядок-работы', init: true },
	/** The profile that was chosen last. Its values are in the other settings, and may have been changed since. */
	officeProfile: { value: 'officeProfile', option: 'officeProfile', flag: 'profile', ru: 'профиль', init: true, later: true },
	/** The kinds of entry that the form offers, in this order; an empty list: all. */
	offeredKinds: { value: 'kinds', option: 'offeredKinds', flag: 'kinds', ru: 'виды', mayBeEmpty: true, later: true },
	/** What the form asks besides what every entry has; an empty list: the usual questions. */
	questions: { value: 'questions', option: 'questions', ru: 'вопросы', mayBeEmpty: true, later: true },
	ownTermsMove: { value: 'dayOff', option: 'dayOff', ru: 'выходной', init: true },
	incomingTemplate: { value: 'incomingTemplate', option: 'incoming', ru: 'входящий', init: true },
	outgoingTemplate: { value: 'outgoingTemplate', option: 'outgoing', ru: 'исходящий', init: true },
	/** Who closes entries. */
	controller: { value: 'line', option: 'controller', ru: 'контролёр', init: true, mayBeEmpty: true },
	/** Who decides, and what is left to the chairman (регламент п. 3.3.1, P56). */
	head: { group: 'authority', value: 'line', option: 'head', ru: 'руководитель', mayBeEmpty: true },
	chairman: { group: 'authority', value: 'line', option: 'chairman', ru: 'председатель', mayBeEmpty: true },
	chairmanAbove: { group: 'authority', value: 'money', option: 'chairmanAbove', ru: 'председатель-свыше', mayBeEmpty: true },
	chairmanKinds: { group: 'authority', value: 'kinds', option: 'chairmanKind', ru: 'председателю', mayBeEmpty: true },
	/** Visas required for replies, for kinds that the office configured itself; the regulations decide for the others. */
	visas: { value: 'visasNeeded', option: 'visasNeeded', flag: 'visas', ru: 'визы', many: true, mayBeEmpty: true },
	/** The largest size of an attachment. */
	attachmentLimit: { value: 'megabytes', option: 'attachmentLimit', ru: 'размер-вложения', later: true },
	/** Within how many working days the person responsible accepts an entry (P30). Without it acceptance is not required. */
	acceptanceDue: { value: 'workingDays', option: 'acceptance', ru: 'принять-за-дней', mayBeEmpty: true, later: true },
	/** The programme of analysis (P64): how often, by whom, for whom, by which working day after the period. Without the first there is none. */
	analysisEvery: { value: 'analysisInterval', option: 'analysisEvery', ru: 'анализ-каждый', mayBeEmpty: true, later: true },
	analyst: { value: 'line', option: 'analyst', ru: 'анализирует', mayBeEmpty: true, later: true },
	analysisFor: { value: 'line', option: 'analysisFor', ru: 'анализ-для', mayBeEmpty: true, later: true },
	analysisDue: { value: 'workingDays', option: 'analysisDue', ru: 'анализ-за-дней', mayBeEmpty: true, later: true },
	/** The index of the register in the office's list of files, as the title sheet bears it. */
	caseIndex: { value: 'line', option: 'caseIndex', ru: 'индекс-дела', mayBeEmpty: true, later: true },
	/** Letterhead and footer of the office's letters. */
	address: { group: 'letterhead', value: 'text', option: 'address', ru: 'адрес', letter: 'officeAddress', mayBeEmpty: true },
	phone: { group: 'letterhead', value: 'line', option: 'phone', ru: 'телефон', letter: 'officePhone', mayBeEmpty: true },
	email: { group: 'letterhead', value: 'line', option: 'email', ru: 'эл-почта', letter: 'officeEmail', mayBeEmpty: true },
	/** Numbers of registration and taxpayer. */
	details: { group: 'letterhead', value: 'text', option: 'details', ru: 'реквизиты', letter: 'officeDetails', mayBeEmpty: true },
	signer: { group: 'letterhead', value: 'line', option: 'signer', ru: 'подписант', letter: 'signer', mayBeEmpty: true },
	position: { group: 'letterhead', value: 'line', option: 'position', ru: 'должность', letter: 'position', mayBeEmpty: true },
} as const satisfies Record<string, SettingRow>;

type Rows = typeof settingRows;

export type SettingName = keyof Rows;

/** The settings whose row has such a property. */
type With<P> = { [S in SettingName]: Rows[S] extends P ? S : never }[SettingName];

type EmptiableSetting = With<{ readonly mayBeEmpty: true }>;
export type LetterSetting = With<{ readonly letter: string }>;
export type SettingOption = Rows[SettingName]['option'];
export type InitOption = Rows[With<{ readonly init: true }>]['option'];
export type SettingLetterField = Rows[LetterSetting]['letter'];

/** Empty settings read null, empty lists `[]`. */
type ValueOf<S extends SettingName> = SettingValues[Rows[S]['value']] extends readonly unknown[]
	? SettingValues[Rows[S]['value']]
	: S extends EmptiableSetting
		? SettingValues[Rows[S]['value']] | null
		: SettingValues[Rows[S]['value']];

type Later = With<{ readonly later: true }>;

type Of<S extends SettingName> = { readonly [N in Exclude<S, Later>]: ValueOf<N> } & { readonly [N in Extract<S, Later>]?: ValueOf<N> };

/** Who decides, and what is left to the chairman. */
export type Authority = Of<With<{ readonly group: 'authority' }>>;

export type Letterhead = Of<With<{ readonly group: 'letterhead' }>>;

/** The settings that the office gave when the journal was opened, and changed since. */
export type Settings = Of<Exclude<SettingName, With<{ readonly group: string }>>> & {
	readonly authority: Authority;
	readonly letterhead: Letterhead;
	/** The journal's permanent identifier; its copies carry the same one. */
	readonly journal: string;
	/** The first ordinals of the year in which the journal was opened: an office seldom starts on 1 January. */
	readonly firstYear: number;
	readonly firstIncoming: number;
	readonly firstOutgoing: number;
	/** The routing table: default responsible person by subject (P31). */
	readonly routes: readonly Route[];
	/** Absences, with substitutes. */
	readonly absences: readonly Absence[];
	/** The people of the office; absent in journals created before there was a list. */
	readonly people?: readonly Person[];
	/** The texts, brought by a profile, of letters for which no template was loaded, where they differ from the built-in ones. */
	readonly letterTexts?: readonly LetterText[];
	/** Letter templates loaded by the office; other letters use the built-in ones. */
	readonly templates: readonly OwnTemplate[];
};

/** The settings that cannot be changed any more. */
export type Fixed = 'journal' | 'firstYear' | 'firstIncoming' | 'firstOutgoing';

/** The settings that `settingsChanged` does not change: the list of people has an event of its own. */
export type Unchanged = Fixed | 'people';

export const settingNames = Object.keys(settingRows) as readonly SettingName[];

/** The row of a setting, as any row. */
export function settingRow(name: SettingName): SettingRow {
	return settingRows[name];
}

/** The settings that may be empty. */
export const emptiableSettings = settingNames.filter((name): name is EmptiableSetting => settingRow(name).mayBeEmpty === true);

/** The settings that letters show. */
export const letterSettings = settingNames.filter((name): name is LetterSetting => settingRow(name).letter !== undefined);

/** The value of an empty setting. */
export function emptyValue(name: EmptiableSetting): null | readonly never[] {
	const { value } = settingRows[name];
	return value === 'kinds' || value === 'visasNeeded' || value === 'questions' ? [] : null;
}

/** The authority while the office has named nobody. */
export const noAuthority = emptyGroup('authority') as Authority;
export const noLetterhead = emptyGroup('letterhead') as Letterhead;

function emptyGroup(group: SettingRow['group']): Readonly<Record<string, unknown>> {
	const names = emptiableSettings.filter((name) => settingRow(name).group === group && !settingRow(name).later);
	return Object.fromEntries(names.map((name) => [name, emptyValue(name)]));
}

/** The value of a setting; undefined where a journal does not have it yet. */
export function settingValue(settings: Settings, name: SettingName): unknown {
	const { group } = settingRow(name);
	const holder: Readonly<Record<string, unknown>> = group === undefined ? { ...settings } : { ...settings[group] };
	return holder[name];
}

/** The parts of the settings that change when these settings take these values: a setting in a group changes the whole group. */
export function changedSettings(settings: Settings, values: readonly (readonly [SettingName, unknown])[]): Partial<Settings> {
	const changes: Record<string, unknown> = {};
	for (const [name, value] of values) {
		const { group } = settingRow(name);
		if (group === undefined) changes[name] = value;
		else changes[group] = { ...settings[group], ...Object(changes[group]), [name]: value };
	}
	return changes;
}
