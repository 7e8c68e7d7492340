/** Дополнение по Tab: дни, которые предлагаются; что сообщается при установке. */

export const completion = {
	pastDay: ['сегодня', 'вчера', 'позавчера'],
	futureDay: ['завтра', 'послезавтра', 'сегодня'],
	anyDay: ['сегодня', 'вчера', 'завтра'],
	written: (path: string) => `Записано: ${path}`,
	same: (path: string) => `Уже установлено: ${path}`,
	foreign: (path: string) => `${path} — чужой файл: его записала не эта программа. Он не тронут. Уберите или переименуйте его и повторите.`,
	removed: (path: string) => `Удалено: ${path}`,
	nothingToRemove: 'Удалять нечего: дополнение не установлено.',
	lines: (path: string) => `В ${path} добавлены строки между отметками «claims completion»; остальное не тронуто.`,
	linesRemoved: (path: string) => `Из ${path} убраны строки между отметками «claims completion»; остальное не тронуто.`,
	addYourself: (profile: string, line: string) => `Осталось добавить в ${profile} строку:\n${line}`,
	removeYourself: (profile: string) => `Уберите эту строку и из ${profile}, если добавляли.`,
	begin: (shell: string) => `Начнёт действовать в новом окне ${shell}. Дополняет клавиша Tab.`,
	undo: (shell: string) => `Отменить: претензии дополнение удалить ${shell}`,
	noShell: 'Не сказано, какая оболочка: назовите bash, zsh, fish или powershell. Ничего не записано.',
	unknownShell: (shell: string) => `Для оболочки «${shell}» дополнения нет: назовите bash, zsh, fish или powershell. Ничего не записано.`,
	noHome:
		'Неизвестно, где домашняя папка (переменная HOME): напечатайте дополнение и сохраните сами, например: претензии дополнение bash. Ничего не записано.',
	printInstead: 'Напечатать дополнение, чтобы сохранить самому: претензии дополнение bash.',
	removeInstead: 'Уберите дополнение сами или повторите, когда файл будет доступен.',
};
