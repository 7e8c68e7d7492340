/** A demo command as the person would type it, with names and codes in the screen's language. */

import type { CommandContext } from '../../context.ts';
import { commandNames, commands } from '../../grammar/command.ts';
import { everywhere, optionNamed, optionRow } from '../../grammar/option.ts';
import { flagIn } from '../../grammar/spell.ts';
import { wordFor } from '../../text/codeWord.ts';
import { shellWord } from '../../text/shellWord.ts';
import { visibleLine } from '../../text/visible.ts';

/** `претензии взять 1 --мера "…"` for `take 1 --measure "…"`. */
export function commandLine(
	{ words, language }: Pick<CommandContext, 'words' | 'language'>,
	[name = '', ...rest]: readonly string[],
): string {
	const command = commandNames.find((one) => one === name);
	if (command === undefined) return [name, ...rest].map((word) => shellWord(visibleLine(word))).join(' ');
	const names = [...commands[command].options, ...everywhere];
	let family = command === 'visa' ? 'visa' : '';
	const shown = rest.map((word) => {
		const option = word.startsWith('-') && word !== '-' ? optionNamed(word, names) : undefined;
		if (option === undefined) return shellWord(visibleLine(family === 'regulation' ? word : worded(words.names, family, word)));
		family = optionRow(option).value ?? '';
		return flagIn(language, option);
	});
	return words.commandLine(command, shown);
}

/** The word for a code; of `refund | 1890.50` for the code in front. */
function worded(names: CommandContext['words']['names'], family: string, word: string): string {
	const [code = '', ...others] = word.split(' | ');
	return [wordFor(names, family, code), ...others].join(' | ');
}
