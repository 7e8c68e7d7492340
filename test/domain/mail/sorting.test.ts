import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/domain/mail/message.ts';
import { sortMessage } from '../../../src/domain/mail/sorting.ts';

const OFFICE = { addresses: ['claims@firma.example.ru'], name: 'ООО «Фирма»', colleagues: [] };

function message(facts: Partial<Message> = {}): Message {
	return {
		...{ from: { name: 'Иван', address: 'ivan@example.com' }, replyTo: null, to: [], cc: [], subject: 'Претензия', id: '<1@example.com>' },
		...{ answers: [], date: null, received: [], marks: {}, repeated: [], text: 'Прошу', textOf: 'plain', guessed: false },
		...{ files: [], report: null, forwarded: [] },
		...facts,
	};
}

describe('a message', () => {
	it.each<readonly [reason: string, facts: Partial<Message>]>([
		['returned', { report: { recipient: 'a@b.ru', action: 'failed', status: '5.1.1', about: null, subject: null } }],
		['returned', { marks: { 'content-type': 'multipart/report; boundary=b' } }],
		['returned', { from: { name: '', address: 'mailer-daemon@mx.example.ru' } }],
		['receipt', { marks: { 'content-type': 'multipart/report; report-type=disposition-notification; boundary=b' } }],
		['automatic', { marks: { 'auto-submitted': 'auto-replied (vacation)' } }],
		['automatic', { marks: { 'auto-submitted': 'auto-generated' } }],
		['automatic', { marks: { 'x-autoreply': 'yes' } }],
		['automatic', { marks: { 'x-auto-response-suppress': 'All' } }],
		['automatic', { marks: { precedence: 'auto_reply' } }],
		['automatic', { marks: { 'return-path': '<>' } }],
		['automatic', { subject: 'Автоответ: Претензия' }],
		['automatic', { subject: 'Automatic reply: Claim' }],
		['automatic', { subject: 'Out of Office' }],
		['automatic', { subject: 'Отсутствие на рабочем месте: Re: претензия' }],
		['automatic', { subject: 'Я в отпуске до 10.12' }],
		['list', { marks: { precedence: 'bulk' } }],
		['list', { marks: { 'list-id': 'news <news.example.com>' } }],
		['list', { marks: { 'list-unsubscribe': '<https://example.com>' } }],
		['own', { from: { name: 'ООО «Фирма»', address: 'claims@firma.example.ru' } }],
		['own', { from: { name: '', address: 'box@firma.example.ru' }, marks: { 'delivered-to': 'box@firma.example.ru' } }],
	])('is set aside as %s: %j', (reason, facts) => {
		expect(sortMessage(message(facts), OFFICE)).toMatchObject({ as: 'aside', reason });
	});

	it.each<readonly [doubts: readonly string[], facts: Partial<Message>]>([
		[[], {}],
		[[], { marks: { 'auto-submitted': 'no' } }],
		[[], { marks: { 'x-auto-response-suppress': 'None', 'return-path': '<ivan@example.com>' } }],
		[[], { subject: 'Автоответчик сломан' }],
		[[], { subject: 'В отпуске с 5 по 10 сломался кондиционер' }],
		[[], { from: { name: 'Громов', address: 'claims@firma.example.ru' }, forwarded: [message()] }],
		[['spam'], { marks: { 'x-spam-flag': 'YES' } }],
		[['spam'], { marks: { 'x-spam-status': 'Yes, score=7.4' } }],
		[['looksLikeUs'], { from: { name: 'claims@firma.example.ru', address: 'x@evil.example' } }],
		[['looksLikeUs'], { from: { name: 'ООО «Фирма», директор', address: 'x@evil.example' } }],
		[['severalSenders'], { repeated: ['from'] }],
		[['otherReplyTo'], { replyTo: { name: '', address: 'ivan@evil.example' } }],
		[[], { replyTo: { name: '', address: 'other@example.com' } }],
		[['encodingGuessed'], { guessed: true }],
		[['noText'], { text: ' \n', textOf: 'none' }],
	])('is a draft, with doubts %j: %j', (doubts, facts) => {
		expect(sortMessage(message(facts), OFFICE)).toEqual({ as: 'draft', doubts });
	});
});
