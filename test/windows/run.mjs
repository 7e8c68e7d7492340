// Runs suite.mjs on the archive for Windows, in Wine: `npm run test:windows`. It needs wine and wine64, and tmux for the console.
// With words after `--`, only the groups of tests whose names match them: the tests of a group follow one another.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { root } from '../../build/driver.mjs';

const folder = mkdtempSync(join(tmpdir(), 'claims-wine-'));
const env = {
	...Object.fromEntries(['PATH', 'USER', 'LANG'].map((name) => [name, process.env[name]])),
	...{ HOME: folder, LC_ALL: 'C.UTF-8', WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all' },
	// Neither .NET nor a browser nor menus: nobody asks for them in a window.
	WINEDLLOVERRIDES: 'mscoree=d;mshtml=d;winemenubuilder.exe=d',
};
const wine = (...words) => spawnSync('wine', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;

try {
	const archive = await unpack();
	for (const words of [
		['wineboot', '-i'],
		['winecfg', '-v', 'win10'],
	])
		if (wine(...words) !== 0) throw new Error(words.join(' '));
	const ended = runSuite(archive);
	await readConsole(archive);
	process.exitCode = ended;
} finally {
	spawnSync('wineserver', ['-k'], { env });
	spawnSync('wineserver', ['-w'], { env });
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes the archive and unpacks it in a folder with a Cyrillic name and a blank. */
async function unpack() {
	const words = [join(root, 'packaging', 'package.mjs'), '--only', 'windows', '--fast', '--folder', folder];
	execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
	const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.zip'));
	const zip = await JSZip.loadAsync(readFileSync(join(folder, name)));
	const place = join(folder, 'Наши программы');
	for (const file of Object.values(zip.files)) {
		mkdirSync(dirname(join(place, file.name)), { recursive: true });
		writeFileSync(join(place, file.name), await file.async('nodebuffer'));
	}
	return join(place, name.slice(0, -'.zip'.length));
}

function windows(path) {
	return `Z:${path.replaceAll('/', '\\')}`;
}

/** A Node within Wine starts the programs: a pipe of the system outside is none for them. */
function runSuite(archive) {
	const report = join(folder, 'report.txt');
	const only = process.argv.slice(2).map((name) => `--test-name-pattern=${name}`);
	const words = [
		'--test-reporter=spec',
		`--test-reporter-destination=${windows(report)}`,
		...only,
		windows(join(root, 'test/windows/suite.mjs')),
	];
	const status = spawnSync('wine', [join(archive, 'bin', 'node.exe'), ...words], {
		env: { ...env, CLAIMS_ARCHIVE: windows(archive) },
		stdio: ['ignore', 'ignore', 'inherit'],
	}).status;
	console.log(readFileSync(report, 'utf8'));
	return status ?? 1;
}

/** What a double click shows: only a terminal has a console of Windows behind it. Throws where it is not what a clerk should read. */
async function readConsole(archive) {
	const tmux = (...words) =>
		execFileSync('tmux', ['-S', join(folder, 'tmux'), ...words], { env: { ...env, TERM: 'xterm' }, encoding: 'utf8' });
	tmux(
		'-f',
		'/dev/null',
		'new-session',
		'-d',
		'-x',
		'100',
		'-y',
		'30',
		'wine',
		'cmd.exe',
		'/c',
		windows(join(archive, 'Журнал претензий.cmd')),
	);
	try {
		await shows(tmux, 'Журнала нет: C:');
		await shows(tmux, '>');
		tmux('send-keys', 'claims init --office Фирма --yes && claims list', 'C-m');
		await shows(tmux, 'Журнал создан: C:');
		await shows(tmux, 'Ничего не найдено.');
		console.log('✔ the console shows what it should');
	} finally {
		tmux('kill-server');
	}
}

async function shows(tmux, text) {
	let screen = '';
	for (let tries = 0; tries < 120; tries++) {
		screen = tmux('capture-pane', '-p');
		if (screen.includes(text)) return;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error(`the console does not show “${text}”:\n${screen}`);
}
