/** Что говорит показ. */

export const demo = {
	hello: (folder: string) => `Показ: учебный журнал в папке ${folder}. Её можно удалить.`,
	step: {
		create: '— Создать журнал.',
		register: '— Зарегистрировать обращения.',
		lead: '— Вести их день за днём.',
		morning: '— Утро: что просрочено.',
		card: '— Одна запись, и почему у неё такой срок.',
		month: '— Месяц в CSV для Excel.',
		check: '— Проверить журнал.',
	},
	steps: (done: number) => `Сделано шагов: ${done}.`,
	left: (kinds: string) => `Эти шаги пока без команд и пропущены: ${kinds}.`,
	refused: (command: string) => `Этот шаг не прошёл: ${command}`,
	failed: (command: string) => `Показ остановлен: не прошла команда ${command}`,
	tryIt: (journal: string) => `Попробуйте сами: претензии список --журнал ${journal}`,
};
