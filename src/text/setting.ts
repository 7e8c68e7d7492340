/** The words of the settings. */

import type { Language } from '../domain/code.ts';
import {
	type LetterSetting,
	letterSettings,
	type SettingLetterField,
	type SettingName,
	type SettingOption,
	settingNames,
	settingRows,
} from '../domain/settings.ts';
import { commandLine } from '../grammar/spell.ts';

interface SettingText {
	readonly label: string;
	/** About its option. */
	readonly help: string;
	/** What may stand in it, for a command that is proposed. */
	readonly example?: string;
}

/** What each language says of each setting; of those that letters show, how templates call them. */
export type SettingTexts = {
	readonly [S in SettingName]: S extends LetterSetting ? SettingText & { readonly letter: string } : SettingText;
};

/** The labels of the settings. */
export function settingLabels(texts: SettingTexts): Readonly<Record<SettingName, string>> {
	return Object.fromEntries(settingNames.map((name) => [name, texts[name].label])) as Record<SettingName, string>;
}

/** The lines of help about their options. */
export function settingHelp(texts: SettingTexts): Readonly<Record<SettingOption, string>> {
	return Object.fromEntries(settingNames.map((name) => [settingRows[name].option, texts[name].help])) as Record<SettingOption, string>;
}

/** The names under which templates of letters know them. */
export function settingLetterNames(texts: SettingTexts): Readonly<Record<SettingLetterField, string>> {
	return Object.fromEntries(letterSettings.map((name) => [settingRows[name].letter, texts[name].letter])) as Record<
		SettingLetterField,
		string
	>;
}

/** The commands that say what the fields of letters show: `claims settings --address "…"`. */
export function settingCommands(language: Language, texts: SettingTexts): Readonly<Record<string, string>> {
	const commands = letterSettings.map((name) => {
		const { example = '…' }: SettingText = texts[name];
		return [settingRows[name].letter, commandLine(language, 'settings', [], [[settingRows[name].option, [`"${example}"`]]])];
	});
	return Object.fromEntries(commands);
}
