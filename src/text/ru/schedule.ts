/** О расписании. */

import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

/** Показать чужое слово. */
function quote(text: string): string {
	return `«${visibleLine(text)}»`;
}

export const schedule = {
	jobs: { overdue: 'Журнал претензий: что просрочено', backup: 'Журнал претензий: копия' },
	cron: 'cron: добавьте эти строки командой crontab -e. Время — этого компьютера. Письмо придёт, только если есть просроченные.',
	systemd:
		'systemd: положите эти четыре файла на места, потом: systemctl --user daemon-reload\nи systemctl --user enable --now claims-overdue.timer claims-backup.timer; без входа в систему — ещё loginctl enable-linger.\nСлужба claims-overdue завершается с кодом 1, если есть просроченные: systemctl --user status claims-overdue.',
	windows:
		'Планировщик Windows: выполните эти команды. Окно не открывается; если есть просроченные или что-то не удалось, ответ покажет Блокнот.\nИтог виден и в планировщике: 0 — просроченных нет, 1 — есть.',
	elsewhere: 'Пути здесь — этого компьютера: на компьютере с Windows выполните там же: претензии расписание.',
	tooLong: (length: number, limit: number) =>
		`Команда длиннее ${limit} знаков (${length}), schtasks её не примет: положите журнал и программу в папки с короткими именами.`,
	percentOnWindows: 'В пути есть знак %: планировщик примет его за переменную. Переименуйте папку.',
	right: 'Строка верна.',
	faults: {
		empty: 'Строки нет: дайте её в кавычках.',
		noCommand: 'В строке нет команды. Готовая строка: претензии расписание',
		openQuote: 'Кавычка открыта и не закрыта.',
		percent: 'Знак % в crontab кончает команду, даже в кавычках: пишите \\%.',
		specifier: 'Знак % в systemd начинает подстановку, даже в кавычках: пишите %%.',
		times: (value: string) =>
			`${quote(value)} — не время cron. Нужно пять полей: минута, час, день, месяц, день недели; например 0 9 * * *.`,
		neverComes: (value: string) => `${quote(value)} — такого дня нет ни в одном году: строка не запустится никогда.`,
		userField: (value: string) =>
			`${quote(value)} похоже на имя пользователя: оно пишется только в /etc/crontab и /etc/cron.d. В crontab -e уберите его, иначе cron примет его за команду.`,
		noShell: (value: string) => `${quote(value)} здесь не сработает: строку выполняет не оболочка. Уберите всё начиная с этого знака.`,
	},
	missesDays: (weekdays: string, listed: string) =>
		`${quote(weekdays)}: рабочими бывают и выходные${listed}, а в них строка не запустится. С ключом --по-рабочим-дням ставьте каждый день: в нерабочие программа промолчит сама.`,
	notOurs: (value: string) => `${quote(value)} — не эта программа. Готовая строка: претензии расписание`,
	relativeProgram: (value: string, node: string, launcher: string) =>
		`${quote(value)}: по расписанию папки с этой программой в PATH нет. Пишите полностью: ${visibleLine(node)} ${visibleLine(launcher)}`,
	needsNode: (value: string, node: string) =>
		`${quote(value)} ищет node в PATH, а по расписанию PATH короткий. Поставьте перед ним ${visibleLine(node)}`,
	relativeNode: (value: string, node: string) =>
		`${quote(value)}: по расписанию node в PATH может не быть. Пишите полностью: ${visibleLine(node)}`,
	relativeLauncher: (value: string, launcher: string) =>
		`${quote(value)} — путь не от корня, а по расписанию текущая папка другая. Пишите полностью: ${visibleLine(launcher)}`,
	noSuchFile: (value: string) => `Нет такого файла: ${quote(value)}.`,
	noJournal: (path: string) =>
		`Не сказано, какой журнал: без этого он ищется в папке пользователя, а по расписанию пользователь и HOME могут быть другими. Добавьте: --журнал ${shellQuoted(visibleLine(path))}`,
	relativeJournal: (value: string, path: string) =>
		`Журнал ${quote(value)} — путь не от корня, а по расписанию текущая папка другая. Пишите полностью: ${visibleLine(path)}`,
	noSuchJournal: (value: string) => `Журнала там нет: ${quote(value)}.`,
	home: (value: string) => `${quote(value)} зависит от HOME, а по расписанию его может не быть. Пишите путь полностью.`,
};
