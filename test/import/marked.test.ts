/** The verdict as a workbook and as a page: the doubtful cells are marked, nothing of the file is a formula or markup. */

import { readXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { markedPage } from '../../src/format/html/markedTable.ts';
import { letterOf } from '../../src/import/sheet/column.ts';
import { markedWorkbook } from '../../src/import/table/markedWorkbook.ts';
import { verdictOn } from '../../src/import/verdict.ts';
import { textOf } from '../../src/text/index.ts';
import { markedSheets } from '../../src/view/oldJournalMarks.ts';
import { journalOf, sampleBytes, TODAY, tableOf } from './sample.ts';

const hostile = new TextEncoder().encode('Дата;Клиент;Суть\n31.02.2024;=1+1;<script>alert(1)</script>\n');

async function sheetsOf(bytes: Uint8Array) {
	const [words, oldWords] = await Promise.all([textOf('words', 'ru'), textOf('oldJournal', 'ru')]);
	const journal = await journalOf(bytes);
	const old = { name: 'x', sha256: '', table: await tableOf(bytes), journal, verdict: verdictOn(journal, TODAY, () => undefined) };
	return markedSheets(words, oldWords, old);
}

it('marks the cells of the sample, in their rows', async () => {
	const { sheets } = await readXlsx(await markedWorkbook(await sheetsOf(sampleBytes('xlsx')), 'Журнал'), { readStyles: true });
	const cell = sheets[0]?.cells?.get('96,1');
	expect([sheets.map(({ name }) => name), sheets[0]?.rows[96]?.[1]]).toEqual([['Журнал'], '31.11.24']);
	expect(cell?.comment?.text).toBe('Такого дня нет; взят ближайший: Журнал!B97 «31.11.24» → 30.11.2024');
	expect(JSON.stringify(cell?.style?.fill)).toContain('FFC7CE');
});

it('writes no formula', async () => {
	const workbook = await markedWorkbook(await sheetsOf(hostile), 'Журнал');
	const zip = await JSZip.loadAsync(workbook);
	expect(await zip.file('xl/worksheets/sheet1.xml')?.async('string')).not.toMatch(/<f[ >]/);
});

it('writes no markup but its own', async () => {
	const page = markedPage({
		...{ language: 'ru', title: 'Вердикт', lines: ['раз'], rowTitle: 'Строка', letterOf },
		sheets: await sheetsOf(hostile),
	});
	expect(page).not.toContain('<script');
	expect(page).toContain('<td class="doubtful">31.02.2024<small>Такого дня нет; взят ближайший: A2 «31.02.2024» → 29.02.2024</small></td>');
});
