/** What must be done by which day, and whether it was. */

import { type Day, daysBetween } from '../domain/day.ts';
import type { Purpose } from '../domain/rule.ts';
import type { Words } from '../text/index.ts';

/** `ответить до 05.11.2026`, `хранить до 05.11.2031` */
export function purposeText({ card, names }: Words, purpose: Purpose, due: Day): string {
	const what = names.purpose[purpose];
	if (purpose === 'keep') return card.until(what, due);
	return purpose === 'notice' ? card.byDayFirst(what, due) : card.by(what, due);
}

/** `в срок`, `с опозданием на 3 дня` */
export function punctuality({ card }: Words, due: Day, doneOn: Day): string {
	const late = daysBetween(due, doneOn);
	return late > 0 ? card.late(late) : card.inTime;
}
