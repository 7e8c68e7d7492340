/** Which clients are thought to be one, and that the keys find them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClientFacts, keysOf, keysSought } from '../../src/domain/client/clientKey.ts';
import { contractsIn, mailsIn, phonesIn } from '../../src/domain/client/clientMark.ts';
import { readClientName } from '../../src/domain/client/clientName.ts';
import { areTwoNames, isPatronymic } from '../../src/domain/client/givenName.ts';
import { isSlip, likeness } from '../../src/domain/client/sameClient.ts';
import { fc } from '../property.ts';

function facts(client: string | null, contact: string | null = null, contract: string | null = null): ClientFacts {
	return { kind: client === null ? 'anonymous' : 'claim', client, contact, contract };
}

/** Whether what was kept of one is found by looking for the other. */
function met(one: ClientFacts, other: ClientFacts): boolean {
	const kept = keysOf(one);
	return keysSought(other).some((key) => kept.includes(key));
}

describe('two names', () => {
	it.each([
		['Щёголева Наталья', 'щеголева наталья', 'sameName'],
		['Щёголева Наталья', 'Наталья ЩЁГОЛЕВА', 'sameName'],
		['Щёголева Наталья Андреевна', 'Щеголева Наталия Андреевна', 'typo'],
		['Щёголева Наталья Андреевна', 'Щёголева Наталья', 'partOfName'],
		['Щёголева Наталья Андреевна', 'Щеголева Н. А.', 'initials'],
		['Щёголева Наталья Андреевна', 'Щеголева Н.', 'initials'],
		['Щёголева Наталья Андреевна', 'Н.А.Щеголева', 'initials'],
		['Щеголева Н. А.', 'Щеголева Н.А.', 'sameName'],
		['Кузнецова А. П.', 'Кузницова А. П.', 'typo'],
		['Кузнецова Анна Петровна', 'Кузницова А. П.', 'typo'],
		['Кузнецова Анна', 'Узнецова Анна', 'typo'],
		['Кузнецова Анна', 'Кузнецвоа Анна', 'typo'],
		['Иванов Анна', 'Иванова Анна', 'typo'],
		['Воронцова-Дашкевич Алла Игоревна', 'Воронцова Дашкевич А.И.', 'initials'],
		['Воронцова-Дашкевич Алла Игоревна', 'Воронцова Алла', 'partOfName'],
		['Cидорова Haтaлья', 'Сидорова Наталья', 'sameName'],
		["John O'Brien", 'OBrien John', 'sameName'],
		['г-жа Сидорова Инна', 'Сидорова Инна (по доверенности)', 'sameName'],
		['Абрамович Роман', 'Роман Абрамович', 'sameName'],
		['ИП Бабаян Артур Левонович', 'ИП Бабаян А.Л.', 'initials'],
		['Бабаян Артур', 'ИП Бабаян А. Л.', 'initials'],
		['ООО «Ромашка-Трейд»', 'OOO "РОМАШКА ТРЕЙД"', 'sameName'],
		['ОАО «Ромашка»', 'Ромашка', 'sameName'],
		['ООО «Ромашка-Трейд»', 'Ромашка Трейд', 'sameName'],
		['ООО «Ромашка-Трейд»', 'ООО «Рамашка-Трейд»', 'typo'],
		['ООО «Детский сад "Лучик"»', 'Детский сад Лучик, ООО', 'sameName'],
		['Общество с ограниченной ответственностью «Север»', 'ООО Север', 'sameName'],
		['vip-klient2026', 'VIP klient 2026', 'sameName'],
		['Мельник', 'мельник', 'sameName'],
	] as const)('«%s» and «%s»: %s', (one, other, why) => {
		expect(likeness(facts(one), facts(other))).toEqual([why]);
		expect(likeness(facts(other), facts(one))).toEqual([why]);
		expect(met(facts(one), facts(other))).toBe(true);
		expect(met(facts(other), facts(one))).toBe(true);
	});

	it.each([
		['Иванов А. А.', 'Иванов Б. Б.'],
		['Иванов А. А.', 'Иванов А. Б.'],
		['Иванов А. А.', 'Иванова А. А.'],
		['Иванова Анна', 'Иванова Алла'],
		['Иванова Мария', 'Иванова Марина'],
		['Шевченко Александр', 'Шевченко Александра'],
		['Иванова Анна Петровна', 'Иванова Анна Сергеевна'],
		['Иванова', 'Иванова Анна'],
		['Иванова', 'Иванов'],
		['Анна', 'Иванова Анна'],
		['Анна', 'Анна'],
		['Анна В.', 'Анна В.'],
		['Зинаида Павловна', 'Зинаида Павловна'],
		['Зинаида Павловна', 'Краснова Зинаида Павловна'],
		['Быков А. А.', 'Рыков А. А.'],
		['Юдин Олег', 'Юдик Олегович'],
		['Покупатель', 'покупатель'],
		['ТСН «Берёзовая роща, 12»', 'ТСН «Берёзовая роща, 14»'],
		['ООО «Север»', 'ООО «Сервер Плюс»'],
		['...', '!!!'],
	])('«%s» and «%s» are two clients, or say too little', (one, other) => {
		expect(likeness(facts(one), facts(other))).toEqual([]);
		expect(likeness(facts(other), facts(one))).toEqual([]);
	});

	it('of an anonymous entry say nothing; its telephone does', () => {
		const anonymous = { ...facts('Кузнецова Анна', '+7 (000) 214-18-33'), kind: 'anonymous' } as const;
		expect(likeness(anonymous, facts('Кузнецова Анна'))).toEqual([]);
		expect(likeness(anonymous, facts('Кузнецова Анна', '8 000 2141833'))).toEqual(['phone']);
	});

	it('that share a surname are told of where something else agrees', () => {
		const one = facts('Иванова Анна', 'anna@example.ru', 'А-115/26 от 10.06.2026');
		expect(likeness(one, facts('Иванова', 'ANNA@example.ru'))).toEqual(['surname', 'email']);
		expect(likeness(one, facts('Петров', null, 'A 115/26'))).toEqual(['contract']);
	});
});

