/** The journal that the measuring is done on is as sound as one kept by hand. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { openJournal } from '../../src/store/open.ts';
import { buildJournal } from '../bench/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-generated-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a generated journal', () => {
	it('passes the check', async () => {
		const path = join(folder, 'journal.db');
		buildJournal(path, 2000);
		const journal = openJournal({ path, write: false, timeout: 1000 });
		try {
			const faults: Fault[] = [];
			expect(await checkJournal(journal, (fault) => faults.push(fault))).toMatchObject({ claims: 2000 });
			expect(faults).toEqual([]);
		} finally {
			journal.close();
		}
	});
});
