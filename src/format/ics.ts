/** Days to keep in mind as a calendar that other programs read: iCalendar, RFC 5545. The same days give the same bytes. */

import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../domain/day.ts';
import { signsIn } from '../text/signs.ts';

export interface CalendarDay {
	/** Stays the same when the day moves, so that a calendar moves what it has. */
	readonly id: string;
	/** Grows with each change. */
	readonly sequence: number;
	/** When it was changed last: an instant. */
	readonly changedAt: string;
	readonly on: Day;
	/** How many days before it its alarm rings: on the last working day. */
	readonly alarm: number;
	/** Whether the day no longer applies: a calendar that has it strikes it out. */
	readonly cancelled: boolean;
	readonly title: string;
	readonly text: string;
}

/** In seconds. */
const DAY = 24 * 3600;
const NINE = 9 * 3600;

/** The lines before the first day and after the last one. */
const FIRST = 'BEGIN:VEVENT';
const LAST = 'END:VCALENDAR';

/**
 * The file in pieces, one for each page of days. Each day is one for the whole day, which leaves its owner free, with an alarm at nine in the
 * morning of a day before.
 */
export async function* icsPieces(
	name: string,
	language: string,
	pages: AsyncIterable<readonly CalendarDay[]> | Iterable<readonly CalendarDay[]>,
): AsyncGenerator<string> {
	const empty = calendarOf(name, language, []);
	const end = empty.lastIndexOf(LAST);
	yield empty.slice(0, end);
	for await (const days of pages) {
		if (days.length === 0) continue;
		const whole = calendarOf(name, language, days);
		yield whole.slice(whole.indexOf(FIRST), whole.lastIndexOf(LAST));
	}
	yield empty.slice(end);
}

function calendarOf(name: string, language: string, days: readonly CalendarDay[]): string {
	const calendar = ical({
		name: signsIn('ics', name),
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'claims-journal', product: 'claims', language: language.toUpperCase() },
	});
	for (const { id, sequence, changedAt, on, alarm, cancelled, title, text } of days)
		calendar.createEvent({
			id,
			sequence,
			stamp: new Date(changedAt),
			start: new Date(`${on}T00:00:00Z`),
			allDay: true,
			summary: signsIn('ics', title),
			description: signsIn('ics', text),
			transparency: ICalEventTransparency.TRANSPARENT,
			...(cancelled
				? { status: ICalEventStatus.CANCELLED }
				: { alarms: [{ type: ICalAlarmType.display, trigger: alarm * DAY - NINE, description: signsIn('ics', title) }] }),
		});
	return `${calendar.toString()}\r\n`;
}
