/** A proposed command is read by the shell as it was meant: asked of the shell itself, where there is one. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellQuoted, shellWord } from '../../src/text/shellWord.ts';

const words = ['журнал.db', '/srv/мой журнал.db', "it's", '$HOME `id` "x" \\', 'a\nb', 'п. 4, 5', '', '№ 1'];

describe('a word of a proposed command', () => {
	it.each(words)('is one word for a POSIX shell: %s', (word) => {
		for (const spelled of [shellWord(word, false), shellQuoted(word, false)])
			expect(execFileSync('sh', ['-c', `printf %s ${spelled === '' ? "''" : spelled}`], { encoding: 'utf8' })).toBe(word);
	});

	it.each([
		['C:\\rs\\j.db', 'C:\\rs\\j.db'],
		['C:\\Мой журнал\\j.db', '"C:\\Мой журнал\\j.db"'],
		['C:\\Мой журнал\\', '"C:\\Мой журнал\\\\"'],
		["C:\\it's\\j.db", '"C:\\it\'s\\j.db"'],
		['say "yes"', '"say \\"yes\\""'],
		['', '""'],
	])('has double quotes on Windows: %s', (word, spelled) => {
		expect(shellWord(word, true)).toBe(spelled);
		expect(shellQuoted(word, true)).toMatch(/^".*"$/);
	});
});

it('no sentence puts a single quote around a value by itself: cmd.exe would take it for a part of the name', () => {
	const wrong = ['ru', 'en'].flatMap((language) =>
		readdirSync(join('src/text', language), { encoding: 'utf8', recursive: true }).filter(
			(file) => file.endsWith('.ts') && /'\$\{[^}]*\}'/.test(readFileSync(join('src/text', language, file), 'utf8')),
		),
	);
	expect(wrong).toEqual([]);
});
