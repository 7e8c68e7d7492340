/** How SQLite goes about the morning's questions: each by an index of open matters, however many claims have ended. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../src/store/create.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import * as ask from '../../src/store/statements/morning.ts';
import { openPreventions } from '../../src/store/statements/preventions.ts';
import { office, on, settings } from '../domain/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-morning-'));
let journal: Journal;

beforeAll(() => {
	const path = join(folder, 'journal.db');
	const stamp = { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: office.today, actor: 'test' };
	createJournal({ path, timeout: 1000, settings, stamp });
	journal = openJournal({ path, write: true, timeout: 1000 });
});

afterAll(() => {
	journal.close();
	rmSync(folder, { recursive: true });
});

/** The steps of the plan of the one statement that `question` prepares. */
function planOf(question: () => unknown): readonly string[] {
	const prepare = vi.spyOn(journal.connection, 'prepare');
	question();
	const [sql = ''] = prepare.mock.calls.map(([text]) => text);
	prepare.mockRestore();
	const bound = [...sql.matchAll(/\?/g)].map(() => null);
	return journal.connection
		.prepare<unknown[], { readonly detail: string }>(`explain query plan ${sql}`)
		.all(...bound)
		.map(({ detail }) => detail);
}

describe('reads its index and no claim, in order', () => {
	it.each([
		['what awaits its answer', 'claim_awaiting', () => ask.awaitingUntil(journal, { until: on('2026-11-25'), today: office.today })],
		['what nobody sorted', 'claim_unsorted', () => ask.unsorted(journal, office)],
		['what was answered on the spot', 'claim_still', () => ask.answeredOnTheSpot(journal)],
		['what was only spoken', 'claim_unconfirmed', () => ask.unconfirmed(journal)],
		[
			'what stands still',
			'claim_still',
			() => ask.idle(journal, { since: on('2026-11-10'), until: on('2026-11-25'), today: office.today }),
		],
	])('%s', (_, index, question) => {
		const plan = planOf(question);
		expect(plan).toHaveLength(1);
		expect(plan[0]).toContain(`COVERING INDEX ${index}`);
	});

	it.each([
		['what is done', 'claim_status', () => ask.toBeClosed(journal)],
		['open tasks', 'task_open', () => ask.openTasks(journal, office)],
		['open preventive measures', 'prevention_open', () => openPreventions(journal, { until: on('2026-11-25'), limit: -1 })],
	])('%s: the claims of what is open, by their key', (_, index, question) => {
		const plan = planOf(question);
		expect(plan[0]).toContain(`INDEX ${index}`);
		for (const step of plan) expect(step).not.toMatch(/TEMP B-TREE|^SCAN (?:c|claim)\b(?!.*INDEX)/);
	});
});
