/** Who may import whom, and which file alone may name which package: the architecture as two tables, held to the letter. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a part of the program may import: for its values, only for its types, and only when it is needed. */
interface Part {
	readonly values: string;
	readonly types?: string;
	readonly lazily?: string;
	readonly why: string;
}

/** A part is a folder of `src/` or a file in it. What a part may import for its values it may also import for its types, and lazily. */
const parts: Readonly<Record<string, Part>> = {
	domain: { values: 'domain', why: 'pure: the rules know no file, no clock, no words' },
	text: {
		values: 'domain grammar text',
		types: 'exit report store',
		why: 'words speak of codes, commands and flags: a sentence does nothing',
	},
	store: { values: 'domain folder store', why: 'all SQL, and nothing of words or looks: it throws codes' },
	grammar: {
		values: 'domain grammar',
		types: 'desk exit',
		lazily: 'command text',
		why: 'tables and readers: a handler is loaded when it runs, the words for codes when one is typed',
	},
	report: { values: 'domain report', types: 'grammar store text', why: 'columns with meaning: they read a row that is handed to them' },
	format: {
		values: 'domain folder format text interruption',
		types: 'report world',
		why: 'columns and pages become text, whoever asked for them',
	},
	view: {
		values: 'domain exit grammar report text view',
		why: 'one claim or one command as text: what is shown was found by somebody else',
	},
	ask: {
		values: 'ask domain grammar interruption text',
		types: 'desk',
		why: 'asks a person, before any lock; answers are read like flags',
	},
	command: {
		values: 'command desk domain exit folder format grammar interruption own progress report store text version view',
		types: 'world',
		lazily: 'ask',
		why: 'a verb may use all that lies below; whom to ask is loaded where somebody is asked',
	},
	run: {
		values: 'colour desk domain exit grammar interruption own paging text',
		types: 'store world',
		lazily: 'command store view',
		why: 'loads what the command at hand needs, so that the others cost nothing',
	},
	main: { values: 'domain interruption run signals', types: 'world', lazily: 'pager', why: 'builds the world and runs' },
	own: {
		values: '',
		types: 'desk grammar world',
		lazily: 'command',
		why: 'what is settled before a command: the file of the person is read where there is one',
	},
	desk: { values: 'text', types: 'domain store world', why: 'what a command works with' },
	world: { values: '', types: 'domain', why: 'what is known of the outside, as types' },
	colour: { values: '', types: 'world', why: 'decides from the world alone' },
	paging: { values: '', types: 'world', why: 'so does this' },
	signals: { values: 'interruption world', why: 'what is heard of the outside' },
	progress: {
		values: 'interruption',
		types: 'desk text view world',
		lazily: 'text view',
		why: 'long work of any command; what it looks like is loaded when it has taken a while',
	},
	pager: { values: '', types: 'world', why: 'another program, started where a text exceeds the screen' },
	interruption: { values: '', types: 'grammar text world', why: 'what ends a run early: anybody may throw it' },
	exit: { values: '', why: 'a table' },
	folder: { values: '', why: 'folders are made in one place, by whoever writes files' },
	version: { values: '', why: 'two constants' },
};

/** Where a package may be named: a file, or a folder. */
const packages: Readonly<Record<string, { readonly where: readonly string[]; readonly why: string }>> = {
	kysely: { where: ['store/rows.ts'], why: 'only lists have filters enough to be worth building statements for' },
	'better-sqlite3': { where: ['store/'], why: 'the database is behind one door' },
	commander: { where: ['grammar/split.ts'], why: 'it splits words and nothing else: our table is the grammar' },
	'@inquirer/core': { where: ['ask/prompt/'], why: 'prompts of our own, with a way back: it is slow to load and only a person needs it' },
	'@inquirer/prompts': { where: ['ask/prompts.ts'], why: 'it is slow to load and only a person needs it' },
	chalk: { where: ['view/paint.ts'], why: 'whether to paint is decided once' },
	'csv-stringify': {
		where: ['format/', 'command/termBatch.ts'],
		why: 'CSV is written by formats, and by the batch, whose result is CSV by contract',
	},
	pdfkit: { where: ['format/print/paper.ts'], why: 'PDF is written in one place' },
	fontkit: { where: ['format/print/paper.ts'], why: 'so it is known there what a font has letters for' },
	'smol-toml': { where: ['command/tomlFile.ts', 'command/tomlTable.ts', 'format/'], why: 'TOML is what people edit by hand' },
	'csv-parse': { where: ['format/', 'command/termBatch.ts'], why: 'CSV is read where CSV comes in' },
	'ical-generator': { where: ['format/ics.ts'], why: 'few need a calendar of terms' },
	'easy-template-x': { where: ['format/letter/fill.ts'], why: 'one file knows what it does otherwise than a letter needs' },
	jszip: { where: ['format/letter/'], why: 'a Word file is a zip' },
	'env-paths': { where: ['main.ts'], why: 'where files usually lie belongs to the world' },
	'node:child_process': {
		where: ['pager.ts', 'ask/editor.ts'],
		why: 'no other program is started than the pager and the editor of the person',
	},
	'node:crypto': {
		where: ['command/init.ts', 'format/file.ts', 'format/html/page.ts', 'store/'],
		why: 'chance: a new journal, a name beside a file, a salt; and digests, of the chain and of what a page may run',
	},
	'node:fs': {
		where: [
			'main.ts',
			'store/',
			'folder.ts',
			'format/file.ts',
			'command/input.ts',
			'command/paper.ts',
			'command/demo.ts',
			'command/draft.ts',
			'command/completion/',
			'ask/editor.ts',
		],
		why: 'files are touched in few places',
	},
	'node:path': {
		where: [
			'main.ts',
			'store/',
			'folder.ts',
			'format/file.ts',
			'command/paper.ts',
			'command/demo.ts',
			'command/completion/',
			'ask/editor.ts',
		],
		why: 'so are their names',
	},
	'node:zlib': { where: ['format/xlsx/zip.ts'], why: 'a workbook is a zip' },
	'node:os': { where: ['command/demo.ts', 'ask/editor.ts'], why: 'where temporary files lie' },
};

