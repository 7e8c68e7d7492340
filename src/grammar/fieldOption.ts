/** The options that write down an entry or change a setting, read off the tables of both. */

import { type FieldName, type FieldOption, fieldNames, fields } from '../domain/fields.ts';
import { type InitOption, type SettingName, type SettingOption, settingNames, settingRow, type settingRows } from '../domain/settings.ts';

type Fields = typeof fields;

/** As rows of the table of options. */
type FieldOptions = {
	readonly [F in FieldName as Fields[F]['option']]: {
		readonly flag: string;
		readonly ru: Fields[F]['ru'];
		readonly value: Fields[F]['value'];
	};
};

export const fieldOptions = Object.fromEntries(
	fieldNames.map((name) => {
		const { option, ru, value } = fields[name];
		return [option, { flag: flagInKebab(option), ru, value }];
	}),
) as FieldOptions;

/** The flag of an option that is named in camel case. */
function flagInKebab(option: string): string {
	return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Their names, in the order of the fields. */
export const entryOptions: readonly FieldOption[] = fieldNames.map((name) => fields[name].option);

/** The option that gives a field. */
export function optionOf(name: FieldName): FieldOption {
	return fields[name].option;
}

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
