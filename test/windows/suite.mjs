// What an office does with the program on Windows. Runs in the node.exe of the archive, from whose folder it starts the program:
// node.exe --test-reporter spec suite.mjs FOLDER_OF_THE_ARCHIVE
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

// The runner itself waits for them.
const group = (...given) => void describe(...given);
const play = (...given) => void test(...given);

const archive = process.env.CLAIMS_ARCHIVE;
const scratch = mkdtempSync(join(tmpdir(), 'суд и дело '));
const roaming = join(scratch, 'AppData', 'Roaming');
const local = join(scratch, 'AppData', 'Local');
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

/** Nothing of the system below Wine. */
const environment = {
	...Object.fromEntries(['SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'Path'].map((name) => [name, process.env[name]])),
	...{ USERPROFILE: scratch, APPDATA: roaming, LOCALAPPDATA: local, CLAIMS_LANG: 'en', CLAIMS_ACTOR: 'Clerk' },
};

const program = (words) => [join(archive, 'bin', 'node.exe'), [join(archive, 'bin', 'claims.js'), ...words]];

/** Runs it to its end. */
function claims(words, { input = '', env = {}, cwd = scratch } = {}) {
	const [node, all] = program(words);
	return resultOf(spawnSync(node, all, { cwd, input, env: { ...environment, ...env } }));
}

/** Runs a line in cmd.exe. */
function cmd(line) {
	const whole = ['/d', '/s', '/c', `"${line}"`];
	return resultOf(
		spawnSync('cmd.exe', whole, {
			cwd: scratch,
			env: { ...environment, Path: `${archive};${environment.Path}` },
			windowsVerbatimArguments: true,
		}),
	);
}

function resultOf({ status, stdout, stderr }) {
	return { code: status, out: String(stdout), errors: String(stderr) };
}

/** Runs it, and refuses any exit code but 0. */
function done(words, given) {
	const ran = claims(words, given);
	assert.equal(ran.code, 0, `${words.join(' ')}: ${ran.code} ${ran.out}${ran.errors}`);
	return ran;
}

const entry = ['--kind', 'claim', '--channel', 'email', '--client', 'Иванов', '--summary', 'Скрипит дверь'];
let journals = 0;

/** A journal of its own, in a folder of its own. */
function newJournal() {
	const folder = join(scratch, `Журнал № ${++journals}`);
	mkdirSync(folder);
	const journal = join(folder, 'претензии.db');
	done(['init', '-j', journal, '--office', 'Фирма', '--yes']);
	return { folder, journal };
}

const parts = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.includes('.part'));

group('an entry from beginning to end', () => {
	let folder, journal;
	before(() => ({ folder, journal } = newJournal()));

	play('by flags, through the starters, with their exit codes', () => {
		const line = `претензии добавить -j "${journal}" --вид претензия --канал email --клиент Петров --содержание "Два слова"`;
		const added = cmd(line);
		assert.equal(added.code, 0, added.errors);
		assert.match(added.out, /-0001\r?\n$/);
		assert.equal(cmd(`claims overdue -j "${journal}" --exit-code`).code, 0);
		done(['add', '-j', journal, ...entry, '--received', '2026-01-12']);
		assert.equal(cmd(`claims overdue -j "${journal}" --exit-code`).code, 1);
		assert.equal(cmd('claims overdue --wrong').code, 2);
	});

	play('by JSON, from a pipe and from a file', () => {
		const json = JSON.stringify([{ kind: 'claim', channel: 'email', client: 'Сидоров', summary: 'Из JSON' }]);
		assert.match(done(['add', '-j', journal, '--json', '-'], { input: json }).out, /-0003/);
		writeFileSync(join(scratch, 'вход.json'), json);
		const typed = cmd(`type вход.json | claims add -j "${journal}" --json - `);
		assert.match(typed.out, /-0004/, typed.errors);
		assert.match(cmd(`claims add -j "${journal}" --json - < вход.json`).out, /-0005/);
	});

	play('list and show', () => {
		const rows = JSON.parse(done(['list', '-j', journal, '--reverse', '--json', 'number,client']).out);
		assert.deepEqual(
			rows.map(({ client }) => client),
			['Петров', 'Иванов', 'Сидоров', 'Сидоров', 'Сидоров'],
		);
		assert.match(done(['show', '1', '-j', journal]).out, /Два слова/);
		assert.equal(cmd(`claims list -j "${journal}" > список.txt`).code, 0);
		assert.match(readFileSync(join(scratch, 'список.txt'), 'utf8'), /Петров/);
	});

	play('to its closing', () => {
		for (const words of [
			['take', '1', '--responsible', 'К. Щербакова', '--measure', 'Позвонить | +1wd'],
			['request', '1', '--to', 'employee', '--whom', 'Д. Прядкин', '--what', 'Объяснение'],
			['answered', '1', '1', '--text', 'По старой инструкции'],
			['measure-done', '1', '1', '--result', 'Позвонили'],
			['decide', '1', '--decision', 'rejected', '--grounds', 'Договор, п. 4'],
			['reply', '1', '--form', 'email', '--text', 'Отказано', '--without-visas', 'Простой ответ'],
			['done', '1', '--result', 'Ответ отправлен'],
			['close', '1', '--satisfaction', 'satisfied'],
		])
			done([...words, '-j', journal]);
		assert.match(done(['show', '1', '-j', journal]).out, / — closed/);
		done(['undo', '-j', journal]);
		done(['check', '-j', journal]);
		assert.deepEqual(parts(folder), []);
	});
});

group('files that are written', () => {
	let folder, journal;
	before(() => {
		({ folder, journal } = newJournal());
		done(['add', '-j', journal, ...entry]);
		mkdirSync(join(folder, 'Выгрузки'));
	});

	play('in Cyrillic folders, with drive letters, backslashes and slashes', () => {
		for (const target of [join(folder, 'Выгрузки', 'всё за год.csv'), 'Выгрузки\\книга.xlsx', 'Выгрузки/сроки.ics', '.\\данные.json']) {
			done(['export', '-j', journal, '-o', target], { cwd: folder });
			assert.ok(statSync(join(folder, target.startsWith(folder) ? target.slice(folder.length) : target)).size > 0, target);
		}
		// Beside the drive letter: in its current folder.
		done(['export', '-j', journal, '-o', `${folder.slice(0, 2)}диск.csv`], { cwd: folder });
		assert.ok(existsSync(join(folder, 'диск.csv')));
		assert.deepEqual(parts(folder), []);
	});

	play('as PDF and as a page', () => {
		done(['print', '-j', journal, '-o', join(folder, 'книга.pdf')]);
		assert.equal(readFileSync(join(folder, 'книга.pdf')).subarray(0, 5).toString(), '%PDF-');
		done(['month', '-j', journal, '--format', 'html', '-o', join(folder, 'месяц.html')]);
		assert.match(readFileSync(join(folder, 'месяц.html'), 'utf8'), /^<!doctype html>/i);
	});

	play('not under names that Windows forbids', () => {
		const before = readdirSync(folder);
		for (const name of [
			'CON',
			'NUL',
			'nul.csv',
			'COM1.csv',
			'точка.csv.',
			'x.csv ',
			'a:b.csv',
			'в.csv:поток.csv',
			'a?b.csv',
			'a*.csv',
			'a|b.csv',
		]) {
			const { code, errors } = claims(['export', '-j', journal, '-o', `${folder}\\${name}`]);
			assert.equal(code, 3, `${name}: ${code} ${errors}`);
			assert.match(errors, /Windows/, name);
		}
		for (const name of ['претензии.db.', 'претензии.db ', 'con.db', 'новый:поток.db']) {
			const { code, errors } = claims(['init', '-j', `${folder}\\${name}`, '--office', 'Другая', '--yes']);
			assert.equal(code, 3, `${name}: ${code} ${errors}`);
			assert.match(errors, /Windows/, name);
		}
		for (const words of [
			['backup', '--folder', 'con'],
			['backup', '--folder', 'папка.'],
			['letter', 'templates', 'export', 'aux'],
			['demo', '--folder', 'nul'],
		]) {
			const { code, errors } = claims([...words, '-j', journal], { cwd: folder });
			assert.equal(code, 3, `${words.join(' ')}: ${errors}`);
			assert.match(errors, /Windows/);
		}
		assert.deepEqual(readdirSync(folder), before);
		assert.match(done(['list', '-j', journal, '--json', 'client']).out, /Иванов/);
	});

	play('not over one that another program has open, nor over the journal in other letters', async () => {
		const target = join(folder, 'открыт.csv');
		writeFileSync(target, 'старое');
		const holder = spawn(process.execPath, [
			'-e',
			`require('fs').openSync(${JSON.stringify(target)}, 'r'); console.log(1); setInterval(() => {}, 1000)`,
		]);
		await new Promise((resolve) => holder.stdout.once('data', resolve));
		const held = claims(['export', '-j', journal, '-o', target, '--force']);
		holder.kill();
		await new Promise((resolve) => holder.once('close', resolve));
		// Some systems let it be replaced; then it is whole.
		if (held.code !== 0) {
			assert.equal(held.code, 3, held.errors);
			assert.match(held.errors, /open in another program/);
			assert.equal(readFileSync(target, 'utf8'), 'старое');
		} else assert.match(readFileSync(target, 'utf8'), /Иванов/);
		for (const name of ['таблица.xlsx', '~$таблица.xlsx']) writeFileSync(join(folder, name), '');
		assert.equal(claims(['export', '-j', journal, '-o', join(folder, 'таблица.xlsx'), '--force']).code, 3);
		const { code, errors } = claims(['export', '-j', journal, '--format', 'csv', '-o', join(folder, 'ПРЕТЕНЗИИ.DB'), '--force']);
		assert.equal(code, 3);
		assert.match(errors, /journal/);
		assert.deepEqual(parts(folder), []);
	});
});

group('letters, attachments, backups', () => {
	let folder, journal;
	before(() => {
		({ folder, journal } = newJournal());
		done(['add', '-j', journal, ...entry]);
	});

	play('a letter and its template', () => {
		done(['settings', '--address', 'Москва', '--position', 'Директор', '--signer', 'Т. Ежова', '-j', journal]);
		const written = done(['letter', '1', '--kind', 'acknowledgement', '-j', journal]);
		const letters = readdirSync(`${journal}.letters`, { recursive: true }).filter((name) => name.endsWith('.docx'));
		assert.equal(letters.length, 1, written.out);
		const shown = done(['letter', 'templates', 'export', join(folder, 'Шаблоны'), '-j', journal]);
		assert.ok(readdirSync(join(folder, 'Шаблоны')).length > 0);
		assert.doesNotMatch(shown.out + shown.errors, /Шаблоны\//);
	});

	play('attachments go in and out', () => {
		for (const name of ['Чек № 1.pdf', 'Чек № 2.pdf']) writeFileSync(join(folder, name), `%PDF-1.4 ${name}`);
		// cmd.exe expands nothing.
		done(['attach', '1', join(folder, 'Чек № ?.pd*'), '-j', journal]);
		assert.equal(JSON.parse(done(['attachments', '1', '-j', journal, '--json', 'name']).out).length, 2);
	});

	play('what is attached is taken out as it was', () => {
		const out = join(folder, 'Обратно');
		done(['attachments', 'get', '1', '1', '-o', out, '-j', journal]);
		assert.equal(readFileSync(out, 'utf8'), '%PDF-1.4 Чек № 1.pdf');
	});

	play('a backup is made, and restored in another place', () => {
		done(['backup', '-j', journal]);
		const [name] = readdirSync(join(folder, 'backups'));
		const restored = join(folder, 'новый', 'журнал.db');
		mkdirSync(join(folder, 'новый'));
		done(['restore', join(folder, 'backups', name), '-j', restored]);
		done(['check', '-j', restored]);
		assert.deepEqual(readdirSync(join(folder, 'новый')).sort(), ['журнал.db', 'журнал.db.attachments', 'журнал.db.letters']);
		assert.deepEqual(parts(folder), []);
		rmSync(journal);
		const { errors } = claims(['list', '-j', journal]);
		assert.doesNotMatch(errors, /'[A-Z]:\\/, 'a proposed command quotes as cmd.exe reads it');
		done(['restore', join(folder, 'backups', name), '-j', journal]);
		assert.match(done(['list', '-j', journal]).out, /Иванов/);
	});
});

group('several processes', () => {
	play('two that register at once', async () => {
		const { journal } = newJournal();
		const runs = await Promise.all(
			[1, 2].map((which) => {
				const rows = Array.from({ length: 20 }, (_, index) => ({
					kind: 'claim',
					channel: 'email',
					client: `${which}-${index}`,
					summary: 'x',
				}));
				const [node, words] = program(['add', '--json', '-', '-j', journal]);
				const child = spawn(node, words, { env: environment, stdio: ['pipe', 'ignore', 'ignore'] });
				child.stdin.end(JSON.stringify(rows));
				return new Promise((resolve) => child.on('close', resolve));
			}),
		);
		assert.deepEqual(runs, [0, 0]);
		assert.equal(JSON.parse(done(['list', '-n', '0', '-j', journal, '--json', 'number']).out).length, 40);
		done(['check', '-j', journal]);
	});

	play('one that is killed while it registers', async () => {
		const { folder, journal } = newJournal();
		for (let times = 0; times < 3; times++) {
			const [node, words] = program(['add', '--json', '-', '-j', journal]);
			const child = spawn(node, words, { env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
			let acknowledged = '';
			child.stdout.on('data', (piece) => {
				acknowledged += piece;
			});
			child.stdin.on('error', () => {});
			for (let index = 0; index < 2000; index++)
				child.stdin.write(`${JSON.stringify({ kind: 'claim', channel: 'email', client: `К${index}`, summary: 'x' })}\n`);
			await new Promise((resolve) => setTimeout(resolve, 1200 + times * 400));
			child.kill();
			await new Promise((resolve) => child.on('close', resolve));
			done(['check', '-j', journal]);
			const known = JSON.parse(done(['list', '-n', '0', '-j', journal, '--json', 'number']).out).map(({ number }) => number);
			for (const line of acknowledged.split(/\r?\n/).slice(0, -1)) assert.ok(known.includes(JSON.parse(line).number), line);
		}
		done(['add', '-j', journal, ...entry]);
		assert.deepEqual(parts(folder), []);
	});
});

group('the places of a person', () => {
	play('the own file in %APPDATA%, the journal in %LOCALAPPDATA%', () => {
		const said = done(['init', '--office', 'Фирма', '--yes']);
		const usual = join(local, 'claims-journal', 'Data', 'journal.db');
		assert.ok(existsSync(usual), said.errors);
		assert.ok(`${said.out}${said.errors}`.includes(usual));
		const { journal } = newJournal();
		done(['journals', 'add', 'магазин', journal]);
		assert.match(readFileSync(join(roaming, 'claims-journal', 'config.toml'), 'utf8'), /магазин/);
		done(['add', '-j', 'магазин', ...entry]);
		assert.match(done(['list', '-j', 'магазин']).out, /Иванов/);
		assert.equal(done(['list']).out, '');
	});

	play('completion is written for PowerShell', () => {
		const { out, errors } = done(['completion', 'install']);
		assert.match(out + errors, /\.ps1/);
	});

	play('doctor and schedule', () => {
		const { journal } = newJournal();
		const { out } = claims(['doctor', '-j', journal, '--json']);
		const found = JSON.parse(out);
		assert.ok(found.length > 8, out);
		assert.deepEqual(
			found.filter(({ state }) => state === 'fault'),
			[],
		);
		const lines = done(['schedule', '-j', journal]).out;
		assert.match(lines, /schtasks/);
		assert.doesNotMatch(lines, /crontab|systemctl/);
		const synced = join(scratch, 'OneDrive - Фирма');
		mkdirSync(synced);
		done(['init', '-j', join(synced, 'ж.db'), '--office', 'Фирма', '--yes']);
		assert.match(claims(['doctor', '-j', join(synced, 'ж.db'), '--json']).out, /OneDrive/);
	});

	play('the script for the scheduler runs it without a window, and gives its exit code', () => {
		const { journal } = newJournal();
		const scheduled = (...words) => {
			// Wine does not know //E:JScript, which Windows needs where another program has taken the ending .js.
			const all = ['//B', join(archive, 'bin', 'scheduled.js'), ...words];
			// Notepad would keep a pipe and the folder open.
			return spawnSync('wscript.exe', all, { cwd: archive, env: environment, stdio: 'ignore' }).status;
		};
		assert.equal(scheduled('overdue', '--exit-code', '--quiet', '--journal', journal), 0);
		assert.match(claims(['doctor', '-j', journal]).out, /The scheduled check last ran on/);
		done(['add', '-j', journal, ...entry, '--received', '2026-01-12']);
		assert.equal(scheduled('overdue', '--exit-code', '--quiet', '--journal', journal), 1);
		assert.match(readFileSync(join(environment.TEMP, 'claims-overdue.txt'), 'utf8'), /Иванов/);
	});
});
