/** The words of a language are words and templates: what a sentence depends on is decided once, in `src/sentence` and `src/view`. */

import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

/** The grammar of a language: dates, the forms of nouns after numbers, numbers and sums in words. */
const grammar = ['days.ts', 'inWords.ts'];

/** Joining and choosing among parts is composing a sentence, too. */
const composing = ['map', 'flatMap', 'filter', 'find', 'some', 'every', 'reduce', 'join'];

const branching = [
	'IfStatement',
	'ConditionalExpression',
	'SwitchStatement',
	'ForStatement',
	'ForOfStatement',
	'ForInStatement',
	'WhileStatement',
];

/** The places where a file decides anything. */
function branchesIn(path: string): readonly string[] {
	const code = readFileSync(path, 'utf8');
	const found: string[] = [];
	const visit = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		if ('type' in node && 'start' in node && (branching.includes(String(node.type)) || composes(node)))
			found.push(code.slice(Number(node.start), Number(node.start) + 60));
		Object.values(node).forEach(visit);
	};
	visit(parseAst(code, { lang: 'ts' }, path));
	return found;
}

/** `parts.filter(…)` */
function composes(node: object): boolean {
	if (!('type' in node) || node.type !== 'CallExpression' || !('callee' in node)) return false;
	const { callee } = node;
	if (typeof callee !== 'object' || callee === null || !('property' in callee)) return false;
	const { property } = callee;
	return typeof property === 'object' && property !== null && 'name' in property && composing.includes(String(property.name));
}

function filesOf(language: 'ru' | 'en'): readonly string[] {
	return readdirSync(`src/text/${language}`, { encoding: 'utf8', recursive: true })
		.filter((name) => name.endsWith('.ts'))
		.toSorted();
}

const files = (['ru', 'en'] as const).flatMap((language) =>
	filesOf(language)
		.filter((name) => !grammar.includes(name))
		.map((name) => `src/text/${language}/${name}`),
);

describe('the words decide nothing', () => {
	it.each(files)('%s', (path) => {
		expect(branchesIn(path)).toEqual([]);
	});

	it('and the test finds a branch where there is one', () => {
		expect(branchesIn('src/text/ru/days.ts')).not.toEqual([]);
	});

	it('both languages have the same files', () => {
		expect(filesOf('en')).toEqual(filesOf('ru'));
	});
});
