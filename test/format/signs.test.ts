/** Hostile signs through every format: shown where a person reads, kept for programs, left out where a shell would act on them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/format/csv.ts';
import { words } from '../../src/text/ru/index.ts';
import { type SignedFormat, signPolicy, signsIn } from '../../src/text/signs.ts';
import { Scene } from '../cli/harness.ts';

/** Escape, a bell, C1, both bidirectional kinds, a line separator. */
const HOSTILE = ['\u001b', '\u0007', '\u009b', '\u0085', '\u202e', '\u2067', '\u2028'];

describe.each(Object.keys(signPolicy) as readonly SignedFormat[])('%s', (format) => {
	it.each(HOSTILE)('treats %j as its policy says', (sign) => {
		const text = `чек${sign}и`;
		const code = `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
		expect(signsIn(format, text)).toBe({ shown: `чек${code}и`, kept: text, omitted: undefined }[signPolicy[format]]);
	});

	it('leaves what is harmless as it is', () => {
		for (const text of ['Ёлка 👍🏽 «5»', '刘伟', 'a b']) expect(signsIn(format, text)).toBe(text);
	});
});

it('a report for Excel shows them, one for programs keeps them', () => {
	expect(csvRows(words, [['чек\u001bи\u202e']], 'excel')).toBe('"чек<U+001B>и<U+202E>"\r\n');
	expect(csvRows(words, [['чек\u001bи\u202e']], 'raw')).toBe('чек\u001bи\u202e\r\n');
});

it('files of an entry with such signs: none in the ones that people open, all in those for programs', async () => {
	const scene = new Scene();
	try {
		expect(await scene.claims(['init', '--office', 'Фир\u202eма', '--yes', '-q'])).toMatchObject({ code: 0 });
		const entry = ['--client', 'Пет\u202eрова', '--summary', 'Чек\u2067 и\u200b акт', '--contact', 'a@b.example'];
		expect(await scene.claims(['add', '--kind', 'claim', '--channel', 'email', ...entry, '--yes', '-q'])).toMatchObject({ code: 0 });
		const out = async (...words: readonly string[]) => (await scene.claims(words)).said.map(({ text }) => text).join('');
		const signs = /[\u202e\u2067\u2028]/;
		for (const format of ['csv', 'ics']) expect(await out('export', '--format', format)).not.toMatch(signs);
		expect(await out('export', '--format', 'csv')).toContain('Пет<U+202E>рова');
		expect(await out('export', '--profile', 'raw')).toMatch(signs);
		await out('export', '--format', 'xlsx', '-o', 'all.xlsx');
		await out('month', '2026-10', '--format', 'xlsx', '-o', 'month.xlsx');
		for (const [book, sheet] of [
			['all.xlsx', 'Пет'],
			['month.xlsx', 'Фир'],
		] as const) {
			const zip = await JSZip.loadAsync(readFileSync(join(scene.folder, book)));
			const parts = await Promise.all(Object.keys(zip.files).map(async (name) => (await zip.file(name)?.async('string')) ?? ''));
			expect(parts.join('')).toContain(`${sheet}&lt;U+202E&gt;`);
			expect(parts.join('')).not.toMatch(signs);
		}
		const fields = ['адрес организации=М', 'должность=Директор', 'подписант=Ю'].flatMap((field) => ['--field', field]);
		const letter = await out('letter', '1', '--kind', 'acknowledgement', '--format', 'text', '--draft', ...fields);
		expect(letter).toContain('Пет<U+202E>рова');
		expect(letter).not.toMatch(signs);
	} finally {
		scene.end();
	}
});
