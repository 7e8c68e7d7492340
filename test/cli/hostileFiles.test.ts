/**
 * Whatever stands in a file that the program reads: it is read, or refused in a sentence, with nothing written; never an error of the
 * program. HOSTILE_RUNS sets how many alterations of each file are tried; what fails tells its seed.
 */

import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateFile } from '../../src/format/letter/document.ts';
import { letterTemplates } from '../../src/text/ru/letterTemplates.ts';
import { steering } from '../bundle/corpus.ts';
import { fc } from '../property.ts';
import { type Ended, outOf, Scene } from './harness.ts';

const RUNS = Number(process.env.HOSTILE_RUNS ?? 4);

const scene = new Scene();
const path = (name: string) => join(scene.folder, name);
const base = path('base.db');
const journal = path('journal.db');

interface Reader {
	/** A valid file. */
	readonly sample: () => Promise<Uint8Array> | Uint8Array | string;
	/** Its name, where the ending matters, or where it has its place beside the journal. */
	readonly name: string;
	/** The commands that read it, one after the other. */
	readonly commands: readonly (readonly string[])[];
	/** What it may change although something of it is refused. */
	readonly partly?: true;
	/** Nothing but a file has its place there, or none of the fixed list is tried. */
	readonly own?: true;
}

const entries = [
	{ kind: 'claim', channel: 'email', client: 'Петрова А. А.', contact: 'a@b.example', amount: 189_050, summary: 'Чек\nи акт' },
	{ kind: 'complaint', channel: 'post', client: 'ООО «Ромашка»', subject: 'Сидоров', summary: 'Грубил', receivedOn: '2026-10-01' },
	{ kind: 'praise', channel: 'phone', client: 'Иванов', summary: 'Спасибо 👍', key: 'k-1' },
];
/** As lines: an object with a `then` would pass for a promise. */
const withSteps = [
	`${JSON.stringify({ ...entries[0], registeredOn: '2026-10-05' }).slice(0, -1)},"then":[{"move":"take","on":"2026-10-06","responsible":"Юдин О. С.","measures":[{"text":"Ответить","due":"2026-10-09"}]}]}\n`,
	`${JSON.stringify({ ...entries[1], registeredOn: '2026-10-05' }).slice(0, -1)},"then":[]}\n`,
].join('');
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const calendarLoad = (name: string) => ['calendar', 'load', name, '--yes'];
const ics = ['VCALENDAR', 'VEVENT'].map((what) => `BEGIN:${what}`).join('\r\n');

