/** Charts of any figures: whatever they are, no letter lies on another, on a bar or on a line; and their colours stand out. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { columnChart } from '../../src/format/chart/columns.ts';
import { rowChart } from '../../src/format/chart/rows.ts';
import { html } from '../../src/format/html/html.ts';
import { pageText } from '../../src/format/html/page.ts';
import { dark, light, style } from '../../src/format/html/style.ts';
import { Scene } from '../cli/harness.ts';
import { fc } from '../property.ts';
import { openPage, startChromium } from './chromium.ts';
import { COLLISIONS } from './collisions.ts';

const words = { id: 'chart', title: 'Название', description: 'Описание' };
const count = fc.oneof(fc.nat(9), fc.nat(120), fc.nat(99_999));
const name = fc.oneof(
	fc.constantFrom(
		'не указано',
		'эл. почта',
		'март 2026',
		'01–22.10.2026',
		'Ж',
		'ШИРОКИЕ ЩЁЛОЧИ',
		'доставка и подъём на этаж крупной бытовой техники без лифта',
	),
	fc.string({ unit: fc.constantFrom('щ', 'Ж', 'i', 'м', ' ', '刘'), minLength: 1, maxLength: 80 }),
);
const months = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const trend = fc.tuple(fc.integer({ min: 2, max: 13 }), fc.nat(11)).chain(([length, first]) => {
	const values = fc.array(count, { minLength: length, maxLength: length });
	return fc.tuple(values, values, values).map(([opened, ended, end]) => {
		const labels = opened.map((_, index) => {
			const at = (first + index) % 12;
			return { text: months[at] ?? '', ...(index === 0 || at === 0 ? { below: String(2026 + Math.floor((first + index) / 12)) } : {}) };
		});
		return columnChart({
			...words,
			labels,
			columns: [
				{ tone: 'first', title: 'пришло', values: opened },
				{ tone: 'second', title: 'ушло', values: ended },
			],
			line: { tone: 'third', title: 'на конец', values: end },
		});
	});
});

const days = fc.array(count, { minLength: 2, maxLength: 11 }).map((values) => {
	const labels = ['0', '1', '2', '3', '4–5', '6–10', '11–15', '16–20', '21–30', '31+', '99+'].map((text) => ({ text }));
	return columnChart({ ...words, labels: labels.slice(0, values.length), columns: [{ tone: 'first', title: 'число', values }] });
});

const rows = fc.array(fc.record({ label: name, values: fc.tuple(count, count, count) }), { minLength: 2, maxLength: 12 }).map((all) =>
	rowChart({
		...words,
		parts: [
			{ tone: 'first', title: 'в срок' },
			{ tone: 'second', title: 'позже' },
			{ tone: 'fourth', title: 'без ответа' },
		],
		rows: all.map(({ label, values }) => ({ label, values, note: `${values[0]} из ${values[0] + values[1] + values[2]} в срок` })),
	}),
);

it('nothing lies on anything', async () => {
	const scene = new Scene();
	const browser = await startChromium();
	try {
		const charts = [trend, days, rows].flatMap((one) => fc.sample(one, { numRuns: 60, seed: 7 }));
		const file = join(scene.folder, 'charts.html');
		writeFileSync(
			file,
			pageText({ language: 'ru', title: 'Графики', style, body: html`${charts.map((chart) => html`<figure>${chart}</figure>`)}` }),
		);
		const { page } = await openPage(browser, file, { width: 390, height: 844 });
		expect(await page.evaluate(`document.querySelectorAll('svg').length`)).toBe(180);
		expect(await page.evaluate(COLLISIONS)).toEqual([]);
		// What the check finds where one thing does lie on another.
		await page.evaluate(`document.querySelector('svg text:last-of-type').setAttribute('x', 100)`);
		await page.evaluate(
			`document.querySelector('svg text:last-of-type').setAttribute('y', document.querySelector('svg rect').getBBox().y + 5)`,
		);
		await page.evaluate(
			`document.querySelector('svg text:last-of-type').setAttribute('x', document.querySelector('svg rect').getBBox().x)`,
		);
		expect(await page.evaluate(COLLISIONS)).not.toEqual([]);
	} finally {
		await browser.close();
		scene.end();
	}
});

/** WCAG 2.1, 1.4.3: by how much two colours differ, from 1 to 21. */
function contrast(one: string, other: string): number {
	const luminance = (colour: string) => {
		const parts = [1, 3, 5].map((at) => {
			const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
			return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
	};
	const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left);
	return (bright + 0.05) / (dim + 0.05);
}

it.each([
	['light', light],
	['dark', dark],
])('%s: marks stand out 3:1, text 4.5:1', (_, { ink, soft, paper, shade, line: _line, ...tones }) => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#e08a1e', '#ffffff')).toBeCloseTo(2.68, 1);
	for (const tone of Object.values(tones)) for (const under of [paper, shade]) expect(contrast(tone, under)).toBeGreaterThan(3);
	for (const text of [ink, soft, tones.first]) for (const under of [paper, shade]) expect(contrast(text, under)).toBeGreaterThan(4.5);
});
