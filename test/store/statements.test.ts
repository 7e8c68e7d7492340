/** The statements that are written when the program is built: what the bundle has of them must be all that there is of them. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJournal } from '../../src/store/create.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import type { Statement } from '../../src/store/query.ts';
import { office, settings } from '../domain/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-statements-'));
const modules = join(import.meta.dirname, '..', '..', 'src', 'store', 'statements');
let journal: Journal;

type Made = Pick<Statement<object, unknown>, 'text' | 'gives'>;

beforeAll(() => {
	const path = join(folder, 'journal.db');
	createJournal({
		path,
		timeout: 1000,
		settings,
		stamp: { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: office.today, actor: 'test' },
	});
	journal = openJournal({ path, write: false, timeout: 1000 });
});

afterAll(() => {
	journal.close();
	rmSync(folder, { recursive: true });
});

/** The statements that a module exports, under their names. */
function statementsIn(exported: object): readonly (readonly [string, Made])[] {
	return Object.entries(exported).flatMap(([name, value]): readonly (readonly [string, Made])[] =>
		typeof value === 'function' ? [[name, value as Made]] : statementsIn(value),
	);
}

describe.each(readdirSync(modules))('%s', (file) => {
	it('exports statements that SQLite takes, and no value that the bundle could not hold', async () => {
		const made = statementsIn((await import(pathToFileURL(join(modules, file)).href)) as object);
		expect(made.length).toBeGreaterThan(0);
		for (const [name, { text, gives }] of made) {
			expect(JSON.parse(JSON.stringify(text)), name).toEqual(text);
			expect(journal.connection.prepare(text.sql).reader, name).toBe(gives !== 'run');
			expect(text.sql.match(/\?/g) ?? [], name).toHaveLength(text.values.length);
		}
	});
});
