/** Ход долгой работы. */

import { pluralRu } from '../plural.ts';

/** `около 2 минут`: столько, сколько осталось, округлённо. */
function left(seconds: number): string {
	if (seconds < 5) return 'осталось несколько секунд';
	if (seconds < 55) return `осталось около ${Math.ceil(seconds / 10) * 10} секунд`;
	const minutes = Math.round(seconds / 60);
	if (minutes <= 1) return 'осталось около минуты';
	if (minutes < 55) return `осталось около ${minutes} ${pluralRu(minutes, ['минуты', 'минут', 'минут'])}`;
	const hours = Math.round(seconds / 3600);
	return hours <= 1 ? 'осталось около часа' : `осталось около ${hours} ${pluralRu(hours, ['часа', 'часов', 'часов'])}`;
}

export const progress = {
	tasks: {
		check: 'Проверка журнала',
		backup: 'Резервная копия',
		restore: 'Восстановление',
		attach: 'Копирование вложений',
		kept: 'Проверка вложений',
		export: 'Выгрузка',
		register: 'Регистрация',
		demo: 'Учебный журнал',
		terms: 'Пересчёт сроков',
	},
	left,
	percent: (percent: number) => `${percent} %`,
	soFar: (task: string, done: number) => (done === 0 ? `${task}…` : `${task}: ${done}`),
};
