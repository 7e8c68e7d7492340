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
