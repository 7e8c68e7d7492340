// Makes the archives that need nothing: the built program, its SQLite module and a Node, for Linux and for Windows; a Debian package of
// the first; their SHA-256 sums. Built twice from the same sources, with the same xz and dpkg-deb, they have the same bytes.
//
// node packaging/package.mjs [--only linux|windows|debian] [--folder FOLDER] [--fast]   (--fast: hardly packed, for tests)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { root } from '../build/driver.mjs';

const { values: options } = parseArgs({
	options: {
		only: { type: 'string' },
		folder: { type: 'string', default: join(root, 'packages') },
		fast: { type: 'boolean', default: false },
	},
});
const packaging = join(root, 'packaging');
const work = join(root, 'packages', `.work-${process.pid}`);
const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** In seconds since 1970: what the files in the archives are dated by. */
const date = Number(process.env.SOURCE_DATE_EPOCH ?? commitDate());

const makers = { linux: makeLinux, debian: makeDebian, windows: makeWindows };
const wanted = options.only === undefined ? Object.values(makers) : [makers[options.only]];
if (wanted.includes(undefined)) throw new Error(`--only is one of ${Object.keys(makers).join(', ')}`);

fetchNodes();
mkdirSync(options.folder, { recursive: true });
rmSync(work, { recursive: true, force: true });
try {
	buildProgram();
	for (const make of wanted) {
		const file = await make();
		const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
		writeFileSync(`${file}.sha256`, `${sum}  ${file.slice(dirname(file).length + 1)}\n`);
		console.log(`${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
	}
} finally {
	rmSync(work, { recursive: true, force: true });
}

/** Of the last commit; where there is none, the earliest that a zip archive can name. */
function commitDate() {
	try {
		return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return Date.UTC(1980, 0, 1) / 1000;
	}
}

/** npm compares them with the checksums of the lockfile. `--force`: one of them is for another system than this. */
function fetchNodes() {
	const folder = join(packaging, 'node');
	const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
	const isThere = ([path, { version: locked }]) =>
		path === '' ||
		(existsSync(join(folder, path)) && JSON.parse(readFileSync(join(folder, path, 'package.json'), 'utf8')).version === locked);
	if (Object.entries(packages).every(isThere)) return;
	const words = ['ci', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function nodeFile(platform, file) {
	return join(packaging, 'node', 'node_modules', `node-${platform}`, file);
}

/** Builds in a folder of its own, so that the checkout keeps what it has; with the Node that goes into the archives. */
function buildProgram() {
	const source = join(work, 'source');
	for (const path of ['bin', 'src', 'fixtures/demo', 'build', 'build.mjs', 'package.json', 'LICENSE'])
		cpSync(join(root, path), join(source, path), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'));
	execFileSync(nodeFile('linux-x64', 'bin/node'), ['build.mjs'], { cwd: source, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Lays out what an archive holds, all but the starters. */
function layOut(folder, platform, node, native) {
	const source = join(work, 'source');
	for (const path of ['bin', 'dist', 'fixtures', 'LICENSE']) cpSync(join(source, path), join(folder, path), { recursive: true });
	for (const path of ['README.md', 'README.ru.md', 'CHANGELOG.md', 'docs'])
		cpSync(join(root, path), join(folder, path), { recursive: true });
	// V8 writes other bytes each time; the first runs write them where the program may.
	rmSync(join(folder, 'dist', 'cache'), { recursive: true, force: true });
	cpSync(nodeFile(platform, `bin/${node}`), join(folder, 'bin', node));
	chmodSync(join(folder, 'bin', node), 0o755);
	const driver = join(root, 'node_modules', 'better-sqlite3');
	for (const path of ['package.json', 'LICENSE', join('prebuilds', native)])
		cpSync(join(driver, path), join(folder, 'node_modules', 'better-sqlite3', path));
	// Both packages are of one version; only this one has its licence.
	cpSync(nodeFile('linux-x64', 'LICENSE'), join(folder, 'licenses', 'Node.txt'));
	cpSync(join(source, 'dist', 'THIRD-PARTY-LICENSES.txt'), join(folder, 'licenses', 'THIRD-PARTY-LICENSES.txt'));
	rmSync(join(folder, 'dist', 'THIRD-PARTY-LICENSES.txt'));
	writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name, version, license, private: true }, undefined, '\t')}\n`);
}

function layOutLinux(folder) {
	layOut(folder, 'linux-x64', 'node', 'linux-x64.node');
	for (const starter of ['claims', 'претензии']) cpSync(join(packaging, 'linux', 'claims'), join(folder, starter));
}

function makeLinux() {
	const top = `claims-${version}-linux-x64`;
	layOutLinux(join(work, top));
	cpSync(join(work, 'source', 'man'), join(work, top, 'man'), { recursive: true });
	const tar = join(work, `${top}.tar`);
	const same = ['--format=gnu', '--sort=name', `--mtime=@${date}`, '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'];
	execFileSync('tar', [...same, '-cf', tar, '-C', work, top], { env: { ...process.env, LC_ALL: 'C' } });
	execFileSync('xz', [options.fast ? '-0' : '-6', '-T1', tar]);
	return moved(`${tar}.xz`);
}

function makeDebian() {
	const folder = join(work, 'debian');
	const lib = join(folder, 'usr', 'lib', name);
	layOutLinux(lib);
	for (const path of ['README.md', 'README.ru.md', 'CHANGELOG.md', 'docs', 'licenses'])
		move(join(lib, path), join(folder, 'usr/share/doc', name, path));
	// What the program itself reads of them.
	cpSync(join(root, 'docs', 'lesskey'), join(lib, 'docs', 'lesskey'));
	move(join(lib, 'LICENSE'), join(folder, 'usr/share/doc', name, 'copyright'));
	mkdirSync(join(folder, 'usr', 'bin'));
	for (const starter of ['claims', 'претензии']) symlinkSync(`../lib/${name}/${starter}`, join(folder, 'usr', 'bin', starter));
	for (const [page, place] of [
		['claims.1', 'man1'],
		['ru/претензии.1', 'ru/man1'],
	])
		writeNew(
			join(folder, 'usr/share/man', place, `${page.replace(/.*\//, '')}.gz`),
			gzipSync(readFileSync(join(work, 'source', 'man', page))),
		);
	const size = filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
	for (const part of readdirSync(join(packaging, 'debian'))) cpSync(join(packaging, 'debian', part), join(folder, 'DEBIAN', part));
	const control = readFileSync(join(packaging, 'debian', 'control'), 'utf8');
	writeFileSync(join(folder, 'DEBIAN', 'control'), control.replace('VERSION', version).replace('SIZE', String(Math.ceil(size / 1024))));
	execFileSync('chmod', ['-R', 'u=rwX,go=rX', folder]);
	const file = join(work, `${name}_${version}_amd64.deb`);
	const packed = options.fast ? ['-Znone'] : ['-Zxz', '-z6'];
	execFileSync('dpkg-deb', ['--root-owner-group', ...packed, '--build', folder, file], {
		env: { ...process.env, SOURCE_DATE_EPOCH: String(date), DPKG_DEB_THREADS_MAX: '1' },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return moved(file);
}

async function makeWindows() {
	const top = `claims-${version}-win-x64`;
	const folder = join(work, top);
	layOut(folder, 'win-x64', 'node.exe', 'win32-x64.node');
	for (const starter of ['claims', 'претензии']) cpSync(join(packaging, 'windows', 'claims.cmd'), join(folder, `${starter}.cmd`));
	cpSync(join(packaging, 'windows', 'console.cmd'), join(folder, 'Журнал претензий.cmd'));
	const zip = new JSZip();
	for (const file of filesIn(folder))
		zip.file(file.slice(work.length + 1), readFileSync(file), { date: new Date(date * 1000), createFolders: false });
	const bytes = await zip.generateAsync({
		type: 'nodebuffer',
		compression: options.fast ? 'STORE' : 'DEFLATE',
		compressionOptions: { level: 9 },
	});
	const file = join(work, `${top}.zip`);
	writeFileSync(file, bytes);
	return moved(file);
}

/** Every file below the folder, in an order that no locale changes. */
function filesIn(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.sort((left, right) => (left.name < right.name ? -1 : 1))
		.flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
}

function moved(file) {
	const place = join(options.folder, file.slice(dirname(file).length + 1));
	cpSync(file, place);
	return place;
}

function move(from, to) {
	cpSync(from, to, { recursive: true });
	rmSync(from, { recursive: true });
}

function writeNew(file, content) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
