/** Who may import whom, and which file alone may name which package: the architecture as two tables, held to the letter. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames, commands } from '../../src/grammar/command.ts';

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
		types: 'exit import report store',
		why: 'words speak of codes, commands and flags: a sentence does nothing',
	},
	files: { values: 'files errorCode', why: 'the floor: files are written whole or not at all, whatever they hold' },
	sentence: {
		values: 'domain grammar sentence text',
		types: 'report server store',
		why: 'sentences composed from the words of either language: what branches on data stands here once',
	},
	mail: {
		values: 'domain files mail errorCode',
		why: 'messages are taken apart and found where they lie; what becomes of them it does not know',
	},
	store: { values: 'domain files store errorCode', why: 'all SQL, and nothing of words or looks: it throws codes' },
	server: {
		values: 'domain files interruption server store errorCode',
		types: 'world',
		why: 'the server of a shared journal: what is installed there, and a desk’s talk with it; loaded only where a journal is shared',
	},
	grammar: { values: 'domain grammar', why: 'tables and readers: they know neither the commands nor the words for codes' },
	read: { values: 'domain grammar import read text', why: 'files that people write become values that can be trusted' },
	import: { values: 'domain import', lazily: 'import', why: 'an old journal as others wrote it: tables and what they may mean' },
	report: {
		values: 'domain report sentence',
		types: 'grammar store text',
		why: 'columns with meaning: they read a row that is handed to them',
	},
	format: {
		values: 'domain format text interruption sentence',
		types: 'report world',
		why: 'columns and pages become text, whoever asked for them',
	},
	view: {
		values: 'domain exit grammar import report text view sentence',
		why: 'one claim or one command as text: what is shown was found by somebody else',
	},
	screen: {
		values: 'domain grammar report screen text view',
		types: 'world',
		why: 'the working screen as a value, what a key makes of it, and its lines: no terminal, no journal',
	},
	ask: {
		values: 'ask domain files grammar interruption text sentence',
		types: 'context',
		why: 'asks a person, before any lock; answers are read like flags',
	},
	command: {
		values:
			'command config context domain exit files format grammar import interruption mail progress read report screen server store text version view sentence errorCode',
		types: 'world',
		lazily: 'ask',
		why: 'a verb may use all that lies below; whom to ask is loaded where somebody is asked',
	},
	program: { values: 'grammar', types: 'context exit', lazily: 'command', why: 'which handler a command has' },
	run: {
		values: 'config context domain exit grammar interruption run sentence text',
		types: 'server store world',
		lazily: 'command program progress store view',
		why: 'one run, from the command line to the exit code: what it needs is loaded then, so that the others cost nothing',
	},
	main: { values: 'domain files interruption run system errorCode', types: 'world', why: 'builds the world and runs' },
	system: {
		values: 'interruption store world errorCode',
		lazily: 'files',
		why: 'what the world is made of: the terminal, the streams, signals, other programs, where things lie',
	},
	config: {
		values: 'domain config grammar read text',
		types: 'context store world',
		why: 'what is settled before a command: the file of the person is read where there is one',
	},
	context: { values: 'exit text', types: 'domain store world', why: 'what a command works with' },
	world: { values: '', types: 'domain', why: 'what is known of the outside, as types' },
	progress: {
		values: 'interruption',
		types: 'context text view world',
		lazily: 'text view',
		why: 'long work of any command; what it looks like is loaded when it has taken a while',
	},
	interruption: { values: '', types: 'grammar store text world', why: 'what ends a run early: anybody may throw it' },
	errorCode: { values: '', why: 'one function: anybody may ask what the system says of an error' },
	exit: { values: '', why: 'a table' },
	version: { values: '', why: 'two constants' },
};

/** Where a package may be named: a file, or a folder. */
const packages: Readonly<Record<string, { readonly where: readonly string[]; readonly why: string }>> = {
	kysely: { where: ['store/'], why: 'it writes the ordinary statements; the driver runs them' },
	'better-sqlite3': { where: ['store/'], why: 'the database is behind one door' },
	'better-sqlite3-12': { where: ['store/driver.ts'], why: 'the driver on Node 20' },
	postgres: { where: ['server/connection.ts'], why: 'the only connection there is; it is loaded where a journal is shared' },
	commander: { where: ['grammar/split.ts'], why: 'it splits words and nothing else: our table is the grammar' },
	dayjs: {
		where: ['domain/month.ts', 'domain/writtenDay.ts'],
		why: 'the arithmetic of months and the strict reading of days have one door each',
	},
	'@inquirer/core': { where: ['ask/prompt/'], why: 'prompts of our own, with a way back: it is slow to load and only a person needs it' },
	chalk: { where: ['view/paint.ts'], why: 'whether to paint is decided once' },
	'cli-table3': { where: ['format/table.ts'], why: 'tables are drawn in one place' },
	'csv-stringify': {
		where: ['format/', 'command/term/batch.ts'],
		why: 'CSV is written by formats, and by the batch, whose result is CSV by contract',
	},
	pdfkit: { where: ['format/print/paper.ts'], why: 'PDF is written in one place' },
	fontkit: { where: ['format/print/fallback.ts', 'format/print/paper.ts'], why: 'so it is known there what a font has letters for' },
	valibot: { where: ['read/', 'format/calendar/'], why: 'what comes from outside is checked where it is read' },
	'smol-toml': { where: ['read/', 'format/calendar/'], why: 'TOML is what people edit by hand' },
	'csv-parse': {
		where: ['format/', 'import/table/delimited.ts', 'command/term/batch.ts'],
		why: 'CSV is read where CSV comes in',
	},
	'ical-generator': { where: ['format/ics.ts'], why: 'few need a calendar of terms' },
	'easy-template-x': { where: ['format/letter/fill.ts'], why: 'one file knows what it does otherwise than a letter needs' },
	jszip: {
		where: ['format/letter/', 'import/table/plainOds.ts', 'import/table/sheetMarks.ts'],
		why: 'a Word file is a zip, and so are workbooks: the parts that no reader tells of',
	},
	hucre: {
		where: ['import/table/workbook.ts', 'import/table/markedWorkbook.ts'],
		why: 'one file reads workbooks and knows what it does otherwise than an import needs, one writes the marked one',
	},
	mailsplit: { where: ['mail/parts.ts'], why: 'messages are taken apart in one place' },
	libmime: { where: ['mail/'], why: 'parameters of headers, flowed text, endings of media types' },
	imapflow: { where: ['mail/imap.ts'], why: 'one file talks to the server of mail, and knows what its errors mean' },
	nodemailer: { where: ['mail/parse.ts'], why: 'its reader of addresses is the one that reads them as people write them' },
	htmlparser2: { where: ['import/table/markup.ts'], why: 'pages and XML that are called .xls are read in one place' },
	'html-to-text': { where: ['mail/htmlText.ts'], why: 'the text of a letter that is a page' },
	'node:child_process': {
		where: ['system/programs.ts', 'ask/editor.ts'],
		why: 'no other program is started than the pager, the editor of the person, what a double click would start, and a keeper of passwords',
	},
	'node:crypto': {
		where: ['command/init.ts', 'format/html/page.ts', 'command/mail/mailbox.ts', 'mail/identity.ts', 'server/client.ts', 'store/'],
		why: 'chance: a new journal, a name beside a file, a salt, a ticket; and digests, of the chain and of what a page may run; whether a file holds certificates',
	},
	'node:fs': {
		where: [
			'main.ts',
			'system/nativeModule.ts',
			'system/standardStreams.ts',
			'store/',
			'files/',
			'command/attachments/attachableFiles.ts',
			'command/completion/location.ts',
		],
		why: 'files are touched in few places',
	},
	'node:events': { where: ['ask/prompt/drawn.ts'], why: 'whoever closes the input of a prompt is heard' },
	'node:path': {
		where: [
			'main.ts',
			'system/nativeModule.ts',
			'store/',
			'command/import/profile.ts',
			'files/',
			'mail/sources.ts',
			'command/output/file.ts',
			'command/input/',
			'command/letter/templates.ts',
			'command/attachments/attachableFiles.ts',
			'command/demo.ts',
			'command/completion/location.ts',
			'text/shellWord.ts',
			'server/',
		],
		why: 'so are their names',
	},
	'node:v8': { where: ['command/import/read.ts'], why: 'the memory of a large old journal is kept small' },
	'node:net': {
		where: ['files/source.ts', 'server/connection.ts'],
		why: 'a pipe with a name is waited for as a connection is; and the way to a server',
	},
	'node:dns': { where: ['server/nameServers.ts'], why: 'the way to a server that is called by its name can be given up' },
	'node:stream': {
		where: ['files/source.ts', 'system/keyboard.ts', 'system/signals.ts'],
		why: 'what is waited for can be ended, and an interface that reads nothing',
	},
	'node:zlib': { where: ['format/xlsx/zip.ts'], why: 'a workbook is a zip' },
	'node:readline': { where: ['system/keyboard.ts'], why: 'what the terminal sends becomes keys' },
	'node:os': { where: ['files/'], why: 'where temporary files lie, and which machine this is' },
	'node:process': { where: ['files/part.ts'], why: 'whether the run that left an unfinished file is over' },
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

describe('the file of a command', () => {
	const programText = readFileSync('src/program.ts', 'utf8');

	it.each(commandNames)('%s stands where its name says, or is a row of a table', (name) => {
		const own = `src/command/${name.replaceAll(' ', '/')}.ts`;
		const row = new RegExp(`^\\t(?:'${name}'|${name}): (?:ruleCommand\\(|async)`, 'm');
		expect(existsSync(own) || row.test(programText)).toBe(true);
	});

	it('is the only kind of file at the top of command/', () => {
		const atTop = readdirSync('src/command', { withFileTypes: true }).filter((entry) => entry.isFile());
		// `--version` and the questions of shells are no commands of the table.
		const others = ['version.ts', 'complete.ts'];
		expect(atTop.map(({ name }) => name).filter((name) => !others.includes(name) && !(name.slice(0, -3) in commands))).toEqual([]);
	});
});

describe('circles, lazy and type imports counted', () => {
	const circles = circlesIn(
		new Map(
			files.map(({ name, text }) => [
				name,
				[...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*)'(\.[^']+)'/g)].map(([, specifier = '']) =>
					normalize(join(name, '..', specifier)).replaceAll('\\', '/'),
				),
			]),
		),
	);

	it('are small', () => {
		expect(circles.filter((circle) => circle.length > 12)).toEqual([]);
	});

	it('are not in grammar/ or read/', () => {
		expect(circles.filter(([file = '']) => /^(?:grammar|read)\//.test(file))).toEqual([]);
	});

	it('stay within one folder', () => {
		expect(circles.filter((circle) => new Set(circle.map(partOf)).size > 1)).toEqual([]);
	});
});

