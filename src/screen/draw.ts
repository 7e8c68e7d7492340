/** The working screen as lines of text: exactly as many as the terminal has, none wider than it is. */

import type { Calendar } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { remaining } from '../domain/remaining.ts';
import { commandIn, type Tongue } from '../grammar/spell.ts';
import { nextCommand } from '../report/morning.ts';
import type { ScreenWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { itemText, sectionTitle } from '../view/morning.ts';
import type { Paint } from '../view/paint.ts';
import { acts, letters, recording } from './key.ts';
import { current, type List, type Row } from './list.ts';
import { heightOf, listIn, type ScreenState } from './state.ts';

/** What is known besides the state. */
export interface Look {
	readonly words: Words;
	readonly screen: ScreenWords;
	readonly language: Tongue;
	readonly paint: Paint;
	readonly office: string;
	/** How many messages wait to be sorted. */
	readonly mail: number;
	readonly today: Day;
	readonly soon: Day;
	readonly calendar: Calendar;
}

/** What marks the row under the cursor, with and without colour. */
const MARK = '❯';

export function draw(state: ScreenState, look: Look): readonly string[] {
	const { columns, rows } = state.size;
	const body = state.mode === 'keys' ? keyLines(look) : bodyLines(state, look);
	const height = heightOf(state);
	const shown = Array.from({ length: height }, (_, index) => body[index] ?? { text: '' });
	// The smallest terminal shows the list first, then what is under the cursor.
	const lines = [titleLine(state, look), ...shown, aboutLine(state, look), footer(state, look)].slice(rows < 3 ? 1 : 0);
	return lines.slice(0, rows).map((line) => painted({ ...line, text: cutTo(line.text, columns) }, look.paint));
}

interface Line {
	readonly text: string;
	readonly looks?: 'bold' | 'dim' | 'red';
}

function painted({ text, looks }: Line, paint: Paint): string {
	return looks === undefined || text === '' ? text : paint[looks](text);
}

function titleLine({ found, query, readOnly }: ScreenState, { words, screen, office, mail, today }: Look): Line {
	const title =
		found && query !== ''
			? screen.found(visibleLine(query), found.rows.length)
			: words.morning.title(words.day(today), words.weekdayName(today));
	const besides = [...(readOnly ? [screen.readOnly] : []), ...(mail > 0 ? [screen.mail(mail)] : [])];
	return { text: [title, ...besides, visibleLine(office)].join(' · '), looks: 'bold' };
}

function bodyLines(state: ScreenState, look: Look): readonly Line[] {
	const list = listIn(state);
	const { screen } = look;
	if (list.rows.length > 0) return listLines(list, state, look);
	if (state.found) return [{ text: screen.notFound }];
	if (!state.isEmpty) return [{ text: '' }, { text: `  ${screen.nothingWaits}` }];
	return [{ text: '' }, { text: `  ${screen.empty}` }, { text: `  ${state.readOnly ? '' : screen.first}` }];
}

function listLines(list: List, state: ScreenState, look: Look): readonly Line[] {
	const lines = list.lines.slice(list.top, list.top + heightOf(state));
	const names = Math.max(...list.rows.map(({ name }) => name.length));
	return lines.map((line) => {
		if (typeof line === 'string')
			return { text: line === 'found' ? look.screen.foundSection : sectionTitle(look.words, line, look.soon), looks: 'bold' };
		const row = list.rows[line];
		return row ? rowLine(row, { names, isCurrent: line === list.at }, state, look) : { text: '' };
	});
}

/** `❯  6 Крюкова-Берг З. Ф.: 23 дн. · Гайдук Е. Н.     решить`. */
function rowLine(row: Row, { names, isCurrent }: { names: number; isCurrent: boolean }, { size, readOnly }: ScreenState, look: Look): Line {
	const step = readOnly ? '' : commandIn(look.language, row.verb);
	const room = Math.max(0, size.columns - widthOf(step) - 2);
	const text = row.section === 'found' ? foundText(row, names, look) : itemText(look.words, row, { names, room, today: look.today });
	const shown = cutTo(isCurrent ? `${MARK}${text.slice(1)}` : text, room);
	const isLate = row.overdueDays !== null && row.overdueDays > 0;
	return {
		text: `${shown}${' '.repeat(Math.max(0, room - widthOf(shown)))}  ${step}`.trimEnd(),
		...(isCurrent ? { looks: 'bold' as const } : isLate ? { looks: 'red' as const } : {}),
	};
}

function foundText(row: Extract<Row, { section: 'found' }>, names: number, { words, calendar, today }: Look): string {
	const { name, client, status, dueOn } = row;
	const due = dueOn === null ? '' : words.remaining(remaining(calendar, dueOn, today));
	const state = [words.names.status[status], due].filter((part) => part !== '').join(' · ');
	return `  ${name.padStart(names)} ${visibleLine(client ?? words.morning.nobody)}: ${state}`;
}

/** What Enter does; or what is being typed; or what the last key could not do. */
function aboutLine(state: ScreenState, { words, screen }: Look): Line {
	if (state.mode === 'typing') return { text: `${screen.find} ${visibleLine(state.query)}▏${state.query === '' ? screen.typeWords : ''}` };
	if (state.note) return { text: screen.notes[state.note] };
	if (state.digits !== '') return { text: `${screen.number} ${state.digits}▏` };
	const list = listIn(state);
	const row = current(list);
	if (row === undefined) return { text: '' };
	const command = state.readOnly ? words.commandLine('show', [row.name]) : nextCommand(words, row);
	return { text: `⏎ ${command} · ${screen.position(list.at + 1, list.rows.length)}`, looks: 'dim' };
}

/** The keys in the letters of the language; those of both layouts where there is room. */
function footer({ size, readOnly, mode }: ScreenState, { screen, language }: Look): Line {
	if (mode === 'typing') return { text: screen.typingKeys, looks: 'dim' };
	const offered = acts.filter((act) => !readOnly || !recording.includes(act));
	const [full, short] = [true, false].map((both) =>
		offered
			.map((act) => {
				const [latin, cyrillic] = letters[act];
				// The sign for help is one in both layouts.
				const letter = act === 'keys' || language === 'en' ? latin : cyrillic;
				return `${both && act !== 'keys' ? `${latin}/${cyrillic}` : letter} ${screen.acts[act]}`;
			})
			.join('  '),
	);
	return { text: widthOf(full ?? '') <= size.columns ? (full ?? '') : (short ?? ''), looks: 'dim' };
}

/** All keys, with what they do. */
function keyLines({ screen }: Look): readonly Line[] {
	const rows: readonly (readonly [string, string])[] = [
		...screen.otherKeys,
		...acts.map((act) => [letters[act].join(' '), screen.actsInFull[act]] as const),
	];
	const wide = Math.max(...rows.map(([key]) => widthOf(key)));
	return [
		{ text: screen.keysTitle, looks: 'bold' },
		...rows.map(([key, what]) => ({ text: `  ${key}${' '.repeat(wide - widthOf(key))}  ${what}` })),
		{ text: '' },
		{ text: `  ${screen.anyKey}`, looks: 'dim' },
	];
}
