/** The entries that a balance cannot trust: whose row or rounds are not what their events make. Every entry is folded anew. */

import { claimOf, type EventText } from './events.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { roundRows } from './rounds.ts';
import type { ClaimTable, RoundTable } from './schema.ts';

/** Their numbers, `most` at most. Takes its time: it is asked only where something is wrong. */
export function differingClaims(journal: Journal, most: number): readonly string[] {
	return query(journal, (connection) => {
		const claims = connection.prepare<[], Pick<ClaimTable, 'id' | 'number' | 'status'>>('select id, number, status from claim order by id');
		const events = connection.prepare<[number], EventText>(
			'select type, data, personal, personal_digest from event where claim = ? order by sequence',
		);
		const rounds = connection.prepare<[number], RoundTable>('select * from round where claim = ? order by place');
		const differing: string[] = [];
		for (const { id, number, status } of claims.all()) {
			const claim = claimOf(id, events.all(id), journal.path);
			if (claim.status !== status || JSON.stringify(roundRows(claim)) !== JSON.stringify(rounds.all(id))) differing.push(number);
			if (differing.length === most) break;
		}
		return differing;
	});
}
