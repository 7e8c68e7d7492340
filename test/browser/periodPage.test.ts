/** The report as a page, in a browser: nothing is loaded, nothing is complained of, and it works on a desk, on a phone and on paper. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { periodPage } from '../../src/format/html/periodPage.ts';
import type { PeriodReport } from '../../src/report/period.ts';
import type { Column } from '../../src/report/report.ts';
import { textOf } from '../../src/text/index.ts';
import { Scene } from '../cli/harness.ts';
import { needed } from '../systemProgram.ts';
import { openPage, printed, startChromium } from './chromium.ts';
import { COLLISIONS } from './collisions.ts';

const scene = new Scene();
const file = join(scene.folder, 'report.html');
const desk = { width: 1280, height: 900 };
let browser: Browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What an entry may say, and a page must not do. */
const HOSTILE = `</td></table><script>document.title='taken'</script><img src="http://example.com/x.png" onerror="document.title='taken'">`;

beforeAll(async () => {
	browser = await startChromium();
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
	const entry = ['--kind', 'claim', '--channel', 'email', '--registered', '2026-10-30', '--received', '2026-10-30', '-q'];
	const added = await scene.claims(['add', ...entry, '--client', `Щёлоков ${HOSTILE}`, '--summary', HOSTILE, '--yes']);
	expect(added).toMatchObject({ code: 0 });
	expect(await scene.line('claims month 2026-10 --format html -o report.html -q')).toEqual({ said: [], code: 0 });
});

afterAll(async () => {
	await browser.close();
	scene.end();
});

const shown = `[...document.querySelectorAll('#claims tbody tr')].filter((row) => row.getClientRects().length > 0)`;

function column(page: Page, title: string): Promise<unknown> {
	return page.evaluate(
		`(() => { const at = [...document.querySelectorAll('#claims thead th')].findIndex((head) => head.textContent.startsWith('${title}')); return ${shown}.map((row) => row.cells[at].dataset.key ?? row.cells[at].textContent); })()`,
	);
}

/** What axe finds wrong, of all its rules. */
async function faults(page: Page): Promise<unknown> {
	await page.evaluate(AXE);
	return page.evaluate(
		`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html]))`,
	);
}

