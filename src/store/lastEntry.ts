/** How the last entry came: the next is likely to come the same way. */

import type { Channel, Kind } from '../domain/code.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** The kind and the channel of the last entry; undefined in a journal that has none. */
export function lastEntry(journal: Journal): { readonly kind: Kind; readonly channel: Channel } | undefined {
	return query(journal, (connection) => {
		return connection
			.prepare<[], { readonly kind: Kind; readonly channel: Channel }>('select kind, channel from claim order by id desc limit 1')
			.get();
	});
}
