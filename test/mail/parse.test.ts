/** Messages as programs write them: what mail libraries read wrongly or lose. */

import { describe, expect, it } from 'vitest';
import { propose } from '../../src/domain/mail/proposal.ts';
import { consumer } from '../../src/domain/regulation/consumer.ts';
import { parseMessage } from '../../src/mail/parse.ts';
import { Unreadable } from '../../src/mail/parts.ts';
import { fc } from '../property.ts';
import { encoded, header, message } from './compose.ts';

const PLAIN = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
const FROM = 'From: Ivan <ivan@example.com>';

function word(bytes: Uint8Array, charset = 'utf-8'): string {
	return `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`;
}

describe('the subject', () => {
	const subject = 'Претензия о шкафе';
	const bytes = Buffer.from(subject);

	it.each<readonly [string, readonly (string | Uint8Array)[]]>([
		['in words cut in the middle of a letter', [`Subject: ${word(bytes.subarray(0, 9))}`, ` ${word(bytes.subarray(9))}`]],
		['in raw Windows-1251', [header('Subject', encoded(subject, 'windows-1251'))]],
		['in raw KOI8-R', [header('Subject', encoded(subject, 'koi8-r'))]],
		['in raw UTF-8', [`Subject: ${subject}`]],
		['in a word called win-1251', [`Subject: ${word(encoded(subject, 'windows-1251'), 'win-1251')}`]],
		['in a word that is called UTF-8 and is not', [`Subject: ${word(encoded(subject, 'windows-1251'))}`]],
		['in a word with a language', [`Subject: =?utf-8*ru?B?${bytes.toString('base64')}?=`]],
		['of two encodings', [`Subject: ${word(encoded('Претензия о', 'koi8-r'), 'koi8-r')}`, ` ${word(Buffer.from(' шкафе'))}`]],
		['folded', ['Subject: Претензия', ' о шкафе']],
		['twice, of which the first counts', [`Subject: ${subject}`, 'Subject: Другая']],
	])('%s', async (_, lines) => {
		expect((await parseMessage(message(FROM, ...lines, ...PLAIN, '', 'Текст'))).subject).toBe(subject);
	});

	it('keeps what stands between words', async () => {
		const lines = `Subject: Re: ${word(Buffer.from('Заказ'))} 15 ${word(Buffer.from('и'))} [x]`;
		expect((await parseMessage(message(FROM, lines, '', 'Text'))).subject).toBe('Re: Заказ 15 и [x]');
	});
});

