/** The checks of the doctor, in their order: a further one is a file, a row here, and its name in `text/`. */

import { calendarCheck } from './calendar.ts';
import type { Check } from './check.ts';

export const checks = {
	calendar: calendarCheck,
} as const satisfies Record<string, Check>;

export const checkNames = Object.keys(checks) as readonly (keyof typeof checks)[];
