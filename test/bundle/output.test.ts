/** Where output goes and what surrounds the program: closed pipes, full disks, files, colours, zones, Node itself. */

import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nativeModuleIn } from '../../src/system/nativeModule.ts';
import {
	built,
	checkout,
	chunksOf,
	claims,
	each,
	entry,
	interrupted,
	newJournal,
	notASentence,
	onTerminal,
	program,
	quoted,
	type Ran,
	rows,
	scratch,
	shell,
	someOf,
	stepsOf,
} from './program.ts';

const folder = scratch();
/** Long enough that a pipe cannot hold its list. */
const long = join(folder, 'long.db');
const short = join(folder, 'short.db');

beforeAll(async () => {
	await newJournal(long);
	const line = JSON.stringify({ kind: 'claim', channel: 'email', client: 'Ivanov', summary: 'The door creaks. '.repeat(20) });
	const input = `${line}\n`.repeat(1000);
	expect(await claims(['add', '-j', long, '--json', '-', '--atomic'], { input })).toMatchObject({ code: 0 });
	await newJournal(short);
	for (let count = 0; count < 3; count++) await claims(['add', '-j', short, ...entry]);
});

function expectSentence({ code, out, errors }: Ran, expected: { readonly code: number; readonly said: RegExp }, what: string): void {
	expect({ code, out }, `${what}: ${errors}`).toEqual({ code: expected.code, out: '' });
	expect(errors, what).toMatch(expected.said);
	expect(notASentence(errors), what).toBeUndefined();
}

describe('a reader that goes away', () => {
	for (const words of [
		'list',
		'list --json',
		'list --ndjson',
		'export',
		'export --profile raw',
		'export --format json',
		'overdue --as-of 2030-01-01',
	])
		test(`${words} | head -1`, async () => {
			const { out, errors } = await shell(`claims ${words} -j ${quoted(long)} | head -1; echo "exit \${PIPESTATUS[0]}"`);
			const told = out.trimEnd().split('\n');
			expect(told).toHaveLength(2);
			expect(told[1]).toBe('exit 0');
			expect(errors).not.toMatch(/EPIPE|Could not|\n\s+at /);
		});

	test('before anything is written, and on both outputs', async () => {
		const { out } = await shell(`claims list -j ${quoted(long)} 2>&1 | true; echo "exit \${PIPESTATUS[0]}"`);
		expect(out).toBe('exit 0\n');
	});

	test('a registration is recorded all the same', async () => {
		const before = (await rows(short, 'number')).length;
		const { out } = await shell(`claims add -j ${quoted(short)} ${entry.map(quoted).join(' ')} 2>&1 | true; echo "exit \${PIPESTATUS[0]}"`);
		expect(out).toBe('exit 0\n');
		expect(await rows(short, 'number')).toHaveLength(before + 1);
	});

	test('a slow reader gets everything', async () => {
		const { out } = await shell(`claims list -j ${quoted(long)} | { sleep 0.3; cat; } | wc -l`);
		expect(out.trim()).toBe('1000');
	});
});

