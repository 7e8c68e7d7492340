/** What the READMEs and the pages of docs/ say of commands is what the grammar has, and every link in them leads somewhere. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/code.ts';
import { type CommandName, commandNames, commands } from '../../src/grammar/command.ts';
import { everywhere } from '../../src/grammar/option.ts';
import { shellWords } from '../../src/grammar/shellWords.ts';
import { commandIn, flagIn } from '../../src/grammar/spell.ts';
import { documents, pages } from '../documents.ts';

/** What GitHub makes of a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
}

function anchorsOf(file: string): ReadonlySet<string> {
	return new Set([...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

/** The lines of code within the text, and those of its examples. */
function typedIn(text: string): readonly string[] {
	const spans = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replace(/\n/g, ' '));
	const examples = [...text.matchAll(/^\$ (.*(?:\\\n.*)*)$/gm)].map(([, line = '']) => line.replace(/\\\n\s*/g, ''));
	return [...spans, ...examples];
}

/** The command that the line begins with, and its words. */
function commandOf(line: string, tongue: Language): { readonly name: CommandName | undefined; readonly words: readonly string[] } {
	const words = shellWords(line).words.map(({ text }) => text);
	const rest = /^(?:claims|претензии)$/.test(words[0] ?? '') ? words.slice(1) : words;
	const fits = commandNames.filter((name) => {
		const named = commandIn(tongue, name).split(' ');
		return named.every((word, at) => rest[at] === word);
	});
	return { name: fits.toSorted((one, other) => other.length - one.length)[0], words: rest };
}

describe.each(pages)('%s', (file, tongue) => {
	const text = readFileSync(file, 'utf8');

	it('links to headings and files that there are', () => {
		const broken = [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link = '']) => {
			const [path = '', anchor] = link.split('#');
			const target = path === '' ? file : join(dirname(file), path);
			if (link.startsWith('http') || (existsSync(target) && (anchor === undefined || anchorsOf(target).has(anchor)))) return [];
			return [link];
		});
		expect(broken).toEqual([]);
	});

	it('gives every command the options that it has', () => {
		const wrong = typedIn(text).flatMap((line) => {
			const { name, words } = commandOf(line, tongue);
			if (name === undefined) return [];
			const own = new Set([...commands[name].options, ...everywhere].map((option) => flagIn(tongue, option)));
			return words.filter((word) => /^--\p{L}/u.test(word) && !own.has(word.split('=')[0] ?? '')).map((word) => [line, word]);
		});
		expect(wrong).toEqual([]);
	});
});

it('README.md says of every package of package.json what it is for, and of no other', () => {
	const text = readFileSync('README.md', 'utf8');
	const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
	const [, section = ''] = /^## Packages\n([\s\S]*?)(?:\n\n\| what |$(?![\s\S]))/m.exec(text) ?? [];
	const named = [...section.matchAll(/^\| (`[^|]*) \| [^|]+ \|$/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
	);
	expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted());
});

it.each([
	['README.ru.md', 18_000],
	['README.md', 13_000],
])('%s is read before the first claim: at most %i characters', (file, most) => {
	expect(readFileSync(file, 'utf8').length).toBeLessThanOrEqual(most);
});

it('every page of docs/ is linked from a README', () => {
	const linked = ['README.ru.md', 'README.md'].map((file) => readFileSync(file, 'utf8')).join('');
	for (const file of [...documents.ru, ...documents.en]) if (file.startsWith('docs/')) expect(linked).toContain(`](${file}`);
});
