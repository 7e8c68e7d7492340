/** Words that are no line of this program are answered with the line that was meant, where all of them are understood. */

import { describe, expect, it } from 'vitest';
import { lineGuessed } from '../../src/grammar/lineGuess.ts';
import { shellWords } from '../../src/grammar/shellWords.ts';
import { mistakeSentence } from '../../src/sentence/errors.ts';
import { textOf } from '../../src/text/index.ts';
import { vocabulary } from '../../src/text/vocabulary.ts';

/** What was typed, and the line that is proposed, in the language of the screen. */
const lines = {
	ru: {
		'выгрузить ноябрь': 'выгрузить --за ноябрь',
		'выгрузи за ноябрь': 'выгрузить --за ноябрь',
		'выгрузить отчёт за октябрь': 'выгрузить --за октябрь',
		'выгрузить октябрь в excel': 'выгрузить --за октябрь --формат excel',
		'экспорт жалоб за прошлый месяц': 'выгрузить --вид жалоба --за "прошлый месяц"',
		'выгрузить ноябрь --от-имени Иванова': 'выгрузить --за ноябрь --от-имени Иванова',
		'-j j.db выгрузить ноябрь': 'выгрузить --за ноябрь -j j.db',
		'отчет ноябрь csv': 'месяц ноябрь --формат csv',
		'отчёт за 3 квартал': 'месяц "3 квартал"',
		'месяц октябрь pdf': 'месяц октябрь --формат pdf',
		'просроченные за октябрь': 'список --просрочено --за октябрь',
		'просрочено октябрь': 'список --просрочено --за октябрь',
		'показать просроченные': 'просрочено',
		'список просроченных': 'просрочено',
		'жалобы за ноябрь': 'список --вид жалобы --за ноябрь',
		'претензии за октябрь': 'список --вид претензии --за октябрь',
		'общие обращения за октябрь': 'список --вид "общее обращение" --за октябрь',
		'закрой 12': 'закрыть 12',
		'закройте 12': 'закрыть 12',
		'12 закрыть': 'закрыть 12',
		'№12 закрыть': 'закрыть 12',
		'закрыть претензию 12': 'закрыть 12',
		'закрыть запись № 12': 'закрыть 12',
		'закрыть октябрь': 'месяц закрыть октябрь',
		'закрыть месяц октябрь': 'месяц закрыть октябрь',
		'ПР-2026-0001 показать': 'показать ПР-2026-0001',
		'покажи карточку 1': 'показать 1',
		'почему срок 1': 'показать 1 --почему',
		'взять в работу 1': 'взять 1',
		'взять 3 Юдин': 'взять 3 --ответственный Юдин',
		'назначить 1 Юдину': 'назначить 1 --кому Юдину',
		'заметка 3 обещал перезвонить': 'заметка 3 --текст "обещал перезвонить"',
		'продлить срок 1 до 25.12.2026': 'продлить 1 --до 25.12.2026',
		'отправить письмо 1': 'письмо 1',
		'письмо подтверждение 1': 'письмо 1 --вид подтверждение',
		'новая жалоба': 'добавить --вид жалоба',
		'сделать копию': 'копия',
		'создать копию журнала': 'копия',
		'статистика за октябрь': 'сводка --за октябрь',
		'напечатать журнал за октябрь': 'печать октябрь',
		'добавить сотрудника Юдин': 'сотрудники добавить Юдин',
		'уволить Юдин': 'сотрудники уволить Юдин',
		'отпуск Юдин до 25.12.2026': 'отсутствует Юдин --до 25.12.2026',
		'отменить последнее': 'отменить',
		'помощь закрыть': 'справка закрыть',
		'как закрыть': 'справка закрыть',
		'сколько просрочено': 'просрочено',
		'сколько жалоб за октябрь': 'список --вид жалоба --за октябрь',
		'список закрытых за октябрь': 'список --статус закрыто --за октябрь',
		'покажи закрытые': 'список --статус закрыто',
		'просрочено у Юдина': 'просрочено --ответственный Юдина',
		'выгрузить с 1 по 15 октября': 'выгрузить --получено "с 1 по 15 октября"',
		'выгрузить 01.10..31.10': 'выгрузить --получено 01.10..31.10',
		'вернуть 12 на доработку': 'вернуть 12',
		'отказать 12': 'решить 12',
	},
	en: {
		'export november': 'export --month november',
		'export november csv': 'export --month november --format csv',
		'report october csv': 'month october --format csv',
		'november report': 'month november',
		'overdue in october': 'list --overdue --month october',
		'close claim 12': 'close 12',
		'12 close': 'close 12',
		'close october': 'month close october',
		'close the month october': 'month close october',
		'add complaint': 'add --kind complaint',
		'new claim': 'add --kind claim',
		'show the history of 12': 'history 12',
		'make a backup': 'backup',
		'delete 12': 'void 12',
		'extend 12 until 2026-12-25': 'extend 12 --until 2026-12-25',
		'fire Ivanov': 'people retire Ivanov',
		'how to close': 'help close',
		'what is overdue': 'overdue',
		'show all': 'list',
		'list complaints november': 'list --kind complaint --month november',
	},
} as const;

/** The line that a sentence proposes. */
async function proposedFor(language: 'ru' | 'en', typed: string): Promise<string | undefined> {
	const line = await lineGuessed(
		shellWords(typed).words.map(({ text }) => text),
		vocabulary,
	);
	if (!line) return undefined;
	const sentence = mistakeSentence(await textOf('errorMessages', language), {
		code: 'unknownCommand',
		value: typed,
		meant: undefined,
		line,
	});
	return /(?:Может быть, претензии|Did you mean claims) (.*?)\?/.exec(sentence)?.[1];
}

describe.each(['ru', 'en'] as const)('in %s', (language) => {
	it.each(Object.entries(lines[language]))('%s', async (typed, line) => {
		expect(await proposedFor(language, typed)).toBe(line);
	});
});

it.each([
	// What is a line already, what holds a word that nobody understands, what could be anything.
	'show 12',
	'закрыть 12',
	'выгрузить бульбулятор',
	'закрыть 12 завтра же без разговоров',
	'совсем другое',
	'отменить 12',
	'close all',
	'выгрузить ноябрь --нет-такого',
])('nothing is proposed for %s', async (typed) => {
	expect(await proposedFor('ru', typed)).toBeUndefined();
});
