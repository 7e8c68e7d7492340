/** What a report is of stands in every format: the office, the journal, whether the period is over, when and by whom it was counted. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealedReport } from '../../src/command/month/counted.ts';
import { asDay } from '../../src/domain/day.ts';
import { textOf } from '../../src/text/index.ts';
import { showPeriod } from '../../src/view/period.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
afterAll(() => scene.end());

beforeAll(async () => {
	scene.today = '2026-10-05';
	await scene.line('claims init --office "ООО «Фирма & Ко»" --yes -q');
	await scene.line('claims add --kind claim --channel post --client "Лещ Ф. И." --summary "Недопоставка." -q');
	scene.today = '2026-11-16';
});

const formats = ['', '--format csv', '--format html', '--format json', '--format xlsx -o month.xlsx --force'];

async function written(period: string, format: string, language: string): Promise<string> {
	const out = outOf(await scene.line(`claims month ${period} ${format} --lang ${language} --actor Ежова -q`));
	if (format.includes('json')) return JSON.stringify(JSON.parse(out));
	return textIn(format.includes('xlsx') ? await sheetsOf(join(scene.folder, 'month.xlsx')) : out);
}

function textIn(markup: string): string {
	return markup.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&');
}

async function sheetsOf(path: string): Promise<string> {
	const zip = await JSZip.loadAsync(readFileSync(path));
	const sheets = Object.values(zip.files).filter(({ name }) => name.startsWith('xl/worksheets/'));
	return (await Promise.all(sheets.map((sheet) => sheet.async('string')))).join('\n');
}

it.each(formats)('%s', async (format) => {
	const finished = await written('2026-10', format, 'ru');
	for (const part of ['ООО «Фирма & Ко»', 'journal.db', 'Ежова']) expect(finished).toContain(part);
	const json = format.includes('json');
	expect(finished).toContain(json ? '"state":"finished"' : 'окончен');
	expect(await written('2026-11', format, 'ru')).toContain(json ? '"state":"running"' : 'не окончен');
	expect(await written('2026-11', format, 'en')).toContain(json ? '"before":{"from":"2026-10-01","to":"2026-10-16"}' : '1–16 Oct 2026');
	const ahead = await written('2026-12', format, 'ru');
	expect(ahead).toContain(json ? '"state":"ahead"' : 'ещё не наступил');
	expect(ahead).not.toContain('не поступало');
	expect(await written('2026-09', format, 'en')).toContain(json ? '"state":"beforeJournal"' : 'journal began');
});

it('gives no figure of a period before the journal', async () => {
	const { balance } = JSON.parse(await written('2026-10', '--format json', 'ru'));
	expect(balance).toContainEqual({ row: 'received', now: 1, before: null, yearBefore: null });
});

/** What was registered in September in an old journal, of which nothing is known but what came in; the journal began in October. */
describe('with an old journal', () => {
	const former = new Scene();
	afterAll(() => former.end());
	beforeAll(async () => {
		former.today = '2026-10-05';
		await former.line('claims init --office Фирма --yes -q');
		await former.line('claims add --kind claim --channel post --client "Лещ Ф. И." --summary "Недопоставка." -q');
		const rows = ['14.09.2026;1;Иванова А. И.;Не работает чайник', '02.10.2026;2;Петров П. П.;Царапина на столе'];
		writeFileSync(join(former.folder, 'old.csv'), ['Дата;Номер;Клиент;Содержание', ...rows, ''].join('\n'));
		await former.line('claims import old.csv --yes -q');
		former.today = '2026-11-16';
	});

	const month = async (period: string) => JSON.parse(outOf(await former.line(`claims month ${period} --json`)));

	it('says how many of its entries are counted in, and since when the journal is kept', async () => {
		expect(await month('2026-10')).toMatchObject({ begun: '2026-10-05', fromOldJournal: 1, state: 'finished' });
		expect((await month('2026-10')).balance).toContainEqual({ row: 'received', now: 2, before: null, yearBefore: null });
		const shown = outOf(await former.line('claims month 2026-10 --lang en'));
		expect(shown).toContain('entries of this period that came from it: 1; they are counted in');
		expect(shown).toContain('the journal began on 2026-10-05');
		// Of months that the journal knows whole, nothing need be said.
		expect(outOf(await former.line('claims month 2028-01 --lang en'))).not.toContain('the journal began on');
	});

	it('neither counts a month before the journal nor shows it beside later ones', async () => {
		expect(await month('2026-09')).toMatchObject({ state: 'beforeJournal', fromOldJournal: 1, empty: true });
		expect((await month('2026-11')).trend.map(({ row }: { row: string }) => row)).toEqual(['2026-10', '2026-11']);
	});
});

it('of a month sealed by the first edition says which edition it is', async () => {
	const on = asDay('2026-11-02');
	const former = {
		...{ from: asDay('2026-10-01'), to: asDay('2026-10-31'), asOf: '2026-11-02', empty: false, still: false, seal: null },
		...{ sealedStart: null, corrections: [] },
		sections: [
			{
				key: 'terms',
				columns: ['now', 'before', 'yearBefore'].map((key) => ({ key, unit: 'count' })),
				rows: [{ key: 'inTimeShare', label: { figure: 'inTimeShare' }, unit: 'share', values: [1, null, null] }],
			},
		],
	};
	const seal = { month: '2026-10', upTo: 7, hash: '', entries: 1, first: 1, last: 1, digest: '', report: former };
	const report = sealedReport({ ...seal, position: 8, sealHash: 'ab', on, actor: 'Ежова' }, false);
	const [words, month] = await Promise.all([textOf('words', 'ru'), textOf('month', 'ru')]);
	const paint = { bold: String, dim: String, red: String };
	const shown = showPeriod({ words, monthWords: month }, report, { width: 80, blocks: true, paint });
	expect(shown).toContain('издание 1');
	expect(shown).toMatch(/доля ответов в срок +100,0%/);
	expect(shown).toContain('сентябрь 2026');
});
