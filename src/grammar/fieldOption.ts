/** The options that write down an entry, read off the table of its fields. */

import { type FieldName, type FieldOption, fieldNames, fields } from '../domain/fields.ts';

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
export function flagInKebab(option: string): string {
	return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Their names, in the order of the fields. */
export const entryOptions: readonly FieldOption[] = fieldNames.map((name) => fields[name].option);

/** The option that gives a field. */
export function optionOf(name: FieldName): FieldOption {
	return fields[name].option;
}
