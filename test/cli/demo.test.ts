/** The demonstration where nobody is asked: straight through, in the language of the screen, the same day as the guide. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chapters } from '../../src/command/demo/day.ts';
import { demo as en } from '../../src/text/en/demo.ts';
import { demo as ru } from '../../src/text/ru/demo.ts';
import { claims, scratch } from '../bundle/program.ts';
import { documents } from '../documents.ts';

const folder = scratch();

/** Under a true clock: what was done at one moment would be undone together. */
const shows = (place: string, ...words: readonly string[]) => claims(['demo', '--folder', join(folder, place), ...words]);

it('its chapters are those of the guide, in the same order', () => {
	const pages = documents.ru.filter((file) => file !== 'README.ru.md').map((file) => readFileSync(file, 'utf8'));
	const headings = [...pages.join('\n').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
	const titles = chapters.map(({ name }) => ru.chapters[name].title);
	expect(headings.filter((heading) => titles.some((title) => title === heading))).toEqual(titles);
	expect(Object.keys(ru.chapters)).toEqual(chapters.map(({ name }) => name));
});

it.each([
	['ru', ru],
	['en', en],
] as const)('in %s it tells every chapter, and nothing but the refusal that it teaches is refused', async (language, words) => {
	const { code, out, errors } = await shows(language, '--lang', language);
	expect({ code, errors }).toEqual({ code: 0, errors: '' });
	for (const { title, about } of Object.values(words.chapters)) expect(out).toContain(`\n— ${title}\n${about}\n$ `);
	expect(out.match(/^(?:Ничего не записано|Nothing was recorded)\.$/gm)).toHaveLength(1);
	expect(out).not.toMatch(/undefined|\$\{/);
	// A minute's reading: what a person is told in words, the answers of the commands apart.
	const prose = Object.values(words.chapters).flatMap(({ title, about }) => `${title} ${about}`.split(' '));
	expect(prose.length).toBeLessThan(200);
	expect(out.split('\n').length).toBeLessThan(110);
	expect((await claims(['check', '-j', join(folder, language, 'journal.db')])).code).toBe(0);
});

it('--every-step shows the commands that built the journal too', async () => {
	const { out } = await shows('steps', '--every-step', '--lang', 'ru');
	expect(out.match(/^\$ претензии /gm)?.length).toBeGreaterThan(250);
});

it('--quiet builds the journal of the sixty claims, and no more', async () => {
	expect(await shows('quiet', '--quiet')).toMatchObject({ code: 0, out: '', errors: '' });
	const list = await claims(['list', '-n', '0', '-j', join(folder, 'quiet', 'journal.db')]);
	expect(list.out.trimEnd().split('\n')).toHaveLength(60);
});

it('a step that does not go is told, and the rest is shown', async () => {
	const sample =
		'{"kind":"claim","channel":"post","client":"Судак","summary":"Шкаф","receivedOn":"2026-11-16","registeredOn":"2026-11-16","then":[{"move":"reply","on":"2026-11-17","form":"post","text":"Да"},{"move":"sing","on":"2026-11-17"}]}\n';
	const ended = await claims(['demo', '--lang', 'ru', '--folder', join(folder, 'own'), '--inbox', '-'], { input: sample });
	expect(ended.code).toBe(2);
	expect(ended.errors).toContain('Этот шаг не прошёл: претензии ответить');
	expect(ended.out).toContain('Эти шаги пока без команд и пропущены: sing.');
	expect(ended.out).toContain(`— ${ru.chapters.inspector.title}`);
});

it('a second office: of eighty lines each is registered or told, and the rest goes on', async () => {
	const inbox = 'fixtures/inbox/second-office.ndjson';
	const words = ['--regulation', 'firma,consumer,finance,housing,telecom,post,carriage', '--inbox', inbox, '--quiet', '--lang', 'en'];
	const { code, errors } = await shows('second', ...words);
	expect(code).toBe(2);
	const refused = [...errors.matchAll(/^Line (\d+) was not recorded: \S/gm)].map(([, line]) => Number(line));
	const { out } = await claims(['list', '-n', '0', '-j', join(folder, 'second', 'journal.db')]);
	const lines = readFileSync(inbox, 'utf8').split('\n');
	const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
	expect(filled).toHaveLength(80);
	// Two values on one line are told one by one.
	expect(out.trimEnd().split('\n').length + new Set(refused).size).toBe(80);
	expect(errors).toContain('Line 5 was not recorded: summary: the text has the control character U+001B');
	expect(errors).toMatch(/^Line 36, step 1\. This step was refused: claims take \S+ --on 2026-13-01 — .*no such day/m);
	expect(errors).toContain('Line 34, step 3: there is no command for “dance”.');
	expect(errors).not.toMatch(/undefined|\[object/);
	expect((await claims(['check', '-j', join(folder, 'second', 'journal.db')])).code).toBe(0);

	const cleaned = await shows('cleaned', ...words, '--clean');
	expect(cleaned.errors).not.toMatch(/control character|damaged/);
	// Lines 5, 11, 63 and 67.
	expect((await claims(['list', '-n', '0', '-j', join(folder, 'cleaned', 'journal.db')])).out.trimEnd().split('\n')).toHaveLength(
		out.trimEnd().split('\n').length + 4,
	);
});

it('a file without any entry is refused whole', async () => {
	const ended = await claims(['demo', '--lang', 'ru', '--folder', join(folder, 'none'), '--inbox', '-'], { input: 'Вх. №;Дата\n1;2\n' });
	expect(ended).toMatchObject({ code: 2, out: '' });
	expect(ended.errors).toContain('Строка 1: Это не JSON: «Вх. №;Дата».');
});
