// Builds dist/ (the bundle, fonts, licences of what is bundled) and man/ (the manual pages).
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { driversBundled, isNode20, root } from './build/driver.mjs';
import { loadedLate, withoutUnused } from './build/leftOut.mjs';
import { licencesOf } from './build/licences.mjs';
import { plainExports } from './build/plainExports.mjs';
import { statementsWritten } from './build/statements.mjs';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

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
		plugins: [withoutUnused(), loadedLate(), statements, plainExports(), withoutEnvironment()],
	};
}

/** Postgres.js takes what it is not given from the environment; some of what is meant for other programs ends it. */
function withoutEnvironment() {
	const [READS, INSTEAD] = ['env = process.env', 'env = {}'];
	return {
		name: 'without-environment',
		transform: (code, id) => {
			if (!id.endsWith(join('node_modules', 'postgres', 'src', 'index.js'))) return null;
			if (!code.includes(READS)) throw new Error(`${id} reads the environment in another way`);
			return code.replace(READS, INSTEAD);
		},
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
