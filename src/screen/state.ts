/** The working screen as a value, and what a key makes of it: no terminal, no journal, no clock. */

import type { CommandName } from '../grammar/command.ts';
import type { Stroke } from '../world.ts';
import { type Act, actOf, motionOf, recording, written } from './key.ts';
import { current, isEntry, type List, listOf, moved, movedTo, type Row, renewed, shown } from './list.ts';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

export interface ScreenState {
	/** What waits today. */
	readonly morning: List;
	/** What was looked for and found; undefined while the morning is shown. */
	readonly found: List | undefined;
	/** `typing`: words to find are being typed; `keys`: what the keys do is shown. */
	readonly mode: 'list' | 'typing' | 'keys';
	/** The words to find. */
	readonly query: string;
	/** The number that is being typed. */
	readonly digits: string;
	/** A sentence about the last key; its name among the words of the screen. */
	readonly note: 'onlyReading' | 'noRow' | 'noMail' | 'sortFirst' | 'noEntry' | 'busy' | undefined;
	readonly size: Size;
	/** Nothing can be recorded from here. */
	readonly readOnly: boolean;
	/** No entry was ever registered. */
	readonly isEmpty: boolean;
}

/** What the screen wants done: it does nothing itself. */
export type Wish =
	/** Run a command of the program, then show the screen again. */
	| { readonly is: 'run'; readonly words: readonly string[] }
	/** Find entries by words, or by their number. */
	| { readonly is: 'search'; readonly text: string }
	| { readonly is: 'quit' }
	| { readonly is: 'interrupt' };

export interface Pressed {
	readonly state: ScreenState;
	readonly wish?: Wish;
}

/** The title, the line about the row under the cursor, and the line of keys. */
const AROUND = 3;

/** How many lines the list has room for. */
export function heightOf({ size }: Pick<ScreenState, 'size'>): number {
	return Math.max(1, size.rows - AROUND);
}

/** The screen as it is opened. */
export function opened(rows: readonly Row[], facts: Pick<ScreenState, 'size' | 'readOnly' | 'isEmpty'>): ScreenState {
	return {
		morning: shown(listOf(rows), heightOf(facts)),
		found: undefined,
		mode: 'list',
		query: '',
		digits: '',
		note: undefined,
		...facts,
	};
}

/** The list that is on the screen. */
export function listIn({ found, morning }: ScreenState): List {
	return found ?? morning;
}

/** The screen with what waits now; the cursor stays where it was. */
export function withMorning(state: ScreenState, rows: readonly Row[], isEmpty: boolean): ScreenState {
	return { ...state, morning: renewed(state.morning, rows, heightOf(state)), isEmpty };
}

/** The screen with what was found. */
export function withFound(state: ScreenState, rows: readonly Row[]): ScreenState {
	const height = heightOf(state);
	return { ...state, found: state.found ? renewed(state.found, rows, height) : shown(listOf(rows), height) };
}

/** The screen on a terminal of another size. */
export function resized(state: ScreenState, size: Size): ScreenState {
	const height = heightOf({ size });
	return { ...state, size, morning: shown(state.morning, height), ...(state.found && { found: shown(state.found, height) }) };
}

/** What the key does. */
export function press(state: ScreenState, stroke: Stroke): Pressed {
	if (stroke.ctrl && stroke.name === 'c') return { state, wish: { is: 'interrupt' } };
	const open = { ...state, note: undefined };
	if (state.mode === 'keys') return { state: { ...open, mode: 'list' } };
	return state.mode === 'typing' ? typing(open, stroke) : choosing(open, stroke);
}

/** Pasted text is never taken for keys: where words to find are typed it is part of them. */
export function paste(state: ScreenState, text: string): Pressed {
	if (state.mode !== 'typing') return { state };
	return searched(state, `${state.query}${text.replace(/\s+/g, ' ')}`);
}

function typing(state: ScreenState, stroke: Stroke): Pressed {
	const motion = motionOf(stroke);
	if (motion) return { state: withList(state, moved(listIn(state), motion, heightOf(state))) };
	switch (stroke.name) {
		case 'escape':
			return { state: { ...state, mode: 'list', query: '', found: undefined } };
		case 'return':
		case 'enter':
			return { state: { ...state, mode: 'list', ...(state.query.trim() === '' && { found: undefined, query: '' }) } };
		case 'backspace':
			return state.query === ''
				? { state: { ...state, mode: 'list', found: undefined } }
				: searched(state, Array.from(state.query).slice(0, -1).join(''));
		default: {
			if (stroke.ctrl && stroke.name === 'u') return searched(state, '');
			const text = written(stroke);
			return text === '' ? { state } : searched(state, state.query + text);
		}
	}
}

