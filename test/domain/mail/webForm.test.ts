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

	it.each<readonly [string, string, string]>([
		['Tilda', 'noreply@tilda.ws', 'Request details:\n\nName: Анна\nPhone: +7 (000) 111-22-33\nTextarea: Вопрос\n\nForm Name: Форма'],
		['WordPress', 'wordpress@firma.example.ru', 'От: Анна <anna@example.com>\nТема: Сайт\n\nСообщение:\nВопрос'],
		['Bitrix', 'sale@firma.example.ru', '#3 Связь\n---\nВаше имя:\nАнна\n\nE-mail:\nanna@example.com\n\nСообщение:\nВопрос'],
		['a table', 'site@example.com', 'Имя         Анна\nE-mail      anna@example.com\nСообщение   Вопрос'],
	])('may be that of %s', (_, from, text) => {
		const form = webFormIn(message(text, from), OFFICE);
		expect(form).toMatchObject({ name: 'Анна', message: expect.stringMatching(/^Вопрос/) });
		expect(form?.email ?? form?.phone).toMatch(/^anna@example.com$|^\+7/);
	});

	it('may be passed on by a colleague: the head above it is none of its lines', () => {
		const head = 'От: Сайт <no-reply@site.example>\nОтправлено: 16 ноября 2026 г. 9:12\nТема: Заявка\n\n';
		const fwd = { ...message(`${head}Имя: Анна\nСообщение: Вопрос`, 'gromov@firma.example.ru'), subject: 'FW: Заявка' };
		expect(webFormIn(fwd, OFFICE)).toMatchObject({ name: 'Анна', subject: null, message: 'Вопрос' });
		// A client's own letter is none, whoever passes it on.
		const letter = { ...fwd, text: fwd.text.replace('no-reply@site.example', 'anna@example.com') };
		expect(webFormIn(letter, OFFICE)).toBeUndefined();
	});

	it('is not what a colleague writes with one such line or two', () => {
		expect(webFormIn(message('Имя: Анна\nСообщение: Вопрос', 'petrova@firma.example.ru'), OFFICE)).toBeUndefined();
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
