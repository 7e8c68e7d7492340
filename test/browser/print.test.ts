/** The paper journal as it comes out of the printer: read back off the PDF, and off what a browser prints of the page. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outOf, Scene } from '../cli/harness.ts';
import { needed } from '../systemProgram.ts';
import { openPage, printed, startChromium } from './chromium.ts';

const scene = new Scene();
const inFolder = (name: string) => join(scene.folder, name);
const sheetsOf = (name: string) =>
	execFileSync(needed('pdftotext'), ['-layout', inFolder(name), '-'], { encoding: 'utf8' })
		.split('\f')
		.slice(0, -1);

/** Longer than a sheet: numbered lines tell that none is lost. */
const LONG = Array.from({ length: 130 }, (_, line) => `строка${line + 1};`).join('\n');

beforeAll(async () => {
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
	await scene.line('claims settings --case-index 04-15 --head "Юдина О. С." -q');
	const entry = ['add', '--kind', 'claim', '--channel', 'email', '--yes', '-q', '--client'];
	expect(
		await scene.claims([
			...entry,
			'Nguyễn Thị Щёлокова 刘伟',
			'--summary',
			LONG,
			'--their-number',
			'58/к',
			'--their-date',
			'20.11',
			'--sheets',
			'2 + 5',
		]),
	).toMatchObject({ code: 0 });
	expect(await scene.claims([...entry, 'Иванов</td><script>1</script>', '--summary', 'С ошибкой'])).toMatchObject({ code: 0 });
	expect(await scene.line('claims correct 62 --summary "Без ошибки" --reason "Описка." -q')).toMatchObject({ code: 0 });
	expect(await scene.line('claims void 62 --reason "Дважды." -q')).toMatchObject({ code: 0 });
	for (const name of ['year.pdf', 'year.html', 'month.pdf'])
		expect(await scene.line(`claims print --year 2026 ${name.startsWith('month') ? '--month 10' : ''} -o ${name} -q`)).toEqual({
			said: [],
			code: 0,
		});
});

afterAll(() => scene.end());

