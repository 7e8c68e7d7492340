/** A closed month: its export and its report are the same bytes for ever, and its printed seal tells what was done to the journal. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, outOf, Scene } from './harness.ts';

const scene = new Scene();
const journal = join(scene.folder, 'journal.db');
const unsealed = join(scene.folder, 'unsealed.db');

const looks = [
	...['--format csv --profile excel', '--format csv --profile raw', '--format json', '--format ndjson'].map(
		(how) => `claims export --month 2026-10 ${how}`,
	),
	'claims export --month 2026-10 --kind claim --profile raw',
	'claims month 2026-10',
	'claims month 2026-10 --json',
	'claims month 2026-10 --format csv',
	'claims month 2026-10 --format html',
	'claims month 2026-10 --format csv --profile raw --by-person --actor Директор -q',
];

async function seen(): Promise<readonly string[]> {
	const texts: string[] = [];
	for (const look of looks) texts.push(outOf(await scene.line(look)));
	return texts;
}

async function done(line: string): Promise<Ended> {
	const ended = await scene.line(line);
	expect({ line, code: ended.code, said: ended.code === 0 ? [] : ended.said }).toEqual({ line, code: 0, said: [] });
	return ended;
}

let printed = '';
let atFirst: readonly string[] = [];

beforeAll(async () => {
	scene.today = '2026-10-05';
	await done('claims init --office "ООО «Фирма»" --controller "Ежова Т. Л." --yes');
	for (const [kind, client] of [
		['claim', 'Лещ Ф. И.'],
		['complaint', 'Юдина О. С.'],
		['claim', 'Щукин В. Е.'],
		['inquiry', 'Сергей'],
	])
		await done(
			`claims add --kind ${kind} --channel post --client "${client}" --responsible "Гайдук Е. Н." --summary "Недопоставка, акт № 7." -q`,
		);
	await done('claims take 1 --measure "Разобраться | 20.10"');
	await done('claims withdraw 2 --how "Позвонил."');
	await done('claims close 4 --answer "До шести." --satisfaction да');
	scene.today = '2026-11-02';
	await done('claims add --kind claim --channel post --client "Щукин В. Е." --summary "Ноябрь." -q');
	copyFileSync(journal, unsealed);
	printed = outOf(await done('claims month close 2026-10')).trim();
	atFirst = await seen();
});

afterAll(() => scene.end());

it('stays what it was, whatever is done to its entries, taken back and done again', async () => {
	const later = [
		'claims correct 1 --client "Лещ-Второй Ф. И." --amount 500 --reason "Уточнили"',
		'claims undo',
		'claims correct 1 --kind complaint --reason "Уточнили"',
		'claims reopen 2 --reason "Передумал"',
		'claims reopen 4 --reason "Передумал"',
		'claims withdraw 3 --how "Отозвал" --on 2026-11-02',
		'claims undo',
		'claims void 3 --reason "Дважды"',
		// Out of the month, and into it.
		'claims correct 3 --received 2026-09-30 --registered 2026-09-30 --reason "По штампу"',
		'claims correct 5 --received 2026-10-30 --registered 2026-10-30 --reason "По штампу"',
		'claims add --kind praise --channel chat --registered 2026-10-30 --client "Алёна" --summary "Спасибо!" -q',
		'claims settings --controller "Строева И. А."',
	];
	for (const line of later) {
		await done(line);
		expect(await seen(), line).toEqual(atFirst);
	}
	await done('claims check');
	// What is there now is exported by the days, not by the month.
	expect(outOf(await scene.line('claims export --registered 2026-10-01..2026-10-31 --profile raw'))).not.toBe(atFirst[1]);
});

it('has a seal that holds', async () => {
	expect(printed).toMatch(/^2026-10\.\d+\.4\.[0-9a-f]{32}$/);
	expect((await scene.line(`claims check --seal "${printed}."`)).code).toBe(0);
	const altered = printed.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
	expect((await scene.line(`claims check --seal ${altered}`)).code).toBe(1);
	expect((await scene.line(`claims check --seal ${printed.replace('.4.', '.5.')}`)).code).toBe(1);
});

it('has a seal that misses a tail that was cut off, where nothing else does', async () => {
	expect((await scene.line(`claims check -j ${unsealed}`)).code).toBe(0);
	const ended = await scene.line(`claims check -j ${unsealed} --seal ${printed}`);
	expect(ended.code).toBe(1);
	expect(ended.said.map(({ text }) => text).join('')).toContain('Конец журнала отрезан');
});

it('has a seal that misses an entry that was altered behind the journal', async () => {
	const altered = join(scene.folder, 'altered.db');
	copyFileSync(unsealed, altered);
	const line = outOf(await done(`claims month close 2026-10 -j ${altered}`)).trim();
	const connection = new Database(altered);
	connection.exec(`update claim set summary = 'Ничего не было' where ordinal = 1`);
	connection.close();
	const ended = await scene.line(`claims check -j ${altered} --seal ${line}`);
	expect(ended.said.map(({ text }) => text).join('')).toContain('выгрузка месяца 2026-10 уже не та');
});

it('finds any seal that was printed, with its event and day, and says where it is in no chain', async () => {
	const sealOf = async (path: string) => /печать ([0-9a-f]{64})/.exec(outOf(await done(`claims check -v -j ${path}`)))?.[1] ?? '';
	const first = await sealOf(unsealed);
	await done('claims note 5 --text "Звонил."');
	const last = await sealOf(journal);
	const found = await done(`claims check --seal ${first}`);
	expect(found.said.map(({ text }) => text).join('')).toMatch(
		/Печать сходится: это событие \d+, записано 02\.11\.2026; после него событий \d+\./,
	);
	// As it was printed: in groups, with the full stop, in capitals.
	await done(`claims check --seal "${last.toUpperCase().replace(/(.{8})/g, '$1 ')}."`);
	const cut = await scene.line(`claims check -j ${unsealed} --seal ${last}`);
	expect({ code: cut.code, text: cut.said.map(({ text }) => text).join('') }).toEqual({
		code: 1,
		text: expect.stringContaining('Конец журнала отрезан'),
	});
});
