/** A year as it hangs on the wall: months side by side, and below them what was moved where by which act; the same for machines. */

import type { Calendar, DayFacts } from '../domain/calendar/calendar.ts';
import { asDay, type Day, dateOf, daysOf, monthOf, weekday } from '../domain/day.ts';
import { dayList, ownDaysTitle, shortDayAndWeekday } from '../sentence/calendar.ts';
import type { CalendarWords } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { Paint } from './paint.ts';

interface WallScreen {
	readonly width: number;
	readonly paint: Paint;
}

/** The sign after a date: colour only repeats it. */
const SIGNS: Readonly<Record<DayFacts['what'], string>> = {
	ordinary: ' ',
	shortened: '*',
	workingWeekend: '!',
	ownWorking: '!',
	weekend: '°',
	holiday: '°',
	transferred: '+',
	ownOff: '#',
};

/** Seven days of two digits and a sign. */
const MONTH_WIDTH = 21;
const GAP = 4;
const MOST_ABREAST = 4;

/** Three months abreast in 80 columns, four in 120. */
export function showWallCalendar(words: CalendarWords, calendar: Calendar, year: number, { width, paint }: WallScreen): string {
	const abreast = Math.max(1, Math.min(MOST_ABREAST, Math.floor((width + GAP) / (MONTH_WIDTH + GAP))));
	const days = daysOf(year).map((day) => ({ day, facts: calendar.facts(day) }));
	const blocks = words.months.map((_, index) => monthLines(words, index + 1, days, paint));
	const lines: string[] = [paint.bold(words.title(year)), ...standing(words, calendar, year).flatMap((line) => wrap(line, width)), ''];
	for (let at = 0; at < blocks.length; at += abreast) lines.push(...sideBySide(blocks.slice(at, at + abreast)), '');
	const off = days.filter(({ facts }) => !facts.works).length;
	const shortened = days.filter(({ facts }) => isShortened(facts)).length;
	lines.push(words.totals(days.length - off, off, shortened));
	lines.push(...wrap(legend(words, days), width));
	lines.push(...notes(words, calendar, year, days).flatMap((line) => wrap(line, width)));
	return `${lines.join('\n')}\n`;
}

interface Shown {
	readonly day: Day;
	readonly facts: DayFacts;
}

/** The decree; or how little is known. */
function standing(words: CalendarWords, calendar: Calendar, year: number): readonly string[] {
	const known = calendar.yearOf(year);
	if (!known) return [words.provisional(year)];
	if (known.draft) return [words.draft(year)];
	return [known.decree ?? words.noDecree];
}

/** A line as it is, and how wide it is without its paint. */
interface Line {
	readonly text: string;
	readonly width: number;
}

function monthLines(words: CalendarWords, month: number, year: readonly Shown[], paint: Paint): readonly Line[] {
	const days = year.filter(({ day }) => monthOf(day) === month);
	const working = days.filter(({ facts }) => facts.works).length;
	const name = words.months[month - 1] ?? '';
	const head = `${name}${words.working(working).padStart(MONTH_WIDTH - 1 - name.length)}`;
	const names = words.weekdays.map((weekdayName) => `${weekdayName} `).join('');
	const lines: Line[] = [
		{ text: paint.bold(head), width: head.length },
		{ text: names, width: names.length },
	];
	const blank = { text: '   ', width: 3 };
	const first = days[0] ? weekday(days[0].day) - 1 : 0;
	const cells: Line[] = [...Array.from({ length: first }, () => blank), ...days.map((day) => cell(day, paint))];
	for (let at = 0; at < cells.length; at += 7) {
		const week = cells.slice(at, at + 7);
		lines.push({ text: week.map(({ text }) => text).join(''), width: week.length * 3 });
	}
	return lines;
}

function cell({ day, facts }: Shown, { red, bold }: Paint): Line {
	const text = `${String(dateOf(day)).padStart(2)}${SIGNS[facts.what]}`;
	return { text: !facts.works ? red(text) : facts.what === 'ordinary' ? text : bold(text), width: 3 };
}

