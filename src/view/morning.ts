/** The morning on one screen: line by line where there is room, else a line a section. */

import { type Day, yearOf } from '../domain/day.ts';
import { commandLine, type MorningItem, type Section, sections } from '../report/morning.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo, padTo, widthOf } from '../text/width.ts';
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

/** With less room beside its command than this, a text has a line of its own. */
const NARROW = 28;

interface Group {
	readonly section: Section;
	readonly own: readonly MorningItem[];
}

/** The screen as text. Half of it is filled at most, and 12 lines always may be, unless `full`. */
export function showMorning(words: Words, items: readonly MorningItem[], view: MorningView): string {
	const { paint, rows, full, today, soon, otherDay } = view;
	const room = Math.max(12, Math.floor(rows / 2)) - 1;
	const groups = sections
		.map((section) => ({ section, own: items.filter((item) => item.section === section) }))
		.filter(({ own }) => own.length > 0);
	const title = (otherDay ? words.morning.asOf : words.morning.title)(words.day(today), words.weekdayName(today));
	const spread = groups.reduce((lines, { own }) => lines + 1 + own.length, 0);
	const names = Math.max(...items.map(({ name }) => name.length));
	const lines =
		full || spread <= room
			? groups.flatMap(({ section, own }) => [
					paint.bold(cutTo(sectionTitle(words, section, soon), view.width)),
					...own.flatMap((item) => itemLines(words, item, names, view)),
				])
			: sectionLines(words, groups, room, view);
	return `${[paint.bold(cutTo(title, view.width)), ...lines].join('\n')}\n`;
}

function sectionTitle(words: Words, section: Section, soon: Day): string {
	const title = words.morning.sections[section];
	return section === 'soon' ? `${title} (${words.morning.until(words.day(soon))})` : title;
}

/** `  6 Крюкова-Берг З. Ф.: 23 дн. · Гайдук Е. Н.      claims decide 6`. */
function itemLines(words: Words, item: MorningItem, names: number, view: MorningView): readonly string[] {
	const state = [stateOf(words, item, view.today), whoOf(words, item)]
		.filter((part) => part !== null && part !== '')
		.map((part) => visibleLine(part ?? ''))
		.join(' · ');
	return beside(item, view, (room) => {
		const client = `  ${item.name.padStart(names)} ${visibleLine(item.client ?? words.morning.nobody)}`;
		// The name gives way first, but not to nothing.
		const name = cutTo(client, Math.max(names + 11, room - widthOf(state) - 2));
		return cutTo(state === '' ? name : `${name}: ${state}`, room);
	});
}

/** A line a section; what has no line left is named in the last. */
function sectionLines(words: Words, groups: readonly Group[], room: number, view: MorningView): readonly string[] {
	const { morning } = words;
	const pad = Math.max(...groups.map(({ section }) => morning.sections[section].length)) + 1;
	const shown = groups.slice(0, room - 1);
	const others = groups.slice(room - 1).map(({ section, own }) => `${morning.sections[section].toLowerCase()} ${own.length}`);
	const last = others.length === 0 ? morning.more : `${morning.others(others.join(', '))} ${morning.more}`;
	return [...shown.flatMap((group) => sectionLine(words, group, pad, view)), view.paint.dim(cutTo(last, view.width))];
}

/** `Просрочено 12: 6 (23 дн.), 17 (13 дн.), …   claims decide 6`. */
function sectionLine(words: Words, { section, own }: Group, pad: number, view: MorningView): readonly string[] {
	const [first] = own;
	if (!first) return [];
	const head = `${words.morning.sections[section].padEnd(pad)}${String(own.length).padStart(3)}: `;
	return beside(
		first,
		view,
		(room) => {
			let shown = head;
			for (const [index, item] of own.entries()) {
				const next = `${index === 0 ? '' : ', '}${item.name} (${stateOf(words, item, view.today)})`;
				// Room is left to say that there are more.
				const needed = widthOf(shown) + next.length + (index < own.length - 1 ? 3 : 0);
				if (needed > room) return cutTo(index === 0 ? `${shown}${next}` : `${shown}, …`, room);
				shown += next;
			}
			return shown;
		},
		(text) => (text.startsWith(head) ? `${view.paint.bold(head)}${text.slice(head.length)}` : text),
		own.some(isLate),
	);
}

/** A text on the left, the command of the item on the right; one under the other where both do not fit. */
function beside(
	item: MorningItem,
	{ width, paint }: MorningView,
	text: (room: number) => string,
	painted = (said: string) => said,
	late = isLate(item),
): readonly string[] {
	const command = commandLine(item);
	const shown = late ? paint.red(command) : paint.dim(command);
	const room = width - Math.max(COMMAND, command.length) - 2;
	if (room < NARROW) return [painted(text(width)), `    ${shown}`];
	return [`${painted(padTo(text(room), room))}  ${shown}`];
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
			return `${about}${late ? morning.late(overdueDays) : morning.lastDay}`;
		case 'today':
			return `${about}${morning.lastDay}`;
		case 'soon':
			return dueOn === null ? '' : morning.until(`${about}${short(dueOn)}`);
		default:
			return `${since === null ? '' : morning.since(short(since))}${late ? `, ${about}${morning.late(overdueDays)}` : ''}`;
	}
}

/** Who is waited for or has to act. */
function whoOf({ names }: Words, { section, who, addressee, responsible }: MorningItem): string | null {
	// That the client has to send documents, the client's name and the section say already.
	if (section === 'documents') return responsible;
	return who ?? (addressee === null ? responsible : names.addressee[addressee]);
}

function isLate({ overdueDays }: MorningItem): boolean {
	return overdueDays !== null && overdueDays > 0;
}
