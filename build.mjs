// Builds dist/: the bundle, cut into parts that load when they are needed, and what V8 made of each in a rehearsal.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

rmSync(join(folder, 'dist'), { recursive: true, force: true });
mkdirSync(join(folder, 'dist'));

/** Modules of more characters than this lie with their like only. */
const LARGE = 30_000;
/** The commands that load a pack of their own. */
const HOT = [...new Set(Object.values(require('./bin/claims.js').packOfCommand))];

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
	minifyIdentifiers: true,
	minifySyntax: true,
	legalComments: 'none',
	metafile: true,
	write: false,
	define: {
		__VERSION__: JSON.stringify(version),
		__SQLITE__: JSON.stringify(sqliteVersion()),
		// pdfkit would look from there for fonts and profiles that we do not use.
		'import.meta.url': '"file:///"',
	},
	plugins: [withoutChildProcess(), withoutBindings(), withoutUnused(), nodeByItsName()],
});
const modules = new Map();
for (const { path, text } of outputFiles) modules.set(basename(path), await functionOf(basename(path), text));
writeFileSync(join(folder, 'dist', 'meta.json'), JSON.stringify(metafile));

// A first rehearsal, each module in a pack of its own, tells which modules each command loads.
writePacks(groupsBy([...modules.keys()], (name) => (name === 'main.js' ? 'start' : name.slice(0, -3))));
const commandsOf = JSON.parse(rehearse('tell'));
rmSync(join(folder, 'dist'), { recursive: true });
mkdirSync(join(folder, 'dist'));
writeFileSync(join(folder, 'dist', 'meta.json'), JSON.stringify(metafile));
// Opening a file costs as much as reading forty kilobytes in vain. What `--version` loads lies in the first pack, what several of the
// hot commands load in another, what one of them loads alone in a third; of the rest those that the same commands load go into one.
writePacks(groupsBy([...modules.keys()], packFor));
// What a hot command loads lies, once more, in a pack of its own: it opens one file, in which there is nothing that it does not use.
for (const command of HOT)
	writePack(
		command,
		Object.keys(commandsOf).filter((name) => commandsOf[name].includes(command)),
	);
// So does what reading a person's own file loads: any command may begin with it.
writePack(
	'own',
	Object.keys(commandsOf).filter((name) => isOfOwnFile(commandsOf[name])),
);
// Each in a process of its own, so that what V8 keeps of a pack is what its command had compiled.
for (const purpose of ['keep', ...HOT]) rehearse(purpose);
copyFonts();
await writeManual();

