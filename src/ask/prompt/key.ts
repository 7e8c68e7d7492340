/** One key decides: it is taken as soon as it is pressed, in either layout of the keyboard. What is pasted decides nothing. */

import { usePrefix, useState } from '@inquirer/core';
import { otherLayout } from '../../grammar/keyboardLayout.ts';
import { answeredLine, askedLines } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { rewrite, useTyping } from './typing.ts';

interface KeyQuestion {
	readonly message: string;
	readonly keys: readonly { readonly key: string; readonly name: string }[];
	readonly screen: Screen;
}

/** The index of the key that was pressed. Ctrl-C rejects as in inquirer. */
export const keyPrompt = drawnPrompt<number, KeyQuestion>(({ message, keys, screen }, done, theme) => {
	const [chosen, setChosen] = useState<number | undefined>(undefined);
	const prefix = usePrefix({ status: chosen === undefined ? 'idle' : 'done', theme });
	useTyping({
		entered: (_, line) => rewrite(line, ''),
		broken: (_, line) => rewrite(line, ''),
		pressed: (_, line, pasted) => {
			const typed = line.line.trim().toLowerCase();
			rewrite(line, '');
			if (pasted) return;
			const at = keys.findIndex(({ key }) => key === typed || key === otherLayout(typed));
			if (at < 0) return;
			setChosen(at);
			done(at);
		},
	});
	const { columns } = screen;
	if (chosen !== undefined) return answeredLine(theme, { prefix, message, answer: keys[chosen]?.name ?? '', columns });
	const lines = keys.map(({ key, name }) => `  ${theme.style.highlight(key)} ${theme.style.help(`— ${name}`)}`);
	return [askedLines(theme, { prefix, message, columns }), ...lines].join('\n');
});
