/** Ход долгой работы. */

import { pluralRu } from '../plural.ts';

export const progress = {
	tasks: {
		check: 'Проверка журнала',
		backup: 'Резервная копия',
		restore: 'Восстановление',
		share: 'На сервер',
		join: 'С сервера',
		attach: 'Копирование вложений',
		kept: 'Проверка вложений',
		export: 'Выгрузка',
		behind: 'Записи отчёта',
		register: 'Регистрация',
		intake: 'Приём почты',
		demo: 'Учебный журнал',
		terms: 'Пересчёт сроков',
		asOf: 'Журнал на прошлый день',
		import: 'Внесение старого журнала',
		upgrade: 'Обновление файла журнала',
	},
	left: {
		fewSeconds: 'осталось несколько секунд',
		seconds: (seconds: number) => `осталось около ${seconds} секунд`,
		minute: 'осталось около минуты',
		minutes: (minutes: number) => `осталось около ${minutes} ${pluralRu(minutes, ['минуты', 'минут', 'минут'])}`,
		hour: 'осталось около часа',
		hours: (hours: number) => `осталось около ${hours} ${pluralRu(hours, ['часа', 'часов', 'часов'])}`,
	},
	percent: (percent: number) => `${percent} %`,
	begun: (task: string) => `${task}…`,
	soFar: (task: string, done: number) => `${task}: ${done}`,
};
