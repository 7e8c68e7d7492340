/** Whether the clock is behind the last recorded time. */

import { lastRecordedAt } from '../../store/overview.ts';
import { type Check, fault, ok } from './check.ts';

export const clockCheck: Check = ({ world, journal }, { clock }) => {
	if (!journal) return undefined;
	const { zone } = journal.settings;
	const now = world.clock.now();
	const last = lastRecordedAt(journal);
	const shown = world.clock.local(now, zone);
	if (last <= now) return ok(clock.right(shown.day, shown.time.slice(0, 5), zone));
	const recorded = world.clock.local(last, zone);
	return fault(clock.back(shown.day, shown.time.slice(0, 5), recorded.day, recorded.time.slice(0, 5)));
};
