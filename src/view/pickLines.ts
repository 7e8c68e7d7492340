/** A claim in one line, enough to recognise it: number, client, status, and in words how its day stands. */

import { type Calendar, remaining } from '../domain/calendar/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import { bindingClock } from '../domain/term/clock.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo, widthOf } from '../text/width.ts';

interface PickLine {
	readonly number: string;
	readonly client: string | null;
	readonly status: Status;
	readonly due: Day | null;
}

interface Screen {
	readonly calendar: Calendar;
	readonly today: Day;
	readonly width: number;
}

/** The client gives way where there is little room; the number, the status and the day never do. */
export function pickLines(words: Words, picks: readonly PickLine[], { calendar, today, width }: Screen): readonly string[] {
	const rows = picks.map(({ number, client, status, due }) => [
		number,
		visibleLine(client ?? words.morning.nobody),
		words.names.status[status],
		due === null ? '' : words.remaining(remaining(calendar, due, today)),
	]);
	const widest = (column: number) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')));
	const room = width - widest(0) - widest(2) - widest(3) - 3 * GAP.length;
	const widths = [widest(0), Math.max(8, Math.min(widest(1), room)), widest(2), 0];
	return rows.map((row) =>
		row
			.map((cell, column) => padded(cell, widths[column] ?? 0))
			.join(GAP)
			.trimEnd(),
	);
}

const GAP = '  ';

/** The cell padded or cut to the width; as it is where that is 0. */
function padded(cell: string, width: number): string {
	const shown = width === 0 ? cell : cutTo(cell, width);
	return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}

/** `ПР-2026-0012 · Петрова Анна · в работе · срок 05.11.2026 (чт), просрочено 3 дн.`. */
export function matterLine(words: Words, claim: Claim, { calendar, today }: { readonly calendar: Calendar; readonly today: Day }): string {
	const clock = bindingClock(claim);
	const standing = [claim.number.text, visibleLine(claim.client ?? words.morning.nobody), words.names.status[claim.status]];
	if (clock?.stoppedOn === null) {
		const left = words.remaining(remaining(calendar, clock.due, today));
		standing.push(words.card.due(words.day(clock.due), words.weekdayName(clock.due), left));
	}
	return standing.join(' · ');
}
