/** The same message at two desks: what one of them made of it the other does not ask about again. */

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { Office } from './office.ts';
import { Postgres } from './postgres.ts';

let server: Postgres;
let office: Office;
let clerk: string;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	clerk = await office.join('clerk');
});

/** A sample of a message, in a folder of its own. */
function sample(number: string): string {
	const folder = join(office.folder, `mail-${number}`);
	mkdirSync(folder, { recursive: true });
	const [name = ''] = readdirSync('fixtures/mail').filter((one) => one.startsWith(number));
	copyFileSync(join('fixtures/mail', name), join(folder, name));
	return folder;
}

interface Message {
	readonly message: number;
	readonly state: string;
	readonly number: string | null;
}

/** All messages of a desk that has heard the others, the last one taken in last. */
async function messages(journal: string, ...words: readonly string[]): Promise<readonly Message[]> {
	const parsed: readonly Message[] = JSON.parse((await office.upToDate(journal, ['mail', '--json', 'message,state,number', ...words])).out);
	return parsed.toSorted((left, right) => left.message - right.message);
}

async function takenIn(folder: string, ...journals: readonly string[]): Promise<string> {
	for (const journal of journals) await office.at(journal, ['intake', folder]);
	return String((await messages(journals[0] ?? '', '--all')).at(-1)?.message);
}

it('one that another desk registered is settled', async () => {
	const one = await takenIn(sample('01'), office.first, clerk);
	const number = (await office.at(office.first, ['mail', 'sort', one, '--register', '--kind', 'claim', '--client', 'Orlov'])).out.trim();
	expect(await messages(clerk)).toEqual([]);
	expect((await office.at(clerk, ['today'])).errors).not.toContain('mail sort');
	expect((await messages(clerk, '--all')).at(-1)).toMatchObject({ state: 'registered', number });
	expect((await office.at(clerk, ['mail', 'show', '1'])).out).toContain(number);
	const again = await office.tried(clerk, ['mail', 'sort', '1', '--register']);
	expect(again).toMatchObject({ code: 2, errors: expect.stringContaining(number) });
	for (const journal of [office.first, clerk]) await office.at(journal, ['check']);
});

it('one that another desk attached to an entry, also where it comes in later', async () => {
	const later = sample('03');
	const two = await takenIn(sample('02'), office.first, clerk);
	await office.at(office.first, ['mail', 'sort', two, '--attach-to', '1']);
	const three = await takenIn(later, office.first);
	await office.at(office.first, ['mail', 'sort', three, '--attach-to', '1']);
	expect(await messages(clerk)).toEqual([]);
	const before = office.head();
	expect((await office.at(clerk, ['intake', later])).out).toContain('-0001');
	expect((await messages(clerk, '--all')).map(({ state }) => state)).toEqual(['registered', 'attached', 'attached']);
	expect(office.head()).toBe(before);
});

it('one that answers an entry goes there once', async () => {
	const folder = join(office.folder, 'answer');
	mkdirSync(folder);
	await office.at(office.first, ['correct', '1', '--contact', 'ivanov@example.org', '--reason', 'He wrote']);
	const [{ number: subject } = { number: '' }]: readonly { readonly number: string }[] = JSON.parse(
		(await office.at(office.first, ['list', '-n', '0', '--json', 'number', '--reverse'])).out,
	);
	const text = `Message-ID: <7@example.org>\nFrom: ivanov@example.org\nTo: us@firm.example\nSubject: ${subject}\nDate: Mon, 30 Nov 2026 09:00:00 +0300\n\nHere it is.\n`;
	writeFileSync(join(folder, 'answer.eml'), text);
	await office.at(office.first, ['intake', folder]);
	await office.at(clerk, ['intake', folder]);
	expect((await messages(clerk, '--all')).at(-1)).toMatchObject({ state: 'attached', number: subject });
	const notes = server.psql('office', "select count(*) from claims.event where type = 'noted' and personal like '%Here it is%'");
	expect(notes.trim()).toBe('1');
});

it('one that another desk set aside, or whose file somebody attached by hand, waits', async () => {
	const [four, five] = [sample('04'), sample('11')];
	const aside = await takenIn(four, office.first, clerk);
	await office.at(office.first, ['mail', 'sort', aside, '--set-aside', 'Not ours']);
	const [name = ''] = readdirSync(five);
	await office.at(office.first, ['attach', '1', join(five, name)]);
	await office.at(clerk, ['intake', five]);
	expect((await messages(clerk)).map(({ state }) => state)).toEqual(['draft', 'draft']);
});
