/** The questions that forms are made of: each gives a value that was read, or BACK. Loaded where something is asked. */

import type { CommandContext } from '../context.ts';
import { foundInEither, otherLayout } from '../grammar/keyboardLayout.ts';
import type { Words } from '../text/index.ts';
import { type Answer, type Asker, type Fault, screenOf, uninterrupted } from './asker.ts';
import { ALONE } from './choice.ts';
import { BACK, type Back, type PromptPosition } from './form.ts';
import { asMeant } from './layout.ts';
import { keyPrompt } from './prompt/key.ts';
import { linePrompt } from './prompt/line.ts';
import { type Known, pickerPrompt } from './prompt/picker.ts';
import { textPrompt } from './prompt/text.ts';

export type { Known } from './prompt/picker.ts';

export interface LineAsked<T> {
	readonly message: string;
	/** Reads what was typed, or says what is wrong with it. */
	readonly read: (typed: string) => Answer<T>;
	/** What Enter means, as it would be typed. */
	readonly initial?: string | undefined;
	/** What was answered here before, as it would be typed: it is put on the line, to be edited. */
	readonly earlier?: string | undefined;
	/** Whether there may be no answer: then a dash and a word for nothing are read as none. */
	readonly mayBeEmpty?: boolean | undefined;
	/** What else can be typed than an answer, for the hint. */
	readonly keys?: readonly string[] | undefined;
	/** How a value was understood, where that is more than was typed: a day with its weekday. */
	readonly echo?: ((value: T) => string | undefined) | undefined;
}

/** Asks for a line until it can be read. */
export function putLine<T>(asker: Asker, asked: LineAsked<T>, position: PromptPosition): Promise<T | Back> {
	const { read, earlier } = asked;
	const begun = position.begun?.text?.replaceAll('\n', ' ');
	return asMeant(asker, { read, earlier, begun }, (onLine) => typedLine(asker, { ...asked, earlier: onLine }, position));
}

/** Passes on what is written; where the line is again what it began with, that is what was begun before. */
function written({ begun }: PromptPosition, onLine: string | undefined): (text: string, whole?: boolean) => void {
	const before = begun?.text;
	return (text, whole) => begun?.write(text === onLine ? before : text, whole);
}

function typedLine<T>(
	asker: Asker,
	{ message, read, initial, earlier, mayBeEmpty, keys: more = [], echo }: LineAsked<T>,
	position: PromptPosition,
): Promise<string | Back> {
	const { questions } = asker.words;
	const keys = [
		...(position.first ? [] : [questions.backByWord]),
		...(mayBeEmpty && (initial !== undefined || earlier !== undefined) ? [questions.noneByDash] : []),
		...more,
	];
	return uninterrupted(
		linePrompt({
			message,
			initial,
			earlier,
			written: written(position, earlier),
			...(position.first && { noWayBack: questions.noWayBack }),
			...(keys.length > 0 && { hint: keys.join(' • ') }),
			...(mayBeEmpty && { none: questions.none }),
			screen: screenOf(asker),
			fault: faultOf(read),
			understood: (text) => {
				const answer = echo && read(text);
				return answer?.ok ? echo?.(answer.value) : undefined;
			},
		}),
	);
}

/** Asks for a name while those met before that are like it are shown; a new one is simply typed. */
export function putPicker<T>(asker: Asker, asked: NameAsked<T>, position: PromptPosition): Promise<T | Back> {
	const isKnown = (typed: string) => asked.known(typed).some(({ name }) => name === typed);
	const known = (typed: string) => foundInEither(typed, asked.known);
	const { read, earlier } = asked;
	const begun = position.begun?.text?.replaceAll('\n', ' ');
	return asMeant(asker, { read, earlier, begun }, (onLine) => typedName(asker, { ...asked, known, earlier: onLine }, position), isKnown);
}

type NameAsked<T> = Pick<LineAsked<T>, 'message' | 'read' | 'earlier' | 'mayBeEmpty'> & {
	readonly known: (typed: string) => readonly Known[];
};

