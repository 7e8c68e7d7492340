/** Version 2: what was recorded later than the day that it is about. Written out and never edited again. */

import { RECORDED_LATE } from '../indexConditions.ts';

/** They hold few rows: most is recorded on its day. */
export const late: readonly string[] = [
	`create index event_late on event (claim, sequence, office_day) where ${RECORDED_LATE}`,
	`create index event_late_day on event (office_day, claim, sequence) where ${RECORDED_LATE}`,
];
