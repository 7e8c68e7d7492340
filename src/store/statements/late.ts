/** Statements of `late.ts`. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, COUNT, count, db, literally, rows, type Slot } from '../builder.ts';
import { RECORDED_LATE, STANDS_LATE } from '../indexConditions.ts';
import type { EventTable } from '../schema.ts';

/** `upTo`: the last event that counts. */
interface UpTo {
	readonly upTo: number;
}

type Events = ReturnType<typeof byIndex<'event'>>;

/** The events of the days of a period, and of claims, as they are found. */
function late(byDay: Events, ofClaim: Events) {
	return {
		/** How many records of the days of a period are about an earlier day. */
		count: count((slot: Slot<Period>) =>
			db
				.selectFrom(byDay)
				.where(literally(STANDS_LATE))
				.select(COUNT)
				.where(({ between }) => between('office_day', slot('from'), slot('to'))),
		),
		/** The same by claim. What was taken back after the last event that counts still stands. */
		byClaim: rows((slot: Slot<Period & UpTo>) =>
			db
				.selectFrom(byDay)
				.where(literally(RECORDED_LATE))
				.where(
					sql<boolean>`not exists (select 1 from event as later, json_each(later.data, '$.events') as taken
						where later.claim = event.claim and later.type = 'undone' and later.position <= ${slot('upTo')}
							and taken.value ->> 'sequence' = event.sequence)`,
				)
				.select('claim')
				.select(COUNT)
				.where(({ between }) => between('office_day', slot('from'), slot('to')))
				.where('position', '<=', slot('upTo'))
				.groupBy('claim'),
		),
		/** Those of claims with ids from the first to the last. */
		records: rows((slot: Slot<UpTo & { readonly from: number; readonly to: number }>) =>
			db
				.selectFrom(ofClaim)
				.where(literally(STANDS_LATE))
				.select('claim')
				.select([sql<Day>`coalesce(data ->> 'on', data ->> 'registeredOn')`.as('on'), sql<Day>`office_day`.as('recordedOn')])
				.where(({ between }) => between('claim', slot('from'), slot('to')))
				.where('position', '<=', slot('upTo'))
				.orderBy('claim')
				.orderBy('sequence'),
		),
	};
}

export const indexed = late(byIndex('event', 'event_late_day'), byIndex('event', 'event_late'));

/** Of a file without the indexes. */
const asItStands: Events = sql<EventTable>`event`.as<'event'>(sql`event`);
export const read = late(asItStands, asItStands);
