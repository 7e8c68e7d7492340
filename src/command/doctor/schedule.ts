/** When `overdue` last ran unattended. */

import { lastRun } from '../schedule/lastRun.ts';
import { type Check, ok, warn } from './check.ts';

export const scheduleCheck: Check = (context, { schedule }) => {
	const { journal } = context;
	if (!journal) return undefined;
	const last = lastRun({ ...context, journal });
	if (!last) return warn(schedule.never);
	return last.missed ? warn(schedule.missed(last.day, last.time)) : ok(schedule.ran(last.day, last.time));
};
