/** The brief for a staff meeting in a browser: readable at every width, without a fault of accessibility, one sheet of paper. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scene } from '../cli/harness.ts';
import { openPage, printed, startChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scene = new Scene();
let browser: Browser;

beforeAll(async () => {
	scene.today = '2026-11-20';
	await scene.line('claims init --office "ООО «Фирма»" --yes');
	await scene.line('claims add --json -', readFileSync('fixtures/demo/inbox.ndjson', 'utf8'));
	await scene.line('claims cause 13 --category "очередь на кассе" --department магазин');
	await scene.line('claims prevent 13 --text "Открывать вторую кассу" --by "Ларионова М. С." --due 10.11.2026 --on 09.11');
	expect(await scene.line('claims brief 2026-10 -o brief.html -q')).toEqual({ said: [], code: 0 });
	browser = await startChromium();
}, 60_000);

afterAll(async () => {
	await browser?.close();
	scene.end();
});

it.each([
	[1280, false],
	[390, false],
	[390, true],
])('at %i pixels, dark: %s', async (width, dark) => {
	const { page, complaints, requests } = await openPage(browser, join(scene.folder, 'brief.html'), { width, height: 800, dark });
	expect(complaints).toEqual([]);
	expect(requests).toHaveLength(1);
	expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
	await page.evaluate(AXE);
	const found = await page.evaluate(
		`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
	);
	expect(found).toEqual([]);
	await page.close();
});

it('is one sheet of paper', async () => {
	const { page } = await openPage(browser, join(scene.folder, 'brief.html'), { width: 1280, height: 800 });
	const pdf = Buffer.from(await printed(page));
	writeFileSync(join(scene.folder, 'printed.pdf'), pdf);
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await page.close();
});
