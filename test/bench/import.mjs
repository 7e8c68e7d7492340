// An old journal in CSV brought in, against `sqlite3 .import` of the same bytes and the hashing of a chain as long.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BOUND = 2;
/** An entry that ended is its registration and what became of it before. */
const EVENTS = 2;
const CLIENTS = ['Гусева', 'Степаненко', 'Ларин', 'Мещеряков', 'Захарченко', 'Кузин', 'Петров', 'Орлов', 'Волков', 'Зайцев'];
const RESPONSIBLE = ['Гайдук', 'Кочетков', 'Ларионова', 'Сафин', 'Тимофеев'];
const OUTCOMES = ['удовл.', 'отказано', 'частично'];

/** Prints one line. `claims` gives a command of the built program on a journal, `measure` what commands cost. */
export function measureImport({ folder, rows, day, claims, measure, bare }) {
	const [csv, journal, plain] = ['old.csv', 'old.db', 'old-plain.db'].map((name) => join(folder, name));
	for (const path of [journal, plain]) rmSync(path, { force: true });
	writeFileSync(csv, oldJournal(rows, Number(day.slice(0, 4)) - 16));
	const { argv, env } = claims(journal, [
		'init',
		'--office',
		'Bench',
		'--zone',
		'Europe/Moscow',
		'--controller',
		'Ежова Т. Л.',
		'--regulation',
		'firma',
	]);
	execFileSync(argv[0], argv.slice(1), { env: { ...process.env, ...env }, stdio: 'ignore' });
	const commands = [
		claims(journal, ['import', csv, '--yes', '--quiet', '--clock-is-right']),
		{ argv: ['sqlite3', plain, '.mode csv', '.separator ;', `.import ${csv} old`] },
		{ argv: [process.execPath, '-e', HASHING, csv, String(EVENTS)] },
		bare,
	];
	const [[own], [shell], [hashing], [start]] = measure(commands, 1, true);
	const base = shell.cpu + Math.max(0, hashing.cpu - start.cpu);
	const ratio = own.cpu / base;
	const parts = `sqlite3 .import ${shell.cpu.toFixed(2)} s, hashing ${Math.max(0, hashing.cpu - start.cpu).toFixed(2)} s`;
	console.log(
		`${ratio > BOUND ? 'MISSED: ' : ''}import of ${rows} rows: ${own.cpu.toFixed(1)} s of CPU, peak ${(own.peak / 1024).toFixed(0)} MiB, ${ratio.toFixed(1)} × both together (${parts}), bound ${BOUND}`,
	);
}

/** As many hashes as events, each of a line, the hash before and as much around it as an event has. */
const HASHING = `const { hash } = require('node:crypto');
const [, file, events] = process.argv;
let previous = '0'.repeat(64);
for (const [index, line] of require('node:fs').readFileSync(file, 'utf8').split('\\n').entries())
	for (let sequence = 1; sequence <= Number(events); sequence++)
		previous = hash('sha256', JSON.stringify(['claims-journal event 1', index, index, sequence, '2026-11-23T09:00:00.000Z', '2026-11-23', 'bench', 'registered', line, previous, previous]));`;

function oldJournal(rows, firstYear) {
	const lines = ['№ п/п;Дата поступления;Вх. №;Ф.И.О. заявителя;Краткое содержание;Ответственный;Срок;Отметка об исполнении'];
	for (let index = 0; index < rows; index++) {
		const at = Date.UTC(firstYear, 0, 1 + Math.floor((index * 5500) / rows));
		const day = (after) => new Date(at + after * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('.');
		const client = `${CLIENTS[index % 10]} ${'АБВГДЕЖЗИК'[Math.floor(index / 10) % 10]}. ${'АБВГДЕЖЗИК'[Math.floor(index / 100) % 10]}.`;
		const summary = `Не греет утюг, чек приложен, просит вернуть деньги: случай ${index % 977}`;
		const outcome = `${OUTCOMES[index % 3]}, исх. № ${index + 1} от ${day(5)}`;
		lines.push([index + 1, day(0), index + 1, client, summary, RESPONSIBLE[index % 5], day(10), outcome].join(';'));
	}
	return `${lines.join('\r\n')}\r\n`;
}