const readers: Readonly<Record<string, Reader>> = {
	'entries as lines': { sample: () => lines(entries), name: 'in.ndjson', commands: [['add', '--json', 'in.ndjson']], partly: true },
	'entries, all or none': {
		sample: () => JSON.stringify(entries, null, 1),
		name: 'in.json',
		commands: [['add', '--json', 'in.json', '--atomic']],
	},
	'entries for the demonstration': {
		sample: () => withSteps,
		name: 'inbox.ndjson',
		commands: [['demo', '--inbox', 'inbox.ndjson', '--folder', 'shown', '-q']],
		partly: true,
	},
	'rows of terms': {
		sample: () => 'event_date,rule,day_off\r\n2026-10-01,cd:30,next\r\n02.10.2026,wd:7,keep\r\n',
		name: 'terms.csv',
		commands: [['term', '--batch', 'terms.csv']],
	},
	rules: {
		sample: () => readFileSync(path('rules-sample.toml')),
		name: 'rules.toml',
		commands: [['rules', 'load', 'rules.toml', '--yes']],
	},
	'days off in XML': {
		sample: () => readFileSync('fixtures/calendar/xmlcalendar-2027.xml'),
		name: 'days.xml',
		commands: [calendarLoad('days.xml')],
	},
	'days off in JSON': {
		sample: () => readFileSync('fixtures/calendar/xmlcalendar-2027.json'),
		name: 'days.json',
		commands: [calendarLoad('days.json')],
	},
	'days off in CSV': {
		sample: () => readFileSync('fixtures/calendar/datagov-2024-2027.csv'),
		name: 'days.csv',
		commands: [calendarLoad('days.csv')],
	},
	"an office's own days off": {
		sample: () => 'years = [2026, 2027]\ndaysOff = [{ day = "2027-03-10", name = "Байрам" }, "08-30"]\nworkingDays = ["2027-02-20"]\n',
		name: 'days.toml',
		commands: [calendarLoad('days.toml')],
	},
	'a calendar of days to keep': {
		sample: () => `${ics}\r\nUID:1\r\nDTSTART;VALUE=DATE:20270310\r\nSUMMARY:Байрам\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
		name: 'days.ics',
		commands: [calendarLoad('days.ics')],
	},
	'the own file of a person': {
		sample: () =>
			'journal = "journal.db"\nlanguage = "ru"\ncolor = true\n\n[journals]\nсклад = "base.db"\n\n[aliases]\nмои = "list --open"\n',
		name: 'config.toml',
		commands: [['list'], ['doctor'], ['journals']],
		own: true,
	},
	'the template of a letter': {
		sample: () => templateFile(letterTemplates, 'answer'),
		name: 'answer.docx',
		commands: [['letter', 'templates', 'load', 'answer.docx', '--kind', 'answer']],
	},
	'an attachment': { sample: () => 'Чек № 5\n', name: 'receipt.txt', commands: [['attach', '1', 'receipt.txt']] },
	'the mark of the last look': {
		sample: () => readFileSync(path('sample.last-overdue')),
		name: 'journal.db.last-overdue',
		commands: [['today'], ['doctor'], ['overdue']],
		own: true,
	},
	'the mark of the last copy': {
		sample: () => readFileSync(path('sample.last-backup')),
		name: 'journal.db.last-backup',
		commands: [['today'], ['doctor']],
		own: true,
	},
	'a copy to restore': {
		sample: () => readFileSync(base),
		name: 'copy.db',
		commands: [['restore', 'copy.db', '-j', 'restored.db']],
		partly: true,
	},
	'another journal': {
		sample: () => readFileSync(base),
		name: 'other.db',
		commands: [
			...[['list'], ['show', '1'], ['history', '1'], ['export'], ['month', '2026-10'], ['check'], ['find', 'чек']].map((words) => [
				...words,
				'-j',
				'other.db',
			]),
			['take', '1', '--responsible', 'Юдин', '--measure', 'Ответить | +3рд', '-j', 'other.db'],
			['add', '--kind', 'claim', '--channel', 'email', '--client', 'Б', '--summary', 'В', '--yes', '-j', 'other.db'],
			['backup', '-j', 'other.db', '--folder', 'copies'],
		],
		// What is recorded stays, though a damaged page is met after it.
		partly: true,
		own: true,
	},
};

beforeAll(async () => {
	await done('init', '--office', 'ООО «Фирма»', '--yes', '-q');
	writeFileSync(path('first.ndjson'), lines(entries));
	await done('add', '--json', 'first.ndjson', '-q');
	await done('rules', 'export', 'firma', '-o', 'rules-sample.toml', '-q');
	await done('overdue');
	await done('backup', '-q');
	for (const mark of ['last-overdue', 'last-backup']) copyFileSync(`${journal}.${mark}`, path(`sample.${mark}`));
	copyFileSync(journal, base);
});
afterAll(() => scene.end());

async function done(...argv: readonly string[]): Promise<void> {
	const ended = await scene.claims(argv);
	expect(ended, JSON.stringify(ended.said)).toMatchObject({ code: 0 });
}

/** The journal as it was, and nothing that a former run left. */
function anew(): void {
	for (const name of readdirSync(scene.folder)) if (!kept.includes(name)) rmSync(path(name), { recursive: true, force: true });
	copyFileSync(base, journal);
}
const kept: readonly string[] = ['base.db', 'first.ndjson', 'rules-sample.toml', 'sample.last-overdue', 'sample.last-backup'];

/** Everything that stands in the folder, but for marks that a look may leave. */
function contents(): string {
	const files = readdirSync(scene.folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/\.last-/.test(name));
	return files
		.sort()
		.map((name) =>
			name.endsWith('.db') && lstatSync(path(name), { throwIfNoEntry: false })?.isFile()
				? `${name} ${readFileSync(path(name)).toString('base64')}`
				: name,
		)
		.join('\n');
}

const journalsIn = (all: string) =>
	all
		.split('\n')
		.filter((line) => /^[^/]*\.db /.test(line))
		.join('\n');
const errorsOf = ({ said }: Ended) => said.map(({ to, text }) => (to === 'errors' ? text : '')).join('');

/** Runs the commands of the reader on what stands in its place. */
async function read({ commands, partly }: Reader): Promise<void> {
	for (const argv of commands) {
		const before = contents();
		const ended = await scene.claims(argv);
		const told = `${argv.join(' ')}: ${ended.code} ${errorsOf(ended).slice(0, 400)}`;
		expect([0, 1, 2, 3], told).toContain(ended.code);
		expect(errorsOf(ended), told).not.toMatch(/\n\s+at |node:internal|\.[jt]s:\d+|Внутренняя ошибка|undefined|\[object/);
		expect(steering(errorsOf(ended)), told).toEqual([]);
		if (ended.code === 0) continue;
		if (ended.code !== 1) expect(errorsOf(ended), told).toMatch(/\p{L}.*[.:»)]\s/u);
		if (errorsOf(ended).includes('Файл не тронут'))
			expect(journalsIn(contents()) === journalsIn(before), `${told}: it was touched`).toBe(true);
		if (ended.code === 2 || ended.code === 3) expect(partly === true || contents() === before, `${told}: something was written`).toBe(true);
	}
}

const TOKENS = [
	...['\0', '\ufeff', '"', "'", '[', ']', '{', '}', '=', ',', ';', '\n', '\r', '\t', '\\', '#', '<', '&', '-', '.'],
	...['1e999', '-1', '99999999999999999999', '9999-99-99', '2026-02-31', 'null', 'true', '__proto__', 'constructor', '"""', '[[', '{}'],
	...['\u001b[31m', '\u202e', '\u2028', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '\ud83d', 'inf', 'nan', '0x', '1979-05-27T07:32:00Z'],
];

type Alteration = readonly ['flip' | 'insert' | 'cut' | 'twice' | 'end' | 'swap', number, number, number];

const alteration = fc.tuple(
	fc.constantFrom('flip', 'insert', 'cut', 'twice', 'end', 'swap'),
	fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
	fc.nat({ max: 64 }),
	fc.nat({ max: 255 }),
) as fc.Arbitrary<Alteration>;

function altered(bytes: Buffer, [how, where, length, value]: Alteration): Buffer {
	const at = Math.floor(where * bytes.length);
	const [head, piece, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
	switch (how) {
		case 'flip':
			return Buffer.concat([head, Buffer.from([(bytes[at] ?? 0) ^ (1 << (value % 8))]), bytes.subarray(at + 1)]);
		case 'insert':
			return Buffer.concat([head, Buffer.from(TOKENS[value % TOKENS.length] ?? ''), piece, tail]);
		case 'swap':
			return Buffer.concat([head, Buffer.from(TOKENS[value % TOKENS.length] ?? ''), tail]);
		case 'cut':
			return Buffer.concat([head, tail]);
		case 'twice':
			return Buffer.concat([head, piece, piece, tail]);
		case 'end':
			return head;
	}
}

/** A letter with a part of thirty megabytes of blanks. */
async function swollen(part: string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(await templateFile(letterTemplates, 'answer'));
	zip.file(part, `${(await zip.file(part)?.async('string')) ?? ''}${' '.repeat(30_000_000)}`);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

/** Files that are none of what was meant. */
const foreign: Readonly<Record<string, (sample: Buffer) => Uint8Array | string>> = {
	empty: () => '',
	blank: () => ' \n\t\r\n\n',
	'the mark of UTF-8 alone': () => '\ufeff',
	'with the mark of UTF-8': (sample) => Buffer.concat([Buffer.from('\ufeff'), sample]),
	'in UTF-16': (sample) => Buffer.from(`\ufeff${sample.toString('utf8')}`, 'utf16le'),
	'in UTF-16, cut within a character': (sample) => Buffer.from(`\ufeff${sample.toString('utf8')}`, 'utf16le').subarray(0, -1),
	'in Windows-1251': (sample) => Buffer.concat([Buffer.alloc(20, 0xcf), sample]),
	'with the line ends of an old Macintosh': (sample) => sample.toString('latin1').replaceAll('\n', '\r'),
	binary: () => Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
	'a picture': () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
	zeros: () => Buffer.alloc(10_000),
	'nested deep in arrays': () => '['.repeat(200_000),
	'nested deep in objects': () => '{"a":'.repeat(100_000),
	'nested deep in XML': () => `<?xml version="1.0"?>${'<calendar>'.repeat(100_000)}`,
	'nested deep in TOML': () => `a = ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`,
	'nested deep in keys, after a first one': () => `years = [2027]\n${Array.from({ length: 20_000 }, () => 'a').join('.')} = 1\n`,
	'nested deep in keys': () => `${Array.from({ length: 20_000 }, () => 'a').join('.')} = 1\n`,
	'one line of a million letters': () => 'я'.repeat(1_000_000),
	'one text of a million letters': () => JSON.stringify({ kind: 'claim', channel: 'email', client: 'А', summary: 'я'.repeat(1_000_000) }),
	'a hundred thousand commas': () => ','.repeat(100_000),
	'ten thousand lines': () => 'x\n'.repeat(10_000),
	'a million quotes': () => '"'.repeat(1_000_000),
};

describe.each(Object.entries(readers))('%s', (_, reader) => {
	let sample: Buffer;
	beforeAll(async () => {
		sample = Buffer.from(await reader.sample());
	});

	async function tried(bytes: Uint8Array | string): Promise<void> {
		anew();
		writeFileSync(path(reader.name), bytes);
		await read(reader);
	}

	it('as it should be', async () => {
		anew();
		writeFileSync(path(reader.name), sample);
		if (reader.name.endsWith('.ics')) return await read(reader);
		for (const argv of reader.commands) {
			const ended = await scene.claims(argv);
			expect([0, 1], `${argv.join(' ')}: ${errorsOf(ended)}`).toContain(ended.code);
		}
	});

	it('altered here and there', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(alteration, { minLength: 1, maxLength: 4 }), async (alterations) => {
				await tried(alterations.reduce(altered, sample));
			}),
			// In a journal, a page that is met only when the entry is recorded.
			{ numRuns: RUNS, examples: [[[['flip', 0.0618316150102459, 0, 0]]]] },
		);
	});

	it.each(Object.keys(foreign))('%s', async (name) => {
		await tried(foreign[name]?.(sample) ?? '');
	});

	it('a folder, a link to itself, nothing at all', async () => {
		anew();
		await read(reader);
		rmSync(path(reader.name), { force: true });
		mkdirSync(path(reader.name));
		if (!reader.own) await read(reader);
		anew();
		symlinkSync(path(reader.name), path(reader.name));
		if (!reader.own) await read(reader);
	});

	if (reader.own) return;
	it('a device, a pipe whose writer says nothing, a pipe with all of it', async () => {
		anew();
		symlinkSync('/dev/null', path(reader.name));
		await read(reader);
		for (const bytes of ['', sample]) {
			anew();
			execFileSync('mkfifo', [path(reader.name)]);
			writeFileSync(path('first.bytes'), bytes);
			const writer = spawn('sh', ['-c', 'timeout 5 cat first.bytes > "$0"', path(reader.name)], { cwd: scene.folder, stdio: 'ignore' });
			const ended = new Promise((resolve) => writer.on('close', resolve));
			await read({ ...reader, partly: true });
			writer.kill();
			await ended;
		}
	});
});

it.each(['word/document.xml', '[Content_Types].xml'])('a template whose %s unpacks to more than there may be', async (part) => {
	anew();
	writeFileSync(path('answer.docx'), await swollen(part));
	const ended = await scene.claims(['letter', 'templates', 'load', 'answer.docx', '--kind', 'answer']);
	expect(ended.code, errorsOf(ended)).toBe(2);
	expect(errorsOf(ended)).toMatch(/\p{Lu}.*\.\n/u);
	expect(outOf(ended)).toBe('');
});