describe('a name of Russian words', () => {
	// What shows nothing is dropped, and makes the name go the long way.
	const theLongWay = (name: string) => readClientName(`${name}\u200b`);

	it.each([
		['Иванова Анна Петровна'],
		['СЁМИН Пётр'],
		['Иванов И'],
		['И П'],
		['ип Иванов'],
		['Иванов ИП'],
		['Индивидуальный предприниматель Иванов'],
		['Гражданка Петрова Анна'],
		['Петрова Гражданка'],
		['ООО Ромашка'],
		['Акционерное общество Ромашка'],
		['Товарищество собственников жилья Роща'],
		['Житель дома'],
		['не работает утюг который я купил'],
	])('%s is read the short way as the long way', (name) => {
		expect(readClientName(name)).toEqual(theLongWay(name));
	});

	it('is read alike, whatever the words', () => {
		const word = fc.stringMatching(/^[А-Яа-яЁё]{1,9}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
				expect(readClientName(words.join(' '))).toEqual(theLongWay(words.join(' ')));
			}),
		);
	});
});

describe('telephones', () => {
	it.each([
		['+7 (000) 214-18-33', ['0002141833']],
		['8 000 214 18 33', ['0002141833']],
		['(000) 214-18-33', ['0002141833']],
		['80002141833, доб. 12', ['0002141833']],
		['000123, г. Верхнереченск, ул. Садовая, д. 14, кв. 7; +7 (000) 214-18-33', ['0002141833']],
		['+7 000 2141833 +7 000 3330741', ['0002141833', '0003330741']],
		['+998 90 123-45-67', ['998901234567']],
		['214-18-33', []],
		['от 10.06.2026', []],
		['карта 0000 0000 0000 7714', []],
	])('in %j: %j', (text, phones) => {
		expect(phonesIn(text)).toEqual(phones);
	});
});

describe('mail addresses and contracts', () => {
	it.each([
		['Почта: Anna.K@Example.RU.', 'anna.k@example.ru'],
		['Анна <anna@example.ru>; тел.', 'ANNA@EXAMPLE.RU'],
	])('%j has the address %j', (text, mail) => {
		expect(mailsIn(text)).toEqual(mailsIn(mail));
		expect(mailsIn(text)).toHaveLength(1);
	});

	it.each([
		['А-115/26 от 10.06.2026', 'A 115/26'],
		['118/П от 2 марта 2026 г., УПД № 2207', '118/п; упд 2207'],
		['Договор № РТ-4417', 'рт 4417'],
		['ИМ-О123', 'ИМ-0123'],
	])('%j is %j', (one, other) => {
		expect(contractsIn(one)).toEqual(contractsIn(other));
		expect(contractsIn(one)).not.toEqual([]);
	});

	it.each(['без договора', '№ 7', '№', '000', 'договор от 10.06.2026'])('%j is the contract of nobody', (text) => {
		expect(contractsIn(text)).toEqual([]);
	});
});