describe('the body', () => {
	const text = 'Прошу вернуть деньги за некачественный товар';

	it.each<readonly [charset: string, encoding: string, guessed: boolean]>([
		['; charset=windows-1251', 'windows-1251', false],
		['; charset=win-1251', 'windows-1251', false],
		['; charset="koi8-r"', 'koi8-r', false],
		['', 'windows-1251', true],
		['; charset=utf-8', 'windows-1251', true],
		['; charset=unknown-8bit', 'koi8-r', true],
		['; charset=us-ascii', 'utf-8', true],
		['; charset=iso-8859-1', 'windows-1251', true],
	])('called «%s» in %s', async (charset, encoding, guessed) => {
		const read = await parseMessage(message(FROM, `Content-Type: text/plain${charset}`, '', encoded(text, encoding)));
		expect(read).toMatchObject({ text: `${text}\n`, guessed, textOf: 'plain' });
	});

	it('of HTML alone becomes text, with cells apart and without what is hidden', async () => {
		const html = `<html><head><style>p{}</style></head><body><p>Прошу  вернуть</p><div style="display:none">тайное</div>
			<table><tr><td>А</td><td>Б</td></tr></table><a href="https://example.com/x">ссылка</a><img src="cid:1" alt="снимок"><script>x()</script></body></html>`;
		const read = await parseMessage(message(FROM, 'Content-Type: text/html; charset=utf-8', '', html));
		expect(read.textOf).toBe('html');
		expect(read.text).toBe('Прошу вернуть\n\nА   Б\n\nссылка');
	});

	it('of HTML is not broken into lines', async () => {
		const long = 'слово '.repeat(60).trim();
		expect((await parseMessage(message(FROM, 'Content-Type: text/html; charset=utf-8', '', `<p>${long}</p>`))).text).toBe(long);
	});

	it('of HTML in a multipart/related is read, its pictures are files', async () => {
		const read = await parseMessage(
			message(
				...[FROM, 'Content-Type: multipart/related; boundary=b', '', '--b'],
				...['Content-Type: text/html; charset=utf-8', '', '<p>Прошу вернуть</p><img src="cid:1">', '--b'],
				...['Content-Type: image/png; name=a.png', 'Content-Transfer-Encoding: base64', 'Content-ID: <1>', '', 'iVBORw0KGgo=', '--b--'],
			),
		);
		expect(read.text).toBe('Прошу вернуть');
		expect(read.files.map(({ name }) => name)).toEqual(['a.png']);
	});

	it('of HTML nested deeper than anybody nests it is not lost', async () => {
		const deep = `${'<div>'.repeat(3000)}Прошу вернуть${'</div>'.repeat(3000)}`;
		expect((await parseMessage(message(FROM, 'Content-Type: text/html; charset=utf-8', '', deep))).text).toContain('Прошу вернуть');
	});

	it('in format=flowed is joined, signatures are kept', async () => {
		const lines = ['Прошу ', 'вернуть деньги.', '', '-- ', 'Иванов'];
		const read = await parseMessage(message(FROM, 'Content-Type: text/plain; charset=utf-8; format=flowed', '', ...lines));
		expect(read.text).toMatch(/^Прошу вернуть деньги\.\n\n-- \nИванов/);
	});

	it('of plain text and a footer of HTML is both', async () => {
		const read = await parseMessage(
			message(
				...[FROM, 'Content-Type: multipart/mixed; boundary=b', '', '--b'],
				...['Content-Type: text/plain; charset=utf-8', '', 'Прошу вернуть', '--b'],
				...['Content-Type: text/html; charset=utf-8', '', '<p>Проверено</p>', '--b--'],
			),
		);
		expect(read.text).toBe('Прошу вернуть\n\nПроверено');
	});

	it('is the plain one of two ways to say it, unless it says nothing', async () => {
		const both = (plain: string) =>
			message(
				...[FROM, 'Content-Type: multipart/alternative; boundary=b', '', '--b'],
				...['Content-Type: text/plain; charset=utf-8', '', plain, '--b'],
				...['Content-Type: text/html; charset=utf-8', '', '<p>Из HTML</p>', '--b--'],
			);
		expect((await parseMessage(both('Простой'))).text).toBe('Простой');
		expect((await parseMessage(both(' '))).text).toBe('Из HTML');
		expect((await parseMessage(both('Ваша программа не поддерживает письма в HTML.'))).text).toBe('Из HTML');
		expect((await parseMessage(both('Прошу исправить страницу: HTML не открывается.'))).text).toContain('Прошу');
	});

	it.each(['--b--', ''])('without a closing boundary: «%s»', async (end) => {
		const read = await parseMessage(
			message(FROM, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Прошу', end),
		);
		expect(read.text.trim()).toBe('Прошу');
	});
});

describe('files', () => {
	async function nameOf(...lines: readonly (string | Uint8Array)[]): Promise<string | undefined> {
		const read = await parseMessage(message(FROM, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...lines, '', '%PDF', '--b--'));
		return read.files[0]?.name;
	}
	const name = 'Претензия и чек.pdf';
	const bytes = Buffer.from(name);

	it.each<readonly [string, readonly (string | Uint8Array)[]]>([
		[
			'in words cut in the middle of a letter',
			[
				'Content-Type: application/pdf',
				`Content-Disposition: attachment; filename="${word(bytes.subarray(0, 9))} ${word(bytes.subarray(9))}"`,
			],
		],
		[
			'in a Windows-1251 word of the type alone',
			[`Content-Type: application/pdf; name="${word(encoded(name, 'windows-1251'), 'windows-1251')}"`],
		],
		[
			'in raw Windows-1251',
			[
				Buffer.concat([
					Buffer.from('Content-Disposition: attachment; filename="'),
					encoded(name, 'windows-1251'),
					Buffer.from('"\r\nContent-Type: application/pdf'),
				]),
			],
		],
		['by RFC 2231 without its asterisk', [`Content-Disposition: attachment; filename="utf-8''${encodeURIComponent(name)}"`]],
		['in the figures of a URL', [`Content-Disposition: attachment; filename="${encodeURIComponent(name)}"`]],
		['by RFC 2231', ['Content-Type: application/pdf', `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`]],
		[
			'by RFC 2231 in pieces, a letter in two of them',
			[
				'Content-Type: application/pdf',
				"Content-Disposition: attachment; filename*0*=utf-8''%D0%9F%D1%80%D0%B5%D1%82%D0%B5%D0%BD%D0%B7%D0;",
				' filename*1*=%B8%D1%8F%20%D0%B8%20%D1%87%D0%B5%D0%BA.pdf',
			],
		],
	])('are named %s', async (_, lines) => {
		expect(await nameOf(...lines)).toBe(name);
	});

	it('without a name get one', async () => {
		expect(await nameOf('Content-Type: application/pdf')).toBe('file-1.pdf');
	});

	it('that are messages stay whole, and are read', async () => {
		const inner = ['From: Anna <anna@example.com>', 'Subject: Шкаф', ...PLAIN, '', 'Прошу вернуть'];
		for (const disposition of [[], ['Content-Disposition: attachment']]) {
			const read = await parseMessage(
				message(
					...[
						FROM,
						'Content-Type: multipart/mixed; boundary=b',
						'',
						'--b',
						'Content-Type: text/plain; charset=utf-8',
						'',
						'Смотрите',
						'--b',
					],
					...['Content-Type: message/rfc822', ...disposition, '', ...inner, '--b--'],
				),
			);
			expect(read.text.trim()).toBe('Смотрите');
			expect(read.files.map((file) => file.name)).toEqual(['Шкаф.eml']);
			expect(read.forwarded.map(({ from, text }) => [from?.address, text.trim()])).toEqual([['anna@example.com', 'Прошу вернуть']]);
		}
	});
});

describe('senders', () => {
	it.each([
		['From: Иванов, Иван <i@example.com>', 'Иванов, Иван', 'i@example.com'],
		['From: "Иванов, Иван" <I@Example.com>', 'Иванов, Иван', 'i@example.com'],
		['From: i@example.com (Ivan)', 'Ivan', 'i@example.com'],
		['From: undisclosed-recipients:;', undefined, undefined],
		['From: Фирма: a@example.com, b@example.com;', '', 'a@example.com'],
		['From: Ivan', 'Ivan', ''],
	])('%s', async (line, name, address) => {
		const { from } = await parseMessage(message(line, ...PLAIN, '', 'Текст'));
		expect(from?.name).toBe(name);
		expect(from?.address).toBe(address);
	});
});

describe('days', () => {
	it.each(['Date: вчера', 'Date:', 'X-Date: 26 Nov 2026 10:00:00 +0300'])('of «%s» are none, never now', async (line) => {
		expect((await parseMessage(message(FROM, line, ...PLAIN, '', 'Текст'))).date).toBeNull();
	});
});

describe('what is no message', () => {
	it.each(['', '\r\n\r\n', 'просто текст', '%PDF-1.7\n\u0000', '{"a": 1}', 'Имя: Иван\r\nТелефон: 5\r\n\r\nТекст'])('%j', async (text) => {
		await expect(parseMessage(Buffer.from(text))).rejects.toBeInstanceOf(Unreadable);
	});

	it('has more parts than any message', async () => {
		const parts = Array.from({ length: 1100 }, () => '--b\r\nContent-Type: text/plain\r\n\r\na\r\n').join('');
		await expect(parseMessage(Buffer.from(`${FROM}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`))).rejects.toMatchObject({
			why: 'tooManyParts',
		});
	});

	it('is read or refused, whatever its bytes', async () => {
		const pieces = [
			...[FROM, 'Subject: =?utf-8?B?', '?=', 'Content-Type: multipart/mixed; boundary=b', 'Content-Type: text/html', '--b', '--b--', ''],
			...['Content-Transfer-Encoding: base64', 'Content-Type: message/rfc822', '=D0=', '\u0000\u001b[2J', 'Date: 99 Foo', ': ', ' folded'],
			...['Content-Disposition: attachment; filename*0*=utf-8', 'Content-Type: text/plain; charset=utf-7; format=flowed', '+AAA'],
		];
		const line = fc.oneof(
			fc.constantFrom(...pieces),
			fc.string(),
			fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
				try {
					await parseMessage(message(...lines));
				} catch (error) {
					if (!(error instanceof Unreadable)) throw error;
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('what is meant to do harm', () => {
	it.each<readonly [string, string]>([
		['a name without end', `From: ${'Иванов'.repeat(20_000)}\r\n\r\nТекст`],
		['a subject without end', `From: a@example.com\r\nSubject: ${'? '.repeat(50_000)}\r\n\r\nТекст`],
		['a text without end', `From: a@example.com\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${'x@?. прошу '.repeat(50_000)}`],
		['a page of nothing', `From: a@example.com\r\nContent-Type: text/html\r\n\r\n<p>${'\n'.repeat(300_000)}`],
	])('%s is read in a moment: as far as a person would', async (_, text) => {
		const read = await parseMessage(Buffer.from(text));
		expect(read.subject.length).toBeLessThanOrEqual(2000);
		expect(read.from?.name.length).toBeLessThanOrEqual(300);
		const { client, contact, demand, kindWords } = propose(read, consumer.demands ?? []);
		for (const field of [client, contact, demand, kindWords]) expect((field ?? '').length).toBeLessThanOrEqual(1000);
	});
});
