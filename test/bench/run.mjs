// Measures the built program on a journal of a million claims, in pairs with something that cannot be made faster, and prints
// one table. Figures only: nothing fails because a machine is slow.
//   node test/bench/run.mjs [claims] [folder]     another size, in thousands, to try it out: the bounds are meant for a million
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { driversHere } from '../../build/driver.mjs';
import { measureImport } from './import.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const many = Number(process.argv[2] ?? 1_000_000);
const folder = resolve(process.argv[3] ?? join(root, 'bench-data'));
const SHORT = 31;
const LONG = 5;
const PEAK = 80;
const GROWTH = 1.25;

// Node would parse that file at every start, and the start is what most of these commands cost.
delete process.env.NODE_EXTRA_CA_CERTS;
mkdirSync(folder, { recursive: true });
// Within the project, so that the native module is found.
const generator = pathToFileURL(join(root, `bench-generate-${process.pid}.mjs`));
process.on('exit', () => rmSync(generator, { force: true }));
await bundleGenerator();
const { BENCH_DAY, EXPORT_MONTH, exportColumns, isCurrent, NUMBER, oneMonth } = await import(generator.href);
const large = prepared(many, true);
// It is built anew each time: what the measuring adds would soon be much of it.
const small = prepared(1000, false);
// As many claims in the month that is exported as the large one has in it, and no others.
const month = prepared(Math.max(1000, Math.round(many / 60_000) * 1000), false, oneMonth);

const bare = { name: 'node -e 0', argv: [process.execPath, '-e', '0'] };
const listed = join(folder, 'overdue.tsv');
const exported = join(folder, 'month.csv');
const exportedByShell = join(folder, 'month-sqlite3.csv');
// The journal ends on BENCH_DAY, the machine's clock is later: a program that asks nobody records only where that is said to be right.
const CLOCK = '--clock-is-right';
const text = 'Утюг не греет и течёт, чек прилагаю. '.repeat(6);
const add = [
	...['add', '--kind', 'claim', '--channel', 'email', '--received', BENCH_DAY, '--client', 'Ларионова Анна Петровна'],
	...['--contact', 'client@example.ru', '--reply-by', 'email', '--demand', 'Вернуть деньги, уплаченные за товар', '--amount', '1 890,50'],
	...['--contract', '118/П от 02.03.2026', '--responsible', 'Гайдук Елена Николаевна', '--summary', text, CLOCK],
];
const overdue = ['overdue', '--as-of', BENCH_DAY];
const monthCsv = ['export', '--month', EXPORT_MONTH, '-o', exported, '--force', '--profile', 'raw'];
const decide = (journal) => ['decide', overdueIn(journal), '--decision', 'rejected', '--grounds', text, '--on', BENCH_DAY, CLOCK];
const take = (journal) => [
	'take',
	overdueIn(journal),
	'--responsible',
	'Гайдук Елена Николаевна',
	'--measure',
	`Проверить | ${BENCH_DAY}`,
	CLOCK,
];
const exportSql = `select ${exportColumns.join(', ')} from claim where registered_on >= '${EXPORT_MONTH}-01' and registered_on <= '${EXPORT_MONTH}-31' order by registered_on, id`;
const shell = sqliteShell(exportSql, exportedByShell);

const rows = [
	row(['--version'], bare, 1.25, SHORT),
	row(['--help'], bare, 1.4, SHORT),
	row(overdue, bare, 1.6, SHORT, { out: listed }),
	row([...overdue, '--limit', '50'], bare, 1.5, SHORT),
	row(['show', NUMBER], bare, 1.7, SHORT),
	row(['list', '-n', '50'], bare, 1.8, SHORT),
	row(['find', 'холодильники мастера'], bare, 3, SHORT),
	row(['find', 'нигденет'], bare, 3, SHORT),
	row(['today'], bare, 2.3, SHORT),
	row(['month', EXPORT_MONTH], bare, 3.5, SHORT),
	row(['month', EXPORT_MONTH.slice(0, 4)], bare, 12, LONG),
	row(add, bare, 1.8, SHORT),
	row(add, claims(small, add, 'the same on the thousand'), 1.15, SHORT),
	row(decide(large), bare, 1.8, SHORT, { prepare: take, wordsFor: decide, after: ['undo', CLOCK] }),
	row(['add', '--wrong'], bare, 1.7, SHORT, { code: 2 }),
	...(shell ? [row(monthCsv, shell, 3, LONG, { other: month })] : []),
];
print(rows);
// Before `check`, which takes its time.
verify();
measureCheck();
if (shell) measureImport({ folder, rows: Math.round(many / 10), day: BENCH_DAY, claims, measure, bare });

