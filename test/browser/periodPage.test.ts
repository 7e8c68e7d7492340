/** The report as a page, in a browser: nothing is loaded, nothing is complained of, and it works on a desk, on a phone and on paper. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from '../cli/harness.ts';
import { openPage, printed, type Screen, startChromium } from './chromium.ts';

const scene = new Scene();
const file = join(scene.folder, 'report.html');
const desk = { width: 1280, height: 900 };
let browser: Browser;

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

function column(page: Page, index: number): Promise<unknown> {
	return page.evaluate(`${shown}.map((row) => row.cells[${index}].dataset.key ?? row.cells[${index}].textContent)`);
}

describe.each<[string, Screen]>([
	['on a desk', desk],
	['on a desk in the dark', { ...desk, dark: true }],
	['on a phone', { width: 390, height: 844 }],
])('%s', (_, screen) => {
	it('stands still: no request, no complaint, nothing beyond the edge', async () => {
		const { page, complaints, requests } = await openPage(browser, file, screen);
		expect(complaints).toEqual([]);
		expect(requests).toHaveLength(1);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.width);
		// Charts keep inside their frames, too, and their letters can be read.
		expect(
			await page.evaluate(
				`[...document.querySelectorAll('svg text')].filter((one) => one.getBoundingClientRect().right > innerWidth).length`,
			),
		).toBe(0);
		expect(
			await page.evaluate(`Math.min(...[...document.querySelectorAll('svg text')].map((one) => one.getBoundingClientRect().height))`),
		).toBeGreaterThan(9);
		const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
		expect(background).toBe(screen.dark ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
	});
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

describe('the table of entries', () => {
	it('is searched without regard to case, ё and order of words', async () => {
		const { page } = await openPage(browser, file, desk);
		const all = await page.evaluate(`${shown}.length`);
		expect(all).toBe(36);
		await page.click('#search');
		await page.keyboard.sendCharacter('ПРЕТЕНЗИЯ щелоков');
		expect(await page.evaluate(`${shown}.length`)).toBe(1);
		expect(await page.evaluate(`document.getElementById('count').textContent`)).toBe('Показано: 1 из 36');
		await page.keyboard.sendCharacter(' нет такого');
		expect(await page.evaluate(`${shown}.length`)).toBe(0);
	});

	it('is sorted by days, by words and by number, what is empty last', async () => {
		const { page, complaints } = await openPage(browser, file, desk);
		const numbers = await column(page, 0);
		await page.click('#claims th:nth-child(2) button');
		const days = await column(page, 1);
		expect(days).toEqual(Array.isArray(days) && [...days].sort());
		await page.click('#claims th:nth-child(2) button');
		expect(await column(page, 1)).toEqual(Array.isArray(days) && [...days].reverse());
		expect(await page.evaluate(`document.querySelector('#claims th:nth-child(2)').getAttribute('aria-sort')`)).toBe('descending');
		await page.click('#claims th:nth-child(9) button');
		const answered = await column(page, 8);
		const filled = Array.isArray(answered) ? answered.filter((day) => day !== '') : [];
		expect(filled.length).toBeGreaterThan(3);
		expect(answered).toEqual([...filled.toSorted(), ...Array.from({ length: 36 - filled.length }, () => '')]);
		await page.click('#claims th:nth-child(1) button');
		expect(await column(page, 0)).toEqual(numbers);
		expect(complaints).toEqual([]);
	});

	it('is there where no scripts run', async () => {
		const { page } = await openPage(browser, file, desk);
		await page.setJavaScriptEnabled(false);
		await page.reload();
		expect(await page.evaluate(`${shown}.length`)).toBe(36);
		expect(await page.evaluate(`document.querySelectorAll('button').length`)).toBe(0);
		expect(await page.evaluate(`getComputedStyle(document.getElementById('tools')).display`)).toBe('none');
	});
});

it('prints on A4, the head of the table on each of its pages', async () => {
	const { page } = await openPage(browser, file, { ...desk, dark: true });
	const pdf = join(scene.folder, 'report.pdf');
	writeFileSync(pdf, await printed(page));
	expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+84[12][\d.]* x 59[45]/);
	const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
	const withEntries = pages.filter((page) => /ПР-2026-00\d\d/.test(page) && !page.includes('Просрочено на'));
	expect(withEntries.length).toBeGreaterThan(1);
	for (const page of withEntries) expect(page).toContain('Краткое содержание');
	for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`\\b${index + 1} / ${pages.length}\\b`));
});
