/** A profile of imports and the file that is read by it, when they do not fit. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

const JOURNAL = 'Дата;Кто;Суть;Итог\n01.02.2024;А;раз;отказано\n02.02.2024;Б;два;решили\n';

let scene: Scene;
beforeEach(async () => {
	scene = new Scene();
	await scene.play(['claims init --office Фирма --regulation firma --yes -q']);
	writeFileSync(join(scene.folder, 'old.csv'), JOURNAL);
});
afterEach(() => scene.end());

function profile(text: string): void {
	writeFileSync(join(scene.folder, 'p.toml'), text);
}

async function imported(options: string): Promise<{ readonly code: number; readonly said: string }> {
	const { code, said } = await scene.line(`claims ${options.replace('import', 'import old.csv --profile p.toml')}`);
	return { code, said: said.map(({ text }) => text).join('') };
}

it('names what the file does not have, and what was understood without it', async () => {
	profile(
		'[columns]\n"Кто это" = "клиент"\n"Дата" = "получено"\nZ = "примечание"\n[outcomes]\n"решили" = "отозвана"\n"передали" = "отклонена"\n',
	);
	const { said } = await imported('import --dry-run');
	expect(said).toContain('В профиле есть столбцы, которых нет в прочитанном: «кто это», «z».');
	expect(said).toContain('В профиле есть слова исхода, которых нет в прочитанном: «передали».');
	expect(said).toContain('Этих слов исхода в профиле нет, они поняты по смыслу: «отказано».');
	const { said: english } = await imported('--lang en import --dry-run');
	expect(english).toContain('The profile has columns that are not in what was read: “кто это”, “z”.');
	expect(JSON.parse(outOf(await scene.line('claims import old.csv --profile p.toml --dry-run --json profile')))).toEqual({
		profile: { missingColumns: ['кто это', 'z'], missingOutcomes: ['передали'], otherOutcomes: ['отказано'] },
	});
});

it('is silent where the profile and the file have the same, and where there is no profile', async () => {
	profile('[columns]\nA = "получено"\n"кто" = "клиент"\n[outcomes]\n"отказано" = "отклонена"\n"Решили" = "отозвана"\n"—" = "в работе"\n');
	expect((await imported('import --dry-run')).said).not.toContain('профил');
	expect(JSON.parse(outOf(await scene.line('claims import old.csv --dry-run --json profile')))).toEqual({ profile: null });
});

it.each([
	['ru', 'Столбцы «Дата», «Кто» в профиле означают одно: «получено»'],
	['en', 'The columns “Дата”, “Кто” have the same meaning in the profile: “received”'],
])('two columns for what only one can hold are refused, in %s', async (language, sentence) => {
	profile('[columns]\n"Дата" = "получено"\n"Кто" = "получено"\n');
	expect(await imported(`--lang ${language} import --yes`)).toEqual({ code: 2, said: expect.stringContaining(sentence) });
	expect(JSON.parse(outOf(await scene.line('claims list --json number')))).toEqual([]);
});

it('two sheets may name the same thing differently, and several columns may hold a note', async () => {
	const sheet = (name: string, rows: readonly string[]) =>
		`<Worksheet ss:Name="${name}"><Table>${rows
			.map(
				(row) =>
					`<Row>${row
						.split(';')
						.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`)
						.join('')}</Row>`,
			)
			.join('')}</Table></Worksheet>`;
	const rows = (head: string) => [head, '01.02.2024;А;раз;то', '02.02.2024;Б;два;сё', '03.02.2024;В;три;это'];
	writeFileSync(
		join(scene.folder, 'old.csv'),
		`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet('2023', rows('Дата;Кто;Суть;Прим'))}${sheet('2024', rows('Поступило;Кто;Суть;Дата'))}</Workbook>`,
	);
	profile('[columns]\n"Дата" = "получено"\n"Поступило" = "получено"\n"Суть" = "содержание"\n"Прим" = "содержание"\n');
	expect((await imported('import --dry-run')).code).toBe(0);
});

it('a word that is none lists those that a written profile uses', async () => {
	profile('[columns]\n"Кто" = "кленит"\n[outcomes]\n"решили" = "отказ"\n');
	const { said } = await imported('import --yes');
	expect(said).toContain('получено, зарегистрировано, клиент, контакт');
	expect(said).toContain('удовлетворена, удовлетворена частично, отклонена');
	expect(said).not.toContain('received');
	expect((await imported('--lang en import --yes')).said).toContain('received, registered, client, contact');
});

it('the same file with another profile says what it makes different', async () => {
	profile('kind = "претензия"\n[outcomes]\n"решили" = "отозвана"\n');
	expect((await imported('import --yes')).code).toBe(0);
	expect((await imported('import --yes')).said).toContain('Уже внесены: 2.');
	profile('kind = "жалоба"\nchannel = "чат"\n[outcomes]\n"решили" = "удовлетворена"\n');
	const { code, said } = await imported('import --yes');
	expect(code).toBe(0);
	expect(said).toContain('Отличаются от внесённых, не меняются: 2.');
	expect(said).toMatch(/2: № \S+ — Вид: здесь «претензия», в файле «жалоба»; Канал: здесь «лично», в файле «чат»\n/);
	expect(said).toContain('Чем кончилось: здесь «отозвано», в файле «удовлетворена»');
	expect(JSON.parse(outOf(await scene.line('claims import old.csv --profile p.toml --dry-run --json known,differing')))).toMatchObject({
		known: 0,
		differing: [
			{ row: 2, fields: [{ field: 'kind', here: 'claim', there: 'complaint' }, { field: 'channel' }] },
			{ row: 3, fields: [{}, {}, { field: 'outcome', here: 'withdrawn', there: 'satisfied' }] },
		],
	});
});
