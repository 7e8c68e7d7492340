/** Every example of the help is done by the program, in either language, in an office in the middle of its work. */

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandName, commandNames } from '../../src/grammar/command.ts';
import { commandIn, program } from '../../src/grammar/spell.ts';
import { help as en } from '../../src/text/en/help.ts';
import { help as ru } from '../../src/text/ru/help.ts';
import { Postgres } from '../server/postgres.ts';
import { type Ended, Scene } from './harness.ts';
import { readTranscript, TRANSCRIPTS } from './transcript.ts';

const JOURNALS = ['склад', 'офис', 'storehouse', 'office'].map((name) => `journals add ${name} journal.db`);

const INTAKE = ['intake почта/06-foto-s-telefona-bez-temy.eml'];

/** What must be there before: the other examples do without it. */
const first: Partial<Record<CommandName, readonly string[]>> = {
	'month reopen': ['month close 2026-09'],
	'month approve': ['month close 2026-09'],
	'month prevented': ['month close 2026-09', 'month approve 2026-09 --by "Юдин О. С." --decided Возить --measure "Нанять | 20.10.2026"'],
	'court-ended': ['court 3 --court Суд'],
	'mail show': INTAKE,
	'mail sort': INTAKE,
	'journals remove': JOURNALS,
	'journals default': JOURNALS,
};

/** The screen needs a terminal: it is played on one by a test of its own. `doctor` finds that nothing is scheduled; the day that `demo` shows is played on a true clock by a test of its own, here its file is missing. There is no mailbox to fetch from: `test/mail/fetch.test.ts` has one. */
const codes: Partial<Record<CommandName, readonly number[]>> = { screen: [2], 'mail fetch': [2], doctor: [1], demo: [3] };

let office: Scene;
let server: Postgres;
afterAll(() => office.end());

beforeAll(async () => {
	office = new Scene();
	server = await Postgres.start();
	for (const { kind, typed } of readTranscript(readFileSync(join(TRANSCRIPTS, 'given/office.txt'), 'utf8'))) {
		if (kind === 'setting') office.today = typed.split(' ')[1] ?? '';
		if (kind === 'command') await done(typed);
	}
	for (const name of ['чек.pdf', 'фото.jpg', 'receipt.pdf', 'photo.jpg']) writeFileSync(join(office.folder, name), `%PDF-1.4 ${name}`);
	for (const name of ['старый-журнал', 'old-journal'])
		for (const ending of ['csv', 'xlsx']) cpSync(`fixtures/oldJournal/old-journal.${ending}`, join(office.folder, `${name}.${ending}`));
	for (const name of ['пароль.txt', 'password.txt']) writeFileSync(join(office.folder, name), 'secret\n', { mode: 0o600 });
	for (const folder of ['почта', 'mail']) cpSync('fixtures/mail', join(office.folder, folder), { recursive: true });
	for (const name of ['почта.mbox', 'mail.mbox']) cpSync('fixtures/mail/inbox.mbox', join(office.folder, name));
	for (const folder of ['копии', 'backups']) mkdirSync(join(office.folder, folder));
	office.today = '2026-10-09';
	for (const line of [
		'settings --address "г. Москва" --signer "О. С. Юдина" --position Директор --head "Юдина О. С."',
		'attach 1 чек.pdf фото.jpg',
		'request 1 --to client --what "Чек" --due 20.10.2026',
		'prevent 4 --text "Обучить" --by "Юдин О. С." --due 20.10.2026',
		'take 7 --measure "Сверить | 20.10.2026"',
		'decide 7 --decision rejected --grounds "Недопоставки нет"',
		'add --unsorted --channel email --client "Ким Р." --summary "Не тот чек"',
		'add --kind complaint --channel phone --client "Лещ А. А." --target service --summary "Долго ждал"',
		'take 12 --responsible "Юдин О. С." --measure "Поговорить | 09.10.2026"',
		'decide 12 --decision satisfied --grounds "Стандарт, п. 3"',
		'add --kind complaint --channel phone --client "Сом Б. Б." --target service --summary "Пересчитали дважды"',
		'take 13 --responsible "Юдин О. С." --measure "Вернуть | 09.10.2026"',
		'measure-done 13 1 --result Возвращено',
		'decide 13 --decision satisfied --grounds "ЗоЗПП ст. 32" --amount 500',
		'reply 13 --form post --text "Вернём"',
		'add --kind inquiry --channel phone --client "Ерш В. В." --summary "Когда доставка?"',
		'people add "Лунин А. А."',
		'people add "Гайдук Е. Н."',
		'people add "Бывшая И. И."',
		'people retire "Бывшая И. И."',
		'people add "Новикова Е. Н."',
		'attach 12 чек.pdf',
		'add --kind claim --channel post --client "Язь Г. Г." --summary "Недовложение" --responsible "Юдин О. С."',
		'add --kind praise --channel chat --client "Petrova A." --summary Thanks --responsible "Larionova M."',
		...['Yudin O.', 'Gayduk E.', 'Novikova E.', 'Lunin A.', 'Orlov I.'].map((name) => `people add "${name}"`),
		'people retire "Orlov I."',
		'letter templates export шаблоны',
		'letter templates export templates',
		'rules export firma -o свои.toml',
		'rules export firma -o own.toml',
	])
		await done(`claims ${line}`);
	for (const name of ['выходные.csv', 'days-off.csv']) cpSync('fixtures/calendar/datagov-2024-2027.csv', join(office.folder, name));
	for (const folder of ['копии', 'backups']) await done(`claims backup --folder ${folder}`);
	office.set('clock', '2026-10-12T12:30:00.000Z');
	await done('claims note 3 --text Звонил');
});

async function done(line: string): Promise<void> {
	const ended = await office.line(line);
	expect([line, ended.code, saidBy(ended)]).toEqual([line, 0, saidBy(ended)]);
}

let databases = 0;

/** The address of a database of its own for an example with a server. */
function sharing(): string {
	const database = `example_${++databases}`;
	server.journal(database);
	return server.address(database, 'head');
}

function saidBy({ said }: Ended): string {
	return said.map(({ text }) => text).join('');
}

describe.each([
	['ru', ru],
	['en', en],
] as const)('in %s', (language, help) => {
	it.each(commandNames.flatMap((name) => help.examples[name].map((line) => [name, line] as const)))('%s: %s', async (name, line) => {
		expect(line === commandIn(language, name) || line.startsWith(`${commandIn(language, name)} `)).toBe(true);
		const scene = new Scene();
		rmSync(scene.folder, { recursive: true });
		cpSync(office.folder, scene.folder, { recursive: true });
		if (name === 'init') rmSync(join(scene.folder, 'journal.db'));
		scene.today = '2026-10-12';
		try {
			for (const before of first[name] ?? []) await scene.line(`claims ${before}`);
			const address = ['share', 'join', 'unshare'].includes(name) ? sharing() : '';
			if (name === 'join' || name === 'unshare') await scene.line(`claims share "${address}"`);
			const backup = readdirSync(join(scene.folder, 'копии'))[0] ?? '';
			const ended = await scene.line(
				`HOME=. ${program[language]} ${line.replace(/journal-[-\d]+/, backup).replace(/postgres:\S+/, `"${address}"`)}${name === 'demo' ? ' --inbox absent' : ''}`,
			);
			expect(codes[name] ?? [0], saidBy(ended)).toContain(ended.code);
		} finally {
			scene.end();
		}
	});
});
