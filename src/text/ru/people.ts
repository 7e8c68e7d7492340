/** Сотрудники. */

import { withFullStop } from '../fullStop.ts';
import { visibleLine } from '../visible.ts';

export const people = {
	columns: {
		name: 'Сотрудник',
		initials: 'Кратко',
		post: 'Должность',
		email: 'Эл. почта',
		login: 'Логин',
		open: 'Открыто',
		leftOn: 'Не работает с',
		spellings: 'Другие написания',
	},
	none: 'Список пуст: он наполнится именами, которые вы запишете. Внести самому: претензии сотрудники добавить "Фамилия И. О."',
	notes: {
		added: (name: string) => withFullStop(`Внесён в список: ${visibleLine(name)}`),
		changed: (name: string) => withFullStop(`Записано о сотруднике: ${visibleLine(name)}`),
		listed: (name: string) => withFullStop(`Уже в списке: ${visibleLine(name)}`),
		renamed: (former: string, name: string) =>
			`${withFullStop(`Теперь: ${visibleLine(name)}`)} Под именем «${visibleLine(former)}» это по-прежнему тот же человек.`,
		joined: (also: string, name: string) =>
			`«${visibleLine(also)}» и ${visibleLine(name)} теперь один человек. Записи остались, как были записаны.`,
		retired: (name: string, day: string) => withFullStop(`${visibleLine(name)}: не работает с ${day}`),
		here: (name: string) => withFullStop(`Уже работает: ${visibleLine(name)}`),
		returned: (name: string) => withFullStop(`Снова работает: ${visibleLine(name)}`),
	},
	/** Имя, которого никто не знает. */
	isNew: (name: string) => `«${visibleLine(name)}» — новое имя: такого сотрудника в списке нет.`,
	near: (names: string) => `${withFullStop(`Похожие имена: ${names}`)} Если это один человек: претензии сотрудники объединить.`,
	several: (name: string, people: string) =>
		`«${visibleLine(name)}» — это ${people}: показаны записи всех. Чтобы показать одного, назовите его с инициалами.`,
	standsFor: (name: string, absent: string) => `${withFullStop(`${visibleLine(name)} замещает: ${absent}`)} Показаны и эти записи.`,
	left: (name: string, day: string) => `Внимание: ${visibleLine(name)} не работает с ${day}.`,
	who: (name: string) => `Сотрудника «${visibleLine(name)}» нет в списке. Кто это?`,
	which: (name: string) => `«${visibleLine(name)}» — кто из них?`,
	newPerson: (name: string) => `новый сотрудник: ${visibleLine(name)}`,
	nobodyOfThem: 'никто: ничего не записывать',
	or: ' или ',
};
