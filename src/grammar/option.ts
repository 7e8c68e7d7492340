/** Options by name and by flag, and what a command is given of them. */

import { normalizeText } from '../domain/text/normalizeText.ts';
import { type OptionRow, options } from './optionRows.ts';
import type { ValueKind, Values } from './value.ts';

export type OptionName = keyof typeof options;

/** Understood by every command. */
export const everywhere = [
	'journal',
	'lang',
	'actor',
	'color',
	'noColor',
	'noPager',
	'noInput',
	'asTyped',
	'quiet',
	'clockIsRight',
	'clockWasWrong',
	'today',
	'help',
] as const satisfies readonly OptionName[];

type Row<N extends OptionName> = (typeof options)[N];

type ValueOf<N extends OptionName> =
	Row<N> extends { readonly value: infer K extends ValueKind }
		? Row<N> extends { readonly many: true }
			? readonly Values[K][]
			: Values[K]
		: true;

/** Those whose value is a person of the office. */
export const personOptions = [
	'responsible',
	'to',
	'by',
	'person',
	'substitute',
	'approvedBy',
	'controller',
	'head',
	'chairman',
	'analyst',
] as const satisfies readonly OptionName[];

/** What a command was given: the options that it declares, read. */
export type Given<N extends OptionName> = { readonly [K in N]?: ValueOf<K> | undefined };

/** The flag of an option, with its dashes. */
export function flagOf(name: OptionName): string {
	const row: OptionRow = options[name];
	return `--${row.flag ?? name}`;
}

/** Its row, as any row. */
export function optionRow(name: OptionName): OptionRow {
	return options[name];
}

/** The option that a flag names, in either language; undefined for none of `names`. */
export function optionNamed(word: string, names: readonly OptionName[]): OptionName | undefined {
	const flag = word.split('=', 1)[0] ?? '';
	const exact = names.find((name) => {
		const { short, shortRu } = optionRow(name);
		return flagOf(name) === flag || `-${short}` === flag || `-${shortRu}` === flag;
	});
	if (exact) return exact;
	const wanted = normalizeText(flag);
	return names.find((name) => normalizeText(`--${optionRow(name).ru}`) === wanted);
}
