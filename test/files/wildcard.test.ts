/** Names that stand for several files: a shell sees to them, but not that of Windows. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { matchingFiles } from '../../src/files/name.ts';

describe('a name with * and ?', () => {
	const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
	for (const name of ['чек 1.pdf', 'ЧЕК 2.PDF', 'чек 10.pdf', 'a+b.txt']) writeFileSync(join(folder, name), '');
	mkdirSync(join(folder, 'папка.pdf'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const found = (pattern: string) => matchingFiles(join(folder, pattern), true).map((path) => basename(path));

	it.each([
		['*.pdf', ['ЧЕК 2.PDF', 'чек 1.pdf', 'чек 10.pdf']],
		['чек ?.pdf', ['ЧЕК 2.PDF', 'чек 1.pdf']],
		['a+?.t*', ['a+b.txt']],
		['чек 1.pdf', ['чек 1.pdf']],
		['нет*.pdf', ['нет*.pdf']],
	])('%s stands for %j on Windows, where no shell sees to it', (pattern, names) => {
		expect(found(pattern)).toEqual(names);
	});

	it('is a name elsewhere', () => {
		expect(matchingFiles(join(folder, '*.pdf'), false)).toEqual([join(folder, '*.pdf')]);
	});
});
