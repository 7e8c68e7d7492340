/** The claims that somebody is still to do something about. */

import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { type ClaimTable, IS_OPEN } from './schema.ts';

/** How many they are. */
export function countOpen({ connection, path }: Journal): number {
	try {
		return connection.prepare<[], number>(`select count(*) from claim where ${IS_OPEN}`).pluck().get() ?? 0;
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** Those registered, in progress or done, the earliest due first. */
export function openClaims({ connection, path }: Journal): readonly Pick<ClaimTable, 'id' | 'responsible' | 'kind'>[] {
	try {
		return connection
			.prepare<[], Pick<ClaimTable, 'id' | 'responsible' | 'kind'>>(
				`select id, responsible, kind from claim where ${IS_OPEN} order by due_on is null, due_on, id`,
			)
			.all();
	} catch (error) {
		throw storeFailure(error, path);
	}
}