interface Import {
	/** The importing file, from `src/`. */
	readonly file: string;
	/** The imported part, or the package. */
	readonly from: string;
	readonly how: 'values' | 'types' | 'lazily';
	readonly inside: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => ({ name: normalize(name).replaceAll('\\', '/'), text: readFileSync(join('src', name), 'utf8') }));

function partOf(file: string): string {
	return (file.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function importsOf({ name, text }: (typeof files)[number]): readonly Import[] {
	const made = (specifier: string, how: Import['how']): Import => {
		const inside = specifier.startsWith('.');
		const target = inside ? partOf(relative('src', join('src', name, '..', specifier))) : packageOf(specifier);
		return { file: name, from: target, how, inside };
	};
	const stated = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)';/gm)].map(
		([, type, named = '', specifier = '']) => made(specifier, type || onlyTypes(named) ? 'types' : 'values'),
	);
	return [...stated, ...[...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, specifier = '']) => made(specifier, 'lazily'))];
}

/** `{ type A, type B }` */
function onlyTypes(named: string): boolean {
	const inner = /^\{([\s\S]*)\}$/.exec(named.trim())?.[1];
	const items = inner?.split(',').filter((item) => item.trim() !== '') ?? [];
	return items.length > 0 && items.every((item) => item.trim().startsWith('type '));
}

/** `csv-parse/sync` is of csv-parse. */
function packageOf(specifier: string): string {
	const [scope = '', name = ''] = specifier.split('/');
	return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

const imports = files.flatMap(importsOf);

function allowed({ values, types = '', lazily = '' }: Part, how: Import['how']): readonly string[] {
	return `${values} ${how === 'types' ? `${types} ${lazily}` : how === 'lazily' ? lazily : ''}`.split(' ');
}

describe('parts', () => {
	it('are all in the table', () => {
		expect([...new Set(files.map(({ name }) => partOf(name)))].toSorted()).toEqual(Object.keys(parts).toSorted());
	});

	it.each(Object.entries(parts))('%s imports what it may: $why', (name, part) => {
		const strangers = imports.filter(
			({ file, from, how, inside }) => inside && partOf(file) === name && !allowed(part, how).includes(from),
		);
		expect(strangers.map(({ file, from, how }) => `${file}: ${how} of ${from}`)).toEqual([]);
	});

	it.each(Object.entries(parts))('%s uses every leave that the table gives', (name, { values, types = '', lazily = '' }) => {
		const used = new Set(imports.filter(({ file, inside }) => inside && partOf(file) === name).map(({ from }) => from));
		const given = `${values} ${types} ${lazily}`.split(' ').filter((word) => word !== '');
		expect(given.filter((word) => !used.has(word))).toEqual([]);
	});
});

describe('packages', () => {
	it('are all in the table, and used', () => {
		expect([...new Set(imports.filter(({ inside }) => !inside).map(({ from }) => from))].toSorted()).toEqual(
			Object.keys(packages).toSorted(),
		);
	});

	it.each(Object.entries(packages))('%s is named where it may be: $why', (name, { where }) => {
		const elsewhere = imports.filter(({ file, from }) => from === name && !where.some((place) => file === place || file.startsWith(place)));
		expect(elsewhere.map(({ file }) => file)).toEqual([]);
	});
});

/** The source without comments, and without what stands between quotes on one line. */
function codeOf(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|\s)\/\/.*$/gm, '')
		.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

describe('only main.ts', () => {
	it.each([
		['says `process`', /(?<!\.)\bprocess\b/],
		['reads the clock', /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b/],
		['says `console`', /\bconsole\b/],
	])('%s', (_, pattern) => {
		const others = files.filter(({ name, text }) => name !== 'main.ts' && pattern.test(codeOf(text)));
		expect(others.map(({ name }) => name)).toEqual([]);
	});
});

it('no rule depends on chance', () => {
	expect(files.filter(({ name, text }) => name.startsWith('domain/') && /Math\.random/.test(text)).map(({ name }) => name)).toEqual([]);
});

it('every file opens with a sentence that promises what it holds', () => {
	const opening = (text: string) =>
		/^\/\*\*([\s\S]*?)\*\//
			.exec(text)?.[1]
			?.replace(/^\s*\* ?/gm, '')
			.trim() ?? '';
	expect(files.filter(({ text }) => !/^\S[\s\S]*[.?!]$/.test(opening(text))).map(({ name }) => name)).toEqual([]);
});

it('no file is longer than 300 lines', () => {
	expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ name }) => name)).toEqual([]);
});