/** A chunk as a function that loads what it imports and gives what it exports: an ES module takes a fifth of a Node start to load. */
async function functionOf(name, text) {
	const body = text
		.replace(/^import "([^"]+)";$/gm, (_, from) => (isPure(from) ? '' : `require("${from}");`))
		// A module of Node is its own default.
		.replace(/^import (?:\* as )?([\w$]+) from "(node:[^"]+)";$/gm, (_, own, from) => `var ${own} = require("${from}");`)
		.replace(/^import (\{[^}]*\}) from "([^"]+)";$/gm, (_, names, from) => `var ${names.replace(/ as /g, ': ')} = require("${from}");`)
		.replace(/\bimport\(("[^"]+")\)/g, 'later($1)')
		.replace(/^export (\{[^}]*\});$/gm, (_, names) => `return ${names.replace(/(\S+) as (\S+?)(?=[,\s])/g, '$2: $1')};`);
	const { code } = await transform(`made = function (require, later) {\n${body}\n};`, {
		sourcefile: name,
		target: 'node20',
		charset: 'ascii',
		minify: true,
	});
	// In regular expressions the bundler leaves letters as they are; the same escape means the same letter there.
	return code
		.trim()
		.replace(/^made=|;$/g, '')
		.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether a chunk is our own source, whose modules do nothing but declare: it need not be loaded for its order alone. */
function isPure(from) {
	const [, chunk] = Object.entries(metafile.outputs).find(([path]) => basename(path) === basename(from)) ?? [];
	return chunk !== undefined && Object.keys(chunk.inputs).every((input) => input.startsWith('src/'));
}

function packFor(name) {
	const commands = commandsOf[name];
	if (!commands) return name.slice(0, -3);
	if (modules.get(name).length <= LARGE) {
		if (commands.includes('--version')) return 'start';
		const hot = HOT.filter((command) => commands.includes(command));
		if (hot.length > 0) return hot.length > 1 ? 'desk' : `desk-${hot[0]}`;
	}
	if (isOfOwnFile(commands)) return 'own';
	return `pack${[...new Set(Object.values(commandsOf).map(String))].indexOf(String(commands))}`;
}

/** Whether a module is loaded where there is an own file, and for nothing that every start loads. */
function isOfOwnFile(commands) {
	return commands.includes('own file') && !commands.includes('--version');
}

function groupsBy(names, groupOf) {
	const groups = new Map();
	for (const name of names) groups.set(groupOf(name), [...(groups.get(groupOf(name)) ?? []), name]);
	return groups;
}

/** The packs, and in which of them each module lies. */
function writePacks(groups) {
	for (const [pack, names] of groups) writePack(pack, names);
	const packOf = [...groups].flatMap(([pack, names]) => names.map((name) => [name, pack]));
	writeFileSync(join(folder, 'dist', 'packs.json'), JSON.stringify(Object.fromEntries(packOf)));
}

function writePack(pack, names) {
	const functions = names.map((name) => `${JSON.stringify(name)}:${modules.get(name)}`);
	writeFileSync(join(folder, 'dist', `${pack}.js`), `({${functions.join(',')}})`);
}

function rehearse(purpose) {
	return execFileSync(process.execPath, [join(folder, 'rehearse.mjs'), purpose], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

/** What PDFs are written in: narrow, with letters of many languages. */
function copyFonts() {
	const from = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
	mkdirSync(join(folder, 'dist', 'fonts'));
	cpSync(join(from, 'LICENSE'), join(folder, 'dist', 'fonts', 'LICENSE'));
	for (const [face, name] of [
		['plain', 'DejaVuSansCondensed'],
		['bold', 'DejaVuSansCondensed-Bold'],
	])
		cpSync(join(from, 'ttf', `${name}.ttf`), join(folder, 'dist', 'fonts', `${face}.ttf`));
}

/** The manual pages, of the same tables and words as help. */
async function writeManual() {
	const place = join(folder, 'dist', 'manual.mjs');
	await build({
		absWorkingDir: folder,
		entryPoints: ['src/command/help/topic/manual.ts'],
		outfile: place,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		logLevel: 'error',
		define: { __VERSION__: '""', __SQLITE__: '""' },
	});
	const { manual } = await import(pathToFileURL(place).href);
	mkdirSync(join(folder, 'man', 'ru'), { recursive: true });
	writeFileSync(join(folder, 'man', 'claims.1'), await manual('en', version));
	writeFileSync(join(folder, 'man', 'ru', 'претензии.1'), await manual('ru', version));
	rmSync(place);
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

/** A module of Node is told by its name from those of packages: functionOf knows them so. */
function nodeByItsName() {
	return {
		name: 'node-by-its-name',
		setup(bundler) {
			bundler.onResolve({ filter: new RegExp(`^(?:${builtinModules.join('|')})$`) }, ({ path }) => ({
				path: `node:${path}`,
				external: true,
			}));
		},
	};
}

/**
 * better-sqlite3 loads at every start what this program never does; its copying of a database, with the promises that it needs, costs most.
 * fontkit carries a megabyte for fonts of the web; ours are none.
 */
function withoutUnused() {
	return {
		name: 'without-unused',
		setup(bundler) {
			bundler.onResolve(
				{ filter: /^\.\/methods\/(backup|transaction|serialize|aggregate|table)$|^brotli\/decompress\.js$/ },
				({ path }) => ({
					path,
					namespace: 'unused',
				}),
			);
			bundler.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
				contents: 'module.exports = () => { throw new Error("not in this bundle"); };',
			}));
		},
	};
}
