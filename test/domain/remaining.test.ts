/** What remains until a day: counted the slow way. */

import { describe, expect, it } from 'vitest';
import { remaining } from '../../src/domain/calendar/calendar.ts';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, daysBetween } from '../../src/domain/day.ts';
import { textOf } from '../../src/text/index.ts';
import { fc } from '../property.ts';

const ru = await textOf('words', 'ru');
const en = await textOf('words', 'en');

describe('until', () => {
	it.each([
		// 5 November 2026 is a Thursday behind the day off of the 4th.
		['2026-11-05', '2026-11-08', 'просрочено 3 дн.', '3 days overdue'],
		['2026-11-05', '2026-11-06', 'просрочено 1 дн.', '1 day overdue'],
		['2026-11-05', '2026-11-05', 'сегодня', 'today'],
		['2026-11-05', '2026-11-04', 'завтра', 'tomorrow'],
		['2026-11-05', '2026-11-03', '1 рабочий день', '1 working day'],
		['2026-11-05', '2026-11-02', '2 рабочих дня', '2 working days'],
		['2026-11-13', '2026-11-05', '6 рабочих дней', '6 working days'],
		// From Friday to Sunday.
		['2026-11-15', '2026-11-13', 'нет рабочих дней', 'no working day'],
		['2026-11-15', '2026-11-14', 'завтра', 'tomorrow'],
	])('%s on %s: %s, %s', (due, today, russian, english) => {
		const left = remaining(builtInCalendar, asDay(due), asDay(today));
		expect([ru.remaining(left), en.remaining(left)]).toEqual([russian, english]);
	});

	const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(asDay('2016-01-01'), days));

	it('is late exactly behind it, and else counts the days that work, not today', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -400, max: 400 }), (today, away) => {
				const due = addDays(today, away);
				const left = remaining(builtInCalendar, due, today);
				expect(left.is === 'overdue').toBe(away < 0);
				if (left.is === 'overdue') expect(left.days).toBe(daysBetween(due, today));
				if (left.is !== 'ahead') return;
				const ahead = Array.from({ length: away }, (_, index) => addDays(today, index + 1));
				expect(left.workingDays).toBe(ahead.filter((one) => builtInCalendar.works(one)).length);
			}),
		);
	});

	it('says a number exactly where it counts', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -400, max: 400 }), (today, away) => {
				const left = remaining(builtInCalendar, addDays(today, away), today);
				const count = left.is === 'overdue' ? left.days : left.is === 'ahead' && left.workingDays > 0 ? left.workingDays : undefined;
				for (const said of [ru.remaining(left), en.remaining(left)]) expect(/\d+/.exec(said)?.[0]).toBe(count?.toString());
			}),
		);
	});
});