describe.each([390, 768, 1280, 1920])('on %i pixels', (width) => {
	it.each([false, true])('stands still and is accessible, dark: %s', async (dark) => {
		const { page, complaints, requests } = await openPage(browser, file, { width, height: 900, dark });
		expect(complaints).toEqual([]);
		expect(requests).toHaveLength(1);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(dark ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
		expect(await faults(page)).toEqual([]);
		await page.close();
	});

	it('cuts nothing: letters of charts are legible, each compared column is within the window', async () => {
		const { page } = await openPage(browser, file, { width, height: 900 });
		expect(
			await page.evaluate(`Math.min(...[...document.querySelectorAll('svg text')].map((one) => one.getBoundingClientRect().height))`),
		).toBeGreaterThan(9);
		const cut = `[...document.querySelectorAll('main td, main th, svg text')].filter((one) => one.getClientRects().length > 0 && !one.closest('thead') && (one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1 && !one.closest('svg'))).map((one) => one.textContent)`;
		expect(await page.evaluate(cut)).toEqual([]);
		// Two cards side by side use the width.
		const beside = `new Set([...document.querySelectorAll('.cards .card')].map((one) => Math.round(one.getBoundingClientRect().left))).size`;
		expect(await page.evaluate(beside)).toBe(width < 1200 ? 1 : width < 1800 ? 2 : 3);
		await page.close();
	});
});

/** Reports of other kinds: under way, of months, of a day on which nothing came, ahead, before the journal. */
describe.each(['2026-11', '2026', '2026-11-21..2026-11-21', '2026-12', '2025-10'])('of %s', (period) => {
	it('the page is as good', async () => {
		expect(await scene.line(`claims month ${period} --format html -o other.html --force -q`)).toEqual({ said: [], code: 0 });
		// Between the widths of a phone and of a desk a table is widest for its window.
		const { page: window } = await openPage(browser, join(scene.folder, 'other.html'), desk);
		for (let width = 320; width <= 1300; width += 70) {
			await window.setViewport({ width, height: 900 });
			expect([width, await window.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
		}
		await window.close();
		for (const width of [390, 1280]) {
			const { page, complaints } = await openPage(browser, join(scene.folder, 'other.html'), { width, height: 900 });
			expect(complaints).toEqual([]);
			expect(await faults(page)).toEqual([]);
			expect(await page.evaluate(COLLISIONS)).toEqual([]);
			await page.close();
		}
	});
});

it('of many entries the first ones are shown, and all of them where that is asked for, and on paper', async () => {
	const speech = {
		language: 'ru',
		words: await textOf('words', 'ru'),
		monthWords: await textOf('month', 'ru'),
		page: await textOf('page', 'ru'),
	} as const;
	const november = { from: asDay('2026-11-01'), to: asDay('2026-11-30') };
	const report: PeriodReport = {
		...{
			...november,
			asOf: '2026-11-30',
			office: null,
			journal: null,
			state: 'finished',
			empty: false,
			still: false,
			analysis: null,
			overdue: null,
			sections: [],
		},
		counted: { on: november.to, position: 1, by: null, edition: 2 },
		...{ compared: { now: november, before: november, yearBefore: november }, seal: null, sealedStart: null, corrections: [] },
	};
	const columns: readonly Column<number>[] = [
		{ key: 'number', type: 'line', value: (row) => `ПР-${row}` },
		{ key: 'summary', type: 'text', value: (row) => `Обращение ${row}` },
	];
	const rows = Array.from({ length: 700 }, (_, index) => index + 1);
	const many = join(scene.folder, 'many.html');
	writeFileSync(many, periodPage(speech, report, { columns, more: [], rows, count: 700, cameIn: () => true, behind: () => undefined }));
	const { page } = await openPage(browser, many, desk);
	const count = `${shown}.length`;
	expect(await page.evaluate(count)).toBe(300);
	await page.click('#search');
	await page.keyboard.sendCharacter('обращение 69');
	expect(await page.evaluate(count)).toBe(17);
	await page.click('#clear');
	await page.emulateMediaType('print');
	expect(await page.evaluate(count)).toBe(700);
	await page.emulateMediaType('screen');
	expect(await page.evaluate(`document.getElementById('more').textContent`)).toBe('Показать все строки: 700');
	await page.click('#more');
	expect(await page.evaluate(count)).toBe(700);
});

it('has charts of which no mark and no letter lies on another', async () => {
	const { page } = await openPage(browser, file, desk);
	expect(await page.evaluate('document.querySelectorAll("figure svg").length')).toBe(4);
	expect(await page.evaluate(COLLISIONS)).toEqual([]);
});

it('shows hostile text as text', async () => {
	const { page } = await openPage(browser, file, desk);
	expect(await page.evaluate('document.title')).toBe('Отчёт за октябрь 2026 г.');
	expect(await page.evaluate(`document.querySelectorAll('script, img, iframe, link').length`)).toBe(1);
	expect(
		await page.evaluate(
			`[...document.querySelectorAll('#claims td')].some((cell) => cell.textContent.startsWith('</td></table><script>document.title='))`,
		),
	).toBe(true);
});

it('names every chart and tells it in words', async () => {
	const { page } = await openPage(browser, file, desk);
	const named = `[...document.querySelectorAll('svg:not([aria-hidden])')].map((svg) => svg.getAttribute('aria-labelledby').split(' ').every((id) => document.getElementById(id).textContent.length > 10))`;
	// Nobody has named a second cause: a single one is not drawn.
	expect(await page.evaluate(named)).toEqual([true, true, true, true]);
	expect(await page.evaluate(`document.getElementById('chart-trend-desc').textContent`)).toMatch(
		/^сентябрь 2026: пришло 6, ушло 1, на конец 5; октябрь 2026: /,
	);
});

describe('from a figure', () => {
	it('there is a way to its entries, as many as it says', async () => {
		const { page, complaints } = await openPage(browser, file, desk);
		const followed = await page.evaluate(`[...document.querySelectorAll('main a[data-rows], .summary a[data-rows]')].map((link) => {
			link.click();
			const title = document.getElementById('count').textContent;
			return [link.dataset.title, link.textContent, ${shown}.length, title.endsWith(link.dataset.title), title];
		})`);
		if (!Array.isArray(followed)) throw new Error('not followed');
		expect(followed.length).toBeGreaterThan(150);
		expect(followed[1].at(-1)).toContain('(посчитано 16: некоторые — не раз)');
		expect(followed[0].at(-1)).not.toContain('посчитано');
		for (const [title, text, rows, told] of followed) {
			expect([title, told]).toEqual([title, true]);
			expect([title, rows > 0]).toEqual([title, true]);
			// Of a count each entry is one, unless it counts more than once: a client that came again, a round, a request.
			if (/^\d+$/.test(text) && !/дней|Рабочих|клиентов|опоздание/.test(title))
				expect([title, rows <= Number(text)]).toEqual([title, true]);
		}
		const [received, closed, end, overdue] = followed.slice(0, 4);
		expect([received, closed, end, overdue].map(([, text, rows]) => [Number(text), rows])).toEqual([
			[36, 36],
			// One was closed twice.
			[16, 15],
			...[21, 1].map((count) => [count, count]),
		]);
		expect(complaints).toEqual([]);
		// Each figure of the summary has its course.
		expect(await page.evaluate(`document.querySelectorAll('.summary .spark').length`)).toBe(5);
	});

	it('its definition unfolds', async () => {
		const { page } = await openPage(browser, file, desk);
		const undefinedFigures = `[...document.querySelectorAll('#s-balance tbody tr, #s-terms tbody tr, #s-outcomes tbody tr, .summary dt')].filter((row) => (row.querySelector('details p')?.textContent ?? '').length < 30).map((row) => row.textContent)`;
		expect(await page.evaluate(undefinedFigures)).toEqual([]);
	});

	it('a bar leads to them, too, and all are shown again', async () => {
		const { page } = await openPage(browser, file, desk);
		await page.click('#s-byChannel rect');
		const [title, count] = [`document.getElementById('count').textContent`, `${shown}.length`];
		expect(await page.evaluate(title)).toBe('Показано: 9 из 41 — По каналам: эл. почта, поступило');
		expect(await page.evaluate(count)).toBe(9);
		expect(await page.evaluate(`document.activeElement.id`)).toBe('entries');
		await page.click('#clear');
		expect(await page.evaluate(count)).toBe(41);
	});

	it('chips narrow down, together with what is searched for', async () => {
		const { page } = await openPage(browser, file, desk);
		const chip = (title: string) => page.evaluate(`document.querySelector('.chips [data-title="${title}"]').click()`);
		await chip('на конец');
		expect(await page.evaluate(`${shown}.length`)).toBe(21);
		await chip('жалоба');
		expect(await page.evaluate(`${shown}.length`)).toBe(3);
		await chip('на конец');
		expect(await page.evaluate(`${shown}.length`)).toBe(8);
		expect(await column(page, 'Вид')).toEqual(Array.from({ length: 8 }, () => 'жалоба'));
	});

	it('the overdue one leads to its entry with its whole text', async () => {
		const { page } = await openPage(browser, file, desk);
		await page.click('#overdue tbody a');
		expect(await column(page, 'Входящий')).toHaveLength(1);
		expect(await page.evaluate(`document.querySelector('#claims tbody tr:not([hidden]) details').open`)).toBe(true);
		expect(await column(page, 'Дней просрочки')).toEqual(['1']);
	});
});

it('says no more of people than was asked for', async () => {
	const { page } = await openPage(browser, file, desk);
	// Names of those who handle entries stand only in a report with names, telephones and addresses in none.
	expect(await page.evaluate(`[...document.querySelectorAll('#claims thead th')].map((head) => head.textContent).join()`)).not.toContain(
		'тветственный',
	);
	expect(await page.evaluate('document.body.textContent')).not.toMatch(/Ларионова|\+7 9\d\d/);
	expect(await scene.line('claims month 2026-10 --by-person --format html -o named.html -q')).toEqual({ said: [], code: 0 });
	const named = await openPage(browser, join(scene.folder, 'named.html'), desk);
	// With every column the table is still no wider than the window.
	expect(await named.page.evaluate(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.wide'))`)).toBe(
		0,
	);
	expect(await named.page.evaluate(`document.getElementById('claims').textContent`)).toContain('Ларионова');
});

describe('the table of entries', () => {
	it('is searched without regard to case, ё and order of words', async () => {
		const { page } = await openPage(browser, file, desk);
		const all = await page.evaluate(`${shown}.length`);
		expect(all).toBe(41);
		await page.click('#search');
		await page.keyboard.sendCharacter('ПРЕТЕНЗИЯ щелоков');
		expect(await page.evaluate(`${shown}.length`)).toBe(1);
		expect(await page.evaluate(`document.getElementById('count').textContent`)).toBe('Показано: 1 из 41');
		await page.keyboard.sendCharacter(' нет такого');
		expect(await page.evaluate(`${shown}.length`)).toBe(0);
	});

	it('is sorted by days, by words and by number, what is empty last', async () => {
		const { page, complaints } = await openPage(browser, file, desk);
		const sort = (title: string) =>
			page.evaluate(
				`[...document.querySelectorAll('#claims thead th')].find((head) => head.textContent.startsWith('${title}')).querySelector('button').click()`,
			);
		const numbers = await column(page, 'Входящий');
		await sort('Дата регистрации');
		const days = await column(page, 'Дата регистрации');
		expect(days).toEqual(Array.isArray(days) && [...days].sort());
		await sort('Дата регистрации');
		expect(await column(page, 'Дата регистрации')).toEqual(Array.isArray(days) && [...days].reverse());
		expect(await page.evaluate(`document.querySelector('#claims th:nth-child(2)').getAttribute('aria-sort')`)).toBe('descending');
		await sort('Отвечено');
		const answered = await column(page, 'Отвечено');
		const filled = Array.isArray(answered) ? answered.filter((day) => day !== '') : [];
		expect(filled.length).toBeGreaterThan(3);
		expect(answered).toEqual([...filled.toSorted(), ...Array.from({ length: 41 - filled.length }, () => '')]);
		await sort('Входящий');
		expect(await column(page, 'Входящий')).toEqual(numbers);
		expect(complaints).toEqual([]);
	});

	it('is there where no scripts run, and unfolds', async () => {
		const { page } = await openPage(browser, file, desk);
		await page.setJavaScriptEnabled(false);
		await page.reload();
		expect(await page.evaluate(`${shown}.length`)).toBe(41);
		expect(await page.evaluate(`[...document.querySelectorAll('button')].filter((one) => one.getClientRects().length > 0).length`)).toBe(0);
		await page.click('#claims summary');
		expect(await page.evaluate(`document.querySelector('#claims details').open`)).toBe(true);
	});
});

describe('on paper', () => {
	let sheets: readonly string[];
	beforeAll(async () => {
		const { page } = await openPage(browser, file, { ...desk, dark: true });
		const pdf = join(scene.folder, 'report.pdf');
		writeFileSync(pdf, await printed(page));
		expect(execFileSync(needed('pdfinfo'), [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+84[12][\d.]* x 59[45]/);
		sheets = execFileSync(needed('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
	});

	it('a month of 36 entries takes four sheets, two of them its register', () => {
		expect(sheets).toHaveLength(4);
		for (const [index, sheet] of sheets.entries()) expect(sheet).toMatch(new RegExp(`\\b${index + 1} ?/ ?4\\b`));
		expect(sheets[1]).toMatch(/Составил\s.*Утвердил/);
		expect(sheets[2]).toContain('Приложение к отчёту');
	});

	it('the register has the entries of the month, a head on each sheet and nothing to click', () => {
		const numbers =
			sheets
				.slice(2)
				.join()
				.match(/ПР-2026-\d{4}/g) ?? [];
		expect(numbers).toEqual(
			Array.from({ length: 36 }, (_, index) => (index < 35 ? `ПР-2026-00${String(index + 7).padStart(2, '0')}` : 'ПР-2026-0061')),
		);
		for (const sheet of sheets.slice(2)) expect(sheet).toContain('Краткое содержание');
		expect(sheets.join()).not.toMatch(/Найти|Показано|Показать все/);
	});
});
