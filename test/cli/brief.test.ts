/** The brief of the sample month: no name of a client or of an employee is in it; one that has names leaves its trace. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needed } from '../systemProgram.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
const lines: readonly { readonly client: string | null; readonly contact: string | null; readonly responsible: string | null }[] =
	readFileSync('fixtures/demo/inbox.ndjson', 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

beforeAll(async () => {
	scene.today = '2026-11-20';
	await scene.line('claims init --office "ООО «Фирма»" --yes');
	await scene.line('claims add --json -', readFileSync('fixtures/demo/inbox.ndjson', 'utf8'));
	await scene.line('claims cause 13 --category "очередь на кассе" --department магазин --cause "Щёголева ждала сорок минут"');
	await scene.line('claims prevent 13 --text "Щёголевой и Артемьевой позвонить, кассе дать Игоря" --by "Ларионова М. С." --due 30.11');
});

afterAll(() => scene.end());

it('names nobody', async () => {
	for (const how of ['', ' --json']) {
		const text = outOf(await scene.line(`claims brief --month 2026-10${how}`));
		expect(text).toContain('очередь на кассе');
		for (const { client, contact, responsible } of lines)
			for (const name of [client, contact, responsible])
				for (const part of name?.split(/[^\p{L}@.]+/u) ?? []) if (/^\p{Lu}\p{L}{4,}$/u.test(part)) expect(text).not.toContain(part);
		expect(text).not.toMatch(/Щ[её]голев|Артемьев|Игор|Ларионов|example\.|\+7/);
	}
});

it('by person names staff, no client, and says in the journal who asked', async () => {
	const journal = new Database(`${scene.folder}/journal.db`, { readonly: true });
	const last = () =>
		journal.prepare(`select actor, type, data from event where claim = 0 and type <> 'peopleChanged' order by position desc limit 1`).get();
	expect(last()).toMatchObject({ type: 'journalOpened' });
	const text = outOf(await scene.line('claims brief --month 2026-10 --by-person --actor Директор'));
	expect(text).toContain('Ларионова Марина Сергеевна');
	expect(text).toContain('курьер, заказ ИМ-20655');
	expect(text).toContain('кассе дать Игоря');
	expect(text).not.toMatch(/Щ[её]голев/);
	expect(last()).toEqual({ actor: 'Директор', type: 'namesReported', data: '{"on":"2026-11-20","report":"brief","period":"2026-10"}' });
	journal.close();
	expect((await scene.line('claims check')).code).toBe(0);
});

describe('the page', () => {
	beforeAll(async () => {
		await scene.line('claims prevented 13 1 --outcome training --effect "очереди нет"');
		await scene.line(
			'claims prevent 7 --text "Курьерам звонить за час, следит Лебедев" --by "Ларионова М. С." --due 05.11.2026 --on 05.11',
		);
	});

	it.each([
		['2026-W42', 'неделя 42, 12.10.2026–18.10.2026'],
		['неделя 42', 'неделя 42, 12.10.2026–18.10.2026'],
		['с 16.11', '16.11.2026–20.11.2026'],
		['прошлая неделя', 'неделя 46, 09.11.2026–15.11.2026'],
		['октябрь', 'октябрь 2026'],
	])('is of %s', async (typed, title) => {
		expect(outOf(await scene.line(`claims brief ${typed}`)).split('\n')[0]).toBe(`Сводка для планёрки: ${title}`);
		expect(outOf(await scene.line(`claims brief --month "${typed}"`)).split('\n')[0]).toBe(`Сводка для планёрки: ${title}`);
	});

	it('counts as the report of the same days does', async () => {
		for (const period of ['2026-10', '2026-W42']) {
			const brief = JSON.parse(outOf(await scene.line(`claims brief ${period} --json`)));
			const month = JSON.parse(outOf(await scene.line(`claims month ${period} --json`)));
			const figure = (key: string) => month.balance.find((line: { readonly row: string }) => line.row === key)?.now;
			expect([brief.received, brief.closed, brief.open]).toEqual([figure('received'), figure('closed'), figure('end')]);
		}
	});

	it('tells of overdue entries what overdue tells, with what they are about', async () => {
		const brief = JSON.parse(outOf(await scene.line('claims brief 2026-W42 --json overdue')));
		const overdue = JSON.parse(outOf(await scene.line('claims overdue --json number,overdueDays')));
		expect(brief.overdue.count).toBe(overdue.length);
		const shown = brief.overdue.entries.map(({ number, days }: { readonly number: string; readonly days: number }) => [number, days]);
		const found = new Map(overdue.map((row: { readonly number: string; readonly overdueDays: number }) => [row.number, row.overdueDays]));
		for (const [number, days] of shown) expect(found.get(number)).toBe(days);
		expect(brief.overdue.entries[0].about).toMatch(/\S/);
	});

	it('has stories, promises with what came of them, and questions', async () => {
		const text = outOf(await scene.line('claims brief 2026-10')).replaceAll(/\s+/g, ' ');
		expect(text).toContain('ПР-2026-0013 жалоба, очередь на кассе, магазин: Кассир отказалась принять карту');
		expect(text).toMatch(/позвонить, кассе дать …; магазин, очередь на кассе; выполнено 20\.11\.2026, обучение; эффект: очереди нет/);
		expect(text).toMatch(/ПР-2026-0007 Курьерам звонить за час, следит …; не сделано, срок прошёл 15 дней назад/);
		expect(text).toMatch(/1\. ПР-2026-\d{4} \(и ещё \d+\) просрочено на \d+/);
		expect(
			outOf(await scene.line('claims brief 2026-10'))
				.split('\n')
				.every((line) => line.length <= 80),
		).toBe(true);
	});

	it('is a page for the browser and a sheet of paper, with the same texts', async () => {
		for (const format of ['html', 'pdf']) await scene.line(`claims brief 2026-10 -o brief.${format}`);
		const html = readFileSync(`${scene.folder}/brief.html`, 'utf8');
		expect(html).toContain('<h1>Сводка для планёрки: октябрь 2026</h1>');
		expect(html).toContain('очередь на кассе');
		const pdf = execFileSync(needed('pdftotext'), ['-layout', `${scene.folder}/brief.pdf`, '-'], { encoding: 'utf8' });
		expect(pdf.split('\f').filter((sheet) => sheet.trim() !== '')).toHaveLength(1);
		expect(pdf.replaceAll(/\s+/g, ' ')).toContain('Кассир отказалась принять карту');
		expect((await scene.line('claims brief --format pdf --json')).code).toBe(2);
		expect((await scene.line('claims brief 2026-10 -o brief.pdf')).code).toBe(3);
	});
});
