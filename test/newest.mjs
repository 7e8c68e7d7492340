// Runs what depends on Node, the tests of the store, the bundle and the transcripts, on the newest Node that is supported, and the
// built program once on those between. The binaries come from the npm package `node`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/driver.mjs';

const NEWEST = 26;
const BETWEEN = [22, 24];
// Neither what is refused, which is the same in each Node, nor long games against the model.
const TESTS = ['test/store', 'test/bundle', 'test/cli/transcripts.test.ts', '--exclude', 'test/bundle/hostile.test.ts'];

for (const version of BETWEEN) smoke(nodeOf(version), version);
const { status } = spawnSync(nodeOf(NEWEST), [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...TESTS], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, MACHINE_RUNS: '5' },
});
process.exitCode = status ?? 1;

/** The path of that Node; npm keeps it once it was fetched. */
function nodeOf(version) {
	const words = ['exec', '--yes', `--package=node@${version}`, '--', 'node', '-p', 'process.execPath'];
	return execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

/** Builds the program with that Node in a folder of its own, and keeps a journal with it. */
function smoke(node, version) {
	const folder = mkdtempSync(join(tmpdir(), 'claims-smoke-'));
	const env = { ...process.env, CLAIMS_JOURNAL: join(folder, 'journal.db'), CLAIMS_LANG: 'en' };
	const add = ['add', '--kind', 'claim', '--channel', 'email', '--client', 'Ivanov', '--summary', 'The door creaks'];
	try {
		for (const name of ['bin', 'src', 'fixtures/demo', 'build', 'build.mjs', 'package.json', 'LICENSE'])
			cpSync(join(root, name), join(folder, name), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		execFileSync(node, ['build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
		for (const words of [['init', '--office', 'Firma', '--yes'], add, ['list'], ['export'], ['check'], ['--version']])
			execFileSync(node, [join(folder, 'bin', 'claims.js'), ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
		console.log(`Node ${version}: the built program keeps a journal`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
