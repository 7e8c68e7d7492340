/** Об общем журнале нескольких столов. */

import { withFullStop } from '../fullStop.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';
import { size } from './days.ts';

const install = 'администратор сервера выполняет: претензии общий --sql | psql -d БАЗА';

export const desks = {
	nothing: 'Ничего не записано.',
	sql: [
		'Общий журнал претензий на сервере PostgreSQL 13 и новее. Расширения и права суперпользователя не нужны:',
		'достаточно роли с CREATEROLE, которой разрешено создавать схемы в этой базе. Выполнять можно повторно.',
		'',
		"  create database office template template0 encoding 'UTF8';",
		'  претензии общий --sql | psql -d office',
		'',
		'Затем каждому — логин и роль: reader читает, clerk регистрирует и ведёт переписку, responsible решает,',
		'controller закрывает, head настраивает. Имя — то, которое станет в журнале при записях:',
		'',
		"  create role ivanova login password '…';",
		"  select claims.admit('ivanova', 'Иванова А. П.', 'clerk');",
		"  select claims.dismiss('ivanova');                          -- больше не участник",
		'',
		'Копии делайте как всякой базы: pg_dump office. Кроме того, полная копия есть на каждом столе.',
	],
	address: {
		form: (value: string) => `Это не адрес сервера: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		password: (value: string) =>
			`Пароль в адресе увидят другие: ${visibleLine(value)}. Уберите его оттуда: пароль берётся из ~/.pgpass, из файла (--файл-пароля) или от команды (--команда-пароля).`,
		login: (value: string) => `В адресе нет логина: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		database: (value: string) => `В адресе нет базы: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		tls: (value: string) =>
			`sslmode=${visibleLine(value)} не годится: verify-full проверяет сертификат сервера (так само собой), disable не шифрует.`,
		parameter: (value: string) =>
			`Такого в адресе не бывает: ${visibleLine(value)}. Бывает: host, port, dbname, user, sslmode, sslrootcert, service.`,
		service: (value: string) => `Службы ${visibleLine(value)} нет в файле служб PostgreSQL (~/.pg_service.conf).`,
	},
	addressMissing:
		'Какой сервер: претензии общий postgres://логин@сервер/база. Что на нём установить, печатает: претензии общий --sql. Ничего не сделано.',
	onePassword: 'Откуда пароль, скажите одним ключом: --файл-пароля или --команда-пароля. Ничего не сделано.',
	sharedAlready: (server: string) =>
		`Этот журнал уже общий, сервер ${visibleLine(server)}. Другому столу: претензии присоединить postgres://логин@сервер/база`,
	shared: (server: string, events: number, name: string) =>
		`Журнал теперь общий: сервер ${visibleLine(server)}, событий ${events}. ${withFullStop(`Записи этого стола — от имени: ${visibleLine(name)}`)} Другой стол берёт копию: претензии присоединить postgres://логин@сервер/база`,
	joined: (path: string, office: string, events: number, name: string) =>
		`Копия общего журнала готова: ${visibleLine(path)} (${visibleLine(office)}), событий ${events}. ${withFullStop(`Записи этого стола — от имени: ${visibleLine(name)}`)}`,
	notShared: (path: string) => `Этот журнал не общий: ${visibleLine(path)}. Делать нечего.`,
	unshared: (path: string, server: string) =>
		`Журнал теперь самостоятельный: ${visibleLine(path)}. Что запишут здесь, другие столы не увидят; на сервере ${visibleLine(server)} всё осталось.`,
	missingFiles: (count: number) =>
		`Файлов, названных выше, ${count}: без них журнал общим не сделать. Верните их из копии. На сервере журнал ещё не открыт.`,
	stale: (day: string, time: string) => `Показано то, что было известно ${day} в ${time}.`,
	staleUnknown: 'Показано то, что было известно этому столу.',
	busy: 'Узнать, что записали другие столы, сейчас нельзя: журнал занят другой программой.',
	problems: {
		away: (server: string, reason: string) =>
			`Сервер общего журнала ${visibleLine(server)} не отвечает (${visibleLine(reason)}). Проверьте сеть и повторите; читать можно и без него.`,
		denied: (server: string, reason: string) =>
			`Сервер общего журнала ${visibleLine(server)} не принят или не впускает (${visibleLine(reason)}). Проверьте логин, пароль и сертификат; помогает администратор сервера.`,
		notReady: (server: string) => `На сервере ${visibleLine(server)} не установлено, что нужно этой версии программы: ${install}`,
		newer: (server: string) => `На сервере ${visibleLine(server)} установлено более новое, чем знает эта программа: обновите её.`,
		notShared: (server: string) =>
			`На сервере ${visibleLine(server)} общего журнала ещё нет. Сделать им свой: претензии общий postgres://…`,
		shared: (server: string) =>
			`На сервере ${visibleLine(server)} уже есть общий журнал, и он не этот. Взять его копию: претензии присоединить postgres://… — или попросите другую базу.`,
		another: (server: string) =>
			`На сервере ${visibleLine(server)} не продолжение этой копии: журнал там другой, или сервер восстановили из старой копии, или события там изменены. Ничего оттуда не взято. Не удаляйте эту копию: она свидетель; покажите её администратору.`,
		busy: (server: string) =>
			`Общий журнал на сервере ${visibleLine(server)} занят другой программой или администратором. Подождите и повторите; ждать дольше: CLAIMS_WAIT=60000 (миллисекунды).`,
		otherLogin: (server: string, login: string, known: string) =>
			`Сервер ${visibleLine(server)} знает эту связь как ${visibleLine(known)}, а не ${visibleLine(login)}: перед ним стоит посредник (пулер) с одним логином на всех. Укажите адрес самого сервера — или пусть администратор велит посреднику пропускать логины.`,
		fileComing: (server: string, bytes: number, reason: string) =>
			`Файл (${size(bytes)}), приложенный на другом столе, ещё не пришёл целиком с сервера ${visibleLine(server)} (${visibleLine(reason)}); с ним придёт и записанное после него. Взять без спешки: претензии проверить`,
		clock: (own: string, theirs: string) =>
			`Часы этого компьютера (${own}) и сервера (${theirs}) расходятся больше чем на минуту. Поставьте часы верно.`,
		notAMember: (server: string, login: string) =>
			`Логин ${visibleLine(login)} не участник общего журнала ${visibleLine(server)}. Впускает администратор сервера: функция claims.admit.`,
		notAllowed: (role: string) =>
			`В роли «${role}» этого не записывают. Попросите того, кому положено, — или пусть администратор сервера даст другую роль.`,
		unknown: (server: string) =>
			`Связь с сервером ${visibleLine(server)} прервалась во время записи. Неизвестно, записано ли: когда сервер ответит, проверьте и только потом повторяйте: претензии список --сколько 3`,
		fileMissing: (server: string, sha256: string) =>
			`На сервере ${visibleLine(server)} нет в целости файла, названного в журнале: ${sha256}. Сообщите администратору сервера.`,
		unexpected: (server: string, reason: string) =>
			`Сервер ${visibleLine(server)} ответил не так, как должен (${visibleLine(reason)}). Проверить установленное: претензии проверить; установить заново: ${install}`,
		unreadable: (from: string, reason: string) =>
			`Не прочитать: ${visibleLine(from)} (${visibleLine(reason)}). Файл с паролем должен быть только вашим (chmod 600).`,
		passwordCommand: (program: string) => `Программа, которая печатает пароль, не запустилась или не удалась: ${visibleLine(program)}.`,
		onlyThere: (server: string, reason: string) =>
			`Записано на сервере ${visibleLine(server)}, но не в копии этого стола (${visibleLine(reason)}). Не повторяйте: следующая команда возьмёт это с сервера.`,
		connectionFile: (path: string) =>
			`Не понять, где сервер общего журнала: ${visibleLine(path)}. Отложите этот файл и присоединитесь заново, копия останется: претензии присоединить postgres://…`,
		connectionLost: (server: string, path: string) =>
			`Этот журнал общий, сервер ${visibleLine(server)}, а файла, где записано, как к нему попасть, нет: ${visibleLine(path)}.server. Читать можно; чтобы записывать, присоедините эту копию снова: претензии присоединить postgres://логин@сервер/база -ж ${shellQuoted(visibleLine(path))} — или отделите её насовсем: претензии отделить.`,
	},
	roles: { reader: 'читатель', clerk: 'делопроизводитель', responsible: 'ответственный', controller: 'контролёр', head: 'руководитель' },
	check: {
		functionDiffers: (name: string) => `На сервере функция claims.${visibleLine(name)} не такая, как у этой версии программы: ${install}`,
		functionExtra: (name: string) => `На сервере в схеме claims лишняя функция: ${visibleLine(name)}.`,
		triggerMissing: (name: string) => `На сервере нет или отключена защита ${visibleLine(name)}, записанное можно изменить: ${install}`,
		mayWrite: (table: string) => `Таблицу claims.${visibleLine(table)} на сервере можно менять мимо программы: отберите эти права.`,
		ownerLogin: 'Под ролью claims_owner на сервере можно войти: alter role claims_owner nologin.',
		sound: (server: string, events: number) =>
			`Сервер ${visibleLine(server)}: событий столько же (${events}), печать та же, защита на месте.`,
	},
};