describe('given names', () => {
	it('are two where they differ, and one in two spellings', () => {
		expect(areTwoNames('мария', 'марина')).toBe(true);
		expect(areTwoNames('наталья', 'наталия')).toBe(false);
		expect(areTwoNames('наталья', 'ноталья')).toBe(false);
	});

	it.each(['петровна', 'львович', 'ильинична', 'аркадьевич', 'никитична', 'михайловна', 'павловна'])('%s is a patronymic', (word) => {
		expect(isPatronymic(word)).toBe(true);
	});

	it.each(['дашкевич', 'рабинович', 'щеголева', 'вич'])('%s is none', (word) => {
		expect(isPatronymic(word)).toBe(false);
	});
});

const letters = 'абвгдежзийклмнопрстуфхцчшщыьэюя';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 12 });

/** The word with one slip of the hand. */
const slipped = word.chain((right) =>
	fc
		.record({
			at: fc.nat(right.length - 1),
			letter: fc.constantFrom(...letters),
			how: fc.constantFrom('more', 'other', 'swapped', 'fewer'),
		})
		.map(({ at, letter, how }) => {
			const [before, after] = [right.slice(0, at), right.slice(at)];
			if (how === 'more') return [right, before + letter + after] as const;
			if (how === 'other') return [right, before + letter + after.slice(1)] as const;
			if (how === 'swapped') return [right, before + after.slice(0, 2).split('').reverse().join('') + after.slice(2)] as const;
			return [right, right.length > 5 ? before + after.slice(1) : right] as const;
		})
		.filter(([one, other]) => one !== other),
);

describe('for any word', () => {
	it('one slip is one, and back', () => {
		fc.assert(fc.property(slipped, ([right, wrong]) => void expect([isSlip(right, wrong), isSlip(wrong, right)]).toEqual([true, true])));
	});

	it('itself is none', () => {
		fc.assert(fc.property(word, (right) => void expect(isSlip(right, right)).toBe(false)));
	});

	it('a name with a slip in either part is found and told, in any order and case', () => {
		fc.assert(
			fc.property(slipped, word, fc.boolean(), ([right, wrong], given, swapped) => {
				fc.pre(!/вна$|вич$|ьич$|ична$/.test(`${right} ${wrong} ${given}`) && !isPatronymic(right));
				const one = facts(`${right} ${given}`);
				const other = facts((swapped ? `${given} ${wrong}` : `${wrong} ${given}`).toUpperCase());
				for (const [a, b] of [
					[one, other],
					[other, one],
				] as const) {
					expect(likeness(a, b)).not.toEqual([]);
					expect(met(a, b)).toBe(true);
				}
			}),
		);
	});

	it('a firm with a slip is found and told', () => {
		fc.assert(
			fc.property(slipped, ([right, wrong]) => {
				expect(likeness(facts(`ООО «${right}»`), facts(`АО "${wrong}"`))).toEqual(['typo']);
				expect(met(facts(`ООО «${right}»`), facts(`АО "${wrong}"`))).toBe(true);
			}),
		);
	});

	it('whatever is typed is read, and is alike in both directions', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Иванова Анна', 'ООО «Я»', 'Анна И.', '+7 000 214-18-33'));
		fc.assert(
			fc.property(text, text, text, (client, other, contact) => {
				const [a, b] = [facts(client, contact, other), facts(other, contact, client)];
				expect(likeness(a, b)).toEqual(likeness(b, a));
			}),
		);
	});
});

describe('the sixty sample claims', () => {
	const lines = readFileSync('fixtures/demo/inbox.ndjson', 'utf8').trim().split('\n');
	const claims: readonly ClientFacts[] = lines.map((line) => JSON.parse(line));

	it('repeat one another in three places, and nowhere else', () => {
		const told = claims.flatMap((claim, at) =>
			claims.slice(0, at).flatMap((earlier, before) => {
				const why = likeness(claim, earlier);
				if (why.length > 0) expect(met(earlier, claim)).toBe(true);
				return why.length > 0 ? [`${at + 1} repeats ${before + 1}: ${why.join(', ')}`] : [];
			}),
		);
		expect(told).toEqual(['25 repeats 24: initials, email, contract', '48 repeats 4: sameName, email, contract', '57 repeats 13: typo']);
	});

	it('are kept under keys that the file can keep: no letter of two units is cut in half', () => {
		const keys = keysOf({ kind: 'claim', client: '𝕏𝕏𝕏 𐍈𐍈𐍈 𠮷𠮷𠮷', contact: null, contract: null });
		expect(keys.length).toBeGreaterThan(0);
		for (const key of keys) expect(Buffer.from(key, 'utf8').toString('utf8')).toBe(key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('are kept under few keys', () => {
		const counts = claims.map((claim) => keysOf(claim).length);
		expect(Math.max(...counts)).toBeLessThanOrEqual(12);
		expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(6);
	});
});