/** The generator as one module: Node 20 reads no TypeScript. */
async function bundleGenerator() {
	await build({
		input: join(here, 'generate.ts'),
		platform: 'node',
		logLevel: 'warn',
		checks: { ineffectiveDynamicImport: false },
		external: (id, _importer, isResolved) => isResolved && id.includes('better-sqlite3'),
		resolve: { alias: driversHere },
		output: { file: fileURLToPath(generator), codeSplitting: false },
	});
}

function prepared(size, reuse, span) {
	const path = join(folder, `claims-${span ? 'month-' : ''}${size}.db`);
	if (reuse && isCurrent(path, size)) return path;
	const started = performance.now();
	const script = `import { buildJournal } from ${JSON.stringify(generator)}; buildJournal(${JSON.stringify(path)}, ${size}${span ? `, ${JSON.stringify(span)}` : ''});`;
	// A claim lives for some days: with a larger nursery it is not moved to the old objects meanwhile.
	execFileSync(process.execPath, ['--max-semi-space-size=64', '--input-type=module', '-e', script], { stdio: 'inherit' });
	console.log(`built ${path} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return path;
}

/** A command of the built program on a journal. */
function claims(journal, words, name = words.join(' ')) {
	// Not the file of who measures: to read it is a tenth of a start.
	const own = { CLAIMS_CONFIG: join(folder, 'none.toml') };
	const env = { ...own, CLAIMS_JOURNAL: journal, CLAIMS_TODAY: BENCH_DAY, CLAIMS_ACTOR: 'bench', CLAIMS_LANG: 'ru' };
	return { name, argv: [process.execPath, join(root, 'bin', 'claims.js'), ...words], env };
}

/** The shell of SQLite itself on the large journal; undefined where it is not installed. */
function sqliteShell(sql, out) {
	if (spawnSync('sqlite3', ['-version']).error) {
		console.log('sqlite3 is not installed: what is measured against it is left out');
		return undefined;
	}
	return { name: 'sqlite3', argv: ['sqlite3', '-init', '/dev/null', '-batch', '-header', '-csv', large, sql], out };
}

/**
 * Measures one command on the large journal against `base`, and its memory on another, usually the small one. `prepare`: a command
 * that makes it possible, `after`: one that takes it back; `code`: its exit code.
 */
function row(words, base, bound, pairs, { out, other = small, code = 0, prepare, wordsFor = () => words, after } = {}) {
	// Refused where it was done in an earlier run.
	if (prepare) for (const journal of [other, large]) spawnSync(...spawned(claims(journal, prepare(journal))));
	const on = (journal) => ({ ...claims(journal, wordsFor(journal)), code, ...(after && { after: claims(journal, after).argv }) });
	// First, so that what the large journal gives is what stays in the files.
	const [fewer] = measure([on(other)], 3);
	const [costs, baseCosts] = measure([{ ...on(large), out }, base], pairs);
	return {
		name: ['add', 'decide'].includes(words[0]) && code === 0 ? `${words[0]} …` : words.join(' ').replace(`${folder}/`, ''),
		cpu: median(costs.map(({ cpu }) => cpu)) * 1000,
		ratio: median(costs.map(({ cpu }, index) => cpu / baseCosts[index].cpu)),
		base: `${base.name} (${(median(baseCosts.map(({ cpu }) => cpu)) * 1000).toFixed(0)})`,
		bound,
		peak: mebibytes(Math.max(...costs.map(({ peak }) => peak))),
		growth: median(costs.map(({ peak }) => peak)) / median(fewer.map(({ peak }) => peak)),
	};
}

/** The number of a claim that is open. */
function overdueIn(journal) {
	const [program, words, options] = spawned(claims(journal, [...overdue, '--limit', '1']));
	return execFileSync(program, words, { ...options, stdio: 'pipe', encoding: 'utf8' }).split('\t', 1)[0];
}

function spawned({ argv: [program, ...words], env }) {
	return [program, words, { stdio: 'ignore', env: { ...process.env, ...env } }];
}

/** `check` reads and hashes every event, compares every row: against SQLite's own check and a checksum of the same bytes. */
function measureCheck() {
	const [[whole]] = measure([claims(large, ['check'])], 1, true);
	console.log(`check: ${whole.wall.toFixed(1)} s, ${whole.cpu.toFixed(1)} s of CPU, peak ${mebibytes(whole.peak).toFixed(0)} MiB`);
	const integrity = sqliteShell('pragma integrity_check');
	if (!integrity) return;
	const [[integrityCost]] = measure([integrity], 1, true);
	const [[sumCost]] = measure([{ name: 'sha256sum', argv: ['sha256sum', large] }], 1, true);
	const both = integrityCost.cpu + sumCost.cpu;
	const parts = `integrity_check ${integrityCost.cpu.toFixed(1)} s, sha256sum ${sumCost.cpu.toFixed(1)} s of CPU`;
	console.log(`${whole.cpu > 3 * both ? 'MISSED: ' : ''}check: ${(whole.cpu / both).toFixed(2)} × both together (${parts}), bound 3`);
}

function measure(commands, pairs, cold = false) {
	const errors = join(folder, 'errors.txt');
	const plan = { pairs, cold, commands: commands.map((command) => ({ ...command, errors })) };
	const answer = execFileSync('python3', [join(here, 'measure.py')], {
		input: JSON.stringify(plan),
		encoding: 'utf8',
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	return JSON.parse(answer);
}

function median(numbers) {
	const sorted = numbers.toSorted((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function mebibytes(kibibytes) {
	return kibibytes / 1024;
}

function print(rows) {
	const titles = ['command', 'CPU, ms', 'ratio', 'bound', 'against (CPU, ms)', 'peak, MiB', '÷ small'];
	const cells = rows.map(({ name, cpu, ratio, bound, base, peak, growth }) => [
		name,
		cpu.toFixed(1),
		ratio.toFixed(2),
		`≤ ${bound}`,
		base,
		peak.toFixed(1),
		growth.toFixed(2),
	]);
	const widths = titles.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column].length)));
	for (const line of [titles, widths.map((width) => '-'.repeat(width)), ...cells])
		console.log(
			`| ${line.map((cell, column) => (column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`,
		);
	console.log(
		`Medians of pairs; peak ≤ ${PEAK} MiB and ≤ ${GROWTH} × that on a thousand claims, for the export on as many claims in one month.`,
	);
	for (const { name, base, ratio, bound, peak, growth } of rows) {
		if (ratio > bound) console.log(`MISSED: ${name}: ${ratio.toFixed(2)} × ${base}, bound ${bound}`);
		if (peak > PEAK) console.log(`MISSED: ${name}: peak ${peak.toFixed(1)} MiB, bound ${PEAK}`);
		if (growth > GROWTH) console.log(`MISSED: ${name}: peak ${growth.toFixed(2)} × that on the small one, bound ${GROWTH}`);
	}
}

/** A command that did less than it should would be fast. */
function verify() {
	const found = linesOf(listed);
	if (found !== many / 1000) console.log(`WRONG: ${found} overdue of ${many}`);
	if (shell && linesOf(exported) !== linesOf(exportedByShell))
		console.log(`WRONG: ${linesOf(exported)} lines exported, ${linesOf(exportedByShell)} by sqlite3`);
}

function linesOf(path) {
	return readFileSync(path, 'latin1').split('\n').length - 1;
}
