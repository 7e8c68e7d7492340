/** Об общем журнале на нескольких рабочих местах. */

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
		'Копии делайте как у всякой базы: pg_dump office. Кроме того, полная копия есть на каждом рабочем месте.',
	],
	address: {
		form: (value: string) => `Это не адрес сервера: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		password: (value: string) =>
			`Пароль в адресе увидят другие: ${visibleLine(value)}. Уберите его оттуда: пароль берётся из ~/.pgpass, из файла (--файл-пароля) или от команды (--команда-пароля).`,
		login: (value: string) => `В адресе нет логина: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		database: (value: string) => `В адресе нет базы: ${visibleLine(value)}. Нужно: postgres://логин@сервер/база.`,
		tls: (value: string) =>
			`sslmode=${visibleLine(value)} не годится: verify-full проверяет сертификат сервера (так и без sslmode), disable отключает шифрование.`,
		parameter: (value: string) =>
			`Непонятно в адресе: ${visibleLine(value)}. Можно: host, port, dbname, user, sslmode, sslrootcert, service.`,
		service: (value: string) => `Службы ${visibleLine(value)} нет в файле служб PostgreSQL (~/.pg_service.conf).`,
	},
	addressMissing:
		'Не сказано, какой сервер: претензии общий postgres://логин@сервер/база. Что на нём установить, печатает: претензии общий --sql. Ничего не сделано.',
	onePassword: 'Пароль берётся из одного места: оставьте либо --файл-пароля, либо --команда-пароля. Ничего не сделано.',
	joinedAlready: (path: string, server: string) =>
		`Этот журнал уже присоединён: ${visibleLine(path)}, сервер ${visibleLine(server)}. Если сервер переехал, отложите файл ${visibleLine(path)}.server и повторите: копия останется.`,
	sharedAlready: (server: string) =>
		`Этот журнал уже общий, сервер ${visibleLine(server)}. Взять его копию на другой компьютер: претензии присоединить postgres://логин@сервер/база`,
	shared: (server: string, events: number, name: string) =>
		`Журнал теперь общий: сервер ${visibleLine(server)}, событий ${events}. ${withFullStop(`Записи с этого компьютера — от имени: ${visibleLine(name)}`)} Взять копию на другой компьютер: претензии присоединить postgres://логин@сервер/база`,
	joined: (path: string, office: string, events: number, name: string) =>
		`Копия общего журнала готова: ${visibleLine(path)} (${visibleLine(office)}), событий ${events}. ${withFullStop(`Записи с этого компьютера — от имени: ${visibleLine(name)}`)}`,
	notShared: (path: string) => `Этот журнал и так не общий: ${visibleLine(path)}. Отделять нечего.`,
	unshared: (path: string, server: string) =>
		`Журнал теперь самостоятельный: ${visibleLine(path)}. Что запишут здесь, на других компьютерах не увидят; на сервере ${visibleLine(server)} всё осталось.`,
	missingFiles: (count: number) =>
		`Нет файлов, названных выше, или они испорчены (${count}): без них журнал общим не сделать. Верните их из копии. На сервере журнал ещё не создан.`,
	stale: (day: string, time: string) => `Показаны сведения на ${day}, ${time}.`,
	staleUnknown: 'Показаны сведения, которые уже есть на этом компьютере.',
	busy: 'Узнать, что записали на других компьютерах, сейчас нельзя: журнал занят другой программой.',
	notWritten: (path: string, why: string) =>
		`Записанное на других компьютерах не удаётся записать в копию на этом компьютере: ${visibleLine(path)} (${visibleLine(why)}).`,
	causes: {
		full: 'на диске нет места',
		readOnly: 'только для чтения',
		noRights: 'нет прав',
		notAFolder: 'вместо папки ссылка или файл',
		damaged: 'файл повреждён',
	},
	noAnswer: (ms: number) => `ответа нет ${ms} мс`,
	files: { ENOENT: 'такого файла нет', ENOTDIR: 'такого файла нет', EACCES: 'нет прав', EISDIR: 'это папка' },
	network: {
		ENOTFOUND: 'такого имени в сети нет',
		EAI_AGAIN: 'имена в сети не узнать',
		ECONNREFUSED: 'там никто не отвечает',
		ECONNRESET: 'связь прервалась',
		EPIPE: 'связь прервалась',
		ETIMEDOUT: 'ответа нет',
		EHOSTUNREACH: 'к нему нет пути',
		ENETUNREACH: 'к нему нет пути',
		ENOENT: 'такого сокета нет',
		EACCES: 'нет прав',
	},
	problems: {
		away: (server: string, reason: string) =>
			`Сервер общего журнала ${visibleLine(server)} не отвечает (${reason}). Проверьте сеть и повторите; читать можно и без него.`,
		denied: (server: string, reason: string) =>
			`К серверу общего журнала ${visibleLine(server)} не подключиться: он не принял логин, пароль или базу, или его сертификат не подходит (${visibleLine(reason)}). Проверьте их; поможет администратор сервера.`,
		noTls: (server: string) =>
			`Сервер ${visibleLine(server)} не шифрует связь. Это включает его администратор (ssl = on); в своей сети можно и без шифрования: ?sslmode=disable в конце адреса.`,
		notReady: (server: string) => `На сервере ${visibleLine(server)} не установлено то, что нужно этой версии программы: ${install}`,
		newer: (server: string) => `На сервере ${visibleLine(server)} установлено более новое, чем знает эта программа: обновите её.`,
		notShared: (server: string) =>
			`На сервере ${visibleLine(server)} общего журнала ещё нет. Сделать общим свой журнал: претензии общий postgres://…`,
		shared: (server: string) =>
			`На сервере ${visibleLine(server)} уже есть общий журнал, и он не этот. Взять его копию: претензии присоединить postgres://… — или попросите другую базу.`,
		another: (server: string) =>
			`Журнал на сервере ${visibleLine(server)} не продолжает эту копию: он другой, или сервер восстановили из старой копии, или события там изменены. Ничего оттуда не взято. Не удаляйте эту копию: по ней видно, что изменилось; покажите её администратору.`,
		parted: (server: string) =>
			`Эту копию отделили от общего журнала на сервере ${visibleLine(server)}, и с тех пор в ней записывали своё. Она останется самостоятельной; чтобы работать в общем журнале, присоединитесь в другом файле: претензии присоединить postgres://… -ж ДРУГОЙ.db`,
		strange: (server: string, position: number, actor: string) =>
			`На сервере ${visibleLine(server)} есть событие, которого эта программа не понимает: ${position}-е (${visibleLine(actor)}). Или её версия старше, или его записали мимо программы. Ни оно, ни записанное после него сюда не взято. Обновите программу; если не поможет, покажите это администратору сервера.`,
		readOnly: (server: string) =>
			`На сервер ${visibleLine(server)} записывать нельзя: он только для чтения, как резервный. Укажите адрес основного сервера или обратитесь к администратору; читать можно.`,
		trouble: (server: string, reason: string) =>
			`Сервер ${visibleLine(server)} не смог этого сделать (${visibleLine(reason)}). Повторите позже; если не пройдёт, сообщите администратору сервера.`,
		busy: (server: string) =>
			`Общий журнал на сервере ${visibleLine(server)} занят другой программой или администратором. Подождите и повторите; ждать дольше: CLAIMS_WAIT=60000 (миллисекунды).`,
		otherLogin: (server: string, login: string, known: string) =>
			`Сервер ${visibleLine(server)} знает это подключение как ${visibleLine(known)}, а не ${visibleLine(login)}: перед ним стоит посредник (пулер) с одним логином на всех. Укажите адрес самого сервера — или пусть администратор велит посреднику пропускать логины.`,
		fileComing: (server: string, bytes: number) =>
			`Файл (${size(bytes)}), приложенный на другом компьютере, ещё не пришёл целиком с сервера ${visibleLine(server)}, и записанное после него тоже. Взять их, сколько бы это ни длилось: претензии проверить.`,
		clockAhead: (own: string, theirs: string) =>
			`Часы этого компьютера спешат: на них ${own}, на сервере ${theirs} (UTC). Поставьте верно те, что врут; на сервере — администратор.`,
		clockBehind: (own: string, theirs: string) =>
			`Часы этого компьютера отстают: на них ${own}, на сервере ${theirs} (UTC). Поставьте верно те, что врут; на сервере — администратор.`,
		notAMember: (server: string, login: string) =>
			`Логин ${visibleLine(login)} не допущен к общему журналу ${visibleLine(server)}. Допускает администратор сервера: функция claims.admit.`,
		notAllowed: (role: string) =>
			`Роль «${role}» не даёт права на это действие. Попросите того, у кого оно есть, или администратора сервера — дать вам другую роль.`,
		otherRole: (role: string, may: string) =>
			`Роль «${role}» не даёт права на это действие. Нужна роль: ${may}. Попросите того, у кого она есть, или администратора сервера — дать её вам.`,
		unknown: (server: string) =>
			`Связь с сервером ${visibleLine(server)} прервалась во время записи. Неизвестно, записано ли: когда сервер ответит, проверьте и только потом повторяйте: претензии список --сколько 3`,
		fileMissing: (server: string, sha256: string) =>
			`На сервере ${visibleLine(server)} пропал или повреждён файл, названный в журнале: ${sha256}. Сообщите администратору сервера.`,
		unexpected: (server: string, reason: string) =>
			`Сервер ${visibleLine(server)} ответил не так, как должен (${visibleLine(reason)}). Проверить установленное: претензии проверить; установить заново: ${install}`,
		unreadable: (from: string, reason: string) =>
			`Не удалось прочитать ${visibleLine(from)} (${reason}). Этот файл назван в адресе сервера или как файл пароля: верните его на место или присоединитесь заново.`,
		exposed: (path: string) =>
			`Файл ${visibleLine(path)} могут читать или менять другие, поэтому он не используется. Оставьте доступ только себе: chmod 600 ${shellQuoted(visibleLine(path))}`,
		passwordCommand: (program: string) =>
			`Программа, которая выдаёт пароль, не запустилась или завершилась с ошибкой: ${visibleLine(program)}. Проверьте эту команду.`,
		passwordLate: (program: string, waited: string) =>
			`Программа, которая выдаёт пароль, не выдала его: ${visibleLine(program)} (${waited}). Проверьте эту команду.`,
		onlyThere: (server: string, reason: string) =>
			`Записано на сервере ${visibleLine(server)}, но не в копии на этом компьютере (${visibleLine(reason)}). Не повторяйте: следующая команда возьмёт это с сервера.`,
		connectionFile: (path: string) =>
			`Не понять, где сервер общего журнала: ${visibleLine(path)}. Отложите этот файл и присоединитесь заново, копия останется: претензии присоединить postgres://…`,
		connectionLost: (server: string, path: string) =>
			`Этот журнал общий, сервер ${visibleLine(server)}, а файла, где записано, как к нему попасть, нет: ${visibleLine(path)}.server. Читать можно; чтобы записывать, присоедините эту копию снова: претензии присоединить postgres://логин@сервер/база -ж ${shellQuoted(visibleLine(path))} — или отделите её насовсем: претензии отделить.`,
	},
	or: ' или ',
	roles: { reader: 'читатель', clerk: 'делопроизводитель', responsible: 'ответственный', controller: 'контролёр', head: 'руководитель' },
	check: {
		functionDiffers: (name: string) => `На сервере функция claims.${visibleLine(name)} не такая, как у этой версии программы: ${install}`,
		functionExtra: (name: string) => `На сервере в схеме claims лишняя функция: ${visibleLine(name)}.`,
		triggerMissing: (name: string) =>
			`На сервере нет, отключена или подменена защита ${visibleLine(name)}, записанное можно изменить: ${install}`,
		triggerExtra: (name: string) =>
			`На сервере в схеме claims лишний триггер или правило: ${visibleLine(name)}. Оно может менять то, что записывается.`,
		mayWrite: (table: string) => `Таблицу claims.${visibleLine(table)} на сервере можно менять мимо программы: отберите эти права.`,
		ownerLogin: 'Под ролью claims_owner на сервере можно войти: alter role claims_owner nologin.',
		sound: (server: string, events: number) =>
			`Сервер ${visibleLine(server)}: событий столько же (${events}), печать та же, защита на месте.`,
	},
};
