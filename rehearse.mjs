// Runs the usual commands in this process, then keeps what V8 compiled: dist/claims.cache.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));
const file = join(folder, 'dist', 'claims.js');
const require = createRequire(file);
const source = readFileSync(file, 'latin1');
const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
	filename: file,
	importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle, file, dirname(file));

const scratch = mkdtempSync(join(tmpdir(), 'claims-rehearsal-'));
const journal = join(scratch, 'journal.db');
const entry = ['--kind', 'claim', '--channel', 'email', '--received', '2026-10-05', '--client', 'Иванов', '--summary', 'Текст'];
const rehearsal = [
	['--version'],
	['--help'],
	['init', '--office', 'Фирма', '--yes'],
	['add', ...entry],
	['add', ...entry],
	['show', '1'],
	['show', '1', '--why'],
	['overdue', '--as-of', '2027-03-01'],
	['overdue', '--as-of', '2027-03-01', '--limit', '1', '--json'],
	['list'],
	['export', '--month', '2026-11'],
	['check'],
];
const places = {
	nativeModule: require.resolve('better-sqlite3/build/Release/better_sqlite3.node'),
	demoInbox: '',
};
const silent = { write() {}, isTerminal: false, columns: 80 };
for (const argv of rehearsal) {
	const code = await bundle.exports.rehearse(argv, places, { CLAIMS_JOURNAL: journal, CLAIMS_TODAY: '2026-11-22', CLAIMS_ACTOR: 'rehearsal' }, silent);
	if (code !== 0) throw new Error(`rehearsal failed with ${code}: ${argv.join(' ')}`);
}
writeFileSync(join(folder, 'dist', 'claims.cache'), script.createCachedData());
rmSync(scratch, { recursive: true, force: true });
