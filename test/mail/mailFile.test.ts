/** The file about mail: what is wrong in it is refused by its line before anything is fetched. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Scene } from '../cli/harness.ts';

let scene: Scene;
afterEach(() => scene.end());

it.each([
	['ru', 'Строка 5: since: 24.11.2026 ещё не наступило, сегодня 23.11.2026: до тех пор не забиралось бы ни одно письмо.'],
	['en', 'Line 5: since: 2026-11-24 has not come yet, today is 2026-11-23: until then no message would be fetched.'],
])('a day to fetch from that lies ahead, in %s', async (language, sentence) => {
	scene = new Scene();
	scene.today = '2026-11-23';
	await scene.play(['claims init --office "ООО «Фирма»" --yes -q']);
	const settings = ['[mailbox]', 'host = "localhost"', 'user = "office"', 'passwordFile = "password"', 'since = 2026-11-24'];
	writeFileSync(join(scene.folder, 'journal.db.mail.toml'), settings.join('\n'));
	const { code, said } = await scene.line(`claims --lang ${language} mail fetch`);
	expect([code, said.map(({ text }) => text).join('')]).toEqual([2, expect.stringContaining(sentence)]);
});
