/** The questions that forms are made of: each gives a value that was read, or BACK. Loaded where something is asked. */

import type { CommandContext } from '../context.ts';
import { Interrupted } from '../interruption.ts';
import type { Words } from '../text/index.ts';
import { BACK, type Back, type Position } from './form.ts';
import { choicePrompt } from './prompt/choice.ts';
import { finderPrompt } from './prompt/finder.ts';
import { linePrompt } from './prompt/line.ts';
import { type Known, pickerPrompt } from './prompt/picker.ts';
import { textPrompt } from './prompt/text.ts';
import type { Answer, Fault } from './prompts.ts';
import { uninterrupted } from './uninterrupted.ts';

export type { Known } from './prompt/picker.ts';

export interface LineAsked<T> {
	readonly message: string;
	/** Reads what was typed, or says what is wrong with it. */
	readonly read: (typed: string) => Answer<T>;
	/** What Enter means, as it would be typed. */
	readonly initial?: string | undefined;
	/** What was answered here before, as it would be typed: it is put on the line, to be edited. */
	readonly earlier?: string | undefined;
	/** How a value was understood, where that is more than was typed: a day with its weekday. */
	readonly echo?: ((value: T) => string | undefined) | undefined;
}

/** Asks for a line until it can be read. */
export async function putLine<T>(
	{ questions }: Words,
	{ message, read, initial, earlier, echo }: LineAsked<T>,
	position: Pick<Position, 'first'>,
): Promise<T | Back> {
	const typed = await uninterrupted(
		linePrompt({
			message,
			initial,
			earlier,
			...(position.first ? { noWayBack: questions.noWayBack } : { hint: questions.backByWord }),
			fault: faultOf(read),
			understood: (text) => {
				const answer = echo && read(text);
				return answer?.ok ? echo?.(answer.value) : undefined;
			},
		}),
	);
	return typed === BACK ? BACK : accepted(read, typed);
}

/** Asks for a name while those met before that are like it are shown; a new one is simply typed. */
export async function putPicker<T>(
	{ words, world }: CommandContext,
	{
		message,
		read,
		earlier,
		known,
	}: Pick<LineAsked<T>, 'message' | 'read' | 'earlier'> & { readonly known: (typed: string) => readonly Known[] },
	position: Pick<Position, 'first'>,
): Promise<T | Back> {
	const { questions } = words;
	const typed = await uninterrupted(
		pickerPrompt({
			message,
			earlier,
			known,
			unknown: questions.newClient,
			hint: position.first ? questions.pick : `${questions.pick} • ${questions.backByWord}`,
			...(position.first && { noWayBack: questions.noWayBack }),
			fault: faultOf(read),
			columns: world.out.columns,
		}),
	);
	return typed === BACK ? BACK : accepted(read, typed);
}

/** Asks for a text of several lines. `begun` is called with the text so far, after each line and on interruption. */
export async function putText<T>(
	context: CommandContext,
	{
		message,
		read,
		earlier,
		begun,
	}: Pick<LineAsked<T>, 'message' | 'read' | 'earlier'> & { readonly begun: (text: string) => Promise<void> },
	position: Pick<Position, 'first'>,
): Promise<T | Back> {
	const { words, world } = context;
	const { questions } = words;
	let written = '';
	let drafts = Promise.resolve();
	const keepDraft = () => {
		drafts = drafts.then(() => begun(written));
	};
	try {
		const typed = await uninterrupted(
			textPrompt({
				message,
				earlier,
				hint: position.first ? questions.lines : `${questions.lines} • ${questions.backByWord}`,
				...(position.first && { noWayBack: questions.noWayBack }),
				fault: faultOf(read),
				edit: async (text) => (await import('./editor.ts')).editText(context, text),
				written: (text, whole) => {
					written = text;
					if (whole) keepDraft();
				},
				columns: world.out.columns,
				rows: world.out.rows,
			}),
		);
		return typed === BACK ? BACK : accepted(read, typed);
	} catch (error) {
		if (error instanceof Interrupted && written !== '') keepDraft();
		throw error;
	} finally {
		await drafts;
	}
}

