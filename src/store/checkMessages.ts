/** Whether messages are as they came in, and those that became or belong to an entry name one that there is. */

import { createHash } from 'node:crypto';
import type { ReportFault } from './fault.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';

/** Reports each message whose bytes are not those that came in, or whose claim there is not. One is in memory at a time. */
export function checkMessages({ connection, version }: Pick<Journal, 'connection' | 'version'>, report: ReportFault): void {
	if (version < MESSAGES) return;
	const lost = connection
		.prepare<[], number>(
			'select id from message where claim is not null and not exists (select 1 from claim where claim.id = message.claim)',
		)
		.pluck();
	for (const message of lost.iterate()) report({ code: 'message', message });
	const rows = connection.prepare<[], { id: number; sha256: string; size: number; raw: Buffer }>(
		'select id, sha256, size, raw from message where raw is not null',
	);
	for (const { id, sha256, size, raw } of rows.iterate())
		if (raw.length !== size || createHash('sha256').update(raw).digest('hex') !== sha256) report({ code: 'message', message: id });
}
