/** Настройки журнала. */

export const settings = {
	labels: {
		office: 'Организация',
		zone: 'Часовой пояс',
		language: 'Язык',
		regulations: 'Правила сроков',
		dayOff: 'Последний день — выходной',
		incoming: 'Входящий номер',
		outgoing: 'Исходящий номер',
		controller: 'Контролёр',
		head: 'Решает',
		chairman: 'Председатель',
		chairmanAbove: 'Председатель решает свыше, руб.',
		chairmanKinds: 'Председатель решает по видам',
	},
	none: 'не задано',
	changed: 'Настройки изменены.',
};
