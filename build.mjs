// Builds dist/: one bundle with every module inside, and the code that V8 made of it in a rehearsal of the usual commands.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

rmSync(join(folder, 'dist'), { recursive: true, force: true });
mkdirSync(join(folder, 'dist'));

const { metafile } = await build({
	absWorkingDir: folder,
	entryPoints: ['src/main.ts'],
	outfile: 'dist/claims.js',
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	// ASCII: the launcher reads it as one byte a character.
	charset: 'ascii',
	minify: true,
	keepNames: false,
	legalComments: 'none',
	metafile: true,
	define: { __VERSION__: JSON.stringify(version), __SQLITE__: JSON.stringify(sqliteVersion()) },
	plugins: [withoutChildProcess(), withoutBindings()],
});
writeFileSync(join(folder, 'dist', 'meta.json'), JSON.stringify(metafile));
execFileSync(process.execPath, [join(folder, 'rehearse.mjs')], { stdio: 'inherit', env: { ...process.env, NODE_EXTRA_CA_CERTS: '' } });

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
