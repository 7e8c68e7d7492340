// Builds dist/: the bundle, cut into parts that load when they are needed, and what V8 made of each in a rehearsal.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

rmSync(join(folder, 'dist'), { recursive: true, force: true });
mkdirSync(join(folder, 'dist'));

/** Modules of more characters than this lie with their like only. */
const LARGE = 40_000;
const HOT = ['add', 'show', 'overdue', 'today'];

const { metafile, outputFiles } = await build({
	absWorkingDir: folder,
	entryPoints: ['src/main.ts'],
	outdir: 'dist',
	bundle: true,
	// Parts are cut where the source says import(): only an ES module bundle can be cut.
	format: 'esm',
	splitting: true,
	chunkNames: '[name]-[hash]',
	platform: 'node',
	target: 'node20',
	// The launcher reads it as one byte a character.
	charset: 'ascii',
	minify: true,
	legalComments: 'none',
	metafile: true,
	write: false,
	define: { __VERSION__: JSON.stringify(version), __SQLITE__: JSON.stringify(sqliteVersion()) },
	plugins: [withoutChildProcess(), withoutBindings(), withoutBackup()],
});
const modules = new Map();
for (const { path, text } of outputFiles) {
	// An ES module takes a fifth of a Node start to load, so each becomes the body of a function.
	const { code } = await transform(text, {
		format: 'cjs',
		target: 'node20',
		supported: { 'dynamic-import': false },
		charset: 'ascii',
		minify: true,
	});
	// In regular expressions the bundler leaves letters as they are; the same escape means the same letter there.
	modules.set(
		basename(path),
		code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
	);
}
writeFileSync(join(folder, 'dist', 'meta.json'), JSON.stringify(metafile));

// A first rehearsal, each module in a pack of its own, tells which modules each command loads. Those that the same
// commands load go into one pack: a command opens a handful of files, and reads little that it does not use.
writePacks(new Map([...modules.keys()].map((name) => [name, name === 'main.js' ? 'start' : name.slice(0, -3)])));
const commandsOf = JSON.parse(execFileSync(process.execPath, [join(folder, 'rehearse.mjs'), 'tell'], { encoding: 'utf8' }));
const alike = new Map([[JSON.stringify(commandsOf['main.js']), 'start']]);
const packOf = new Map();
for (const name of modules.keys()) {
	const commands = JSON.stringify(commandsOf[name] ?? ['seldom', name]);
	if (!alike.has(commands)) alike.set(commands, commandsOf[name] ? `pack${alike.size}` : name.slice(0, -3));
	packOf.set(name, alike.get(commands));
}
// Opening a file costs as much as reading forty kilobytes in vain. What `--version` loads lies in the first pack; what several of
// the hot commands load in one of theirs; what one of them loads alone in its own.
for (const [name, commands] of Object.entries(commandsOf)) {
	if (modules.get(name).length > LARGE) continue;
	const hot = HOT.filter((command) => commands.includes(command));
	if (commands.includes('--version')) packOf.set(name, 'start');
	else if (hot.length > 0) packOf.set(name, hot.length > 1 ? 'desk' : hot[0]);
}
rmSync(join(folder, 'dist'), { recursive: true });
mkdirSync(join(folder, 'dist'));
writeFileSync(join(folder, 'dist', 'meta.json'), JSON.stringify(metafile));
writePacks(packOf);
execFileSync(process.execPath, [join(folder, 'rehearse.mjs'), 'keep'], { stdio: 'inherit' });

function writePacks(packOf) {
	const packs = new Map();
	for (const [name, pack] of packOf) packs.set(pack, [...(packs.get(pack) ?? []), name]);
	for (const [pack, names] of packs) {
		const functions = names.map((name) => `${JSON.stringify(name)}:function(exports,require,module){${modules.get(name)}\n}`);
		const index = pack === 'start' ? `packOf:${JSON.stringify(Object.fromEntries(packOf))},` : '';
		writeFileSync(join(folder, 'dist', `${pack}.js`), `({${index}modules:{${functions.join(',')}}})`);
	}
}

/** What `--version` says; the module itself is asked, once, here. */
function sqliteVersion() {
	const Database = require('better-sqlite3');
	const database = new Database(':memory:');
	const found = database.prepare('select sqlite_version() as version').get().version;
	database.close();
	return found;
}

/** commander can start subcommands as programs of their own; ours never are, and loading this module costs milliseconds. */
function withoutChildProcess() {
	return {
		name: 'without-child-process',
		setup(bundler) {
			bundler.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
				importer.includes('commander') ? { path: 'child_process', namespace: 'none' } : undefined,
			);
			bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
		},
	};
}

/** The launcher says where the native module lies; nothing has to search for it. */
function withoutBindings() {
	return {
		name: 'without-bindings',
		setup(bundler) {
			bundler.onResolve({ filter: /^bindings$/ }, () => ({ path: 'bindings', namespace: 'native' }));
			bundler.onLoad({ filter: /.*/, namespace: 'native' }, () => ({
				contents: 'module.exports = () => { throw new Error("Could not locate the bindings file"); };',
			}));
		},
	};
}

/** better-sqlite3 loads its copying of a database at every start, with the promises that it needs; this program copies by `vacuum into`. */
function withoutBackup() {
	return {
		name: 'without-backup',
		setup(bundler) {
			bundler.onResolve({ filter: /^\.\/methods\/backup$/ }, () => ({ path: 'backup', namespace: 'unused' }));
			bundler.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
				contents: 'module.exports = () => { throw new Error("not in this bundle"); };',
			}));
		},
	};
}
