/** Taking messages in, killed at any moment and from two programs at once: each comes in once, none is lost, and each has its files. */

import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout, claims, newJournal, running, scratch } from './program.ts';

const folder = scratch();

/** The sample mailbox and a reply to each of some entries: what goes to an entry writes files too. */
function mailbox(name: string): string {
	const place = join(folder, name);
	mkdirSync(place);
	for (const file of readdirSync(join(checkout, 'fixtures/mail')).filter((one) => one.endsWith('.eml')))
		cpSync(join(checkout, 'fixtures/mail', file), join(place, file));
	for (let index = 1; index <= 12; index++)
		writeFileSync(
			join(place, `reply-${index}.eml`),
			`From: Z <zarema.kostoeva@example.com>\r\nSubject: Re ${index}\r\nMessage-ID: <r${index}@example.com>\r\nIn-Reply-To: <20261116091244.7731@mail.example.com>\r\n\r\nText ${index}\r\n`,
		);
	return place;
}

async function journalWithEntry(name: string): Promise<string> {
	const journal = await newJournal(join(folder, name), '--language', 'en');
	const first = join(checkout, 'fixtures/mail/01-pretenziya-utf8-base64.eml');
	expect((await claims(['intake', first, '-j', journal])).code).toBe(0);
	expect((await claims(['mail', 'sort', '1', '--register', '-j', journal])).code).toBe(0);
	return journal;
}

async function expectOnce(journal: string): Promise<void> {
	const all: readonly { readonly message: number; readonly state: string; readonly sha256: string }[] = JSON.parse(
		(await claims(['mail', '--all', '--json', '-j', journal])).out,
	);
	expect(all.map(({ state }) => state).toSorted()).toEqual([
		...Array.from({ length: 3 }, () => 'aside'),
		...Array.from({ length: 13 }, () => 'attached'),
		...Array.from({ length: 7 }, () => 'draft'),
		'registered',
	]);
	expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(24);
	const history: readonly { readonly type: string }[] = JSON.parse((await claims(['history', '1', '--json', '-j', journal])).out);
	expect(history.filter(({ type }) => type === 'noted').length).toBe(13);
	expect(history.filter(({ type }) => type === 'attached').length).toBe(14);
	expect(await claims(['check', '-v', '-j', journal])).toMatchObject({ code: 0 });
}

/** Ends the program after so many milliseconds, as a power cut would. */
async function killed(words: readonly string[], after: number): Promise<void> {
	const { kill, ended } = running(words);
	const timer = setTimeout(kill, after);
	await ended;
	clearTimeout(timer);
}

test('killed again and again, and then left alone', async () => {
	const journal = await journalWithEntry('killed.db');
	const place = mailbox('killed');
	for (let run = 0; run < 12; run++) await killed(['intake', place, '--put-away', '-j', journal], 150 + run * 45);
	expect((await claims(['intake', place, join(place, 'taken'), '--put-away', '-j', journal])).code).toBe(0);
	await expectOnce(journal);
	expect(readdirSync(place)).toEqual(['taken']);
});

test('by two programs at once', async () => {
	const journal = await journalWithEntry('two.db');
	const place = mailbox('two');
	const runs = await Promise.all([claims(['intake', place, '-j', journal]), claims(['intake', place, '-j', journal])]);
	expect(runs.map(({ code }) => code)).toEqual([0, 0]);
	await expectOnce(journal);
});
