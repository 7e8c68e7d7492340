/** Old journals read for tests as the command reads them. */

import { readFileSync } from 'node:fs';
import { asDay } from '../../src/domain/day.ts';
import { type Understanding, usualUnderstanding } from '../../src/import/oldEntry.ts';
import { type ReadJournal, readJournal } from '../../src/import/readJournal.ts';
import { readTable } from '../../src/import/table/readTable.ts';
import type { Table } from '../../src/import/table/table.ts';
import { cellName } from '../../src/import/verdict.ts';

export const TODAY = asDay('2026-11-23');

export function sampleBytes(format: 'csv' | 'xlsx' | 'xls' | 'ods'): Uint8Array {
	return readFileSync(`fixtures/oldJournal/old-journal.${format}`);
}

export async function tableOf(bytes: Uint8Array): Promise<Table> {
	const read = await readTable(bytes);
	if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.fault)}`);
	return read.table;
}

export async function journalOf(bytes: Uint8Array, understanding: Partial<Understanding> = {}): Promise<ReadJournal> {
	return readJournal(await tableOf(bytes), { ...usualUnderstanding, ...understanding }, TODAY);
}

/** The journal of a text, a line a row. */
export function textJournal(text: string, understanding: Partial<Understanding> = {}): Promise<ReadJournal> {
	return journalOf(new TextEncoder().encode(text), understanding);
}

/** The flaws as lines, `dayImpossible B97 31.11.24 → 2024-11-30`, without the name of the sheet. */
export function flawLines({ flaws }: ReadJournal): readonly string[] {
	return flaws
		.map(({ code, row, column, value, chosen, other }) =>
			[
				code,
				cellName(null, row, column),
				value.trim(),
				...(chosen === null ? [] : ['→', chosen]),
				...(other === undefined ? [] : ['=', other]),
			]
				.filter((part) => part !== '')
				.join(' '),
		)
		.toSorted();
}