describe('as PDF', () => {
	it('has its fonts within, Cyrillic letters and all', () => {
		const fonts = execFileSync(needed('pdffonts'), [inFolder('year.pdf')], { encoding: 'utf8' })
			.split('\n')
			.slice(2, -1);
		expect(fonts).toHaveLength(3);
		// Embedded, a subset, with what its letters are.
		for (const font of fonts) expect(font).toMatch(/(?:DejaVuSansCondensed|NotoEmoji).*yes yes yes/);
		expect(sheetsOf('year.pdf').join()).toContain('Nguyễn Thị');
	});

	it('names what no font has a letter for', () => {
		expect(sheetsOf('year.pdf').join().replace(/\s/g, '')).toMatch(/\[иероглиф.*U\+5218\]\[иероглиф.*U\+4F1F\]/);
	});

	it('has pictures in a font of their own, in their place', () => {
		expect(sheetsOf('year.pdf').join().replace(/\s/g, '')).toContain('Оценка5+👍');
		expect(sheetsOf('year.pdf').join()).not.toContain('<U+');
	});

	it('numbers its sheets, and heads those with entries', () => {
		const sheets = sheetsOf('year.pdf');
		sheets.forEach((sheet, index) => {
			expect(sheet).toMatch(new RegExp(`Лист ${index + 1}\\n`));
			if (/ПР-2026-0/.test(sheet) && !sheet.includes('Заверительная')) expect(sheet).toContain('Сведения об исполнении');
		});
		expect(sheets[0]).toMatch(
			/ООО «Фирма»\s+Журнал регистрации претензий\s+за 2026 год\s+Том 1\s+Дело № 04-15\s+Начат: 28\.09\.2026\s+Окончен: «[^С]*Срок хранения: 5 лет \(Порядок[^)]*п\. 3\.7\)/,
		);
		expect(sheets.at(-1)).toMatch(new RegExp(`скреплено печатью ${sheets.length} \\(.*текст на одной стороне`));
		expect(sheets.at(-1)).toMatch(/Контролёр +Ежова[\s\S]*Руководитель +Юдина О\. С\./);
		expect(sheets.at(-1)).toContain(
			'Внесено 62 (шестьдесят две) записи, входящие номера с ПР-2026-0001 по ПР-2026-0062, из них аннулировано 2 (две).',
		);
		expect(sheets.at(-1)).toContain('Пропущенных номеров нет.');
	});

	it('parts no row but the one that no sheet holds, which says so and loses nothing', () => {
		const text = sheetsOf('year.pdf');
		const numbers = text.flatMap((sheet) => sheet.match(/(?<=^\d\d\.\d\d\.\d{4}\s+)ПР-2026-\d{4}/gm) ?? []);
		expect(numbers).toEqual([...new Set(numbers)]);
		expect(numbers).toHaveLength(62);
		expect(text.filter((sheet) => sheet.includes('(продолжение)')).length).toBeGreaterThan(0);
		expect(text.join('\n').match(/строка\d+;/g)).toEqual(LONG.split('\n'));
	});

	it('printed on both sides has half as many sheets, and the edge for binding on the right of a back', async () => {
		expect((await scene.line('claims print 2026 --two-sided -o sides.pdf -q')).code).toBe(0);
		const pages = sheetsOf('sides.pdf');
		pages.forEach((page, index) => {
			expect(page).toMatch(index % 2 === 0 ? new RegExp(`Лист ${index / 2 + 1}\\n`) : `Лист ${(index + 1) / 2}, оборот`);
		});
		expect(pages.at(-1)).toContain(`скреплено печатью ${Math.ceil(pages.length / 2)} (`);
		expect(pages.at(-1)).toContain(`(страниц ${pages.length})`);
		const left = (page: string) => {
			const words = execFileSync(needed('pdftotext'), ['-bbox', '-f', page, '-l', page, inFolder('sides.pdf'), '-'], { encoding: 'utf8' });
			return Math.min(...[...words.matchAll(/xMin="([\d.]+)"/g)].map(([, x]) => Number(x)));
		};
		expect(left('3') - left('2')).toBeCloseTo(28, 0);
	});

	it("has the sender's own number and day, and how many sheets came", () => {
		expect(sheetsOf('year.pdf').join()).toMatch(/исх\. № 58\/к[\s\S]*от[\s\S]*20\.11\.2026[\s\S]*листов: 2 \+ 5/);
	});

	it('of a month that is over has its last day, and is no volume unless it was called one', async () => {
		const sheets = sheetsOf('month.pdf');
		expect(sheets[0]).toMatch(/за октябрь 2026 года\s+Дело № 04-15\s+Начат: 01\.10\.2026\s+Окончен: 30\.10\.2026/);
		expect(outOf(await scene.line('claims print октябрь --volume 3 --format html'))).toContain('<p>Том 3</p>');
		expect(sheets.at(-1)).not.toContain('Пропущен');
	});

	it('bears the seals of the months that are closed', async () => {
		const seals: string[] = [];
		for (const month of ['2026-09', '2026-10']) seals.push(outOf(await scene.line(`claims month close ${month} -q`)).trim());
		expect((await scene.line('claims print --year 2026 -o sealed.pdf -q')).code).toBe(0);
		const last = sheetsOf('sealed.pdf').at(-1);
		for (const seal of seals) expect(last).toContain(seal);
		expect(seals.join()).toMatch(/^2026-09\.\d+\.6\.[0-9a-f]{32},2026-10\.\d+\.35\.[0-9a-f]{32}$/);
	});

	it('is the same bytes of the same journal', async () => {
		for (const name of ['one.pdf', 'other.pdf']) expect((await scene.line(`claims print --year 2026 -o ${name} -q`)).code).toBe(0);
		execFileSync('cmp', [inFolder('one.pdf'), inFolder('other.pdf')]);
	});
});

describe('as a page', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await startChromium();
	});
	afterAll(() => browser.close());

	it('stands still on a desk and on a phone', async () => {
		for (const width of [1280, 390]) {
			const { page, complaints, requests } = await openPage(browser, inFolder('year.html'), { width, height: 800 });
			expect(complaints).toEqual([]);
			expect(requests).toHaveLength(1);
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
			expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(0);
		}
	});

	it('tells what is void and what was corrected', async () => {
		const { page } = await openPage(browser, inFolder('year.html'), { width: 1280, height: 800 });
		const rows = `[...document.querySelectorAll('tbody tr')]`;
		expect(await page.evaluate(`${rows}.length`)).toBe(62);
		expect(await page.evaluate(`[...${rows}.at(-1).cells].map((cell) => cell.textContent)`)).toEqual([
			...['22.11.2026', 'ПР-2026-0062', 'Иванов</td><script>1</script>', 'Без ошибки'],
			'АННУЛИРОВАНО 22.11.2026.\nДважды.\nИсправлено 22.11.2026: содержание (тест).',
			'',
		]);
	});

	it('prints with its head on each sheet', async () => {
		const { page } = await openPage(browser, inFolder('year.html'), { width: 1280, height: 800 });
		writeFileSync(inFolder('printed.pdf'), await printed(page));
		const sheets = sheetsOf('printed.pdf');
		const withEntries = sheets.filter((sheet) => /^\s*\d\d\.\d\d\.\d{4}\s+ПР-2026-/m.test(sheet));
		expect(withEntries.length).toBeGreaterThan(5);
		for (const sheet of withEntries) expect(sheet).toContain('Сведения об исполнении');
		expect(sheets.at(-1)).toContain('Руководитель');
	});
});
