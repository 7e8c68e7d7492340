/** Names that were typed in the wrong layout are noticed; names of any country are left in peace. */

import { describe, expect, it } from 'vitest';
import { otherLayout } from '../../src/grammar/keyboardLayout.ts';
import { meantOnOtherKeys } from '../../src/grammar/wrongLayout.ts';

const meant = {
	Bdfyjd: 'Иванов',
	'Cbljhjd Fylhtq Gtnhjdbx': 'Сидоров Андрей Петрович',
	'Bdfyjd B/B/': 'Иванов И.И.',
	'Bdfyjd B.B.': 'Иванов И.И.',
	'ООО Hjvfirf': 'ООО Ромашка',
	'jnltk ghjlf;': 'отдел продаж',
	'{j[kjdf J/ C/': 'Хохлова О. С.',
	'.lby': 'юдин',
	'Cthuttd Gtnh': 'Сергеев Петр',
	'Ythf,jnftn ldthm': 'Неработает дверь',
	Ыьшер: 'Smith',
	'Ощрт Ыьшер': 'John Smith',
	Цфкурщгыу: 'Warehouse',
} as const;

const asTheyAre = [
	...[
		'Smith',
		"O'Brien",
		'John McDonald',
		'Nestlé',
		'IKEA',
		'DHL',
		'BMW',
		'H&M',
		'Xerox',
		'Hyundai Motor',
		'Krzysztof Brzęczyszczykiewicz',
	],
	...['Lehto, Räsänen and Saarinen', 'Tbilisi', 'Lukoil', 'Shcherbakov Vyacheslav', 'Vos V.O.F.', 'ivanov@mail.ru', 'shop.example.ru'],
	...[
		'Иванов',
		'Ким Чен Ын',
		'Цой',
		'Щорс',
		'Мкртчян',
		'Хшиштов',
		'ФКУ ИК',
		'ПСБ',
		'АО «Ёлка»',
		'Нгуен Тхи Хоа',
		'склад № 2',
		'CLM-{year}-{number}',
	],
	...['ааааааа', 'xxxx', 'Клиент Siemens', 'ООО «Sony»', '', '—', '12', 'да', 'ok'],
];

describe('a name on the other keys', () => {
	it.each(Object.entries(meant))('%s', (typed, name) => {
		expect(meantOnOtherKeys(typed)?.text).toBe(name);
	});

	it('is certain of a name and a surname in either layout', () => {
		for (const typed of ['Cbljhjd Fylhtq', 'Bdfyjd', 'Ощрт Ыьшер']) expect(meantOnOtherKeys(typed)?.sure).toBe(true);
	});

	it('says nothing of what makes sense, and nothing of what it proposed itself', () => {
		expect(asTheyAre.filter((text) => meantOnOtherKeys(text))).toEqual([]);
		expect(Object.values(meant).filter((text) => meantOnOtherKeys(text))).toEqual([]);
	});

	it('knows the keys of either layout', () => {
		expect(otherLayout('Юдина')).toBe('>lbyf');
		expect(meantOnOtherKeys('>lbyf')?.text).toBe('Юдина');
	});
});
