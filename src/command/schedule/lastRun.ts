/** When `overdue` last ran without a terminal: its silence means something only while it runs. */

import type { JournalContext } from '../../context.ts';
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { readSidecar } from '../../store/sidecars.ts';

interface LastRun {
	readonly day: Day;
	/** `HH:MM` in the office. */
	readonly time: string;
	/** A whole working day has passed without a run. */
	readonly missed: boolean;
}

/** The last run without a terminal; undefined where there was none. */
export function lastRun({ world, journal, calendar, today }: JournalContext): LastRun | undefined {
	const at = readSidecar(journal.path, 'overdue')?.unattended;
	if (!at) return undefined;
	const { day, time } = world.clock.local(at, journal.settings.zone);
	return { day, time: time.slice(0, 5), missed: addWorkingDays(calendar, day, 1) < today };
}
