/** The numbers that were given, against those that a template would give. */

import { numberBy } from '../domain/number.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** An incoming number that was given and that the template would give again to a later entry; undefined where there is none. */
export function givenAgainBy(template: string, journal: Journal): string | undefined {
	return query(journal, (connection) => {
		const last = new Map(connection.prepare<[], [number, number]>(`select year, last from counter where series = 'incoming'`).raw().all());
		for (const number of connection.prepare<[], string>('select number from claim').pluck().iterate()) {
			const read = numberBy(template, number);
			if (read && read.ordinal > (last.get(read.year) ?? 0)) return number;
		}
		return undefined;
	});
}
