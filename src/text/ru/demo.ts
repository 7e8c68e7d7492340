/** Показ: день делопроизводителя, теми же главами, что и руководство. */

import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';

/** Запись и месяц, на которых построены главы. */
interface Props {
	readonly number: string;
	readonly month: string;
}

export const demo = {
	hello: (folder: string) => `Показ: день делопроизводителя на учебном журнале (папка ${folder}, её можно удалить).`,
	office: 'ООО «Фирма»',
	building: 'Создаём журнал, записываем обращения и ведём их день за днём.',
	built: (claims: number, commands: number) =>
		`В журнале ${claims} ${pluralRu(claims, ['обращение', 'обращения', 'обращений'])} за два месяца; команд выполнено: ${commands}. Каждую покажет ключ --каждый-шаг.`,
	paused: 'После каждой главы — пауза: Enter — дальше, или попробуйте сами, испортить ничего нельзя. Ctrl-C — закончить.',
	next: 'Enter — дальше, или команда:',
	last: 'Enter — конец показа, или команда:',
	tryIt: (hint: string) => `Попробуйте: ${hint}`,
	left: (kinds: string) => `Эти шаги пока без команд и пропущены: ${kinds}.`,
	lineRefused: (line: number, why: string) => `Строка ${line} не записана: ${why}`,
	stepsSkipped: (count: number) => `Её шаги пропущены: ${count}.`,
	stepRefused: (line: number, nth: number, command: string, why: string) =>
		`Строка ${line}, шаг ${nth}. Этот шаг не прошёл: ${command} — ${why}`,
	stepUnknown: (line: number, nth: number, move: string) => `Строка ${line}, шаг ${nth}: команды для «${visibleLine(move)}» нет.`,
	stepUnclear: (line: number, nth: number) => `Строка ${line}, шаг ${nth}: не понять, что и в какой день сделано (move, on).`,
	refusedInAll: (count: number, claims: number) => `Не прошло: ${count}. Остальное записано, обращений: ${claims}.`,
	failed: (command: string) => `Показ остановлен: не прошла команда ${command}`,
	/** То, что пришло в день показа. */
	entry: {
		client: 'Долгих Инна Валерьевна',
		summary: 'У чайника на второй день отломилась ручка.',
		responsible: 'Щербакова Ксения',
		measure: 'Осмотреть чайник',
		measureDue: '+1рд',
		department: 'Сервисный центр',
		what: 'Акт осмотра',
		received: 'вчера',
		reason: 'Письмо пришло в воскресенье.',
		text: 'Чайник заменён.',
	},
	chapters: {
		morning: {
			title: 'Утро',
			about: 'Всё, что ждёт; справа — следующая команда.',
			hint: (_: Props) => 'претензии сегодня --полностью',
		},
		register: {
			title: 'Записать обращение',
			about: 'Пришло письмо. Здесь — одной строкой; без ключей программа спросит всё сама.',
			hint: (_: Props) => 'претензии добавить',
		},
		why: {
			title: 'Кто, до какого дня и почему',
			about: 'Срок — со статьёй и счётом по дням.',
			hint: ({ number }: Props) => `претензии показать ${number}`,
		},
		lead: {
			title: 'От работы до ответа',
			about: 'Каждый шаг — одна команда; чего не хватает, она спросит.',
			hint: (_: Props) => 'претензии взять',
		},
		overdue: { title: 'Что просрочено', about: 'Самое старое — первым.', hint: (_: Props) => 'претензии просрочено --в-течение 3рд' },
		evening: {
			title: 'Вечер',
			about: 'Копия журнала; программа сама её проверяет. На флешку — с ключом --папка.',
			hint: (_: Props) => 'претензии сегодня',
		},
		month: {
			title: 'Первого числа',
			about: 'Отчёт с балансом — страницей для браузера, сами записи — файлом для Excel.',
			hint: ({ month }: Props) => `претензии месяц ${month}`,
		},
		mistake: {
			title: 'Ошиблись: исправить и отменить',
			about: 'Стереть ничего нельзя, поправить — можно: прежнее остаётся в истории.',
			hint: ({ number }: Props) => `претензии история ${number}`,
		},
		refusal: {
			title: 'Программа отказала',
			about: 'Что не так, какой командой это поправить — и ничего не записано.',
			hint: ({ number }: Props) => `претензии решить ${number}`,
		},
		inspector: {
			title: 'Проверяющему',
			about: 'Номера без пропусков, ничего не изменено; печать переписывают на бумагу.',
			hint: (_: Props) => 'претензии проверить',
		},
	},
	goOn: (journal: string): readonly string[] => [
		`Учебный журнал остался: претензии сегодня --журнал ${journal}`,
		'Свой журнал: претензии создать — потом претензии добавить.',
		'Тот же день подробно, с экранами: docs/guide.ru.md. О любой команде: претензии взять --справка.',
	],
};
