/** The formats that offices download, written from a list of days off; shares nothing with what reads them. */

import { daysOfYear, type NaiveYear } from './naive.ts';

/** What a file says of a year besides its days off. */
export interface Published extends NaiveYear {
	readonly shortened: readonly string[];
	readonly transfers: readonly { readonly from: string | null; readonly to: string }[];
}

const HOLIDAYS = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');
const MONTHS = 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' ');

export function isWeekend(year: number, day: string): boolean {
	return [0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay());
}

const dotted = (day: string) => day.replace('-', '.');

/** A line a day, as xmlcalendar.ru has it. */
export function asXml({ year, off, shortened, transfers }: Published): string {
	const lines = daysOfYear(year).flatMap((day) => {
		const from = transfers.find(({ to }) => to === day)?.from;
		if (HOLIDAYS.includes(day)) return [`        <day d="${dotted(day)}" t="1" h="1"/>`];
		if (shortened.includes(day)) return [`        <day d="${dotted(day)}" t="2"/>`];
		if (off.includes(day) && !isWeekend(year, day)) return [`        <day d="${dotted(day)}" t="1"${from ? ` f="${dotted(from)}"` : ''}/>`];
		return !off.includes(day) && isWeekend(year, day) ? [`        <day d="${dotted(day)}" t="3"/>`] : [];
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<calendar year="${year}" lang="ru" date="${year - 1}.10.01" country="ru">`,
		'    <holidays>',
		'        <holiday id="1" title="Праздник"/>',
		'    </holidays>',
		'    <days>',
		...lines,
		'    </days>',
		'</calendar>',
	].join('\r\n');
}

function monthsOf({ year, off, shortened, transfers }: Published): readonly string[] {
	return MONTHS.map((_, index) =>
		daysOfYear(year)
			.filter((day) => Number(day.slice(0, 2)) === index + 1 && (off.includes(day) || shortened.includes(day)))
			.map((day) => `${Number(day.slice(3))}${shortened.includes(day) ? '*' : transfers.some(({ to }) => to === day) ? '+' : ''}`)
			.join(','),
	);
}

/** One object, as xmlcalendar.ru has it. */
export function asJson(published: Published): string {
	const { year, working, nonWorking, transfers } = published;
	return JSON.stringify({
		year,
		months: monthsOf(published).map((days, index) => ({ month: index + 1, days })),
		transitions: transfers.flatMap(({ from, to }) => (from === null ? [] : [{ from: dotted(from), to: dotted(to) }])),
		statistic: { workdays: working, holidays: nonWorking },
	});
}

export const CSV_HEADER = `"Год/Месяц",${MONTHS.map((month) => `"${month}"`).join(',')},"Всего рабочих дней","Всего праздничных и выходных дней"`;

/** A row a year, as data.gov.ru has it. */
export function asCsv(years: readonly Published[]): string {
	const rows = years.map((published) =>
		[published.year, ...monthsOf(published).map((days) => `"${days}"`), published.working, published.nonWorking].join(','),
	);
	return `${[CSV_HEADER, ...rows].join('\r\n')}\r\n`;
}
