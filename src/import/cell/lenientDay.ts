/** A day with slips of hands and machines in it: letters for figures, separators twice or missing. And what stands beside a day. */

import { type DayForm, findOldDay, type OldDay, plainDay } from './oldDay.ts';

/** The day that the whole cell is meant to be, by mending it; undefined where that gives none. */
export function lenientDay(raw: string): OldDay | undefined {
	const text = plainDay(raw).trim();
	if (!/\d/.test(text)) return undefined;
	const mended = separated(
		text
			.replace(/(?<=[\d.,/-])[oо](?=[\d.,/-]|$)|(?<![а-яa-z])[oо](?=[.,/-]?\d)/g, '0')
			.replace(/(?<=[\d.,/-])з(?=[\d.,/-]|$)|(?<![а-яa-z])з(?=[.,/-]?\d)/g, '3')
			.replace(/(\d)\/(?=[а-яa-z])|([а-яa-z])\/(?=\d)/g, '$1$2 ')
			.replace(/[а-яa-z]+/g, cyrillic)
			.replace(/\s*([.,/-])[\s.,/-]+/g, '$1')
			.replace(/(?<=\d)\s+(?=\d)/g, '.'),
	);
	const found = mended === text ? undefined : findOldDay(mended);
	return found?.year == null ? undefined : { ...found, from: 0, to: text.length, mended: true };
}

/** Figures that run together: `07022024`, `070224`, `0702.2024`. */
function separated(text: string): string {
	const [, date, month, year] = /^(\d\d)[.,/-]?(\d\d)[.,/-]?((?:19|20)\d\d|\d\d)$/.exec(text) ?? [];
	return date !== undefined && Number(date) <= 31 && Number(month) <= 12 ? `${date}.${month}.${year}` : text;
}

/** Latin letters within a Cyrillic word as those that look like them. */
function cyrillic(word: string): string {
	if (!/[а-я]/.test(word) || !/[a-z]/.test(word)) return word;
	return word.replace(/[aeopcxykmtbh]/g, (letter) => 'аеорсхукмтвн'['aeopcxykmtbh'.indexOf(letter)] ?? letter);
}

/** Monday first; of a short form and a full one, whatever its case. */
const WEEKDAYS = [
	'пн|понедельник|mon',
	'вт|вторник|tue',
	'ср|сред[ау]|wed',
	'чт|четверг|thu',
	'пт|пятниц[ау]|fri',
	'сб|суббот[ау]|sat',
	'вс|воскресенье|sun',
];

const WEEKDAY = new RegExp(
	`(?<![а-яa-z])(?:${WEEKDAYS.map((words) => `(${words})`).join('|')})(?:day|sday|nesday|rsday|urday)?(?![а-яa-z])`,
);

/** The weekday that is written in a cell: 1 (Monday) … 7; undefined where there is none. */
export function weekdayBeside(raw: string): number | undefined {
	const at =
		WEEKDAY.exec(plainDay(raw))
			?.slice(1)
			.findIndex((word) => word !== undefined) ?? -1;
	return at < 0 ? undefined : at + 1;
}

/** What does not say more than the day: its weekday, a time, a sign. */
const IDLE = new RegExp(
	`${WEEKDAY.source}|(?<![а-яa-z])(?:г|год|года|от|в|at|of)(?![а-яa-z])|\\d{1,2}[:-]\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?|[^\\p{L}\\d?]+`,
	'giu',
);

/** The words that stand in a cell beside its day; empty where there are none. */
export function besideDay(raw: string, { form, from, to }: Pick<OldDay, 'form' | 'from' | 'to'>): string {
	if (WHOLE.includes(form)) return '';
	const text = plainDay(raw);
	const beside = `${text.slice(0, from)} ${text.slice(to)}`;
	return beside.replace(IDLE, '') === '' ? '' : beside.trim();
}

/** Of these the cell holds nothing else. */
const WHOLE: readonly DayForm[] = ['cell', 'serial'];
