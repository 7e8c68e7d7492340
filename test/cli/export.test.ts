/** Exports as other programs read them: JSON that says the same as the list, and files that others have open. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signsIn } from '../../src/text/signs.ts';
import { visibleLine } from '../../src/text/visible.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();

/** What JSON must escape, what would steer a terminal, and what only looks as if. */
const awkward = [
	'кавычки " и \\ и / и \n строка и \t таб',
	'\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200f\u2028\u202e\u2060\u206f\ufeff\ufff9 видно',
	'🏴\u{e0067}\u{e007f} флаг',
	'Ёлки — «…» № ½ €, 中文, ﷽, 👩‍👩‍👧, \u2010\u2030\u2070\u00a0\ufff8',
	'{"a":[null,true]}',
];

beforeAll(async () => {
	await scene.line('claims init --office Фирма --regulation firma -q');
	const entries = awkward.map((summary) => ({ kind: 'claim', channel: 'post', client: 'Петрова', summary, amount: 123_450 }));
	const added = await scene.line('claims add --json - -q', JSON.stringify(entries));
	expect(added.code).toBe(0);
});

afterAll(() => scene.end());

describe('JSON', () => {
	it('says the same as the list, with nothing in it that steers a terminal', async () => {
		const listed = outOf(await scene.line('claims list --ndjson --reverse'))
			.trimEnd()
			.split('\n');
		const lines = outOf(await scene.line('claims export --format ndjson'))
			.trimEnd()
			.split('\n');
		const array = outOf(await scene.line('claims export --format json'));
		expect(lines).toHaveLength(awkward.length);
		expect(array).toBe(`[\n${lines.join(',\n')}\n]\n`);
		const parsed = lines.map((line) => JSON.parse(line));
		expect(parsed.map(({ summary }) => summary)).toEqual(awkward.map((text) => text.normalize('NFC').trim()));
		for (const [index, line] of listed.entries()) expect(parsed[index]).toMatchObject(JSON.parse(line));
		// The same escapes, letter by letter.
		const summaries = (all: readonly string[]) => all.map((line) => /"summary":"(?:[^"\\]|\\.)*"/.exec(line)?.[0]);
		expect(summaries(lines)).toEqual(summaries(listed));
	});
});

describe('a sign that shows nothing or turns text about', () => {
	const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const signs = [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x180e, ...range(0x200b, 0x200f), ...range(0x202a, 0x202e)];
	const others = [...range(0x2060, 0x206f), 0xfeff, ...range(0xfff9, 0xfffb), 0xe0000, 0xe007f, 0xe0fff];

	it('is shown in lines that SQLite writes as elsewhere, each for itself', async () => {
		const texts = [...signs, ...others].map((code) => `Ёлка${String.fromCodePoint(code)}№ 1`);
		const journal = 'signs.db';
		await scene.line(`claims init -j ${journal} --office Фирма --regulation firma -q`);
		const entries = texts.map((client) => ({ kind: 'claim', channel: 'post', client, summary: 'Чайник' }));
		expect(await scene.line(`claims add -j ${journal} --json - -q`, JSON.stringify(entries))).toMatchObject({ code: 0 });
		const clients = JSON.parse(outOf(await scene.line(`claims overdue -j ${journal} --as-of 2030-01-01 --json client`)));
		const lines = outOf(await scene.line(`claims overdue -j ${journal} --as-of 2030-01-01`))
			.trimEnd()
			.split('\n');
		expect(lines).toHaveLength(texts.length);
		for (const [index, { client }] of clients.entries()) expect(lines[index]?.split('\t')).toContain(visibleLine(client));
		const csv = outOf(await scene.line(`claims export -j ${journal}`));
		for (const { client } of clients) expect(csv).toContain(`"${signsIn('csvExcel', client)}"`);
	});
});

describe('a file that somebody has open', () => {
	it.each([
		['.~lock.out.csv#', ',root,office,22.11.2026 12:00,file:///;', 'LibreOffice'],
		['~$out.csv', '', 'Excel'],
	])('is not replaced: %s', async (lock, text) => {
		const folder = join(scene.folder, lock.replace(/\W/g, ''));
		mkdirSync(folder);
		const file = join(folder, 'out.csv');
		writeFileSync(file, 'theirs');
		writeFileSync(join(folder, lock), text);
		const { code, said } = await scene.line(`claims export -o ${file} --force`);
		expect(code).toBe(3);
		expect(said.map((one) => one.text).join('')).toContain(lock);
		expect(readFileSync(file, 'utf8')).toBe('theirs');
		expect(readdirSync(folder).toSorted()).toEqual([lock, 'out.csv'].toSorted());
	});
});
