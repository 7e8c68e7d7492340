import { describe, expect, it } from 'vitest';
import { ownText, passagesOf } from '../../../src/domain/mail/quotation.ts';

/** How mail programs quote: what the sender wrote himself, and what they put below or above it. */
const forms: readonly (readonly [program: string, own: string, quotation: string])[] = [
	['Gmail in Russian', 'Не подходит.', 'чт, 26 нояб. 2026 г. в 10:15, Фирма <claims@firma.example.ru>:\n> Здравствуйте!\n>> Прошу'],
	['Gmail in English', 'No, thanks.', 'On Thu, Nov 26, 2026 at 10:15 AM Firma <claims@firma.example.ru> wrote:\n> Dear client,\n> we'],
	[
		'Gmail, the line broken',
		'No, thanks.',
		'On Thu, Nov 26, 2026 at 10:15 AM The Department of Claims of the Firm\n<claims@firma.example.ru> wrote:\n> Dear',
	],
	['Thunderbird in Russian', 'Не подходит.', '26.11.2026 10:15, Фирма пишет:\n> Здравствуйте!'],
	['The Bat!', 'Не подходит.', 'Вы писали 26 ноября 2026 г., 10:15:34:\n> Здравствуйте!\nИИ> Прошу'],
	['Mail.ru', 'Не подходит.', 'Четверг, 26 ноября 2026, 10:15 +03:00 от Фирма <claims@firma.example.ru>:\n> Здравствуйте!'],
	[
		'Yandex, without marks',
		'Не подходит.',
		'26.11.2026, 10:15, "Фирма" <claims@firma.example.ru>:\nЗдравствуйте!\nВаша претензия получена.',
	],
	['iPhone', 'Не подходит.', '26 нояб. 2026 г., в 10:15, Фирма <claims@firma.example.ru> написал(а):\n\n> Здравствуйте!'],
	[
		'Outlook in Russian',
		'Не подходит.',
		'-----Исходное сообщение-----\nОт: Фирма [mailto:claims@firma.example.ru]\nОтправлено: 26 ноября 2026 г. 10:15\nКому: Иванов\nТема: Ответ\n\nЗдравствуйте!',
	],
	[
		'Outlook in English',
		'No.',
		'From: Firma <claims@firma.example.ru>\nSent: Thursday, November 26, 2026 10:15 AM\nTo: Ivanov\nSubject: Answer\n\nDear client,',
	],
	['Outlook, bold', 'Нет.', '*От:* Фирма <claims@firma.example.ru>\n*Дата:* 26.11.2026\n*Кому:* Иванов\n*Тема:* Ответ\n\nЗдравствуйте!'],
	[
		'a forwarded letter',
		'Прошу разобраться.',
		'---------- Forwarded message ---------\nFrom: Ivanov <i@example.com>\nSubject: Fwd\n\nТекст',
	],
];

describe('what is quoted', () => {
	it.each(forms)('%s', (_, own, quotation) => {
		expect(passagesOf(`${own}\n\n${quotation}`)).toEqual([
			{ quoted: false, text: `${own}\n` },
			{ quoted: true, text: quotation },
		]);
		expect(ownText(`${own}\n\n${quotation}`)).toBe(own);
	});

	it('leaves answers between quoted lines where they are', () => {
		const text = '> Когда удобно?\nВ субботу.\n> По какому адресу?\nТому же.';
		expect(passagesOf(text).map(({ quoted }) => quoted)).toEqual([true, false, true, false]);
		expect(ownText(text)).toBe('В субботу.\n\nТому же.');
	});

	it.each([
		'--\nмне звонить после 18',
		'Директор пишет: всё хорошо',
		'От: меня\nостальное — обычный текст',
		'Я писал вам 12.11.2026.\nОтвета нет.',
		'Список:\n- от 12.11.2026 10:15 чек\n- акт',
		'Сумма > 1000',
	])('is nothing of: %s', (text) => {
		expect(passagesOf(text).some(({ quoted }) => quoted)).toBe(false);
	});

	it('never loses a line', () => {
		for (const [, own, quotation] of forms) {
			const text = `${quotation}\n\n${own}\n\n${quotation}`;
			expect(
				passagesOf(text)
					.map((passage) => passage.text)
					.join('\n'),
			).toBe(text);
		}
	});

	it('is the whole letter where nothing else is said', () => {
		expect(ownText('> Здравствуйте!\n> До свидания')).toBe('> Здравствуйте!\n> До свидания');
	});
});
