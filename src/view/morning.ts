/** The morning on one screen: line by line where there is room, else a line a section. */

import type { Day } from '../domain/day.ts';
import { type MorningItem, type Section, sections } from '../report/morning.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import type { Paint } from './paint.ts';

export interface MorningView {
	readonly today: Day;
	readonly soon: Day;
	readonly width: number;
	readonly rows: number;
	/** Line by line, however many there are. */
	readonly full: boolean;
	readonly paint: Paint;
}

/** The screen as text. Half of it is filled at most, unless `full`. */
export function showMorning(words: Words, items: readonly MorningItem[], view: MorningView): string {
	const { paint, width, rows, full, today, soon } = view;
	const room = Math.max(12, Math.floor(rows / 2)) - 1;
	const groups = sections
		.map((section) => ({ section, own: items.filter((item) => item.section === section) }))
		.filter(({ own }) => own.length > 0);
	const title = words.morning.title(words.day(today), words.weekdayName(today));
	const spread = groups.reduce((lines, { own }) => lines + 1 + own.length, 0);
	const pad = Math.max(...groups.map(({ section }) => words.morning.sections[section].length)) + 1;
	const lines =
		full || spread <= room
			? groups.flatMap(({ section, own }) => [
					paint.bold(sectionTitle(words, section, soon)),
					...own.map((item) => itemLine(words, item, width, paint)),
				])
			: [...groups.map(({ section, own }) => sectionLine(words, section, own, { pad, width, paint })), paint.dim(words.morning.more)];
	return `${[paint.bold(title), ...lines].join('\n')}\n`;
}

function sectionTitle(words: Words, section: Section, soon: Day): string {
	const title = words.morning.sections[section];
	return section === 'soon' ? `${title} (${words.morning.until(words.day(soon))})` : title;
}

/** `  6 Крюкова-Берг З. Ф.: просрочено 23 дн. · Гайдук Е. Н.      claims decide 6`. */
function itemLine(words: Words, item: MorningItem, width: number, paint: Paint): string {
	const command = `claims ${item.command.join(' ')}`;
	const parts = [stateOf(words, item), item.who ?? item.responsible].filter((part) => part !== null && part !== '');
	const state = parts.map((part) => visibleLine(part ?? '')).join(' · ');
	const room = width - command.length - 3;
	const name = cut(`  ${item.name.padStart(4)} ${visibleLine(item.client ?? words.morning.nobody)}`, Math.max(12, room - state.length - 2));
	const text = cut(`${name}: ${state}`, room);
	return `${text.padEnd(room)} ${isLate(item) ? paint.red(command) : paint.dim(command)}`;
}

/** `Просрочено 12: 6 (23 дн.), 17 (13 дн.)…   claims decide 6`. */
function sectionLine(
	words: Words,
	section: Section,
	own: readonly MorningItem[],
	{ pad, width, paint }: { readonly pad: number; readonly width: number; readonly paint: Paint },
): string {
	const command = `claims ${own[0]?.command.join(' ') ?? ''}`;
	const head = `${words.morning.sections[section].padEnd(pad)}${String(own.length).padStart(3)}: `;
	const room = width - head.length - command.length - 2;
	let shown = '';
	for (const [index, item] of own.entries()) {
		const next = `${index === 0 ? '' : ', '}${item.name} (${stateOf(words, item)})`;
		if (shown.length + next.length > room - 1) {
			shown = `${shown}…`;
			break;
		}
		shown += next;
	}
	return `${paint.bold(head)}${shown.padEnd(room)}  ${own.some(isLate) ? paint.red(command) : paint.dim(command)}`;
}

/** `23 дн.`, `до 25.11`, `с 09.11`. */
function stateOf({ morning, day }: Words, { section, overdueDays, dueOn, since }: MorningItem): string {
	const late = overdueDays !== null && overdueDays > 0;
	const short = (on: Day) => day(on).slice(0, -5);
	switch (section) {
		case 'overdue':
		case 'measures':
			return late ? morning.late(overdueDays) : morning.lastDay;
		case 'today':
			return morning.lastDay;
		case 'soon':
			return dueOn === null ? '' : morning.until(short(dueOn));
		default:
			return `${since === null ? '' : morning.since(short(since))}${late ? `, ${morning.late(overdueDays)}` : ''}`;
	}
}

function isLate({ overdueDays }: MorningItem): boolean {
	return overdueDays !== null && overdueDays > 0;
}

function cut(text: string, width: number): string {
	return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Tab-separated, one item a line: section, number, client, due day, overdue days, since, who, responsible, command. */
export function morningLines(items: readonly MorningItem[], header: boolean): string {
	const keys = ['section', 'number', 'client', 'dueOn', 'overdueDays', 'since', 'who', 'responsible', 'command'] as const;
	const lines = items.map((item) =>
		keys
			.map((key) => {
				const value = item[key];
				return typeof value === 'object' && value !== null ? `claims ${value.join(' ')}` : visibleLine(String(value ?? ''));
			})
			.join('\t'),
	);
	return [...(header ? [keys.join('\t')] : []), ...lines].map((line) => `${line}\n`).join('');
}
