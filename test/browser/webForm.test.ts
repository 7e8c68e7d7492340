/** The form of `docs/web-form.md` in a browser: it can be used without a mouse and by ear, takes nothing without consent, and its JSON comes in. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outOf, Scene } from '../cli/harness.ts';
import { openPage, startChromium } from './chromium.ts';

const docs = readFileSync('docs/web-form.md', 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scene = new Scene();
const file = join(scene.folder, 'form.html');
let browser: Browser;

function block(language: string): string {
	const found = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(docs)?.[1];
	if (found === undefined) throw new Error(`no block of ${language}`);
	return found;
}

beforeAll(async () => {
	browser = await startChromium();
	writeFileSync(file, block('html'));
});

afterAll(async () => {
	await browser.close();
	scene.end();
});

describe.each([
	['on a desk', 1280],
	['on a phone', 390],
])('%s', (_, width) => {
	it('has nothing that keeps anybody out', async () => {
		const { page, complaints, requests } = await openPage(browser, file, { width, height: 900 });
		await page.evaluate(axe);
		expect(await page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.length]))`)).toEqual([]);
		expect(complaints).toEqual([]);
		expect(requests).toHaveLength(1);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
		await page.close();
	});
});

it('is filled in by the keyboard, and goes nowhere without consent', async () => {
	const { page } = await openPage(browser, file, { width: 1280, height: 900 });
	for (const text of ['Иванов', 'ivan@example.com', '15', 'Прошу заменить']) {
		await page.keyboard.press('Tab');
		await page.keyboard.type(text);
	}
	const state = `(() => { const form = document.forms[0]; return [form.checkValidity(), [...new FormData(form)].map(([key, value]) => key + '=' + value)]; })()`;
	const filled = ['client=Иванов', 'contact=ivan@example.com', 'contract=15', 'summary=Прошу заменить', 'website='];
	expect(await page.evaluate(state)).toEqual([false, filled]);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	expect(await page.evaluate(state)).toEqual([true, [...filled, 'consent=yes']]);
	await page.close();
});

it('its letter and its JSON come in as the page says', async () => {
	scene.today = '2026-11-20';
	for (const line of ['init --office Фирма --controller "Ежова Т. Л."', 'settings --email claims@firma.example.ru --reason Адрес --yes'])
		expect((await scene.line(`claims ${line}`)).code).toBe(0);
	const head = 'From: no-reply@site.example\nContent-Type: text/plain; charset=utf-8\n\n';
	writeFileSync(join(scene.folder, 'letter.eml'), `${head}${block('text')}`);
	writeFileSync(join(scene.folder, 'form.json'), block('json'));
	expect(await scene.line('claims intake letter.eml form.json')).toMatchObject({ code: 0 });
	for (const message of [1, 2]) {
		const { proposal } = JSON.parse(outOf(await scene.line(`claims mail show ${message} --json proposal`)));
		expect(proposal).toMatchObject({
			channel: 'webForm',
			client: 'Иванов Иван',
			contact: 'ivan@example.com; +7 (000) 111-22-33',
			contract: 'РТ-15',
		});
	}
});
