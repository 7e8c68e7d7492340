/** Диагностика: всё ли в порядке с журналом и компьютером. */

import { asDay, type Day } from '../../domain/day.ts';
import { withFullStop } from '../fullStop.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { day, size } from './days.ts';

const elsewhere = (folder: string) =>
	`Перенесите его в папку на своём диске: остановите работу, переместите файл из ${visibleLine(folder)} и укажите новое место (--журнал ПУТЬ). В сеть и в облако кладите копии: претензии копия --папка ПУТЬ`;

export const doctor = {
	checks: {
		node: 'Node',
		sqlite: 'SQLite',
		file: 'журнал',
		rights: 'права',
		mode: 'режим записи',
		place: 'расположение',
		space: 'свободное место',
		calendar: 'календарь',
		files: 'файлы',
		backup: 'копия',
		schedule: 'по расписанию',
		analysis: 'анализ отчётов',
		clock: 'часы',
		actor: 'кто записывает',
		server: 'сервер',
		leftover: 'незаконченное',
	},
	server: {
		reached: (server: string, name: string, role: string) =>
			`Отвечает: ${visibleLine(server)}. ${withFullStop(`Ваша роль — ${visibleLine(role)}, имя — ${visibleLine(name)}`)}`,
		behind: (events: number) => ` Эта копия отстаёт, событий: ${events}; следующая команда их возьмёт.`,
		coming: (files: number, bytes: number) =>
			` С ними придут файлы: ${files} (${size(bytes)}); взять их, сколько бы это ни длилось: претензии проверить.`,
		upToDate: ' В этой копии всё, что записали другие.',
		readOnly: ' Записывать на него нельзя: он только для чтения, как резервный.',
		owning: (logins: string) =>
			` Менять записанное мимо программы могут: ${visibleLine(logins)} (суперпользователь или член claims_owner). Для работы с журналом дайте им другие логины.`,
		encrypted: ' Связь зашифрована, сертификат проверен.',
		local: ' Связь внутри этого компьютера.',
		open: ' Связь не зашифрована (sslmode=disable): личные данные клиентов можно перехватить в сети. Уберите sslmode=disable из адреса: он в файле рядом с журналом, имя которого кончается на .server.',
	},
	states: { ok: 'в порядке', warn: 'внимание', fault: 'неисправно' },
	columns: { check: 'Что', state: 'Состояние', finding: 'Подробно' },
	node: {
		runs: (version: string) => `Node ${version}.`,
		old: (version: string) => `Node ${version}: работает, но поддержка Node 20 кончилась в апреле 2026 года. При случае поставьте Node 22.`,
	},
	sqlite: { runs: (version: string) => `SQLite ${version}, модуль собран для этого Node.` },
	file: {
		opens: (path: string) => `Открывается: ${visibleLine(path)}.`,
		opensOffice: (path: string, office: string) => `Открывается: ${visibleLine(path)} (${visibleLine(office)}).`,
	},
	rights: {
		own: (mode: string) => `Читать и писать может только владелец (${mode}).`,
		group: (mode: string) => `Читать и писать могут владелец и его группа (${mode}).`,
		ownFolder: 'Журнал лежит в вашей папке: другие пользователи этого компьютера, кроме администраторов, его не откроют.',
		sharedFolder: (path: string) =>
			`Журнал с личными данными клиентов лежит вне вашей папки: его могут открыть и другие пользователи этого компьютера. Кто — скажет icacls ${shellQuoted(visibleLine(path))}; проще перенести его в папку своего пользователя.`,
		open: (mode: string, path: string) =>
			`Журнал с личными данными клиентов может открыть любой пользователь этого компьютера (${mode}). Закройте его: chmod 600 ${shellQuoted(visibleLine(path))}`,
		readOnly: (path: string) =>
			`Записывать нельзя: нет прав на файл ${visibleLine(path)} или на его папку. Читать можно. Если писать вам положено, попросите права у администратора.`,
	},
	mode: {
		right: 'Режим файла — delete: записанное переживёт отключение питания.',
		wrong: (mode: string, path: string) =>
			`Другая программа перевела файл в режим ${visibleLine(mode)}: копия одного файла может оказаться неполной. Верните: sqlite3 ${shellQuoted(visibleLine(path))} "pragma journal_mode = delete"`,
	},
	place: {
		local: (folder: string) => `На своём диске: ${visibleLine(folder)}.`,
		synced: (cloud: string, folder: string) =>
			`Журнал лежит в папке, которую синхронизирует ${cloud}: она подменяет файл во время записи, и записи теряются. ${elsewhere(folder)}`,
		remote: (system: string, folder: string) =>
			`Журнал лежит на сетевом или подключённом диске (${system}): два компьютера сразу могут его повредить. ${elsewhere(folder)}`,
	},
	space: {
		enough: (free: number) => `Свободно ${free} МБ.`,
		little: (free: number, folder: string) =>
			`Свободно только ${free} МБ (${visibleLine(folder)}): скоро не хватит места на копию журнала. Освободите место.`,
		none: (free: number, folder: string) =>
			`Места почти нет: ${free} МБ (${visibleLine(folder)}). Скоро нельзя будет ничего записать. Освободите место.`,
	},
	calendar: {
		known: (to: number) => `Производственный календарь известен до ${day(asDay(`${to}-12-31`))}.`,
		soon: (to: number, next: number) =>
			`Производственный календарь известен до ${day(asDay(`${to}-12-31`))}, а сроки уже доходят до ${next} года. Постановление о переносе выходных обычно выходит в сентябре; загрузите год: претензии календарь загрузить ФАЙЛ`,
		draft: (next: number) =>
			`На ${next} год загружен только проект календаря: загрузите год с переносами: претензии календарь загрузить ФАЙЛ`,
		missing: (year: number) =>
			`Календаря на ${year} год нет, и все его сроки предварительные. Загрузите год: претензии календарь загрузить ФАЙЛ`,
	},
	files: {
		there: (count: number, size: string) =>
			`Файлов при журнале: ${count}, ${size}; все на месте. Целы ли они, скажет проверка: претензии проверить`,
		missing: (count: number, paths: string) =>
			`Файлы журнала пропали или изменены (${count}): ${paths}. Что делать: претензии проверить — а сами файлы могут быть в копии.`,
		extra: (paths: string) =>
			`При журнале есть лишние файлы, ни в одной записи они не названы: ${paths}. Так бывает после сбоя; их можно удалить.`,
	},
	backup: {
		made: (on: Day, folder: string) => `Снята ${day(on)}: ${visibleLine(folder)}.`,
		sameDisk: (on: Day, folder: string) =>
			`Снята ${day(on)}: ${visibleLine(folder)}. Она на том же диске, что и журнал: время от времени снимайте копию и на другой.`,
		none: 'Копии ещё нет. Снимите её, лучше на другой диск: претензии копия --папка ПУТЬ',
		old: (on: Day, folder: string) =>
			`Последняя копия снята ${day(on)} (${visibleLine(folder)}), больше недели назад. Снимите новую: претензии копия — или пусть это делает расписание: претензии расписание`,
		gone: (on: Day, folder: string) =>
			`Копия от ${day(on)} не находится: ${visibleLine(folder)}. Если её диск не подключён, подключите его; иначе снимите новую копию: претензии копия`,
	},
	analysis: {
		kept: 'Анализ отчётов проведён в срок или срок ещё не вышел.',
		missed: (period: string, count: number) =>
			`Анализ не проведён в срок, отчётов: ${count}, первый — ${period}. Закройте месяц и запишите, что решили: претензии месяц утвердить ${period} --решено "…"`,
	},
	schedule: {
		ran: (on: Day, time: string) => `Проверка по расписанию прошла ${day(on)} в ${time}.`,
		never: 'Проверка по расписанию ещё не настроена. Готовые строки для cron, systemd и Windows: претензии расписание',
		missed: (on: Day, time: string) =>
			`Последняя проверка по расписанию была ${day(on)} в ${time}, с тех пор прошёл целый рабочий день: о просроченном никто не напомнит. Посмотрите, работает ли строка расписания: претензии расписание --проверить ${shellQuoted('СТРОКА')}`,
	},
	clock: {
		right: (on: Day, time: string, zone: string) => `На часах ${day(on)}, ${time} (${zone}).`,
		trial: 'Журнал пробный: он начат в день, заданный вручную (--сегодня или CLAIMS_TODAY). Для настоящей работы создайте другой.',
		back: (on: Day, time: string, lastOn: Day, lastTime: string) =>
			`На часах ${day(on)}, ${time}, а последняя запись журнала сделана ${day(lastOn)}, ${lastTime}. Исправьте часы: до этого ничего не записать. Если верно нынешнее время, а тогда часы спешили, добавьте к команде --часы-врали "…".`,
	},
	actor: {
		named: (name: string) => withFullStop(`Записи подписываются: ${visibleLine(name)}`),
		login: (login: string) =>
			`Записи подписываются логином ${visibleLine(login)}: кто это, по истории не узнать. Назовите человека: претензии сотрудники добавить "Фамилия И. О." --логин ${shellQuoted(visibleLine(login))}`,
	},
	leftover: {
		none: 'Незаконченных файлов рядом с журналом нет.',
		found: (parts: string) =>
			`Прерванные команды оставили незаконченные файлы; если сейчас ничего не выполняется, их можно удалить: ${parts}`,
	},
};
