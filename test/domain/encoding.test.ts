import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/domain/text/encoding.ts';
import { encoded } from '../mail/compose.ts';

/** Short, as subjects are, and of all sorts: other words than those the letters were counted by. */
const texts = [
	'Претензия',
	'Жалоба на доставку',
	'ПРЕТЕНЗИЯ ПО ДОГОВОРУ № 15',
	'Прошу вернуть деньги за телевизор',
	'Здравствуйте! Мебель привезли с дефектом.',
	'возврат товара',
	'Фото сломанного чайника',
	'Иванов Пётр Семёнович',
	'Щукина Юлия',
	'Спасибо за работу',
	'RE: Заказ 1234 не доставлен',
	'Вопрос по гарантии',
	'Объяснительная от Ёлкиной',
	'ООО «Ромашка»: рекламация',
];

describe('the encoding of a text', () => {
	it.each(['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'])('%s is found out by the letters', (encoding) => {
		const wrong = texts.filter((text) => {
			const possible = encoding === 'utf-8' || encoding === 'windows-1251' || !/[«»№]/.test(text);
			return possible && decodeText(encoded(text, encoding), null).text !== text;
		});
		expect(wrong).toEqual([]);
	});

	it.each([
		['win-1251', 'windows-1251'],
		['cp-1251', 'windows-1251'],
		['x-cp1251', 'windows-1251'],
		['"windows-1251"', 'windows-1251'],
		['cp866', 'ibm866'],
		['KOI8-R', 'koi8-r'],
		['x-mac-cyrillic', 'x-mac-cyrillic'],
		['UTF8', 'utf-8'],
	])('%s is what it is called', (name, encoding) => {
		expect(decodeText(encoded('Претензия к магазину', encoding), name)).toEqual({ text: 'Претензия к магазину', encoding, guessed: false });
	});

	it.each([
		['utf-8', 'windows-1251'],
		['us-ascii', 'utf-8'],
		['iso-8859-1', 'windows-1251'],
		['unknown-8bit', 'koi8-r'],
		['koi8-r', 'windows-1251'],
		['windows-1251', 'koi8-r'],
		['windows-1251', 'utf-8'],
		['no-such-charset', 'windows-1251'],
	])('called %s it is %s all the same', (declared, encoding) => {
		const text = 'Прошу вернуть деньги за некачественный товар';
		expect(decodeText(encoded(text, encoding), declared)).toEqual({ text, encoding, guessed: true });
	});

	it('is none of Russia where the letters are of the West', () => {
		expect(decodeText(Buffer.from('Müller, Straße 5', 'latin1'), 'iso-8859-1')).toMatchObject({ text: 'Müller, Straße 5', guessed: false });
	});

	it('is UTF-8 although a letter was cut', () => {
		const bytes = Buffer.from('Прошу вернуть деньги');
		expect(decodeText(bytes.subarray(0, bytes.length - 1), 'utf-8').text).toBe('Прошу вернуть деньг\ufffd');
	});

	it.each([
		[Buffer.from('\ufeffДа', 'utf16le'), null, 'Да'],
		[Buffer.from('Да', 'utf16le'), 'utf-16le', 'Да'],
		[Buffer.from('\ufeffДа'), null, 'Да'],
		[Buffer.from('+BBQEMA-!'), 'utf-7', 'Да!'],
		[Buffer.from(''), null, ''],
	])('%s', (bytes, declared, text) => {
		expect(decodeText(bytes, declared).text).toBe(text);
	});
});
