/** The working screen as lines of text: exactly as many as the terminal has, none wider than it is. */

import { type Calendar, remaining } from '../domain/calendar/calendar.ts';
import type { Language } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { commandIn } from '../grammar/spell.ts';
import { nextCommand } from '../report/morning.ts';
import type { ScreenWords, Words } from '../text/index.ts';
import { shellWord } from '../text/shellWord.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { itemText, sectionTitle } from '../view/morning.ts';
import type { Paint } from '../view/paint.ts';
import { type Act, acts, letters, recording } from './key.ts';
import { current, type EntryRow, isEntry, type List, type MailItem, type Row, type UnfinishedItem } from './list.ts';
import { heightOf, listIn, type ScreenState } from './state.ts';

/** What is known besides the state. */
export interface Look {
	readonly words: Words;
	readonly screen: ScreenWords;
	readonly language: Language;
	readonly paint: Paint;
	readonly office: string;
	/** How many messages wait to be sorted. */
	readonly mail: number;
	readonly today: Day;
	readonly soon: Day;
	readonly calendar: Calendar;
	/** As of when what is shown is known, where that is not now. */
	readonly asOf: string | undefined;
}

/** What marks the row under the cursor, with and without colour. */
const MARK = '❯';

/** The lines, from the title to the keys. */
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
	const names = Math.max(...list.rows.map((row) => (isEntry(row) ? row.name.length : 0)));
	return lines.map((line) => {
		if (typeof line === 'string') return { text: titleOf(line, look), looks: 'bold' };
		const row = list.rows[line];
		const isCurrent = line === list.at;
		if (row?.section === 'mail') return mailLine(row, isCurrent, state, look);
		if (row?.section === 'unfinished') return unfinishedLine(row, isCurrent, state, look);
		return row ? rowLine(row, { names, isCurrent }, state, look) : { text: '' };
	});
}

function titleOf(section: Row['section'], { screen, words, soon }: Look): string {
	if (section === 'mail') return screen.mailSection;
	if (section === 'unfinished') return screen.unfinishedSection;
	return section === 'found' ? screen.foundSection : sectionTitle(words, section, soon);
}

/** `❯ 30.11 Петрова Анна — Не работает холодильник     почта разобрать`. */
function mailLine({ from, about, receivedOn, isLate }: MailItem, isCurrent: boolean, { size, readOnly }: ScreenState, look: Look): Line {
	const parts = [from, about].filter((part) => part !== '').map(visibleLine);
	const text = `${isCurrent ? MARK : ' '} ${look.words.day(receivedOn).slice(0, 5)} ${parts.join(' — ')}`;
	return stepped(text, readOnly ? '' : commandIn(look.language, 'mail sort'), size, isCurrent ? 'bold' : isLate ? 'red' : undefined);
}

/** `❯ 6 «Извиняемся: п. 4…»     ответить`. */
function unfinishedLine({ entry, excerpt, verb }: UnfinishedItem, isCurrent: boolean, { size }: ScreenState, look: Look): Line {
	const parts = [...(entry === undefined ? [] : [entry]), excerpt === '' ? look.screen.begun : `«${visibleLine(excerpt)}»`];
	return stepped(`${isCurrent ? MARK : ' '} ${parts.join(' ')}`, commandIn(look.language, verb), size, isCurrent ? 'bold' : undefined);
}

/** The text, and the step at the right end of the line. */
function stepped(text: string, step: string, { columns }: ScreenState['size'], looks: Line['looks']): Line {
	const room = Math.max(0, columns - widthOf(step) - 2);
	const shown = cutTo(text, room);
	return { text: `${shown}${' '.repeat(Math.max(0, room - widthOf(shown)))}  ${step}`.trimEnd(), ...(looks && { looks }) };
}

/** `❯  6 Крюкова-Берг З. Ф.: 23 дн. · Гайдук Е. Н.     решить`. */
function rowLine(
	row: EntryRow,
	{ names, isCurrent }: { names: number; isCurrent: boolean },
	{ size, readOnly }: ScreenState,
	look: Look,
): Line {
	const step = readOnly ? '' : commandIn(look.language, row.verb);
	const room = Math.max(0, size.columns - widthOf(step) - 2);
	const text = row.section === 'found' ? foundText(row, names, look) : itemText(look.words, row, { names, room, today: look.today });
	const isLate = row.overdueDays !== null && row.overdueDays > 0;
	return stepped(isCurrent ? `${MARK}${text.slice(1)}` : text, step, size, isCurrent ? 'bold' : isLate ? 'red' : undefined);
}

function foundText(row: Extract<EntryRow, { section: 'found' }>, names: number, { words, calendar, today }: Look): string {
	const { name, client, status, dueOn } = row;
	const due = dueOn === null ? '' : words.remaining(remaining(calendar, dueOn, today));
	const state = [words.names.status[status], due].filter((part) => part !== '').join(' · ');
	return `  ${name.padStart(names)} ${visibleLine(client ?? words.morning.nobody)}: ${state}`;
}

/** What Enter does; or what is being typed; or what the last key could not do. */
function aboutLine(state: ScreenState, { words, screen, asOf }: Look): Line {
	if (state.mode === 'typing') return { text: `${screen.find} ${visibleLine(state.query)}▏${state.query === '' ? screen.typeWords : ''}` };
	if (state.note) return { text: screen.notes[state.note] };
	if (state.digits !== '') return { text: `${screen.number} ${state.digits}▏` };
	const list = listIn(state);
	const row = current(list);
	if (row === undefined) return { text: asOf ?? '' };
	const parts = [commandOn(row, state, words), screen.position(list.at + 1, list.rows.length), ...(asOf === undefined ? [] : [asOf])];
	return { text: `⏎ ${parts.join(' · ')}`, looks: 'dim' };
}

/** What Enter runs on the row. */
function commandOn(row: Row, { readOnly }: ScreenState, words: Words): string {
	if (row.section === 'mail') return words.commandLine(readOnly ? 'mail show' : 'mail sort', [row.id]);
	if (row.section === 'unfinished')
		return words.commandLine(
			row.verb,
			row.operands.map((word) => shellWord(word)),
		);
	return readOnly ? words.commandLine('show', [row.name]) : nextCommand(words, row);
}

/** The keys in the letters of the language; those of both layouts where there is room. */
function footer({ size, readOnly, mode }: ScreenState, { screen, language, mail }: Look): Line {
	if (mode === 'typing') return { text: screen.typingKeys, looks: 'dim' };
	const offered = acts.filter((act) => (!readOnly || !recording.includes(act)) && (act !== 'mail' || mail > 0));
	const keys = (shown: readonly Act[], both: boolean) =>
		shown
			.map((act) => {
				const [latin, cyrillic] = letters[act];
				// The sign for help is one in both layouts.
				const letter = act === 'keys' || language === 'en' ? latin : cyrillic;
				return `${both && act !== 'keys' ? `${latin}/${cyrillic}` : letter} ${screen.acts[act]}`;
			})
			.join('  ');
	// On a narrow terminal mail, which is not there every day, takes the place of what is on the card, too.
	const lines = [keys(offered, true), keys(offered, false), keys(mail > 0 ? offered.filter((act) => act !== 'reasons') : offered, false)];
	return { text: lines.find((line) => widthOf(line) <= size.columns) ?? lines.at(-1) ?? '', looks: 'dim' };
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
