/** The checks of the doctor, in their order: a further one is a file, a row here, and its name in `text/`. */

import { backupCheck } from './backup.ts';
import { calendarCheck } from './calendar.ts';
import type { Check } from './check.ts';
import { clockCheck } from './clock.ts';
import { fileCheck } from './file.ts';
import { filesCheck } from './files.ts';
import { leftoverCheck } from './leftover.ts';
import { modeCheck } from './mode.ts';
import { nodeCheck } from './node.ts';
import { placeCheck } from './place.ts';
import { rightsCheck } from './rights.ts';
import { scheduleCheck } from './schedule.ts';
import { spaceCheck } from './space.ts';
import { sqliteCheck } from './sqlite.ts';

export const checks = {
	node: nodeCheck,
	sqlite: sqliteCheck,
	file: fileCheck,
	rights: rightsCheck,
	mode: modeCheck,
	place: placeCheck,
	space: spaceCheck,
	calendar: calendarCheck,
	files: filesCheck,
	backup: backupCheck,
	schedule: scheduleCheck,
	clock: clockCheck,
	leftover: leftoverCheck,
} as const satisfies Record<string, Check>;

export const checkNames = Object.keys(checks) as readonly (keyof typeof checks)[];
