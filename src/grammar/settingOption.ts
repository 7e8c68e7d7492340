/** The options that change a setting, read off the table of settings. */

import { type InitOption, type SettingName, type SettingOption, settingNames, settingRow, type settingRows } from '../domain/settings.ts';
import { flagInKebab } from './fieldOption.ts';

type Rows = typeof settingRows;

/** As rows of the table of options. */
type SettingOptions = {
	readonly [S in SettingName as Rows[S]['option']]: {
		readonly flag: string;
		readonly ru: Rows[S]['ru'];
		readonly value: Rows[S]['value'] extends 'megabytes' ? 'ordinal' : Exclude<Rows[S]['value'], 'megabytes'>;
	} & (Rows[S] extends { readonly many: true } ? { readonly many: true } : unknown);
};

export const settingOptions = Object.fromEntries(
	settingNames.map((name) => {
		const { option, flag = flagInKebab(option), ru, value, many } = settingRow(name);
		return [option, { flag, ru, value: value === 'megabytes' ? 'ordinal' : value, ...(many && { many }) }];
	}),
) as SettingOptions;

/** The names of those that `settings` has, in the order of the table. */
export const settingOptionNames = settingNames.map((name) => settingRow(name).option) as readonly SettingOption[];

/** Those that `init` has. */
export const initOptionNames = settingNames.flatMap((name) =>
	settingRow(name).init ? [settingRow(name).option] : [],
) as readonly InitOption[];
