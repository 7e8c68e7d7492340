/** The time left until a due day, in words: a column for people. */

import { type Calendar, remaining } from '../domain/calendar/calendar.ts';
import { type Day, isDay } from '../domain/day.ts';
import type { Words } from '../text/index.ts';
import type { Column } from './report.ts';

interface Remaining {
	readonly text: string;
	readonly late: boolean;
}

/** The time until a day, in words; each day is counted once. */
function remainingUntil(words: Words, calendar: Calendar, today: Day): (due: Day) => Remaining {
	const known = new Map<Day, Remaining>();
	return (due) => {
		const before = known.get(due);
		if (before) return before;
		const left = remaining(calendar, due, today);
		const one = { text: words.remaining(left), late: left.is === 'overdue' };
		known.set(due, one);
		return one;
	};
}

/**
 * The columns with one more behind the due day: `просрочено 3 дн.`, `завтра`, `2 рабочих дня`. It takes the place of the number of
 * overdue days; where there is a column `awaiting`, it says nothing of what awaits no answer, and that column goes as well.
 */
export function withRemaining<Row>(columns: readonly Column<Row>[], words: Words, calendar: Calendar, today: Day): readonly Column<Row>[] {
	const due = columns.find(({ key }) => key === 'dueOn');
	if (!due) return columns;
	const awaiting = columns.find(({ key }) => key === 'awaiting');
	const until = remainingUntil(words, calendar, today);
	const remainingOf = (row: Row) => {
		const day = due.value(row);
		return typeof day === 'string' && isDay(day) && awaiting?.value(row) !== false ? until(day) : undefined;
	};
	const added: Column<Row> = {
		key: 'remaining',
		type: 'line',
		value: (row) => remainingOf(row)?.text ?? null,
		alarming: (row) => remainingOf(row)?.late ?? false,
	};
	return columns
		.filter((column) => column !== awaiting && column.key !== 'overdueDays')
		.flatMap((column) => (column === due ? [column, added] : [column]));
}