function typedName<T>(
	asker: Asker,
	{ message, read, earlier, mayBeEmpty, known }: NameAsked<T>,
	position: PromptPosition,
): Promise<string | Back> {
	const { questions } = asker.words;
	return uninterrupted(
		pickerPrompt({
			message,
			earlier,
			known,
			unknown: questions.newClient,
			hint: position.first ? questions.pick : `${questions.pick} • ${questions.backByWord}`,
			...(position.first && { noWayBack: questions.noWayBack }),
			...(mayBeEmpty && { none: questions.none }),
			fault: faultOf(read),
			written: written(position, earlier),
			screen: screenOf(asker),
		}),
	);
}

/** Asks for a text of several lines. */
export function putText<T>(context: CommandContext, asked: TextAsked<T>, position: PromptPosition): Promise<T | Back> {
	const { read, earlier } = asked;
	return asMeant(context, { read, earlier, begun: position.begun?.text }, (onLine) =>
		typedText(context, { ...asked, earlier: onLine }, position),
	);
}

type TextAsked<T> = Pick<LineAsked<T>, 'message' | 'read' | 'earlier'>;

function typedText<T>(context: CommandContext, { message, read, earlier }: TextAsked<T>, position: PromptPosition): Promise<string | Back> {
	const { questions } = context.words;
	return uninterrupted(
		textPrompt({
			message,
			earlier,
			hint: position.first ? questions.lines : `${questions.lines} • ${questions.backByWord}`,
			...(position.first && { noWayBack: questions.noWayBack }),
			fault: faultOf(read),
			edit: async (text) => (await import('./editor.ts')).editText(context, text),
			written: written(position, earlier),
			screen: screenOf(context),
		}),
	);
}

function faultOf<T>(read: (typed: string) => Answer<T>): (typed: string) => Fault | undefined {
	return (typed) => {
		const answer = read(typed);
		return answer.ok ? undefined : answer;
	};
}

/** Lets one key decide, without Enter. Ctrl-C throws Interrupted. */
export async function putKey<T>(
	asker: Asker,
	message: string,
	choices: readonly { readonly value: T; readonly key: string; readonly name: string }[],
): Promise<T> {
	const at = await uninterrupted(keyPrompt({ message, keys: choices, screen: screenOf(asker) }));
	const chosen = choices[at];
	if (!chosen) throw new RangeError(`no choice ${at}`);
	return chosen.value;
}

/** Yes or no; «да», «д», "yes" and "y" are yes. It is answered again in a moment: nothing that is begun is kept. */
export function putYes(asker: Asker, message: string, initial: boolean, position: PromptPosition): Promise<boolean | Back> {
	const { words } = asker;
	const { yes, no } = asker.words.questions;
	return putLine(
		asker,
		{ message: `${message} (${yes}/${no})`, initial: initial ? yes : no, read: (typed) => readYes(words, typed) },
		{ first: position.first },
	);
}

/** Yes or no, outside of a form. Ctrl-C and a closed window throw Interrupted. */
export async function askYes(asker: Asker, message: string, initial = true): Promise<boolean> {
	const answer = await putYes(asker, message, initial, ALONE);
	// There is no way back from it.
	return answer !== BACK && answer;
}

/** Reads a yes or a no, in either language and on either layout of the keyboard. */
export function readYes({ questions }: Words, typed: string): Answer<boolean> {
	const answer = typed.trim().toLowerCase();
	const yes = ['да', 'д', 'yes', 'y', questions.yes];
	const no = ['нет', 'н', 'no', 'n', questions.no];
	// As it is typed comes first: «н» is no, although it lies on the key of “y”.
	for (const word of [answer, otherLayout(answer)]) {
		if (word === undefined) continue;
		if (yes.includes(word)) return { ok: true, value: true };
		if (no.includes(word)) return { ok: true, value: false };
	}
	return { ok: false, sentence: questions.confirmError, instead: '' };
}