describe('a full disk', () => {
	const reading = [
		'list',
		'list --json',
		'show 1',
		'history 1',
		'overdue --as-of 2030-01-01',
		'export',
		'export --format xlsx',
		'export --format ndjson',
		'export --format ics',
		'month --format html',
		'print',
		'print --format html',
		'check -v',
		'show 1 --why',
		'show 1 --json',
	];
	const bare = [
		'--help',
		'--version',
		'add --help',
		'term --kind claim --received 2024-10-07',
		'term --rule wd:3 --received 2024-10-07 --json',
	];
	for (const words of [...reading, ...bare])
		test(`${words} > /dev/full`, async () => {
			const ran = await shell(`claims ${words} ${words.startsWith('-') ? '' : `-j ${quoted(short)}`} > /dev/full`);
			expectSentence(ran, { code: 3, said: /Could not write the output: .*ENOSPC/ }, words);
		});

	test('what was recorded although its number could not be told is not denied', async () => {
		const before = (await rows(short, 'number')).length;
		const flags = entry.map(quoted).join(' ');
		const ran = await shell(`claims add -j ${quoted(short)} ${flags} -q > /dev/full`);
		expectSentence(ran, { code: 3, said: /What was recorded in the journal stays there/ }, 'add');
		expect(ran.errors).not.toContain('Nothing was recorded');
		expect(await rows(short, 'number')).toHaveLength(before + 1);
	});

	test('where even the complaint cannot be written, the code says it', async () => {
		const missing = join(folder, 'missing.db');
		expect(await shell(`claims list -j ${quoted(missing)} 2> /dev/full`)).toMatchObject({ code: 3, out: '', errors: '' });
		expect(await shell(`claims list --nonsense 2> /dev/full`)).toMatchObject({ code: 2 });
		expect(await shell(`claims list -j ${quoted(short)} > /dev/full 2> /dev/full`)).toMatchObject({ code: 3 });
		expect((await shell(`claims list -j ${quoted(short)} 2> /dev/full`)).code).toBe(0);
	});

	test('leaves no folder that was made for what could not be written', async () => {
		const place = join(folder, 'none');
		mkdirSync(place);
		cpSync(short, join(place, 'j.db'));
		writeFileSync(join(place, 'a.pdf'), Buffer.alloc(100_000, 'a'));
		// What cannot be read is put away, what can is taken in.
		mkdirSync(join(place, 'in'));
		writeFileSync(join(place, 'in', 'a.eml'), `From: a@example.org\nSubject: x\n\n${'The door creaks. '.repeat(9000)}\n`);
		const before = readdirSync(place, { recursive: true });
		const commands = [
			'backup',
			'backup --folder usb/copies',
			'attach 1 a.pdf',
			'letter 1 --kind apology --form post --field address=Tver --field "office address=Omsk" --field signer=Ivanov --field position=director',
			'letter templates export templates/own --kind notice',
			'intake in',
			'demo --folder show/it -q',
		];
		for (const words of commands) {
			const ran = await shell(`ulimit -f 1; cd ${quoted(place)} && claims ${words} ${words.startsWith('demo') ? '' : '-j j.db'}`);
			expectSentence(ran, { code: 3, said: /./ }, words);
			expect(readdirSync(place, { recursive: true }), words).toEqual(before);
		}
	});

	test('an export leaves no half of a file', async () => {
		const place = join(folder, 'full');
		mkdirSync(place);
		// No file may grow beyond 16 KiB.
		const ran = await shell(`ulimit -f 16; claims export -j ${quoted(long)} -o ${quoted(join(place, 'out.csv'))}`);
		expectSentence(ran, { code: 3, said: /Could not write .*EFBIG/ }, 'export');
		expect(readdirSync(place)).toEqual([]);
		for (const format of ['ndjson', 'json', 'xlsx', 'ics']) {
			const other = await shell(`ulimit -f 4; claims export -j ${quoted(long)} --format ${format} -o ${quoted(join(place, 'out'))}`);
			expectSentence(other, { code: 3, said: /Could not write .*EFBIG/ }, format);
		}
		expect(readdirSync(place)).toEqual([]);
		writeFileSync(join(place, 'out.csv'), 'the old one');
		const forced = await shell(`ulimit -f 16; claims export -j ${quoted(long)} --force -o ${quoted(join(place, 'out.csv'))}`);
		expectSentence(forced, { code: 3, said: /Could not write .*EFBIG/ }, 'export --force');
		expect(readFileSync(join(place, 'out.csv'), 'utf8')).toBe('the old one');
		expect(readdirSync(place)).toEqual(['out.csv']);
	});

	test('a registration is recorded wholly or not at all, and reading goes on', async () => {
		const before = (await rows(long, 'number', '-n', '2000')).length;
		for (const size of [0, 1, 8, 64]) {
			const ran = await shell(`ulimit -f ${size}; claims add -j ${quoted(long)} ${entry.map(quoted).join(' ')}`);
			expectSentence(
				ran,
				{ code: 3, said: /Nothing was recorded|It is not known whether it was recorded: check claims list/ },
				`ulimit ${size}`,
			);
			expect(await claims(['list', '-j', long, '-n', '1'])).toMatchObject({ code: 0 });
		}
		expect(await claims(['check', '-j', long])).toMatchObject({ code: 0, errors: '' });
		expect(await rows(long, 'number')).toHaveLength(before);
		expect(await claims(['add', '-j', long, ...entry])).toMatchObject({ code: 0 });
	});

	test('an init leaves nothing behind', async () => {
		const place = join(folder, 'full-init');
		mkdirSync(place);
		for (const size of [0, 4, 32]) {
			const ran = await shell(`ulimit -f ${size}; claims init -j ${quoted(join(place, 'j.db'))} --office O --yes`);
			expect(ran.code, ran.errors).toBe(3);
			expect(notASentence(ran.errors)).toBeUndefined();
			expect(readdirSync(place).filter((name) => name !== 'j.db-journal')).toEqual([]);
		}
		expect(await claims(['init', '-j', join(place, 'j.db'), '--office', 'O', '--yes'])).toMatchObject({ code: 0 });
		expect(await claims(['check', '-j', join(place, 'j.db')])).toMatchObject({ code: 0, errors: '' });
	});
});

