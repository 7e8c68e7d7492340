/** A claim in one line: enough to recognise it. */

import { type Calendar, remaining } from '../domain/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import { bindingClock } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

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
