/** Days cut into whole months and the rest; and how SQLite goes about a month: by the sums and by indexes that hold all that is asked for. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { addDays, asDay, daysBetween } from '../../src/domain/day.ts';
import { dimensions } from '../../src/domain/month/tally.ts';
import { monthWith } from '../../src/domain/period.ts';
import { createJournal } from '../../src/store/create.ts';
import { balanceBy, monthsIn, movedIn, trend } from '../../src/store/month/balance.ts';
import { periodGroups } from '../../src/store/month/figures.ts';
import { openJournal } from '../../src/store/open.ts';
import { earlierWithMark } from '../../src/store/statements/returningClients.ts';
import { office, settings } from '../domain/office.ts';
import { fc } from '../property.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-moved-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST = asDay('2026-01-01');
const day = fc.nat(800).map((number) => addDays(FIRST, number));

it('cuts days so that each is in one piece, and whole months stay whole', () => {
	fc.assert(
		fc.property(day, day, (one, other) => {
			const [from, to] = one <= other ? [one, other] : [other, one];
			const { months, days } = monthsIn({ from, to });
			const whole = months && { from: asDay(`${months.from}-01`), to: monthWith(asDay(`${months.to}-01`)).to };
			const pieces = [...days, ...(whole ? [whole] : [])].toSorted((a, b) => (a.from < b.from ? -1 : 1));
			expect(pieces[0]?.from).toBe(from);
			expect(pieces.at(-1)?.to).toBe(to);
			for (const [index, piece] of pieces.slice(1).entries()) expect(piece.from).toBe(addDays(pieces[index]?.to ?? from, 1));
			// What is counted by days is less than a month each.
			for (const piece of days)
				expect(daysBetween(piece.from, piece.to)).toBeLessThan(daysBetween(monthWith(piece.from).from, monthWith(piece.from).to));
		}),
	);
});

it('has no beginning, or no end, where none is given', () => {
	expect(monthsIn({ to: asDay('2026-03-31') })).toEqual({ months: { from: '', to: '2026-03' }, days: [] });
	expect(monthsIn({ from: asDay('2026-03-02') })).toMatchObject({
		months: { from: '2026-04' },
		days: [{ from: '2026-03-02', to: '2026-03-31' }],
	});
});

it('reads of a month no round itself, of whole months nothing but sums and what no sum holds', () => {
	const path = join(folder, 'journal.db');
	createJournal({
		path,
		timeout: 1000,
		settings: { ...settings, incomingTemplate: '{number}' },
		stamp: { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: office.today, actor: 'test' },
	});
	const journal = openJournal({ path, write: false, timeout: 1000 });
	const prepared = vi.spyOn(journal.connection, 'prepare');
	for (const to of ['2026-10-31', '2026-10-20']) {
		const period = { from: asDay('2026-09-01'), to: asDay(to) };
		const moved = movedIn(journal, period, [...dimensions, 'cause', 'outcome']);
		balanceBy(journal, period, moved, dimensions);
		periodGroups(journal, period, moved, office.today);
		trend(journal, period.to, 12);
	}
	// Of an empty journal no client is looked for.
	earlierWithMark(journal, { mark: 't 1', id: 1, from: asDay('2025-09-01'), until: asDay('2026-09-01') });
	const statements = prepared.mock.calls.map(([sql]) => sql);
	prepared.mockRestore();
	const steps = statements.flatMap((sql) =>
		journal.connection
			.prepare<unknown[], { readonly detail: string }>(`explain query plan ${sql.replace(/[@?]\w*/g, `'2026-10'`)}`)
			.all()
			.map(({ detail }) => detail),
	);
	journal.close();
	const looks = steps.filter((step) => /^(?:SEARCH|SCAN) (?:round|other|claim|tally|task)\b/.test(step));
	expect(looks.length).toBeGreaterThan(10);
	// The entries of few clients, and the rounds of the few that went to court, are looked up one by one.
	const known =
		/COVERING INDEX|^SEARCH tally USING PRIMARY KEY \(dimension=\? AND month|^SEARCH round USING PRIMARY KEY \(claim=\?|^SEARCH claim USING (?:INDEX claim_registered|INTEGER PRIMARY KEY)/;
	expect(looks.filter((step) => !known.test(step))).toEqual([]);
});
