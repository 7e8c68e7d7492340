/** The morning on one screen: line by line where there is room, else a line a section. */

import { type Day, yearOf } from '../domain/day.ts';
import { type Section, sections } from '../domain/morning.ts';
import { type MorningItem, missingFindings, nextCommand } from '../report/morning.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { Paint } from './paint.ts';

export interface MorningView {
	readonly today: Day;
	/** Asked of another day than today. */
	readonly otherDay: boolean;
	readonly soon: Day;
	readonly width: number;
	readonly rows: number;
	/** Line by line, however many there are. */
	readonly full: boolean;
	readonly paint: Paint;
}

/** The longest command for whose sake the others are moved to the left. */
const COMMAND = 24;

/** The least room for a text beside its command; with less it has a line of its own. */
const NARROW = 28;

interface Group {
	readonly section: Section;
	readonly own: readonly MorningItem[];
}

/** A line of the screen: a text with the command that moves it on, or a text alone. */
interface Line {
	readonly text: string;
	/** The beginning of it that is bold. */
	readonly bold?: number;
	readonly dim?: boolean;
	readonly command?: string;
	readonly late?: boolean;
}

/** The screen as text. Half of it is filled at most, and 12 lines always may be, unless `full`. */
export function showMorning(words: Words, items: readonly MorningItem[], view: MorningView): string {
	const { rows, full, today, soon, otherDay, width } = view;
	const most = Math.max(12, Math.floor(rows / 2)) - 1;
	const groups = sections
		.map((section) => ({ section, own: items.filter((item) => item.section === section) }))
		.filter(({ own }) => own.length > 0);
	const title = cutTo((otherDay ? words.morning.asOf : words.morning.title)(words.day(today), words.weekdayName(today)), width);
	const spread = groups.reduce((lines, { own }) => lines + 1 + own.length, 0);
	const names = Math.max(...items.map(({ name }) => name.length));
	const lines =
		full || spread <= most
			? groups.flatMap(({ section, own }) => [
					heading(cutTo(sectionTitle(words, section, soon), width)),
					...own.map((item) => itemLine(words, item, names, view)),
				])
			: sectionLines(words, groups, most, view);
	return drawn([heading(title), ...lines], view);
}

function heading(text: string): Line {
	return { text, bold: text.length };
}

/** The commands stand in one column, as near to the texts as the longest of these lets; on a narrow screen, under them. */
function drawn(lines: readonly Line[], { paint, width }: MorningView): string {
	const column = Math.max(...lines.map(({ text, command }) => (command !== undefined && fitsBeside(command, width) ? widthOf(text) : 0)));
	const shown = lines.flatMap(({ text, bold = 0, dim, command, late }) => {
		const painted = dim ? paint.dim(text) : bold > 0 ? `${paint.bold(text.slice(0, bold))}${text.slice(bold)}` : text;
		if (command === undefined) return [painted];
		const commandText = late ? paint.red(command) : paint.dim(command);
		if (!fitsBeside(command, width)) return [painted, `    ${commandText}`];
		// A command that is longer than most stands as far to the left as it must.
		const room = Math.min(column, width - command.length - 2);
		return [`${painted}${' '.repeat(room - widthOf(text))}  ${commandText}`];
	});
	return `${shown.join('\n')}\n`;
}

/** The room for a text beside its command. */
function roomBeside(command: string, width: number): number {
	return width - Math.max(COMMAND, command.length) - 2;
}

function fitsBeside(command: string, width: number): boolean {
	return roomBeside(command, width) >= NARROW;
}

/** The room that a text has, beside its command or above it. */
function roomFor(command: string, width: number): number {
	return fitsBeside(command, width) ? roomBeside(command, width) : width;
}

/** The title of a section; that of what is due soon names its last day. */
export function sectionTitle(words: Words, section: Section, soon: Day): string {
	const title = words.morning.sections[section];
	return section === 'soon' ? `${title} (${words.morning.until(words.day(soon))})` : title;
}

/** `  6 Крюкова-Берг З. Ф.: 23 дн. · Гайдук Е. Н.`, in `room` columns; the numbers take `names`. */
export function itemText(words: Words, item: MorningItem, { names, room, today }: ItemRoom): string {
	const state = [stateOf(words, item, today), whoOf(words, item)]
		.filter((part) => part !== null && part !== '')
		.map((part) => visibleLine(part ?? ''))
		.join(' · ');
	// A note on a report is about no client.
	const nobody = item.section === 'analysis' ? '' : words.morning.nobody;
	const client = `  ${item.name.padStart(names)} ${visibleLine(item.client ?? nobody)}`.trimEnd();
	// The name gives way first, but not to nothing.
	const name = cutTo(client, Math.max(names + 11, room - widthOf(state) - 2));
	return cutTo(state === '' ? name : `${name}: ${state}`, room);
}

