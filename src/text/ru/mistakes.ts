/** Ошибки ввода: что написано и как надо. Предложение на каждый код. */

import type { Operand } from '../../grammar/commandRow.ts';
import type { Mistake } from '../../grammar/mistake.ts';
import { visibleLine } from '../visible.ts';
import { wordFor } from '../word.ts';
import { day } from './days.ts';
import { names } from './names.ts';

type Sentences = { readonly [C in Mistake['code']]: (mistake: Extract<Mistake, { code: C }>) => string };

/** Показать чужой текст коротко и без управляющих знаков. */
function quote(text: string): string {
	const shown = visibleLine(text.slice(0, 60));
	return `«${shown}${text.length > 60 ? '…' : ''}»`;
}

/** Где сказано подробно; без команды — обо всех. */
function helpOf(command: string): string {
	return command === '' ? 'претензии --справка' : `претензии ${command} --справка`;
}

const operandMissing: Record<Operand, string> = {
	claim: 'какая запись: номер 12, 2025/12 или полностью',
	measure: 'какая мера: её место в записи, число от 1',
	year: 'какой год',
	request: 'на какой запрос (его номер в записи: 1)',
	visa: 'чья виза (юридический отдел…)',
	prevention: 'какая предупреждающая мера: её место в записи, число от 1',
	backup: 'какую копию: её папка или файл',
	file: 'какой файл',
	regulation: 'какой порядок работы: firma, consumer… (все: претензии правила)',
	subject: 'о чём эти обращения: "сервисный центр"',
	person: 'кто: "Фамилия И. О."',
	period: 'за какой месяц, квартал, год или дни: 2026-10',
};