/** The strongly connected groups of more than one file (Tarjan). */
function circlesIn(imported: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
	const order = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (file: string): number => {
		const index = order.size;
		order.set(file, index);
		let low = index;
		open.push(file);
		for (const next of imported.get(file) ?? []) {
			if (!imported.has(next)) continue;
			if (!order.has(next)) low = Math.min(low, visit(next));
			else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
		}
		if (low === index) {
			const circle = open.splice(open.indexOf(file));
			if (circle.length > 1) circles.push(circle);
		}
		return low;
	};
	for (const file of imported.keys()) if (!order.has(file)) visit(file);
	return circles;
}

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

/** What changes something on the disk, or may: the flags of `openSync` are not looked at. */
const WRITING =
	/\b(?:open|write|writeFile|appendFile|mkdir|mkdtemp|rename|link|symlink|unlink|rm|rmdir|chmod|fchmod|chown|fchown|truncate|ftruncate|utimes|copyFile|cp)Sync\b|\bcreateWriteStream\b|node:fs\/promises/;

/** Those that read what somebody names, or the head of a journal, or write to a descriptor that was open at the start. */
const othersThatOpen = ['command/attachments/attachableFiles.ts', 'system/standardStreams.ts', 'store/open.ts'];

it('files are written in files/ alone', () => {
	const writers = files.filter(({ name, text }) => !name.startsWith('files/') && WRITING.test(codeOf(text)));
	expect(writers.map(({ name }) => name).toSorted()).toEqual(othersThatOpen.toSorted());
	for (const name of othersThatOpen) {
		const text = codeOf(files.find((one) => one.name === name)?.text ?? '');
		expect([...text.matchAll(new RegExp(WRITING, 'g'))].map(([call]) => call).filter((call) => call !== 'openSync')).toEqual(
			name === 'system/standardStreams.ts' ? ['writeSync', 'writeSync'] : [],
		);
	}
});

describe('only main.ts', () => {
	it.each([
		['says `process`', /(?<!\.)\bprocess\b/],
		['reads the clock', /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\bdayjs(?:\.utc)?\(\)/],
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
