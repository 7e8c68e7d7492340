/** Every file of the program that a comment, a page or the message of a test names is there: files are moved, and what is said of them stays behind. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages } from '../documents.ts';

const below = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

const program = ['src', 'test', 'build', 'packaging', 'bin'].flatMap(below);
const known = [...program, ...below('docs'), ...below('fixtures'), ...readdirSync('.')];

/** `store/record/change.ts`, `check*.ts`, `fixtures/demands/`: with an ending of ours, or below one of our folders. */
const NAMED = /(?<![\w/.$<:*-])(?:\.{1,2}\/)*((?:[\w-]+\/)*[\w*-]+(?:\.test)?\.(?:ts|mjs)\b|(?:src|test|fixtures|packaging)\/[\w/*-]+)/g;

function isThere(name: string): boolean {
	const pattern = new RegExp(`(?:^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replace(/\/$/, '')}(?:\\.\\w+)*$`);
	return known.some((path) => pattern.test(path));
}

function commentsOf(code: string): string {
	return (code.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).join('\n');
}

it('every file that is named is there', () => {
	const code = program.filter((path) => /\.(?:ts|mjs|cjs)$/.test(path));
	const said: readonly (readonly [string, string])[] = [
		...code.map((path) => [path, commentsOf(readFileSync(path, 'utf8'))] as const),
		...[...pages.map(([page]) => page), 'CONTRIBUTING.md'].map((page) => [page, readFileSync(page, 'utf8')] as const),
	];
	const named = said.flatMap(([path, text]) => [...text.matchAll(NAMED)].map(([, name = '']) => [path, name] as const));
	expect(named.length).toBeGreaterThan(100);
	expect(named.filter(([, name]) => !isThere(name))).toEqual([]);
});
