/** The report as a page, in a browser: nothing is loaded, nothing is complained of, and it works on a desk, on a phone and on paper. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scene } from '../cli/harness.ts';
import { Chromium, type Tab } from './chromium.ts';

const scene = new Scene();
const file = join(scene.folder, 'report.html');
const browser = new Chromium();

/** What an entry may say, and a page must not do. */
const HOSTILE = `</td></table><script>document.title='taken'</script><img src="http://example.com/x.png" onerror="document.title='taken'">`;

beforeAll(async () => {
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
	const entry = ['--kind', 'claim', '--channel', 'email', '--registered', '2026-10-30', '--received', '2026-10-30', '-q'];
	const added = await scene.claims(['add', ...entry, '--client', `Щёлоков ${HOSTILE}`, '--summary', HOSTILE, '--yes']);
	expect(added).toMatchObject({ code: 0 });
	expect(await scene.line('claims month 2026-10 --format html -o report.html -q')).toEqual({ said: [], code: 0 });
});

afterAll(async () => {
	await browser.end();
	scene.end();
});

const shown = `[...document.querySelectorAll('#claims tbody tr')].filter((row) => row.getClientRects().length > 0)`;

function column(tab: Tab, place: number): Promise<unknown> {
	return tab.value(`${shown}.map((row) => row.cells[${place}].dataset.key ?? row.cells[${place}].textContent)`);
}

describe.each([
	['on a desk', { width: 1280, height: 900 }],
	['on a desk in the dark', { width: 1280, height: 900, dark: true }],
	['on a phone', { width: 390, height: 844 }],
])('%s', (_, screen) => {
	it('stands still: no request, no complaint, nothing beyond the edge', async () => {
		const tab = await browser.open(file, screen);
		expect(tab.complaints.console).toEqual([]);
		expect(tab.complaints.requests).toHaveLength(1);
		expect(await tab.value('document.documentElement.scrollWidth')).toBe(screen.width);
		// Charts keep inside their frames, too, and their letters can be read.
		expect(
			await tab.value(`[...document.querySelectorAll('svg text')].filter((one) => one.getBoundingClientRect().right > innerWidth).length`),
		).toBe(0);
		expect(
			await tab.value(`Math.min(...[...document.querySelectorAll('svg text')].map((one) => one.getBoundingClientRect().height))`),
		).toBeGreaterThan(9);
		const background = await tab.value('getComputedStyle(document.body).backgroundColor');
		expect(background).toBe('dark' in screen ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
	});
});

it('shows hostile text as text', async () => {
	const tab = await browser.open(file, { width: 1280, height: 900 });
	expect(await tab.value('document.title')).toBe('Отчёт за октябрь 2026 г.');
	expect(await tab.value(`document.querySelectorAll('script, img, iframe, link').length`)).toBe(1);
	expect(
		await tab.value(
			`[...document.querySelectorAll('#claims td')].some((cell) => cell.textContent.startsWith('</td></table><script>document.title='))`,
		),
	).toBe(true);
});

it('names every chart and tells it in words', async () => {
	const tab = await browser.open(file, { width: 1280, height: 900 });
	const named = `[...document.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-labelledby').split(' ').every((id) => document.getElementById(id).textContent.length > 10))`;
	expect(await tab.value(named)).toEqual([true, true, true, true, true]);
	expect(await tab.value(`document.getElementById('chart-trend-desc').textContent`)).toMatch(
		/^сентябрь 2026: пришло 6, ушло 1, на конец 5; октябрь 2026: /,
	);
});

describe('the table of entries', () => {
	it('is searched without regard to case, ё and order of words', async () => {
		const tab = await browser.open(file, { width: 1280, height: 900 });
		const all = await tab.value(`${shown}.length`);
		expect(all).toBe(36);
		await tab.click('#search');
		await tab.type('ПРЕТЕНЗИЯ щелоков');
		expect(await tab.value(`${shown}.length`)).toBe(1);
		expect(await tab.value(`document.getElementById('told').textContent`)).toBe('Показано: 1 из 36');
		await tab.type(' нет такого');
		expect(await tab.value(`${shown}.length`)).toBe(0);
	});

	it('is sorted by days, by words and by number, what is empty last', async () => {
		const tab = await browser.open(file, { width: 1280, height: 900 });
		const numbers = await column(tab, 0);
		await tab.click('#claims th:nth-child(2) button');
		const days = await column(tab, 1);
		expect(days).toEqual(Array.isArray(days) && [...days].sort());
		await tab.click('#claims th:nth-child(2) button');
		expect(await column(tab, 1)).toEqual(Array.isArray(days) && [...days].reverse());
		expect(await tab.value(`document.querySelector('#claims th:nth-child(2)').getAttribute('aria-sort')`)).toBe('descending');
		await tab.click('#claims th:nth-child(9) button');
		const answered = await column(tab, 8);
		const filled = Array.isArray(answered) ? answered.filter((day) => day !== '') : [];
		expect(filled.length).toBeGreaterThan(3);
		expect(answered).toEqual([...filled.toSorted(), ...Array.from({ length: 36 - filled.length }, () => '')]);
		await tab.click('#claims th:nth-child(1) button');
		expect(await column(tab, 0)).toEqual(numbers);
		expect(tab.complaints.console).toEqual([]);
	});

	it('is there where no scripts run', async () => {
		const tab = await browser.open(file, { width: 1280, height: 900 });
		await tab.send('Emulation.setScriptExecutionDisabled', { value: true });
		await browser.reload(tab);
		expect(await tab.value(`${shown}.length`)).toBe(36);
		expect(await tab.value(`document.querySelectorAll('button').length`)).toBe(0);
		expect(await tab.value(`getComputedStyle(document.getElementById('tools')).display`)).toBe('none');
	});
});

it('prints on A4, the head of the table on each of its pages', async () => {
	const tab = await browser.open(file, { width: 1280, height: 900, dark: true });
	const pdf = join(scene.folder, 'report.pdf');
	writeFileSync(pdf, await tab.pdf());
	expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+84[12][\d.]* x 59[45]/);
	const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
	const withEntries = pages.filter((page) => /ПР-2026-00\d\d/.test(page));
	expect(withEntries.length).toBeGreaterThan(1);
	for (const page of withEntries) expect(page).toContain('Краткое содержание');
	for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`\\b${index + 1} / ${pages.length}\\b`));
});