function faultOf<T>(read: (typed: string) => Answer<T>): (typed: string) => Fault | undefined {
	return (typed) => {
		const answer = read(typed);
		return answer.ok ? undefined : answer;
	};
}

/** The value of what a prompt has accepted. */
function accepted<T>(read: (typed: string) => Answer<T>, typed: string): T {
	const answer = read(typed);
	if (!answer.ok) throw new RangeError(answer.sentence);
	return answer.value;
}

/** Lets the person choose one of several; the cursor stands on `initial`. `fault` says what is wrong with a choice. */
export async function putChoice<T>(
	{ questions }: Words,
	message: string,
	choices: readonly { readonly value: T; readonly name: string }[],
	initial: T | undefined,
	position: Pick<Position, 'first'>,
	fault: (chosen: T) => string | undefined = () => undefined,
): Promise<T | Back> {
	const { navigate, select, back } = questions;
	const keys = [`↑↓ ${navigate}`, `⏎ ${select}`, ...(position.first ? [] : [`← ${back}`])];
	const at = await uninterrupted(
		choicePrompt({
			message,
			names: choices.map(({ name }) => name),
			initial: choices.findIndex(({ value }) => value === initial),
			hint: keys.join(' • '),
			back: !position.first,
			fault: (one) => {
				const choice = choices[one];
				return choice && fault(choice.value);
			},
			pageSize: 12,
		}),
	);
	if (at === BACK) return BACK;
	const chosen = choices[at];
	if (!chosen) throw new RangeError(`no choice ${at}`);
	return chosen.value;
}

export interface FinderAsked<T> {
	readonly message: string;
	readonly hint: string;
	/** Shown where nothing is found. */
	readonly nothing: string;
	/** What the typed text finds, the likeliest first. */
	readonly like: (typed: string) => readonly T[];
	/** The label of an item once chosen. */
	readonly name: (chosen: T) => string;
	/** A line for each. */
	readonly lines: (found: readonly T[]) => readonly string[];
}

/** Lets one of many be found by what is typed. */
export async function putFinder<T>({ world }: CommandContext, { message, hint, nothing, like, name, lines }: FinderAsked<T>): Promise<T> {
	// What was found last is asked for again at once.
	let last: { readonly typed: string; readonly found: readonly T[] } | undefined;
	const find = (typed: string) => {
		if (last?.typed !== typed) last = { typed, found: like(typed) };
		return last.found;
	};
	const { typed, position } = await uninterrupted(
		finderPrompt({
			message,
			hint,
			nothing,
			found: (text) => lines(find(text)),
			taken: (text, position) => {
				const chosen = find(text)[position];
				return chosen === undefined ? '' : name(chosen);
			},
			pageSize: Math.max(3, Math.min(15, world.out.rows - 6)),
		}),
	);
	const found = find(typed)[position];
	if (found === undefined) throw new RangeError(`no row ${position}`);
	return found;
}

/** Yes or no; «да», «д», "yes" and "y" are yes. */
export function putYes(words: Words, message: string, initial: boolean, position: Pick<Position, 'first'>): Promise<boolean | Back> {
	const { yes, no } = words.questions;
	return putLine(
		words,
		{ message: `${message} (${yes}/${no})`, initial: initial ? yes : no, read: (typed) => readYes(words, typed) },
		position,
	);
}

/** Reads a yes or a no, in either language. */
export function readYes({ questions }: Words, typed: string): Answer<boolean> {
	const answer = typed.trim().toLowerCase();
	if (['да', 'д', 'yes', 'y', questions.yes].includes(answer)) return { ok: true, value: true };
	if (['нет', 'н', 'no', 'n', questions.no].includes(answer)) return { ok: true, value: false };
	return { ok: false, sentence: questions.confirmError };
}
