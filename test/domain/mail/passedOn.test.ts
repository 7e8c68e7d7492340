/** Letters that somebody of the office passes on. */

import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/domain/mail/message.ts';
import { passedOn } from '../../../src/domain/mail/passedOn.ts';
import { sortMessage } from '../../../src/domain/mail/sorting.ts';

const OFFICE = { addresses: ['claims@firma.example.ru'], name: 'ООО «Фирма»', colleagues: ['gromov@mail.ru'] };

function message(text: string, facts: Partial<Message> = {}): Message {
	return {
		...{ from: { name: 'Громов', address: 'gromov@firma.example.ru' }, replyTo: null, to: [], cc: [], subject: 'Fwd: Жалоба', id: null },
		...{ answers: [], date: null, received: [], marks: {}, repeated: [], text, textOf: 'plain', guessed: false },
		...{ files: [], report: null, forwarded: [] },
		...facts,
	};
}

const OUTLOOK = 'From: Анна Белова <anna@example.org>\nSent: Monday, November 16, 2026 9:12 PM\nTo: Громов\nSubject: Жалоба\n\nЖалуюсь.\n';

describe('a letter in the text', () => {
	it.each([
		['Outlook', `Прошу зарегистрировать.\n\n${OUTLOOK}`, '21:12:00'],
		[
			'Outlook in Russian',
			'-----Исходное сообщение-----\nОт: Анна Белова [mailto:anna@example.org]\nОтправлено: 16 ноября 2026 г. 9:12\nТема: Жалоба\n\nЖалуюсь.',
			'09:12:00',
		],
		[
			'Gmail',
			'---------- Пересылаемое сообщение ---------\nОт: Анна Белова <anna@example.org>\nДата: пн, 16 нояб. 2026 г. в 09:12\nТема: Жалоба\nКому: <x@y.ru>\n\nЖалуюсь.',
			'09:12:00',
		],
		[
			'Yandex',
			'-------- Пересылаемое сообщение --------\n16.11.2026, 09:12, Анна Белова <anna@example.org>:\n\nЖалуюсь.\n\n-------- Конец пересылаемого сообщения --------',
			'09:12:00',
		],
		[
			'Mail.ru',
			'-------- Пересылаемое сообщение --------\nОт кого: Анна Белова <anna@example.org>\nКому: x@y.ru\nДата: Понедельник, 16 ноября 2026, 9:12 +03:00\nТема: Жалоба\n\nЖалуюсь.',
			'09:12:00',
		],
		[
			'Apple',
			'Начало переадресованного сообщения:\n\nОт: Анна Белова <anna@example.org>\nТема: Жалоба\nДата: 16 ноября 2026 г. в 9:12:00\nКому: x@y.ru\n\nЖалуюсь.',
			'09:12:00',
		],
	])('of %s', (_, text, time) => {
		expect(passedOn(message(text), OFFICE)).toMatchObject({
			...{ from: { name: 'Анна Белова', address: 'anna@example.org' }, subject: 'Жалоба', text: 'Жалуюсь.' },
			date: { day: '2026-11-16', time },
		});
	});

	it('came through two hands', () => {
		const twice = `FYI\n\nFrom: Петрова <petrova@firma.example.ru>\nSent: Monday, November 16, 2026 10:00 AM\nSubject: FW: Жалоба\n\nсм. ниже\n\n${OUTLOOK}`;
		expect(passedOn(message(twice), OFFICE)?.from?.address).toBe('anna@example.org');
		const inside = message('', {
			from: { name: '', address: 'boss@firma.example.ru' },
			forwarded: [message(OUTLOOK, { from: { name: '', address: 'anna@example.org' } })],
		});
		expect(passedOn(message('', { forwarded: [inside] }), OFFICE)?.from?.address).toBe('anna@example.org');
	});

	it('is no letter of ours that is set aside', () => {
		const own = { from: { name: '', address: 'claims@firma.example.ru' } };
		expect(sortMessage(message(OUTLOOK, own), OFFICE)).toEqual({ as: 'draft', doubts: [] });
		expect(sortMessage(message(OUTLOOK, { ...own, subject: 'Re: Жалоба' }), OFFICE)).toMatchObject({ as: 'aside', reason: 'own' });
	});

	it.each<readonly [string, string, Partial<Message>]>([
		['of a stranger, who shows what a shop wrote to him', OUTLOOK, { from: { name: '', address: 'ivan@example.com' } }],
		['in an answer, which quotes it', OUTLOOK, { subject: 'Re: Жалоба' }],
		['that has no head', 'От: меня\nЖалуюсь на кассира.', {}],
		['of a domain that is everybody’s', OUTLOOK, { from: { name: '', address: 'petrov@mail.ru' } }],
	])('is none %s', (_, text, facts) => {
		expect(passedOn(message(text, facts), OFFICE)).toBeUndefined();
	});
});
