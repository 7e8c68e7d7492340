// What `npm ci` runs in a checkout: on Node 20 compiles the SQLite module, then builds the program.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driver12, isCompiled, isNode20, node20Folder, root } from './build/driver.mjs';

const TOOLS = ['python3', 'make', 'c++'];

if (isNode20 && !isCompiled()) compileDriver();
await import('./build.mjs');

function compileDriver() {
	console.log('Node 20: compiling the SQLite module, which takes a minute or two. Node 22 and later need no compiling.');
	const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
	if (missing.length > 0) {
		console.error(`It cannot be compiled: ${missing.join(', ')} not found.`);
		console.error('Install a C++ compiler, make and Python (on Debian and Ubuntu: apt install build-essential python3), or use Node 22.');
		process.exit(1);
	}
	mkdirSync(node20Folder, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, 'node20', file), join(node20Folder, file));
	run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], node20Folder);
	run('node-gyp', ['rebuild', '--release'], driver12);
}

/** `node-gyp` comes with npm, which knows where; what it prints is shown where it fails. */
function run(command, words, folder) {
	const { status, error, stdout, stderr } = spawnSync(command, words, {
		cwd: folder,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status === 0) return;
	console.error(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
	console.error('The SQLite module could not be compiled: what the compiler said stands above. Node 22 and later need no compiling.');
	process.exit(1);
}
