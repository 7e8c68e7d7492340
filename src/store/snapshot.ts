/** Answers several questions from one state of the journal. */

import type { Journal } from './open.ts';
import { query } from './query.ts';

/**
 * The result of `ask`, which reads within one transaction. It must not wait for anything but the journal: writers wait for it.
 * Throws StoreFailure where the journal cannot be read.
 */
export function snapshot<T>(journal: Journal, ask: () => T): T {
	return query(journal, (connection) => {
		connection.exec('begin');
		try {
			return ask();
		} finally {
			connection.exec('commit');
		}
	});
}
