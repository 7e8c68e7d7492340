/** What `--empty` names. */

import { normalizeText } from '../../domain/text/normalizeText.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { flagOf, type OptionName, optionRow } from '../../grammar/option.ts';

/** What may be emptied. */
interface Emptiable<N extends string> {
	readonly name: N;
	/** What would fill it. */
	readonly option: OptionName;
	readonly title: string;
	/** Whether it is filled by the same command line. */
	readonly isGiven: boolean;
}

/**
 * Those that the words name: by their own name, by the option that fills them, in either language, or by their title. Throws UsageError, with
 * `allowed` for a word that names none, and where one is both filled and emptied.
 */
export function emptiedBy<N extends string>(
	words: readonly string[],
	all: readonly Emptiable<N>[],
	{ family, allowed }: { readonly family: 'field' | 'setting'; readonly allowed: readonly string[] },
): readonly N[] {
	const mistakes: Mistake[] = [];
	const found = words.flatMap((word) => {
		const wanted = normalizeText(word);
		const one = all.find(({ name, option, title }) =>
			[name, option, flagOf(option).slice(2), optionRow(option).ru, title].some((known) => normalizeText(known) === wanted),
		);
		if (!one) mistakes.push({ code: 'notOneOf', option: 'empty', value: word, family, allowed });
		else if (one.isGiven) mistakes.push({ code: 'notBoth', left: one.option, right: { option: 'empty', value: word } });
		return one ? [one.name] : [];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	return found;
}
