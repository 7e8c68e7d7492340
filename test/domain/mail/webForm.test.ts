import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/domain/mail/message.ts';
import { webFormIn } from '../../../src/domain/mail/webForm.ts';

const OFFICE = { addresses: ['claims@firma.example.ru'], name: 'Фирма', colleagues: [] };

function message(text: string, from = 'no-reply@site.example'): Message {
	return {
		...{ from: { name: 'Сайт', address: from }, replyTo: null, to: [], cc: [], subject: 'Заявка с сайта', id: null },
		...{ answers: [], date: null, received: [], marks: {}, repeated: [], text, textOf: 'plain', guessed: false },
		...{ files: [], report: null, forwarded: [] },
	};
}

describe('the form of a site', () => {
	it.each([
		'Имя: Иванов Иван\nТелефон: +7 (000) 111-22-33\nE-mail: ivan@example.com\nНомер заказа: 1234\nСообщение: Верните деньги.\nСрочно: да\n\nЖду.\nСогласие: да\nIP: 192.0.2.1',
		'Имя:\nИванов Иван\nТелефон:\n+7 (000) 111-22-33\nE-mail:\nivan@example.com\nНомер заказа:\n1234\nСообщение:\nВерните деньги.\nСрочно: да\n\nЖду.\nСогласие: да',
		'* ФИО: Иванов Иван\n* Ваш телефон: +7 (000) 111-22-33\n* Email: ivan@example.com\n* Заказ: 1234\n* Комментарий: Верните деньги.\nСрочно: да\n\nЖду.\nДата: 26.11.2026',
	])('is read by its labels: %j', (text) => {
		expect(webFormIn(message(text), OFFICE)).toEqual({
			...{ name: 'Иванов Иван', phone: '+7 (000) 111-22-33', email: 'ivan@example.com', contract: '1234', subject: null },
			message: 'Верните деньги.\nСрочно: да\n\nЖду.',
		});
	});

	it('may come from our own address', () => {
		expect(webFormIn(message('Имя: Анна\nСообщение: Вопрос', 'claims@firma.example.ru'), OFFICE)).toMatchObject({ name: 'Анна' });
	});

	it.each([
		['of a client', 'Имя: Анна\nТелефон: 5\nСообщение: Вопрос', 'anna@example.com'],
		['of one line', 'Сообщение: Вопрос', 'no-reply@site.example'],
		['of other lines', 'Сумма: 5\nИтого: 6\nДата: 7', 'no-reply@site.example'],
		['of a robot that says something else', 'Ваш заказ 15 отправлен.', 'no-reply@site.example'],
	])('is no letter %s', (_, text, from) => {
		expect(webFormIn(message(text, from), OFFICE)).toBeUndefined();
	});
});

describe('labels of the office', () => {
	const form = { from: ['anna@firma.example'], name: ['Как вас зовут?'], message: ['Что случилось:'], other: ['Тема', 'Филиал №'] };
	const text = 'Как вас зовут? *: Анна\nТелефон: 5\nТема: Возврат\nчто  случилось: Чайник потёк.\nЖду: до пятницы.\nФилиал №: 3';

	it('are known beside those that are built in, and instead of them', () => {
		expect(webFormIn(message(text), { ...OFFICE, form })).toEqual({
			...{ name: 'Анна', phone: '5', email: null, contract: null, subject: null, message: 'Чайник потёк.\nЖду: до пятницы.' },
		});
		expect(webFormIn(message(text), OFFICE)).toBeUndefined();
	});

	it('are looked for in messages of the addresses that it names', () => {
		expect(webFormIn(message(text, 'anna@firma.example'), { ...OFFICE, form })).toMatchObject({ name: 'Анна' });
		expect(webFormIn(message(text, 'anna@example.com'), { ...OFFICE, form })).toBeUndefined();
	});
});
