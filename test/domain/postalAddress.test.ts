/** A posted letter bears a postal address, a mailed one a mail address: neither a telephone nor a remark. */

import { describe, expect, it } from 'vitest';
import { mailAddressIn, postalAddressIn } from '../../src/domain/client/postalAddress.ts';

describe('the postal address in a contact', () => {
	it.each([
		['000123, г. Верхнереченск, ул. Садовая, д. 14, кв. 7; +7 (000) 214-18-33', '000123, г. Верхнереченск, ул. Садовая, д. 14, кв. 7'],
		['zakupki@romashka.example.ru; 000210, г. Примерск, ул. Промышленная, 3', '000210, г. Примерск, ул. Промышленная, 3'],
		['а/я 44, г. Примерск, 000200; babayan-ip@example.ru', 'а/я 44, г. Примерск, 000200'],
		['г. Примерск, ул. Мира, д. 1, тел. 8 900 123-45-67, e-mail: a@b.example', 'г. Примерск, ул. Мира, д. 1'],
		['тел.: 231-55-08; Примерск, Мира 8', 'Примерск, Мира 8'],
		['г. Примерск\nул. Мира, д. 8', 'г. Примерск, ул. Мира, д. 8'],
		['г. Примерск, ул. Мира, д. 8 (вход со двора)', 'г. Примерск, ул. Мира, д. 8 (вход со двора)'],
		['10 High Street, London N6 5JT; phone +44 20 7946 0958', '10 High Street, London N6 5JT'],
		['+7 (000) 231-55-08 (городской, после 16 ч)', null],
		['г. Верхнереченск', 'г. Верхнереченск'],
		['+7 (903) 123-45-67', null],
		['p.semenov2@example.ru', null],
		['чат на сайте', null],
		['обратный адрес размыт: «Заре… ул. Мира, 8»', null],
		['соцсеть, личные сообщения', null],
		['@lisa.alisa86', null],
		['звонить после 18', null],
		['', null],
		[null, null],
	])('%j: %j', (contact, address) => expect(postalAddressIn(contact)).toBe(address));
});

describe('the mail address in a contact', () => {
	it.each([
		['г. Примерск, б-р Строителей, д. 19; Gayane.O@example.ru', 'Gayane.O@example.ru'],
		['+7 (903) 123-45-67', null],
		[null, null],
	])('%j: %j', (contact, address) => expect(mailAddressIn(contact)).toBe(address));
});
