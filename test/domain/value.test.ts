/** Values as they are typed after a flag: what is read, and which mistake is told. */

import { describe, expect, it } from 'vitest';
import { plannedMeasures } from '../../src/command/claim/ruleCommands.ts';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { kinds } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import { readers } from '../../src/grammar/readers.ts';
import type { ReadContext } from '../../src/grammar/reading.ts';
import type { ValueKind } from '../../src/grammar/value.ts';

const context: ReadContext = {
	option: 'text',
	today: asDay('2026-11-22'),
	calendar,
	vocabulary: {
		kind: { claim: ['претензия', 'claim'], inquiry: ['общее обращение', 'inquiry', 'вопрос'] },
		channel: { email: ['эл. почта', 'email'], complaintsBook: ['книга жалоб', 'complaints book'] },
		status: { inProgress: ['в работе', 'in progress'], done: ['выполнено', 'done'] },
	},
	knowsZone: (zone) => zone === 'Asia/Vladivostok',
};

function read(kind: ValueKind, raw: string) {
	const result = readers[kind](raw, context);
	return result.ok ? result.value : result.mistake;
}

describe('what is read', () => {
	it('the ends of a range are of one year, where one of them is near on the other side of today', () => {
		const inJanuary = { ...context, today: asDay('2027-01-12') };
		expect(readers.range('1.1..31.12', inJanuary)).toEqual({ ok: true, value: { from: '2027-01-01', to: '2027-12-31' } });
		expect(readers.range('31.12..1.1', inJanuary)).toEqual({ ok: true, value: { from: '2026-12-31', to: '2027-01-01' } });
	});

	it.each<[ValueKind, string, unknown]>([
		['line', ' Иванов И. И. ', 'Иванов И. И.'],
		['text', 'раз\r\nдва', 'раз\nдва'],
		['path', 'журнал.db', 'журнал.db'],
		['path', '-', '-'],
		['agreedTerm', 'две недели', 'wk:2'],
		['agreedTerm', 'десять рабочих дней', 'wd:10'],
		['agreedTerm', '30 к.д.', 'cd:30'],
		['agreedTerm', '7 р.д.', 'wd:7'],
		['agreedTerm', '14 суток', 'cd:14'],
		['agreedTerm', '20 (двадцати) рабочих дней', 'wd:20'],
		['agreedTerm', 'месяц', 'mo:1'],
		['agreedTerm', 'полгода', 'mo:6'],
		['agreedTerm', 'a month', 'mo:1'],
		['agreedTerm', '5 business days', 'wd:5'],
		['agreedTerm', 'м', { code: 'notALength', option: 'text', value: 'м' }],
		['agreedTerm', '500 years', { code: 'notALength', option: 'text', value: '500 years' }],
		['length', '15 рабочих дней', { count: 15, unit: 'workingDay' }],
		['pastDay', '5.1', '2026-01-05'],
		['futureDay', '5.10', '2027-10-05'],
		['anyDay', '5.12', '2026-12-05'],
		['range', '2026-10', { from: '2026-10-01', to: '2026-10-31' }],
		['range', '2.2024', { from: '2024-02-01', to: '2024-02-29' }],
		['range', '02.2026', { from: '2026-02-01', to: '2026-02-28' }],
		['range', '2026', { from: '2026-01-01', to: '2026-12-31' }],
		['range', '1.10..31.10', { from: '2026-10-01', to: '2026-10-31' }],
		['range', '2026-10-01 .. 2026-10-31', { from: '2026-10-01', to: '2026-10-31' }],
		['range', '2026-09..10.2026', { from: '2026-09-01', to: '2026-10-31' }],
		['range', '2028-02..5.3.2028', { from: '2028-02-01', to: '2028-03-05' }],
		['range', '2026-10-01..', { from: '2026-10-01', to: undefined }],
		['range', '..вчера', { from: undefined, to: '2026-11-21' }],
		['range', 'сегодня', { from: '2026-11-22', to: '2026-11-22' }],
		['range', '-7д..сегодня', { from: '2026-11-15', to: '2026-11-22' }],
		['period', ' 2026-2 ', { from: '2026-02-01', to: '2026-02-28' }],
		['period', '10', { from: '2026-10-01', to: '2026-10-31' }],
		['period', '12', { from: '2025-12-01', to: '2025-12-31' }],
		['period', '10.2026', { from: '2026-10-01', to: '2026-10-31' }],
		['period', 'октябрь 2026', { from: '2026-10-01', to: '2026-10-31' }],
		['period', 'Октябрь 2025 г.', { from: '2025-10-01', to: '2025-10-31' }],
		['period', 'октябрь', { from: '2026-10-01', to: '2026-10-31' }],
		['period', 'ноябрь', { from: '2026-11-01', to: '2026-11-30' }],
		['period', 'декабрь', { from: '2025-12-01', to: '2025-12-31' }],
		['period', 'feb 2026', { from: '2026-02-01', to: '2026-02-28' }],
		['monthOfYear', '10', { month: 10, year: undefined }],
		['monthOfYear', 'октябрь', { month: 10, year: undefined }],
		['monthOfYear', '2026-10', { month: 10, year: 2026 }],
		['monthOfYear', 'окт 26', { month: 10, year: 2026 }],
		['monthOfYear', '10/26', { month: 10, year: 2026 }],
		['monthOfYear', 'прошлый месяц', { month: 10, year: 2026 }],
		['period', '16.11..', { from: '2026-11-16', to: '2026-11-22' }],
		['period', 'с 16.11', { from: '2026-11-16', to: '2026-11-22' }],
		['period', 'с 1.10 по 15.10', { from: '2026-10-01', to: '2026-10-15' }],
		['period', 'from 1.10 to 15.10', { from: '2026-10-01', to: '2026-10-15' }],
		['period', '1.10 — 15.10', { from: '2026-10-01', to: '2026-10-15' }],
		['period', 'сентябрь..октябрь', { from: '2026-09-01', to: '2026-10-31' }],
		['period', '2026-Q1..2026-Q2', { from: '2026-01-01', to: '2026-06-30' }],
		['period', '1.10-31.10', { from: '2026-10-01', to: '2026-10-31' }],
		['period', '01.10.2026-31.10.2026', { from: '2026-10-01', to: '2026-10-31' }],
		['period', 'от 1.10 до 15.10', { from: '2026-10-01', to: '2026-10-15' }],
		['period', '1–15 октября', { from: '2026-10-01', to: '2026-10-15' }],
		['period', 'с 1 по 15 октября 2025', { from: '2025-10-01', to: '2025-10-15' }],
		['period', 'с 5-го по 10-е октября', { from: '2026-10-05', to: '2026-10-10' }],
		['period', 'from 1 to 15 October', { from: '2026-10-01', to: '2026-10-15' }],
		['period', 'сентябрь-октябрь', { from: '2026-09-01', to: '2026-10-31' }],
		['period', 'с октября по декабрь', { from: '2026-10-01', to: '2026-12-31' }],
		['period', '2025-2026', { from: '2025-01-01', to: '2026-12-31' }],
		// The year that the end has is that of the beginning, too, where the end is not before it then.
		['period', 'январь - март 2025', { from: '2025-01-01', to: '2025-03-31' }],
		['period', 'с января по март 2027 г.', { from: '2027-01-01', to: '2027-03-31' }],
		['period', 'ноябрь-январь 2026', { from: '2025-11-01', to: '2026-01-31' }],
		['period', '1.12..31.03.2025', { from: '2024-12-01', to: '2025-03-31' }],
		['period', '1 января - 31 марта 2025', { from: '2025-01-01', to: '2025-03-31' }],
		['range', 'по вчера', { from: undefined, to: '2026-11-21' }],
		['range', 'октябрь 2026', { from: '2026-10-01', to: '2026-10-31' }],
		['workingDays', '2', 2],
		['workingDays', 'нет', null],
		['workingDays', ' No ', null],
		['analysisInterval', 'none', null],
		['analysisInterval', 'month', 'month'],
		['kinds', 'нет', []],
		['questions', 'no', []],
		['visasNeeded', 'claim | no', { kind: 'claim', needs: [] }],
		['within', '3', { count: 3, unit: 'calendarDay' }],
		['within', '3 д', { count: 3, unit: 'calendarDay' }],
		['within', '3рд', { count: 3, unit: 'workingDay' }],
		['within', '3 раб.', { count: 3, unit: 'workingDay' }],
		['within', '3WD', { count: 3, unit: 'workingDay' }],
		['within', '3 дня', { count: 3, unit: 'calendarDay' }],
		['within', '3 рабочих дня', { count: 3, unit: 'workingDay' }],
		['within', '10 календарных дней', { count: 10, unit: 'calendarDay' }],
		['within', '2 недели', { count: 14, unit: 'calendarDay' }],
		['within', '3 working days', { count: 3, unit: 'workingDay' }],
		['within', 'три дня', { count: 3, unit: 'calendarDay' }],
		['within', 'неделя', { count: 7, unit: 'calendarDay' }],
		['within', 'пять рабочих дней', { count: 5, unit: 'workingDay' }],
		['kind', 'вопрос.', 'inquiry'],
		['money', '1 234,56 руб.', 123_456],
		['count', ' 12 ', 12],
		['length', 'wd:15', { count: 15, unit: 'workingDay' }],
		['measure', 'Позвонить', { text: 'Позвонить', due: null, by: null }],
		['measure', 'Позвонить | 25.11 | Гайдук Е. Н.', { text: 'Позвонить', due: '2026-11-25', by: 'Гайдук Е. Н.' }],
		['measure', 'Позвонить||Гайдук', { text: 'Позвонить', due: null, by: 'Гайдук' }],
		['kind', 'claim', 'claim'],
		['kind', 'ПРЕТЕНЗИЯ', 'claim'],
		['kind', ' общее  обращение ', 'inquiry'],
		['kind', 'вопрос', 'inquiry'],
		['kind', 'praise', 'praise'],
		['channel', 'complaintsbook', 'complaintsBook'],
		['channel', 'книга жалоб', 'complaintsBook'],
		['demandKind', 'нет', 'none'],
		['demandKind', 'none', 'none'],
		['demandKind', 'refund', 'refund'],
		['status', 'в работе, done', ['inProgress', 'done']],
		['regulation', 'firma,consumer', ['firma', 'consumer']],
		['dayOff', 'keep', 'keep'],
		['zone', 'Asia/Vladivostok', 'Asia/Vladivostok'],
		['incomingTemplate', 'ПР-{год}-{номер:4}', 'ПР-{год}-{номер:4}'],
		['outgoingTemplate', '{number}', '{number}'],
		['fields', 'number, due,,client', ['number', 'due', 'client']],
		['fields', '', []],
	])('%s %j: %j', (kind, raw, value) => {
		expect(read(kind, raw)).toEqual(value);
	});
});