describe('the file of an export', () => {
	const exported = (file: string, ...more: readonly string[]) => claims(['export', '-j', short, '-o', file, ...more]);

	test('is not overwritten, unless it is said', async () => {
		const file = join(folder, 'export.csv');
		writeFileSync(file, 'theirs');
		expectSentence(await exported(file), { code: 3, said: /The file already exists: .* To replace it: --force/ }, 'export');
		expect(readFileSync(file, 'utf8')).toBe('theirs');
		expect(await exported(file, '--force')).toMatchObject({ code: 0 });
		expect(readFileSync(file, 'utf8')).toContain('Ivanov');
	});

	test('is not overwritten where it appears meanwhile', async () => {
		const words = (file: string) => ['export', '-j', short, '-o', file];
		const steps = await stepsOf(words(join(folder, 'steps.csv')));
		await each([1, ...someOf(steps, 9)], async (at) => {
			const file = join(folder, `meanwhile-${at}.csv`);
			// Theirs comes only where nothing is yet.
			const ran = await interrupted(words(file), at, ['bash', '-c', `set -C; echo theirs > ${quoted(file)}`]);
			const left = readFileSync(file, 'utf8');
			if (left === 'theirs\n') expectSentence(ran, { code: 3, said: /The file already exists/ }, `step ${at}`);
			else {
				expect(ran.code, `step ${at}`).toBe(0);
				expect(left).toContain('Ivanov');
			}
		});
		expect(readFileSync(join(folder, 'meanwhile-1.csv'), 'utf8')).toBe('theirs\n');
		expect(readFileSync(join(folder, `meanwhile-${steps}.csv`), 'utf8')).toContain('Ivanov');
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	test('is never the journal', async () => {
		const before = readFileSync(short);
		const alias = join(folder, 'alias');
		symlinkSync(folder, alias);
		for (const file of [short, join(alias, 'short.db'), join(folder, '.', 'alias', '..', 'short.db')])
			for (const more of [[], ['--force']])
				expectSentence(await exported(file, ...more), { code: 3, said: /This is the journal itself/ }, `${file} ${more}`);
		const batch = ['term', '--batch', '-', '-j', short, '-o', short, '--force'];
		expectSentence(await claims(batch, { input: 'event_date,rule,day_off\n' }), { code: 3, said: /This is the journal itself/ }, 'term');
		expect(readFileSync(short).equals(before)).toBe(true);
	});

	test('takes the place of no folder, device or link', async () => {
		const target = join(folder, 'target.csv');
		writeFileSync(target, 'theirs');
		symlinkSync(target, join(folder, 'link.csv'));
		mkdirSync(join(folder, 'a folder'));
		for (const file of ['/dev/full', '/dev/null', join(folder, 'link.csv'), join(folder, 'a folder')])
			for (const more of [[], ['--force']])
				expectSentence(await exported(file, ...more), { code: 3, said: /Not an ordinary file/ }, `${file} ${more}`);
		expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
		expect(readFileSync(target, 'utf8')).toBe('theirs');
	});

	test('needs a place where it can be', async () => {
		for (const file of [join(folder, 'missing', 'x.csv'), join(folder, 'x'.repeat(300))])
			expectSentence(await exported(file), { code: 3, said: /Could not write/ }, file);
		expectSentence(await exported(join(short, 'x.csv')), { code: 3, said: /stands where a folder should/ }, short);
		// As long as a name may be.
		expect(await exported(join(folder, 'y'.repeat(255)))).toMatchObject({ code: 0 });
	});
});

test('the journal is for its owner only, whatever the umask; what is written for people obeys it', async () => {
	for (const mask of ['000', '022', '077', '027']) {
		const [journal, file] = [join(folder, `mask-${mask}.db`), join(folder, `mask-${mask}.csv`)];
		const line = `umask ${mask}; claims init -j ${journal} --office O --yes && claims add -j ${journal} ${entry.map(quoted).join(' ')} && claims export -j ${journal} -o ${file}`;
		expect(await shell(line)).toMatchObject({ code: 0 });
		const modes = [journal, file].map((path) => (statSync(path).mode & 0o777).toString(8));
		expect(modes, mask).toEqual(['600', (0o666 & ~Number.parseInt(mask, 8)).toString(8)]);
	}
});

describe('the environment', () => {
	test('may be empty', async () => {
		const bare = { HOME: undefined, PATH: undefined, CLAIMS_LANG: undefined, CLAIMS_ACTOR: undefined };
		const journal = join(folder, 'bare.db');
		const start = { environment: bare };
		expect(await claims(['init', '-j', journal, '--office', 'O', '--yes'], start)).toMatchObject({ code: 0 });
		expect(await claims(['add', '-j', journal, ...entry], start)).toMatchObject({ code: 0 });
		expect((await claims(['list', '-j', journal], start)).out).toContain('Ivanov');
		expect((await claims(['check', '-v', '-j', journal], start)).errors).toBe('');
		expect((await claims(['--help'], start)).out).toContain('Вызов');
	});

	test('has a usual place for the journal, which init makes', async () => {
		const home = join(folder, 'home');
		mkdirSync(home);
		for (const places of [{ HOME: home }, { HOME: home, XDG_DATA_HOME: join(home, 'data') }]) {
			const start = { environment: places };
			expectSentence(await claims(['list'], start), { code: 3, said: /There is no journal: .*claims init/ }, 'list');
			expect(await claims(['init', '--office', 'O', '--yes'], start)).toMatchObject({ code: 0 });
			expect(await claims(['add', ...entry], start)).toMatchObject({ code: 0 });
			expect(await claims(['check'], start)).toMatchObject({ code: 0 });
			expectSentence(await claims(['init', '--office', 'O', '--yes'], start), { code: 3, said: /Something is already there/ }, 'init');
		}
		for (const place of ['.local/share/claims-journal', 'data/claims-journal']) {
			expect((statSync(join(home, place)).mode & 0o777).toString(8)).toBe('700');
			expect((statSync(join(home, place, 'journal.db')).mode & 0o777).toString(8)).toBe('600');
		}
		// Where a place was named, a mistake in it makes no folders.
		const named = { environment: { HOME: home, CLAIMS_JOURNAL: join(home, 'typo', 'journal.db') } };
		expectSentence(await claims(['init', '--office', 'O', '--yes'], named), { code: 3, said: /There is no folder/ }, 'named');
	});

	test('of a container may have no name for the person', async () => {
		const nameless = join(folder, 'nameless.cjs');
		writeFileSync(
			nameless,
			`const os = require('node:os'); for (const name of ['userInfo', 'homedir']) os[name] = () => { throw new Error('ENOENT: no such user'); };`,
		);
		const start = { node: ['-r', nameless], environment: { CLAIMS_ACTOR: undefined } };
		const journal = join(folder, 'nameless.db');
		expect(await claims(['init', '-j', journal, '--office', 'O', '--yes'], start)).toMatchObject({ code: 0 });
		expect(await claims(['add', '-j', journal, ...entry], start)).toMatchObject({ code: 0 });
		expect((await claims(['history', '1', '-j', journal, '--json', 'actor'])).out).toContain('uid ');
		// Nor a home: the usual place is then below the current folder, and there is none for settings.
		const homeless = { ...start, environment: { HOME: undefined, XDG_DATA_HOME: undefined, XDG_CONFIG_HOME: undefined } };
		expectSentence(await claims(['list'], homeless), { code: 3, said: /There is no journal: .*claims-journal\/journal\.db/ }, 'list');
		expectSentence(await claims(['journals', 'add', 'x', journal], homeless), { code: 2, said: /CLAIMS_CONFIG=PATH/ }, 'journals');
	});

	test('of another language or a dumb terminal changes nothing in a pipe', async () => {
		const [usual, ...others] = await Promise.all(
			[
				{},
				{ LANG: 'C', LC_ALL: 'C' },
				{ LANG: 'ru_RU.KOI8-R' },
				{ LC_ALL: 'POSIX', TERM: 'dumb' },
				{ TERM: 'xterm-256color', COLORTERM: 'truecolor' },
			].map((more) => claims(['show', '1', '-j', short], { environment: { ...more, CLAIMS_LANG: 'ru' } })),
		);
		expect(usual?.out).toContain('зарегистрировано');
		for (const other of others) expect(other).toEqual(usual);
	});

	test('does not set the day of the office', async () => {
		const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Moscow'] as const;
		for (const zone of zones) {
			const journal = await newJournal(join(folder, `${zone.replace('/', '-')}.db`), '--zone', zone);
			const day = () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
			const from = day();
			for (const TZ of [undefined, 'UTC', ...zones, 'America/New_York', 'Nonsense/Zone', ''])
				expect(await claims(['add', '-j', journal, ...entry], { environment: { TZ } })).toMatchObject({ code: 0 });
			const days = new Set((await rows(journal, 'registeredOn')).map(({ registeredOn }) => registeredOn));
			const to = day();
			for (const one of days) expect([from, to]).toContain(one);
		}
	});

	test('knows its zones by their exact names', async () => {
		const place = join(folder, 'zone.db');
		for (const zone of ['pacific/pago_pago', 'Europe/Nowhere', '+25:00', '', '../../etc/passwd'])
			expectSentence(await claims(['init', '-j', place, '--office', 'O', '--yes', `--zone=${zone}`]), { code: 2, said: /--zone/ }, zone);
		for (const typed of ['EUROPE/MOSCOW', ' Europe/Moscow', 'GMT+3', '+03:00', 'МСК', 'Москва']) {
			expect(await claims(['init', '-j', place, '--office', 'O', '--yes', '--zone', typed]), typed).toMatchObject({ code: 0 });
			expect((await claims(['settings', '-j', place, '--json'])).out).toContain('"Europe/Moscow"');
			rmSync(place);
		}
		for (const zone of ['Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC']) {
			expect(await claims(['init', '-j', place, '--office', 'O', '--yes', '--zone', zone]), zone).toMatchObject({ code: 0 });
			rmSync(place);
		}
	});
});

describe('colour', () => {
	const coloured = ({ out }: Ran) => out.includes('\u001b[');
	const cases: readonly (readonly [environment: Record<string, string>, flags: readonly string[], pipe: boolean, terminal: boolean])[] = [
		[{}, [], false, true],
		[{ NO_COLOR: '1' }, [], false, false],
		[{ NO_COLOR: '' }, [], false, true],
		[{ FORCE_COLOR: '1' }, [], true, true],
		[{ FORCE_COLOR: '0' }, [], false, false],
		[{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false, false],
		[{ TERM: 'dumb' }, [], false, false],
		[{}, ['--color'], true, true],
		[{}, ['--no-color'], false, false],
		[{ NO_COLOR: '1' }, ['--color'], true, true],
		[{ FORCE_COLOR: '1' }, ['--no-color'], false, false],
		[{ TERM: 'dumb' }, ['--color'], true, true],
	];
	for (const [environment, flags, pipe, terminal] of cases)
		test(`${JSON.stringify(environment)} ${flags.join(' ')}`, async () => {
			const words = ['show', '1', '-j', short, ...flags];
			const [piped, shown] = await Promise.all([claims(words, { environment }), onTerminal(words, { environment })]);
			expect([piped.code, shown.code]).toEqual([0, 0]);
			expect([coloured(piped), coloured(shown)]).toEqual([pipe, terminal]);
		});

	test('never gets into what machines read', async () => {
		for (const words of [['list'], ['list', '--json'], ['list', '--ndjson'], ['export'], ['show', '1', '--json'], ['history', '1']])
			expect(coloured(await claims([...words, '-j', short, '--color'], { environment: { FORCE_COLOR: '3' } })), words.join(' ')).toBe(
				false,
			);
	});
});

describe('standard input', () => {
	test('closed', async () => {
		expectSentence(await shell(`claims add -j ${quoted(short)} --kind claim <&-`), { code: 2, said: /--summary/ }, 'add');
		expectSentence(
			await shell(`claims add -j ${quoted(short)} --json - <&-`),
			{ code: 0, said: /There are no claims in the input/ },
			'add --json',
		);
		expect(await shell(`claims list -j ${quoted(short)} <&-`)).toMatchObject({ code: 0 });
		expect(await shell(`claims list -j ${quoted(short)} <&- >&- 2>&-`)).toMatchObject({ out: '', errors: '' });
	});

	test('nobody to ask', async () => {
		expectSentence(await claims(['init', '-j', join(folder, 'asked.db')]), { code: 2, said: /--office/ }, 'init');
		expect(existsSync(join(folder, 'asked.db'))).toBe(false);
	});

	test('a folder', async () => {
		expectSentence(await shell(`claims add -j ${quoted(short)} --json - < ${quoted(folder)}`), { code: 3, said: /EISDIR/ }, 'add');
		expectSentence(await claims(['add', '-j', short, '--json', folder]), { code: 3, said: /EISDIR/ }, 'add');
	});
});

test('exit codes', async () => {
	const cases: readonly (readonly [number, ...string[]])[] = [
		[0, 'list', '-j', short],
		[0, 'list', '-j', short, '--client', 'nobody'],
		[0, 'overdue', '-j', short],
		[0, 'overdue', '-j', short, '--exit-code'],
		[1, 'overdue', '-j', short, '--as-of', '2099-01-01', '--exit-code'],
		[0, 'overdue', '-j', short, '--as-of', '2099-01-01'],
		[2, 'nonsense'],
		[2, 'list', '--nonsense'],
		[2, 'show', '-j', short],
		[2, 'show', '99', '-j', short],
		[2, 'close', '1', '-j', short, '--satisfaction', 'satisfied'],
		[2, 'list', '-j', short, '--status', 'nonsense'],
		[3, 'list', '-j', join(folder, 'missing.db')],
		[0, '--version'],
		[0, '--help'],
		[2],
		[0, 'help', 'add'],
	];
	for (const [code, ...words] of cases) expect((await claims(words)).code, words.join(' ')).toBe(code);
});

describe('an unsupported Node', () => {
	/** Makes the program believe that it runs on another Node. */
	function disguise(version: string, more = ''): string {
		const file = join(folder, `node-${version}.cjs`);
		writeFileSync(
			file,
			`Object.defineProperty(process, 'versions', { value: { ...process.versions, node: ${JSON.stringify(version)} }, configurable: true });${more}`,
		);
		return file;
	}

	for (const version of ['10.24.1', '18.20.4', '19.9.0', '20.18.3', '21.7.3', '22.13.1', '23.1.0'])
		test(version, async () => {
			// Before 14.18, modules had no `node:` names.
			const old = `const Module = require('module'); const load = Module._load;
				Module._load = (name, ...rest) => { if (name.startsWith('node:')) throw new Error('Cannot find module ' + name); return load(name, ...rest); };`;
			const start = { node: ['-r', disguise(version, version.startsWith('10.') ? old : '')] };
			for (const words of [['--version'], ['list', '-j', short], ['init', '-j', join(folder, 'no.db'), '--office', 'O', '--yes']]) {
				const ran = await claims(words, start);
				expectSentence(
					ran,
					{ code: 3, said: new RegExp(`^This program runs on Node 20 .*this is Node ${version}\\. Install Node 24\\.\\n$`) },
					version,
				);
			}
			const russian = await claims(['list'], { ...start, environment: { CLAIMS_LANG: undefined } });
			expectSentence(
				russian,
				{ code: 3, said: new RegExp(`^Эта программа работает на Node 20 .*Node ${version}\\. Поставьте Node 24\\.\\n$`) },
				version,
			);
			expect(
				await shell(`${quoted(process.execPath)} -r ${quoted(start.node[1] ?? '')} ${quoted(join(built, 'bin/claims.js'))} 2> /dev/full`),
			).toMatchObject({
				code: 3,
			});
		});

	for (const version of ['20.19.0', '20.99.0', '22.14.0', '22.21.1', '24.0.0', '26.10.0'])
		test(`${version} is supported`, async () => {
			expect(await claims(['--version'], { node: ['-r', disguise(version)] })).toMatchObject({ code: 0 });
		});
});

describe('an incomplete installation', () => {
	/** A copy of the program as it is installed, without anything of its dependencies but what is said. */
	function installed(name: string): string {
		const place = join(folder, name);
		// No package has the caches, and other runs may be writing them.
		const filter = (from: string) => from !== join(built, 'dist', 'cache');
		for (const part of ['bin', 'dist', 'fixtures', 'package.json'])
			cpSync(join(built, part), join(place, part), { recursive: true, filter });
		return place;
	}

	const launcherOf = (place: string) => join(place, 'bin', 'claims.js');

	test('without dist', async () => {
		const place = installed('no dist');
		rmSync(join(place, 'dist'), { recursive: true });
		for (const words of [['--version'], ['list', '-j', short], []]) {
			const ran = await claims(words, { program: launcherOf(place) });
			expectSentence(
				ran,
				{ code: 3, said: /^The program is incomplete: install or unpack it again \(in a folder with its source: npm ci\)\n$/ },
				words.join(' '),
			);
		}
		mkdirSync(join(place, 'dist'));
		expectSentence(await claims(['list'], { program: launcherOf(place) }), { code: 3, said: /^The program is incomplete/ }, 'empty');
	});

	test('without one part of dist', async () => {
		const place = installed('no part');
		symlinkSync(join(checkout, 'node_modules'), join(place, 'node_modules'));
		// What is in a cache would not be missed.
		writeFileSync(join(place, 'dist', 'cache'), 'not a folder');
		const hidden = join(place, 'hidden.js');
		const start = { program: launcherOf(place) };
		for (const words of [
			['list', '-j', short],
			['list', '-j', join(folder, 'missing.db')],
		]) {
			const whole = await claims(words, start);
			for (const { name } of await chunksOf(words, start)) {
				renameSync(join(place, 'dist', name), hidden);
				expectSentence(
					await claims(words, start),
					{ code: 3, said: /^The program is incomplete: install or unpack it again \(in a folder with its source: npm ci\)\n$/ },
					name,
				);
				renameSync(hidden, join(place, 'dist', name));
			}
			expect(await claims(words, start)).toEqual(whole);
		}
	});

	const native = relative(join(checkout, 'node_modules'), nativeModuleIn(checkout, process));
	const lacks: readonly (readonly [string, (modules: string) => void])[] = [
		['no dependencies at all', () => {}],
		['the package without its native module', (modules) => mkdirSync(join(modules, native, '..'), { recursive: true })],
		[
			'a native module that is none',
			(modules) => {
				mkdirSync(join(modules, native, '..'), { recursive: true });
				writeFileSync(join(modules, native), 'nonsense');
			},
		],
		[
			'a native module cut short',
			(modules) => {
				mkdirSync(join(modules, native, '..'), { recursive: true });
				writeFileSync(join(modules, native), readFileSync(join(checkout, 'node_modules', native)).subarray(0, 60));
			},
		],
	];
	for (const [what, make] of lacks)
		test(what, async () => {
			const place = installed(what);
			make(join(place, 'node_modules'));
			const start = { program: launcherOf(place) };
			const said =
				/^The SQLite module \(better-sqlite3\) does not fit this Node\. Install or unpack the program again \(in a folder with its source: npm ci\), or .*\n$/;
			const fresh = join(place, 'fresh.db');
			for (const words of [
				['list', '-j', short],
				['add', '-j', short, ...entry],
				['check', '-j', short],
				['init', '-j', fresh, '--office', 'O', '--yes'],
			])
				expectSentence(await claims(words, start), { code: 3, said }, words.join(' '));
			expect(existsSync(fresh)).toBe(false);
			for (const words of [['--version'], ['--help'], ['term', '--kind', 'claim', '--received', '2024-10-07']])
				expect(await claims(words, start), words.join(' ')).toMatchObject({ code: 0 });
		});

	test('a folder with blanks, letters and signs in its name, through a link', async () => {
		const place = installed(`папка с'"$ %20 #?`);
		symlinkSync(join(checkout, 'node_modules'), join(place, 'node_modules'));
		const link = join(folder, 'претензии');
		symlinkSync(launcherOf(place), link);
		const journal = join(place, `журнал %00 #1?mode=ro.db`);
		expect(await claims(['init', '-j', journal, '--office', 'O', '--yes'], { program: link })).toMatchObject({ code: 0 });
		expect(await claims(['add', '-j', journal, ...entry], { program: link })).toMatchObject({ code: 0 });
		expect(await claims(['check', '-j', journal], { program: link })).toMatchObject({ code: 0, errors: '' });
		expect(existsSync(journal)).toBe(true);
		chmodSync(realpathSync(link), 0o755);
		expect(await program(link, ['--version'], {}).ended).toMatchObject({ code: 0 });
	});
});
