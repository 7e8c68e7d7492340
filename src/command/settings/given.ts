/** The settings that a command line changes or empties. */

import type { JournalContext } from '../../context.ts';
import { writtenLetters } from '../../domain/code.ts';
import { type OfficeProfile, type OfficeProfileId, officeProfiles, profileSettings } from '../../domain/officeProfile.ts';
import {
	changedSettings,
	emptiableSettings,
	emptyValue,
	type SettingName,
	type SettingOption,
	type Settings,
	settingNames,
	settingRows,
} from '../../domain/settings.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import type { Given } from '../../grammar/option.ts';
import { flagIn } from '../../grammar/spell.ts';
import { type Language, textOf } from '../../text/index.ts';
import { emptiedBy } from '../input/emptied.ts';
import { regulationsNamed } from '../rules.ts';

/** Computes the changed settings from the current ones. */
export type SettingsChange = (settings: Settings) => Partial<Settings>;

/**
 * What is to change; undefined where nothing was given. A profile gives way to what was given besides it. Throws UsageError where something
 * is both given and emptied, or cannot be empty.
 */
export async function changesGiven(given: Given<SettingOption | 'empty'>, context: JournalContext): Promise<SettingsChange | undefined> {
	const { words, language } = context;
	const emptiable = emptiableSettings.map((name) => {
		const { option } = settingRows[name];
		return { name, option, title: words.settings.labels[name], isGiven: given[option] !== undefined };
	});
	const named = emptiedBy(given.empty ?? [], emptiable, { family: 'setting', allowed: emptiableNames(language) });
	const emptied = named.map((name) => [name, emptyValue(name)] as const);
	const values: readonly (readonly [SettingName, unknown])[] = [...emptied, ...settingsGiven(given, context.journal.loaded.regulations)];
	if (values.length === 0) return undefined;
	const lettersIn = given.journalLanguage ?? context.journal.settings.language;
	const brought = given.officeProfile && profileSettings(await builtInProfile(given.officeProfile, lettersIn));
	return (settings) => {
		const changes = { ...brought, ...changedSettings(settings, values) };
		// Visas are given for some kinds: of the others the office's word still holds.
		if (!given.visasNeeded) return changes;
		const before = brought?.visas ?? settings.visas;
		const visas = new Map([...before, ...given.visasNeeded].map((one) => [one.kind, one]));
		return { ...changes, visas: [...visas.values()] };
	};
}

/** Each setting that was given, with what it is to hold. `own`: the regulations that were loaded into the journal. */
export function settingsGiven(given: Given<SettingOption>, own: readonly Regulation[]): readonly (readonly [SettingName, unknown])[] {
	return settingNames.flatMap((name) => {
		const value = settingGiven(name, given, own);
		return value === undefined ? [] : [[name, value] as const];
	});
}

function settingGiven(name: SettingName, given: Given<SettingOption>, own: readonly Regulation[]): unknown {
	const { value, option } = settingRows[name];
	if (value === 'regulation') return given.regulation && regulationsNamed(given.regulation, own, 'regulation');
	if (value === 'dayOff') return given.dayOff && given.dayOff === 'next';
	return given[option];
}

/** The words for `settings --empty`, in this language. */
export function emptiableNames(language: Language): readonly string[] {
	return emptiableSettings.map((name) => flagIn(language, settingRows[name].option).slice(2));
}

/** A profile of the program, with its letters in the language of a journal. */
export async function builtInProfile(name: OfficeProfileId, language: Language): Promise<OfficeProfile> {
	const { letters: texts } = await textOf('officeProfiles', language);
	const letters = writtenLetters.flatMap((letter) => {
		const lines = texts[name][letter];
		return lines ? [{ letter, text: lines.join('\n') }] : [];
	});
	return { name, ...officeProfiles[name], letters };
}