describe('what is told', () => {
	it.each<[ValueKind, string, string]>([
		['line', '', 'emptyText'],
		['line', '\u200b', 'emptyText'],
		['line', 'раз\nдва', 'severalLines'],
		['line', 'я'.repeat(501), 'longText'],
		['text', 'а\u0000б', 'controlCharacter'],
		['text', 'а\ud83d', 'brokenText'],
		['path', '', 'emptyText'],
		['path', 'a\u0000b', 'emptyText'],
		['pastDay', 'скоро', 'notADay'],
		['pastDay', '31.02', 'noSuchDay'],
		['pastDay', '29.02.2027', 'noSuchDay'],
		['pastDay', '5/11', 'ambiguousDay'],
		['pastDay', '5.12', 'ambiguousDay'],
		['futureDay', '5.11', 'ambiguousDay'],
		['measure', 'раз | 5.11', 'ambiguousDay'],
		['pastDay', '+9999н', 'noSuchDay'],
		['range', '', 'notARange'],
		['range', '..', 'notARange'],
		['range', 'скоро', 'notARange'],
		['range', '1.10..5.10..9.10', 'notARange'],
		['range', '31.10..1.10', 'rangeBackwards'],
		['range', '31.02..1.03', 'noSuchDay'],
		['range', '1.10..5/11', 'ambiguousDay'],
		['range', '2026-13', 'noSuchPart'],
		['range', '13.2026', 'noSuchPart'],
		['range', '2026-00', 'noSuchPart'],
		['range', '10.2026..13.2026', 'noSuchPart'],
		['range', '2026-К5', 'noSuchPart'],
		['range', '5 квартал', 'noSuchPart'],
		['range', '3 полугодие 2026', 'noSuchPart'],
		['range', '2026-W54', 'noSuchPart'],
		['range', '60 неделя', 'noSuchPart'],
		['range', '2025-Н53', 'noSuchPart'],
		['range', '13', 'ambiguousDay'],
		['range', '1899', 'notARange'],
		['monthOfYear', '2026-13', 'notAMonth'],
		['monthOfYear', '1899-12', 'notAMonth'],
		['monthOfYear', '2200-01', 'notAMonth'],
		['period', '1899-12', 'notARange'],
		['period', '2200', 'notARange'],
		['period', '2026-13', 'noSuchPart'],
		['period', '13', 'noSuchPart'],
		['period', ' 31 ', 'noSuchPart'],
		['period', '0', 'noSuchPart'],
		['period', '13 месяц', 'noSuchPart'],
		['period', 'month 13', 'noSuchPart'],
		['period', 'Q5', 'noSuchPart'],
		['period', '2026-H3', 'noSuchPart'],
		['period', 'октяб', 'notARange'],
		['period', 'окт 26', 'dayOrMonth'],
		['period', 'Oct 26', 'dayOrMonth'],
		['period', '10/26', 'dayOrMonth'],
		['period', 'фев 30', 'notARange'],
		['period', 'октяб 26', 'notARange'],
		['period', 'I-III кв. 2026', 'notARange'],
		['period', '..вчера', 'notARange'],
		['period', 'завтра..', 'notARange'],
		['monthOfYear', '2026', 'notAMonth'],
		['monthOfYear', '13', 'notAMonth'],
		['monthOfYear', 'октяб', 'notAMonth'],
		['within', '1000', 'notANumber'],
		['within', '-3', 'notANumber'],
		['within', '3 месяца', 'notANumber'],
		['money', 'много', 'notASum'],
		['money', '-5', 'notASum'],
		['count', '', 'notANumber'],
		['count', '1.5', 'notANumber'],
		['count', '-1', 'notANumber'],
		['count', '1e3', 'notANumber'],
		['count', '1234567890', 'notANumber'],
		['length', '15', 'notALength'],
		['measure', '', 'emptyText'],
		['measure', '| 5.11', 'emptyText'],
		['measure', 'Позвонить | скоро', 'notADay'],
		['measure', 'раз | 5.12 | Гайдук | ещё', 'notAMeasure'],
		['kind', 'жалоба', 'notOneOf'],
		['kind', '', 'notOneOf'],
		['kind', 'constructor', 'notOneOf'],
		['status', 'в работе,', 'notOneOf'],
		['demandKind', 'всё', 'notOneOf'],
		['language', 'de', 'notOneOf'],
		['zone', 'Moscow', 'notAZone'],
		['incomingTemplate', '{number}', 'notATemplate'],
		['outgoingTemplate', '{num}', 'notATemplate'],
		['incomingTemplate', '{year}\n{number}', 'severalLines'],
	])('%s %j: %s', (kind, raw, code) => {
		expect(read(kind, raw)).toMatchObject({ code, option: 'text' });
	});

	it('says which codes of its family are allowed', () => {
		expect(read('kind', 'жалоба')).toEqual({ code: 'notOneOf', option: 'text', value: 'жалоба', family: 'kind', allowed: kinds });
	});

	it('says which days may have been meant', () => {
		expect(read('pastDay', '5/11/2026')).toEqual({
			code: 'ambiguousDay',
			option: 'text',
			value: '5/11/2026',
			readings: ['2026-11-05', '2026-05-11'],
		});
	});

	it('says what is wrong with a template', () => {
		expect(read('incomingTemplate', '{number}')).toMatchObject({ why: 'noYear' });
		expect(read('outgoingTemplate', '{year}')).toMatchObject({ why: 'noNumber' });
	});
});

describe('measures that were typed', () => {
	const dated = { text: 'Позвонить', due: asDay('2026-11-25'), by: null };
	const undated = { text: 'Проверить', due: null, by: 'Гайдук' };

	it('without a day take the common one', () => {
		expect(plannedMeasures([dated, undated], asDay('2026-11-30'))).toEqual({
			planned: [dated, { text: 'Проверить', due: '2026-11-30', by: 'Гайдук' }],
			undated: [],
		});
	});

	it('are named where there is none', () => {
		expect(plannedMeasures([dated, undated], undefined)).toEqual({ planned: [dated], undated: ['Проверить'] });
	});
});