interface ItemRoom {
	readonly names: number;
	readonly room: number;
	readonly today: Day;
}

/** The line of an item: its text and the command that moves it on. */
function itemLine(words: Words, item: MorningItem, names: number, { width, today }: MorningView): Line {
	const command = nextCommand(words, item);
	return { text: itemText(words, item, { names, room: roomFor(command, width), today }), command, late: isLate(item) };
}

/** A line a section; what has no line left is named in the last. */
function sectionLines(words: Words, groups: readonly Group[], most: number, view: MorningView): readonly Line[] {
	const { morning } = words;
	const pad = Math.max(...groups.map(({ section }) => morning.sections[section].length)) + 1;
	const linesWith = (count: number, last: (others: readonly string[]) => readonly string[]) => {
		const others = groups.slice(count).map(({ section, own }) => `${morning.sections[section].toLowerCase()} ${own.length}`);
		const lines = others.length === 0 ? [morning.more] : last(others);
		return [
			...groups.slice(0, count).map((group) => sectionLine(words, group, pad, view)),
			...lines.map((text) => ({ text: cutTo(text, view.width), dim: true })),
		];
	};
	const inOne = linesWith(most - 1, (others) => [morning.others(others.join(', '))]);
	// Cut, the last line would not say how to see them.
	if (!inOne.at(-1)?.text.endsWith('…')) return inOne;
	const spread = (count: number) =>
		linesWith(count, (others) => {
			// No line breaks within a section's name.
			const whole = others.map((other) => other.replaceAll(' ', '\u00a0')).join(', ');
			const lines = wrap(morning.otherSections(whole), view.width);
			return [...lines.map((line) => line.replaceAll('\u00a0', ' ')), morning.more];
		});
	let lines = spread(most - 2);
	for (let count = most - 3; lines.length > most && count > 0; count--) lines = spread(count);
	return lines;
}

/** `Просрочено 12: 6 (23 дн.), 17 (13 дн.), …   claims decide 6`. */
function sectionLine(words: Words, { section, own }: Group, pad: number, { width, today }: MorningView): Line {
	const head = `${words.morning.sections[section].padEnd(pad)}${String(own.length).padStart(3)}: `;
	const [first] = own;
	const command = first ? nextCommand(words, first) : '';
	const room = roomFor(command, width);
	const text = listed(
		head,
		own.map((item) => {
			const state = stateOf(words, item, today);
			return state === '' ? item.name : `${item.name} (${state})`;
		}),
		room,
	);
	return { text, bold: Math.min(head.length, text.length), command, late: own.some(isLate) };
}

/** As many of the names as there is room for after `head`; `…` where there are more. */
function listed(head: string, all: readonly string[], room: number): string {
	let shown = head;
	for (const [index, one] of all.entries()) {
		const next = `${index === 0 ? '' : ', '}${one}`;
		const needed = widthOf(shown) + widthOf(next) + (index < all.length - 1 ? 3 : 0);
		if (needed > room) return cutTo(index === 0 ? `${shown}${next}` : `${shown}, …`, room);
		shown += next;
	}
	return shown;
}

/** `23 дн.`, `до 25.11`, `с 09.11`; `≈` where the day is provisional. */
function stateOf({ morning, day, shortDay }: Words, { section, overdueDays, dueOn, since, provisional }: MorningItem, today: Day): string {
	const late = overdueDays !== null && overdueDays > 0;
	const about = provisional ? '≈' : '';
	const short = (on: Day) => (yearOf(on) === yearOf(today) ? shortDay(on) : day(on));
	switch (section) {
		case 'overdue':
		case 'measures':
		case 'preventions':
		case 'analysis':
			return `${about}${late ? morning.late(overdueDays) : morning.lastDay}`;
		case 'today':
			return `${about}${morning.lastDay}`;
		case 'findings':
			return '';
		case 'soon':
			return dueOn === null ? '' : morning.until(`${about}${short(dueOn)}`);
		default:
			// Of an entry to be clarified only the earliest safe day is known.
			return `${since !== null ? morning.since(short(since)) : dueOn !== null && section === 'sort' && !late ? morning.until(`${about}${short(dueOn)}`) : ''}${late ? `, ${about}${morning.late(overdueDays)}` : ''}`;
	}
}

/** The person who is waited for or has to act. */
function whoOf(words: Words, item: MorningItem): string | null {
	const { names } = words;
	const { section, who, addressee, responsible } = item;
	// The client's name and the section already tell that the client has to send documents.
	if (section === 'documents') return responsible;
	if (section === 'findings') return missingFindings(words, item);
	return who ?? (addressee === null ? responsible : names.addressee[addressee]);
}

function isLate({ overdueDays }: MorningItem): boolean {
	return overdueDays !== null && overdueDays > 0;
}
