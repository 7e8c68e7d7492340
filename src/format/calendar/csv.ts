/** Days off as data.gov.ru writes them: a row a year, a column a month; as Excel saves it again, too. */

import { CsvError, parse } from 'csv-parse/sync';
import type { CalendarFault } from '../../domain/calendar/fault.ts';
import type { YearRead } from '../../domain/calendar/yearRead.ts';
import type { CalendarRead } from './calendarRead.ts';
import { marksOf } from './marks.ts';

interface Row {
	readonly cells: readonly string[];
	readonly line: number;
}

const MONTHS = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'];

/** The rows as years; one row that cannot be read makes the file a broken one. */
export function readCsv(text: string): CalendarRead {
	const rows = rowsOf(text);
	if ('code' in rows) return { ok: false, faults: [rows] };
	const [header, ...others] = rows;
	const titles = header?.cells ?? [];
	const wrong = MONTHS.findIndex((month, index) => titles[index + 1] !== month);
	if (!header || wrong >= 0) {
		const cut = rows.length < 2 && titles.length < MONTHS.length + 1;
		return { ok: false, faults: [cut ? { code: 'cutOff', line: 1 } : { code: 'unexpected', line: 1, text: titles[wrong + 1] ?? '' }] };
	}
	if (others.length === 0) return { ok: false, faults: [{ code: 'cutOff', line: 1 }] };
	const working = titles.findIndex((title) => /рабочих дней/i.test(title));
	const years: YearRead[] = [];
	const faults: CalendarFault[] = [];
	for (const { cells, line } of others) {
		const [year = ''] = cells;
		if (!/^\d{4}$/.test(year)) faults.push({ code: 'unexpected', line, text: year });
		else if (cells.length < titles.length) faults.push({ code: 'cutOff', line });
		else if (cells.length > titles.length) faults.push({ code: 'unexpected', line, text: cells.at(-1) ?? '' });
		else if (years.some((one) => one.year === Number(year))) faults.push({ code: 'duplicateYear', line, year: Number(year) });
		else {
			const read = MONTHS.map((_, index) => marksOf(cells[index + 1] ?? '', index + 1, line));
			faults.push(...read.flatMap((one) => one.faults));
			const stated = cells[working] ?? '';
			if (working >= 0 && !/^\d+$/.test(stated)) faults.push({ code: 'unexpected', line, text: stated });
			years.push({
				year: Number(year),
				line,
				lists: 'everyDayOff',
				marks: read.flatMap(({ marks }) => marks),
				transfers: [],
				working: working >= 0 ? Number(stated) : null,
			});
		}
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, what: 'years', years };
}

function rowsOf(text: string): readonly Row[] | CalendarFault {
	try {
		const delimiter = /^"?Год\/Месяц"?;/.test(text) ? ';' : ',';
		return parse(text, { delimiter, relax_column_count: true, trim: true })
			.map((cells, index) => ({ cells, line: index + 1 }))
			.filter(({ cells }) => cells.join('') !== '');
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === 'number' ? error.lines : null;
		// A quote that never closes is where the file ends too soon.
		return error.code === 'CSV_QUOTE_NOT_CLOSED'
			? { code: 'cutOff', line: text.trimEnd().split('\n').length }
			: { code: 'unexpected', line, text: text.split('\n')[(line ?? 1) - 1]?.slice(0, 60) ?? '' };
	}
}
