// Runs the usual commands in this process. `tell`: says which modules each loads. `keep`: keeps what V8 compiled, dist/*.cache;
// the name of a command of its own pack: of that pack, as that command leaves it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';

const require = createRequire(import.meta.url);
const { loader, packOfCommand, places, dist } = require('./bin/claims.js');
const purpose = process.argv[2];
const out = process.stdout;
const commandsOf = {};
const common = loader(dist, 'start');

const scratch = mkdtempSync(join(tmpdir(), 'claims-rehearsal-'));
const journal = join(scratch, 'journal.db');
const entry = ['--kind', 'claim', '--channel', 'email', '--received', '2026-10-05', '--summary', 'Текст', '--client'];
const more = [
	'--contact',
	'a@example.ru',
	'--demand',
	'Вернуть деньги',
	'--amount',
	'1 890,50',
	'--contract',
	'7',
	'--responsible',
	'Гайдук',
];
const rehearsal = [
	['--version'],
	['--help'],
	['init', '--office', 'Фирма', '--yes'],
	['add', ...entry, 'Иванов'],
	// Of a client who is known something is told.
	['add', ...entry, 'Петров Пётр Ильич', ...more],
	['add', ...entry, 'Петров Пётр Ильич', ...more],
	['show', '1'],
	['show', '1', '--why'],
	['overdue', '--as-of', '2027-03-01'],
	['overdue', '--as-of', '2027-03-01', '--limit', '1', '--json'],
	['today'],
	['list'],
	// A word of the person's own file, which is read at each start where there is one.
	['п'],
	['export', '--month', '2026-11'],
	['month', '2026-11'],
	['check'],
	['complete', 'zsh', '--', 'add', '--kind', ''],
	['complete', 'bash', 'claims take '],
	// On a terminal: the form, as far as its first question.
	['add'],
];
const ownFile = join(scratch, 'config.toml');
writeFileSync(ownFile, `journal = "shop" # …\nlanguage = "ru"\n\n[journals]\nshop = '${journal}'\n\n[aliases]\nп = "--version"\n`);
const silent = { write() {}, isTerminal: false, columns: 80, rows: 24 };
const own = Object.values(packOfCommand).includes(purpose) ? loader(dist, purpose) : undefined;
for (const argv of rehearsal) {
	process.env.CLAIMS_CONFIG = argv[0] === 'п' ? ownFile : join(scratch, 'none.toml');
	const isForm = argv.length === 1 && argv[0] === 'add';
	const pack = isForm ? undefined : packOfCommand[argv[0]];
	// To tell what each command loads, each begins anew; to keep what V8 compiled, one program runs them all, or those of its pack.
	const { load, modules } = purpose === 'tell' ? loader(dist, 'start') : own && pack === purpose ? own : common;
	const code = await load('main.js').rehearse(
		argv,
		places(),
		{ CLAIMS_JOURNAL: journal, CLAIMS_TODAY: '2026-11-22', CLAIMS_ACTOR: 'rehearsal' },
		isForm ? { ...silent, isTerminal: true } : silent,
		isForm ? keyboard() : undefined,
	);
	if (code !== (isForm ? 130 : 0)) throw new Error(`rehearsal failed with ${code}: ${argv.join(' ')}`);
	// For machines other parts are loaded, and commander to read such a line.
	const command = argv[0] === 'п' ? 'own file' : argv.includes('--json') ? `${argv[0]} --json` : isForm ? 'form' : (pack ?? argv[0]);
	for (const name of Object.keys(modules)) commandsOf[name] = [...new Set([...(commandsOf[name] ?? []), command])];
}
if (purpose === 'tell') out.write(JSON.stringify(commandsOf));
else
	for (const [name, { script }] of Object.entries((own ?? common).packs))
		writeFileSync(join(dist, `${name}.js.cache`), script.createCachedData());
rmSync(scratch, { recursive: true, force: true });

/** Somebody who presses Ctrl-C as soon as something is asked. */
function keyboard() {
	const stdin = new PassThrough();
	const stdout = new PassThrough();
	stdout.on('data', (text) => {
		if (String(text).includes('?')) setImmediate(() => stdin.write('\u0003'));
	});
	Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
	Object.defineProperty(process, 'stdout', { value: stdout, configurable: true });
	return { isTerminal: true, chunks: () => [] };
}
