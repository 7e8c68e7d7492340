// Builds dist/ (the bundle, fonts, licences of what is bundled) and man/ (the manual pages).
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { driversBundled, isNode20, root } from './driver.mjs';
import { statementsWritten } from './statements.mjs';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const NOTHING = 'module.exports = () => { throw new Error("not in this bundle"); };';

/** What packages load and this program never uses: [who asks, for what, what stands for it: a module that throws]. */
const UNUSED = [
	// Commander could start subcommands as programs of their own; loading this module costs a third of a Node start.
	['commander', /^node:child_process$/],
	// Help and what was perhaps meant are ours.
	['commander', /^\.\/(?:lib\/)?(?:help|suggestSimilar)\.js$/],
	// The launcher says where the native module lies.
	['better-sqlite3', /^bindings$/],
	['better-sqlite3', /^\.\/methods\/(?:backup|transaction|serialize|aggregate|table)$/],
	// Colours of heads and borders; our tables have neither.
	['cli-table3', /^@colors\/colors\/safe$/],
	// It writes our SELECTs only, in the one schema that a file has; what else it can write is three fifths of it.
	['kysely', /\/(?:schema|with-schema-plugin|(?:merge|insert|update|delete)-query-builder)\.js$/],
	// A megabyte for the fonts of web pages.
	['fontkit', /^brotli\/decompress\.js$/],
	// Encodings of mail are read by `decodeText`: those of the Far East come with Node.
	['libmime', /^encoding-japanese$/],
	// It is given no logger and no proxy.
	['imapflow', /^(?:pino|socks|encoding-japanese)$/],
	[join('@zone-eu', 'mailsplit'), /^encoding-japanese$/],
	['iconv-lite', /^\.\/tables\/(?:shiftjis|eucjp|cp949|cp950|big5-added)\.json$/],
	['postgres', /^\.\/large\.js$/],
	// Replication: with it each connection would be prepared twice.
	['postgres', /^\.\/subscribe\.js$/, 'module.exports = () => ({});'],
];

/** What packages load at once and need seldom, [who, what]: loaded when something of it is taken. */
const SELDOM = [
	// Over a socket of this machine nothing is encrypted; loading it costs a tenth of a Node start.
	['postgres', 'tls'],
	// It measures only how long a lost connection was lost.
	['postgres', 'perf_hooks'],
];

const statements = await statementsWritten();
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const modules = await bundleProgram();
copyFonts();
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesOf(modules));
await writeManual();
await import('./bin/warm-up.mjs');

/** Writes dist/*.js, chunks in CommonJS (an ES module takes a fifth of a Node start to load), and returns the paths of what is in them. */
async function bundleProgram() {
	const { output } = await build({
		...common(join(root, 'src', 'main.ts')),
		output: {
			dir: dist,
			format: 'cjs',
			minify: true,
			comments: false,
			chunkFileNames: '[name]-[hash].js',
			postBanner: '(function (exports, require, __filename, __dirname) {',
			postFooter: '})',
		},
	});
	return output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
}

function common(input) {
	return {
		input,
		preserveEntrySignatures: 'allow-extension',
		platform: 'node',
		logLevel: 'warn',
		checks: { ineffectiveDynamicImport: false },
		transform: { target: 'node20', define: { __VERSION__: JSON.stringify(version), __NODE_20__: String(isNode20) } },
		// mailsplit asks for it as CommonJS: one copy does for both.
		resolve: { alias: { ...driversBundled, libmime: require.resolve('libmime') } },
		plugins: [withoutUnused(), loadedLate(), statements],
	};
}

function withoutUnused() {
	const UNUSED_ID = '\0unused ';
	return {
		name: 'without-unused',
		resolveId: (id, importer = '') => {
			const row = UNUSED.findIndex(([owner, unused]) => unused.test(id) && importer.includes(join('node_modules', owner)));
			return row < 0 ? null : UNUSED_ID + (UNUSED[row][2] ?? NOTHING);
		},
		load: (id) => (id.startsWith(UNUSED_ID) ? id.slice(UNUSED_ID.length) : null),
	};
}

function loadedLate() {
	const LATE = '\0late ';
	return {
		name: 'loaded-late',
		resolveId: (id, importer = '') =>
			SELDOM.some(([owner, seldom]) => seldom === id && importer.includes(join('node_modules', owner))) ? LATE + id : null,
		load: (id) =>
			id.startsWith(LATE)
				? `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(`node:${id.slice(LATE.length)}`)})[name] });`
				: null,
	};
}

/** What PDFs are written in: narrow, with letters of many languages; and pictures. */
function copyFonts() {
	const from = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
	mkdirSync(join(dist, 'fonts'));
	cpSync(join(from, 'LICENSE'), join(dist, 'fonts', 'LICENSE'));
	cpSync(join(from, 'ttf', 'DejaVuSansCondensed.ttf'), join(dist, 'fonts', 'plain.ttf'));
	cpSync(join(from, 'ttf', 'DejaVuSansCondensed-Bold.ttf'), join(dist, 'fonts', 'bold.ttf'));
	const pictures = dirname(require.resolve('@fontsource/noto-emoji/package.json'));
	cpSync(join(pictures, 'LICENSE'), join(dist, 'fonts', 'LICENSE-emoji'));
	cpSync(join(pictures, 'files', 'noto-emoji-emoji-400-normal.woff'), join(dist, 'fonts', 'emoji.woff'));
}

/** The licence of each package of which a module is bundled: most of them ask that it goes with every copy. */
function licencesOf(modules) {
	const packages = new Set(modules.flatMap((path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? []));
	const ownLicence = readFileSync(join(root, 'LICENSE'), 'utf8');
	const mitTerms = ownLicence.slice(ownLicence.indexOf('Permission is hereby granted')).trim();
	const notices = [...packages].sort().map((folder) => {
		const { name, version: packed, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
		const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
		if (license === 'Unlicense') return `${name} ${packed}\n\nReleased into the public domain: https://unlicense.org\n`;
		// Where a package has no such file, its terms are those of our own licence.
		if (text === '' && license !== 'MIT') throw new Error(`no licence text for ${name}`);
		return `${name} ${packed}\n\n${text || `Copyright (c) ${author?.name ?? author}\n\n${mitTerms}`}\n`;
	});
	return `claims-journal contains parts of these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The manual pages, from the same tables and words as help. */
async function writeManual() {
	const file = join(dist, 'manual.mjs');
	await build({ ...common(join(root, 'src', 'command', 'help', 'manual.ts')), output: { file, codeSplitting: false } });
	const { manual } = await import(pathToFileURL(file).href);
	rmSync(file);
	mkdirSync(join(root, 'man', 'ru'), { recursive: true });
	writeFileSync(join(root, 'man', 'claims.1'), await manual('en', version));
	writeFileSync(join(root, 'man', 'ru', 'претензии.1'), await manual('ru', version));
}