function sideBySide(blocks: readonly (readonly Line[])[]): readonly string[] {
	const height = Math.max(...blocks.map((block) => block.length));
	return Array.from({ length: height }, (_, row) =>
		blocks
			.map((block) => block[row] ?? { text: '', width: 0 })
			.map(({ text, width }) => text + ' '.repeat(MONTH_WIDTH - width))
			.join(' '.repeat(GAP))
			.trimEnd(),
	);
}

function isShortened(facts: DayFacts): boolean {
	return facts.what === 'shortened' || (facts.what === 'workingWeekend' && facts.shortened);
}

function legend({ legend: signs }: CalendarWords, days: readonly Shown[]): string {
	const own = days.some(({ facts }) => facts.what === 'ownOff');
	return [
		`${SIGNS.holiday} ${signs.off}`,
		`${SIGNS.transferred} ${signs.transferred}`,
		`${SIGNS.shortened} ${signs.shortened}`,
		`${SIGNS.workingWeekend} ${signs.workingWeekend}`,
		...(own ? [`${SIGNS.ownOff} ${signs.own}`] : []),
	].join('   ');
}

function notes(words: CalendarWords, calendar: Calendar, year: number, days: readonly Shown[]): readonly string[] {
	const on = (day: Day) => shortDayAndWeekday(words, day);
	const decree = calendar.yearOf(year)?.decree;
	const moved = days.flatMap(({ day, facts }) =>
		facts.what === 'transferred'
			? [`  ${facts.from ? on(facts.from) : '?'} → ${on(day)}${facts.act === null || facts.act === decree ? '' : ` (${facts.act})`}`]
			: [],
	);
	const worked = days.flatMap(({ day, facts }) =>
		facts.what === 'workingWeekend' ? [`  ${on(day)}${facts.shortened ? `, ${words.legend.shortened}` : ''}`] : [],
	);
	const acts = (calendar.yearOf(year)?.presidential ?? []).map(
		({ days: taken, act }) =>
			`  ${dayList(
				words,
				taken.map((day) => asDay(`${year}-${day}`)),
			)}: ${visibleLine(act)}`,
	);
	const own = days.flatMap(({ day, facts }) =>
		facts.what === 'ownOff' || facts.what === 'ownWorking'
			? [`  ${on(day)} ${words.what[facts.what]}${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}`]
			: [],
	);
	return [
		...titled(words.transfers, moved),
		...titled(words.workingWeekends, worked),
		...titled(words.presidential, acts),
		...titled(`${ownDaysTitle(words, calendar.ownOf(year)?.region ?? null)}:`, own),
		...(calendar.weekOf(year) === 6 ? ['', words.sixDays] : []),
	];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
	return lines.length > 0 ? ['', title, ...lines] : [];
}

/** Stable English keys, ISO days; `weekday` is 1 for Monday. */
export function calendarJson(calendar: Calendar, year: number): Readonly<Record<string, unknown>> {
	const known = calendar.yearOf(year);
	const days = daysOf(year).map((day) => ({ day, facts: calendar.facts(day) }));
	const working = days.filter(({ facts }) => facts.works).length;
	return {
		year,
		provisional: !known || known.draft === true,
		edition: calendar.edition,
		decree: known?.decree ?? null,
		week: calendar.weekOf(year),
		region: calendar.ownOf(year)?.region ?? null,
		workingDays: working,
		daysOff: days.length - working,
		months: Array.from({ length: 12 }, (_, index) => {
			const ofMonth = days.filter(({ day }) => monthOf(day) === index + 1);
			const worked = ofMonth.filter(({ facts }) => facts.works).length;
			return { month: index + 1, workingDays: worked, daysOff: ofMonth.length - worked };
		}),
		days: days.map(({ day, facts: { known: sure, ...facts } }) => ({ day, weekday: weekday(day), ...facts, provisional: !sure })),
	};
}