export const mistakes: Sentences = {
	unknownCommand: ({ value, similar }) =>
		`Нет команды ${quote(value)}.${similar ? ` Может быть, ${similar}?` : ''} Все команды: претензии --справка.`,
	unknownOption: ({ value, similar, command }) =>
		`Нет ключа ${quote(value)}.${similar ? ` Может быть, ${similar}?` : ''} Подробно: ${helpOf(command)}.`,
	optionNeedsValue: ({ option }) => `После ${option} нужно значение.`,
	optionTwice: ({ option }) => `Ключ ${option} дан дважды: оставьте один.`,
	operandMissing: ({ operand, command }) => `Не сказано, ${operandMissing[operand]}. Подробно: претензии ${command} --справка.`,
	tooManyOperands: ({ value, command }) =>
		`Лишнее: ${quote(value)}. Если это текст из нескольких слов, возьмите его в кавычки. Подробно: претензии ${command} --справка.`,
	notOneOf: ({ option, value, family, allowed }) =>
		`${option}: ${quote(value)} — нет такого. Можно: ${allowed.map((code) => wordFor(names, family, code)).join(', ')}.`,
	notADay: ({ option, value }) =>
		`${option}: ${quote(value)} — не день. Пишите 05.11.2026, 5.11, 2026-11-05, сегодня, вчера, пн, +3рд, +10д.`,
	noSuchDay: ({ option, value }) => `${option}: ${quote(value)} — такого дня нет в календаре.`,
	ambiguousDay: ({ option, value, readings }) =>
		`${option}: ${quote(value)} можно понять по-разному${
			readings.length > 0 ? ` (${readings.map(day).join(' или ')})` : ''
		}. Напишите день полностью: 05.11.2026.`,
	notARange: ({ option, value }) =>
		`${option}: ${quote(value)} — не промежуток дней. Пишите 2026-10, 10.2026, 1.10..31.10, 2026-10-01..2026-10-31, 2026-Q3, 2026.`,
	rangeBackwards: ({ option, from, to }) => `${option}: начало ${day(from)} позже конца ${day(to)}.`,
	notAMonth: ({ option, value }) => `${option}: ${quote(value)} — не месяц. Пишите 2026-10 или 10.2026.`,
	notASum: ({ option, value }) => `${option}: ${quote(value)} — не сумма. Пишите рубли и копейки: 1234,56.`,
	notANumber: ({ option, value, from, to }) => `${option}: ${quote(value)} — нужно целое число от ${from} до ${to}.`,
	notALength: ({ option, value }) =>
		`${option}: ${quote(value)} — не срок. Пишите wd:15 (рабочие дни), cd:30 (календарные), cdx:20 (без праздников), wk:2, mo:1, yr:5.`,
	notARemedy: ({ option, value }) => `${option}: ${quote(value)} — пишите "возврат денег | 1890,50".`,
	notATime: ({ option, value }) => `${option}: ${quote(value)} — не время. Пишите часы и минуты: 9:00.`,
	notVisasNeeded: ({ option, value }) => `${option}: ${quote(value)} — пишите "претензия | юрист, безопасность" или "претензия | нет".`,
	templateClash: ({ option, value, number }) =>
		`${option}: ${quote(value)} — по такому виду однажды вышел бы номер ${quote(number)}, а он уже дан. Возьмите вид, который отличается, например с другими буквами впереди.`,
	notAMeasure: ({ option, value }) => `${option}: ${quote(value)} — пишите "что сделать | 5.11 | кто".`,
	undatedMeasure: ({ option, value }) =>
		`${option}: у меры ${quote(value)} нет срока. Напишите "что сделать | 5.11" или добавьте --срок 5.11.`,
	notAZone: ({ option, value }) => `${option}: ${quote(value)} — нет такого часового пояса. Пишите, например, Europe/Moscow.`,
	notATemplate: ({ option, value, why }) =>
		`${option}: ${quote(value)} — ${
			{
				noNumber: 'в шаблоне должно быть одно место {номер}',
				noYear: 'во входящем номере должен быть год: {год}',
				unseen: 'в нём есть невидимый знак',
				unknownPlace: 'непонятное место в фигурных скобках: есть {номер}, {номер:4}, {год}, {гг}',
				tooLong: 'слишком длинно',
			}[why]
		}. Например: ПР-{год}-{номер:4}.`,
	emptyText: ({ option }) => `${option}: пустой текст.`,
	longText: ({ option, length, limit }) => `${option}: ${length} знаков, а можно не больше ${limit}.`,
	controlCharacter: ({ option, character, at }) =>
		`${option}: в тексте управляющий знак U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} (место ${at}). Уберите его.`,
	brokenText: ({ option, at }) => `${option}: текст испорчен (половина знака, место ${at}). Скопируйте его заново.`,
	severalLines: ({ option }) => `${option}: здесь нужна одна строка.`,
	unknownKey: ({ value, allowed }) => `Нет поля ${quote(value)}. Поля: ${allowed.join(', ')}.`,
	wrongType: ({ option, expected }) =>
		`${option}: ${{ text: 'нужно значение в кавычках', kopecks: 'нужно целое число копеек', day: 'нужен день "ГГГГ-ММ-ДД"', yesNo: 'нужно true или false', list: 'нужен список в квадратных скобках, хотя бы из одного значения в кавычках', table: 'нужна таблица', bareDay: 'нужен день ГГГГ-ММ-ДД' }[expected]}.`,
	notJson: ({ value }) => `Это не JSON: ${quote(value)}.`,
	notAnObject: () => 'Это не запись: нужен объект { … }.',
	noClaim: ({ value, candidates }) =>
		`Нет записи ${quote(value)}.${
			candidates.length > 0
				? ` Похожие: ${candidates.map(({ number, client }) => `${number}${client ? ` (${visibleLine(client)})` : ''}`).join(', ')}. Напишите номер полностью.`
				: ' Найти: претензии список --текст "…".'
		}`,
	cannotAsk: ({ flags }) => `Спросить некого (нет терминала), а не хватает: ${flags.join(', ')}. Дайте эти ключи в команде.`,
	needsOneOf: ({ flags }) => `Нужен один из ключей: ${flags.join(', ')}.`,
	notBoth: ({ one, other }) => `Вместе нельзя: ${one} и ${other}.`,
	needsOption: ({ option, needed }) => `${option} имеет смысл только вместе с ${needed}.`,
	noInput: ({ option }) => `${option}: на вводе ничего нет.`,
	notUtf8: ({ option }) => `${option}: ввод не в UTF-8.`,
	notBatchHeader: ({ value }) => `Первая строка должна быть event_date,rule,day_off, а там ${quote(value)}.`,
	notBatchRow: ({ value }) => `нужно три значения: event_date,rule,day_off, а там ${quote(value)}.`,
	notCsv: ({ line }) => `Строка ${line}: это не CSV. Проверьте кавычки: каждая открытая должна закрыться.`,
	notToml: ({ line, column }) => `Строка ${line}, место ${column}: это не TOML. Проверьте кавычки, скобки и знак «=».`,
	keyMissing: ({ option }) => `Нет обязательного ключа ${option}.`,
	notAnId: ({ option, value }) => `${option}: ${quote(value)} — не имя. Пишите латинские буквы, цифры, точки и дефисы: consumer.money.`,
	idTwice: ({ value, line }) => `Имя ${quote(value)} уже есть в строке ${line}: у каждого порядка и правила своё.`,
	noSuchRule: ({ value }) => `insteadOf: другого правила ${quote(value)} в этом порядке нет.`,
	rulesClash: ({ value, other, line }) =>
		`Правила ${quote(value)} и ${quote(other)} (строка ${line}) подходят к одному и тому же обращению, и ни одно не уже другого. Ограничьте kinds, channels, demands или годы либо впишите одно в insteadOf другого.`,
	badRow: ({ line, mistake }) => `Строка ${line}: ${sentence(mistake)}`,
};

/** The sentence about any mistake. */
function sentence(mistake: Mistake): string {
	const say = mistakes[mistake.code] as (mistake: Mistake) => string;
	return say(mistake);
}
