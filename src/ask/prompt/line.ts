/** Asks for a line: the default is shown in brackets, an earlier answer on the line, how the answer is understood below it. */

import { isBackspaceKey, isTabKey, usePrefix, useState } from '@inquirer/core';
import { asTyped } from '../../text/visible.ts';
import type { Fault } from '../asker.ts';
import type { Back } from '../form.ts';
import { answeredLine, belowLines, leftLine, typedLine } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { isBackWord, isNoneWord, rewrite, useLine, useTyping } from './typing.ts';

interface LineQuestion {
	readonly message: string;
	/** What Enter means on an empty line. */
	readonly initial?: string | undefined;
	/** What was answered before: it can be edited. */
	readonly earlier?: string | undefined;
	/** What may be done besides answering. */
	readonly hint?: string | undefined;
	/** What is wrong with the answer; undefined where nothing is. */
	readonly fault: (typed: string) => Fault | undefined;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	/** How an answer was understood, where that is more than was typed. */
	readonly understood?: ((typed: string) => string | undefined) | undefined;
	/** How an answer with nothing is shown, where there may be none; undefined where there must be one. */
	readonly none?: string | undefined;
	/** Told of what stands on the line whenever it changes. */
	readonly written?: ((typed: string) => void) | undefined;
	readonly screen: Screen;
}

/** The line as it was typed, or BACK. Ctrl-C rejects as inquirer does. */
export const linePrompt = drawnPrompt<string | Back, LineQuestion>((question, done, theme) => {
	const { message, earlier = '', hint, fault, noWayBack, understood, none, written, screen } = question;
	const edited = useLine(earlier, noWayBack, done);
	const { status, value, sentence } = edited;
	const [initial, setInitial] = useState(question.initial ?? '');
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	useTyping({
		entered: (typed, line) => {
			if (isBackWord(typed)) {
				written?.(earlier);
				return edited.leave(line);
			}
			const answer = none !== undefined && isNoneWord(typed) ? '' : typed || initial;
			edited.accept(line, typed, answer, fault(answer));
		},
		broken: (typed, line) => {
			edited.broken(typed, line);
			written?.(line.line);
		},
		pressed: (key, line) => {
			edited.touch(line);
			if (edited.isLeaving(key, line)) return edited.leave(line);
			if (isTabKey(key)) rewrite(line, value || initial);
			else if (isBackspaceKey(key) && value === '') setInitial('');
			edited.setValue(line.line);
			edited.setSentence(undefined);
			written?.(line.line);
		},
	});
	const { columns } = screen;
	if (status === 'back') return leftLine(theme, message, columns);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: understood?.(value) ?? value, columns });
	const meaning = none !== undefined && isNoneWord(value) ? none : understood?.(value || initial);
	const below =
		sentence === undefined
			? [meaning === undefined ? undefined : `→ ${meaning}`, hint]
					.filter((one) => one !== undefined)
					.map((one) => belowLines(theme, 'help', one, columns))
			: [belowLines(theme, 'error', sentence, columns)];
	return [typedLine(theme, { prefix, message, initial: value === '' ? initial : '', columns }, asTyped(value)), below.join('\n')];
});
