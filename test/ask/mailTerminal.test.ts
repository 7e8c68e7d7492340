/** Messages sorted at a real terminal: a key is enough, a pasted text is no key. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from '../../src/text/ru/index.ts';
import { mail } from '../../src/text/ru/mail.ts';
import { checkout, claims, newJournal, scratch } from '../bundle/program.ts';
import { closeAll, Terminal } from './tmux.ts';

const journal = join(scratch(), 'journal.db');

beforeAll(async () => {
	await newJournal(journal, '--language', 'ru', '--zone', 'Europe/Moscow');
	const box = ['01-pretenziya-utf8-base64.eml', '11-blagodarnost-8bit.eml'].map((name) => join(checkout, 'fixtures/mail', name));
	expect((await claims(['intake', ...box, '-j', journal], { environment: { CLAIMS_TODAY: '2026-11-20' } })).code).toBe(0);
});
afterAll(closeAll);

it('mail sort', async () => {
	const terminal = new Terminal(['mail', 'sort', '-j', journal], { columns: 80, rows: 60, more: { CLAIMS_TODAY: '2026-11-20' } });
	await terminal.asked(mail.sort.what(1, 1));
	terminal.paste('зов', true);
	terminal.type('з');
	await terminal.asked(words.questions.save);
	terminal.press('Enter');
	await terminal.asked(mail.sort.what(2, 0));
	terminal.type('в');
	expect(await terminal.ended()).toBe(0);
	const rows: readonly { readonly state: string }[] = JSON.parse((await claims(['mail', '--all', '--json', 'state', '-j', journal])).out);
	expect(rows.map(({ state }) => state)).toEqual(['registered', 'draft']);
});