function searched(state: ScreenState, query: string): Pressed {
	const next = { ...state, query };
	return query.trim() === '' ? { state: { ...next, found: undefined } } : { state: next, wish: { is: 'search', text: query.trim() } };
}

function choosing(state: ScreenState, stroke: Stroke): Pressed {
	const { digits } = state;
	const list = listIn(state);
	const plain = { ...state, digits: '' };
	const motion = motionOf(stroke);
	if (motion) return { state: withList(plain, moved(list, motion, heightOf(state))) };
	const figure = written(stroke);
	// Behind figures the key of the slash belongs to the number: 2025/12.
	if (/^\d$/.test(figure) || (digits !== '' && /^[/.-]$/.test(figure)))
		return { state: towards({ ...state, digits: digits + figure.replace('.', '/') }) };
	if (stroke.name === 'backspace' && digits !== '') return { state: { ...state, digits: digits.slice(0, -1) } };
	if (stroke.name === 'return' || stroke.name === 'enter') return entered(state);
	if (stroke.name === 'escape' || stroke.name === 'backspace')
		return { state: digits !== '' ? plain : { ...plain, found: undefined, query: '' } };
	if (stroke.ctrl && stroke.name === 'd') return { state: plain, wish: { is: 'quit' } };
	if (stroke.name === 'f1') return { state: { ...plain, mode: 'keys' } };
	const act = actOf(stroke);
	return act ? acted(plain, act) : { state: plain };
}

/** The cursor goes to the entry whose number is typed, or the first that begins so. */
function towards(state: ScreenState): ScreenState {
	const list = listIn(state);
	const names = list.rows.map((row) => (isEntry(row) ? row.name : ''));
	const exact = names.indexOf(state.digits);
	const at = exact >= 0 ? exact : names.findIndex((name) => name.startsWith(state.digits));
	return at < 0 ? state : withList(state, movedTo(list, at, heightOf(state)));
}

function entered(state: ScreenState): Pressed {
	const plain = { ...state, digits: '' };
	const row = current(listIn(state));
	// An entry that is not in the list is looked for.
	if (state.digits !== '' && !(isEntry(row) && row.name === state.digits))
		return { state: { ...plain, query: state.digits }, wish: { is: 'search', text: state.digits } };
	if (state.isEmpty && row === undefined) return acted(plain, 'new');
	if (row === undefined) return { state: { ...plain, note: 'noRow' } };
	if (row.section === 'mail') return run(plain, state.readOnly ? 'mail show' : 'mail sort', String(row.id));
	if (row.section === 'unfinished') return run(plain, row.verb, ...row.operands);
	if (state.readOnly) return run(plain, 'show', row.name);
	return run(plain, row.verb, row.name, ...(row.argument === null ? [] : [String(row.argument)]));
}

function acted(state: ScreenState, act: Act): Pressed {
	if (state.readOnly && recording.includes(act)) return { state: { ...state, note: 'onlyReading' } };
	const row = current(listIn(state));
	switch (act) {
		case 'new':
			return run(state, 'add');
		case 'undo':
			return run(state, 'undo');
		case 'mail':
			return state.morning.rows.some(({ section }) => section === 'mail')
				? run(state, 'mail sort')
				: { state: { ...state, note: 'noMail' } };
		case 'find':
			return { state: { ...state, mode: 'typing', query: '', found: undefined } };
		case 'keys':
			return { state: { ...state, mode: 'keys' } };
		case 'quit':
			return { state, wish: { is: 'quit' } };
		default:
			if (row === undefined) return { state: { ...state, note: 'noRow' } };
			if (row.section === 'mail')
				return act === 'card' ? run(state, 'mail show', String(row.id)) : { state: { ...state, note: 'sortFirst' } };
			return onEntry(state, act, isEntry(row) ? row.name : row.entry);
	}
}

function onEntry(state: ScreenState, act: Extract<Act, 'card' | 'reasons' | 'reply' | 'letter'>, name: string | undefined): Pressed {
	if (name === undefined) return { state: { ...state, note: 'noEntry' } };
	if (act === 'reply' || act === 'letter') return run(state, act, name);
	return run(state, 'show', name, ...(act === 'reasons' ? ['--why'] : []));
}

function run(state: ScreenState, command: CommandName, ...words: readonly string[]): Pressed {
	return { state, wish: { is: 'run', words: [...command.split(' '), ...words] } };
}

function withList(state: ScreenState, list: List): ScreenState {
	return state.found ? { ...state, found: list } : { ...state, morning: list };
}
