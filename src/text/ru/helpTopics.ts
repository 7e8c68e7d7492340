/** Разделы справки и коды выхода: коротко о каждом. */

import type { exit } from '../../exit.ts';
import type { TopicName } from '../../grammar/topic.ts';

export const topics: Record<TopicName, string> = {
	dates: 'как писать день, месяц, срок в днях',
	terms: 'откуда берутся сроки, какие правила действуют',
	statuses: 'статусы, ходы между ними, что нужно для каждого',
	'exit-codes': 'коды выхода для сценариев',
	cron: 'запуск по расписанию, без человека',
	files: 'какие файлы есть и зачем',
};

export const exits: Record<keyof typeof exit, string> = {
	done: 'сделано',
	found: 'найдено то, о чём спрошено',
	refused: 'отказ или ошибка ввода',
	environment: 'нет доступа к журналу или диску',
	busy: 'журнал занят',
	bug: 'ошибка программы',
	interrupted: 'прервано',
	hungUp: 'закрыто окно',
	terminated: 'завершено системой',
};
