/** Что случилось с журналом или с вводом-выводом: что не так, записано ли, что делать. */

import type { StoreFailureCode } from '../../store/failure.ts';
import { systemCause } from '../systemCause.ts';
import { visibleLine } from '../visible.ts';

type Sentences = { readonly [C in StoreFailureCode]: (path: string, detail: string) => string };

const nothing = 'Ничего не записано.';

/** Что сказала система, словами; код остаётся для того, кто чинит. */
const causes: Readonly<Record<string, string>> = {
	ENOENT: 'нет такого файла или папки',
	ENOTDIR: 'на пути стоит файл, а не папка',
	EACCES: 'нет прав',
	EPERM: 'нет прав',
	EISDIR: 'это папка',
	EROFS: 'диск только для чтения',
	ENOSPC: 'на диске нет места',
	EDQUOT: 'исчерпана квота на диске',
	EFBIG: 'файл слишком велик',
	ENAMETOOLONG: 'слишком длинное имя',
	EBUSY: 'файл занят',
	EIO: 'ошибка диска',
};

function cause(detail: string): string {
	return systemCause(causes, detail);
}

const store: Sentences = {
	missing: (path) =>
		`Журнала нет: ${visibleLine(path)}. Создайте его: претензии создать — или укажите свой: --журнал ПУТЬ. Ничего не создано.`,
	impossibleName: (path, wrong) =>
		`В Windows имя ${visibleLine(path)} невозможно: в имени файла или папки не может быть «${visibleLine(wrong)}». Выберите другое имя. Ничего не записано.`,
	ofOtherJournal: (path, owner) =>
		`Имя ${visibleLine(path)} занято: так называются служебные файлы журнала ${visibleLine(owner)}. Выберите другое имя или другую папку: --журнал ПУТЬ. Ничего не записано.`,
	empty: (path) =>
		`Файл журнала пуст: ${visibleLine(path)}. Возможно, его создание прервали: удалите файл и повторите претензии создать — или восстановите журнал из копии: претензии восстановить КОПИЯ.`,
	notAFile: (path) => `Это не файл: ${visibleLine(path)}. Укажите файл журнала: --журнал ПУТЬ.`,
	notAFolder: (path) =>
		`Это не папка, а ссылка или файл: ${visibleLine(path)}. Файлы журнала лежат в папке рядом с ним: верните её на место. ${nothing}`,
	severalNames: (path) =>
		`У файла журнала несколько имён (жёстких ссылок): ${visibleLine(path)}. Так записи теряются: оставьте одно имя, остальные удалите. ${nothing}`,
	foreign: (path) => `Это не журнал претензий: ${visibleLine(path)}. Файл не тронут. Укажите другой: --журнал ПУТЬ.`,
	damaged: (path, detail) =>
		`Файл журнала повреждён: ${visibleLine(path)} (${visibleLine(detail)}). Файл не тронут. Отложите его и восстановите журнал из копии: претензии восстановить КОПИЯ.`,
	newer: (path, detail) => `Журнал ${visibleLine(path)} новее программы (версия файла ${detail}): обновите программу. Файл не тронут.`,
	exists: (path) => `Там уже что-то есть: ${visibleLine(path)}. Ничего не перезаписано: выберите другое место: --журнал ПУТЬ.`,
	noFolder: (path) => `Нет папки для файла ${visibleLine(path)}. Создайте её или выберите другое место.`,
	fileInPath: (path) => `В пути ${visibleLine(path)} вместо папки стоит файл или оборванная ссылка. Выберите другое место. ${nothing}`,
	noRights: (path, detail) => `Нет доступа: ${visibleLine(path)} (${cause(detail)}). Проверьте права на файл и папку. ${nothing}`,
	readOnly: (path) => `Журнал открыт только для чтения: ${visibleLine(path)}. Проверьте права на файл и папку. ${nothing}`,
	full: (path) => `На диске нет места: ${visibleLine(path)}. Освободите место и повторите. ${nothing}`,
	busy: (path) => `Журнал занят другой программой: ${visibleLine(path)}. Повторите через минуту. ${nothing}`,
	moved: (path) =>
		`Файл журнала перемещён или удалён во время работы: ${visibleLine(path)}. Верните его или укажите, где он теперь: --журнал ПУТЬ. ${nothing}`,
	input: (path, detail) =>
		`Ошибка диска: ${visibleLine(path)} (${visibleLine(detail)}). Повторите; если не поможет, проверьте диск и снимите копию. ${nothing}`,
	unknownOutcome: (path, detail) =>
		`Ошибка диска при записи: ${visibleLine(path)} (${visibleLine(detail)}). Неизвестно, записано ли: проверьте и только потом повторяйте: претензии список --сколько 3`,
	clockBack: (_, detail) =>
		`Часы отстают: последняя запись журнала сделана ${visibleLine(detail)}, а сейчас на часах раньше. Исправьте часы; если верно нынешнее время, а тогда часы спешили, добавьте --часы-врали "…". ${nothing}`,
	clockAhead: (_: string, detail: string) =>
		`Последняя запись в журнале — ${visibleLine(detail)}: может быть, часы спешат. Если они верны, добавьте --часы-верны; если нет, поставьте их верно. ${nothing}`,
	daySetByHand: (_: string, detail: string) =>
		`День задан вручную: ${visibleLine(detail)}. Месяц закрывают только настоящим днём: уберите --сегодня и CLAIMS_TODAY. ${nothing}`,
	nativeModule: () =>
		'Модуль SQLite (better-sqlite3) не подходит к этому Node. Установите или распакуйте программу заново (в папке с исходным текстом: npm ci) или запустите её на Node 22.14 и новее.',
	oldLibc: () => 'Система слишком стара для модуля SQLite (better-sqlite3): ему нужна libc 2.34, как в Debian 12 и Ubuntu 22.04.',
};

export const failures = {
	store,
	damagedLater: (path: string, detail: string) =>
		`Записано, но журнал повреждён и дальше не читается: ${visibleLine(path)} (${visibleLine(detail)}). Не повторяйте команду: отложите файл и восстановите журнал из копии: претензии восстановить КОПИЯ.`,
	outputExists: (path: string) => `Файл уже есть: ${visibleLine(path)}. Чтобы заменить его: --заменить. Файл не тронут.`,
	outputNotAFile: (path: string) => `Это не обычный файл: ${visibleLine(path)}. Выберите другое имя. Ничего не записано.`,
	outputOpen: (path: string, lock: string) =>
		`Файл открыт в другой программе: ${visibleLine(path)}. Закройте его там и повторите; если он закрыт, удалите рядом с ним ${visibleLine(lock)}. Файл не тронут.`,
	outputHeld: (path: string, detail: string) =>
		`Не удалось заменить ${visibleLine(path)}: он открыт в другой программе или защищён от записи (${cause(detail)}). Закройте его там или выберите другое имя. Файл не тронут.`,
	outputIsJournal: (path: string) => `Это сам журнал: ${visibleLine(path)}. Выберите другое имя. Журнал не тронут.`,
	outputOfJournal: (path: string) =>
		`Это относится к журналу: ${visibleLine(path)}. Выберите другое имя или другую папку. Ничего не записано.`,
	outputLost: (detail: string) =>
		`Не удалось вывести ответ: ${cause(detail)}. Что записано в журнал, осталось в нём: претензии список --сколько 3.`,
	outputFailed: (path: string, detail: string) =>
		`Не удалось записать ${visibleLine(path)}: ${cause(detail)}. Недописанного файла не осталось.`,
	workbookTooLarge:
		'Книга больше четырёх гигабайт: Excel её не откроет. Выгрузите по частям: --за 2026-10. Недописанного файла не осталось.',
	inputFailed: (path: string, detail: string) => `Не удалось прочитать ${visibleLine(path)}: ${cause(detail)}.`,
	bug: (detail: string) => `Внутренняя ошибка программы: ${visibleLine(detail)}. Сообщите о ней администратору; записанное раньше цело.`,
	interrupted: 'Прервано: ничего не записано.',
	interruptedLater: 'Прервано. Записанное до этого осталось; текущее не записано.',
	again: (line: string) => `Продолжить с того же места: ${line}`,
	cutOff: {
		check: (percent: number) => `Прервано: проверено ${percent} %, остальное не проверено. Журнал не тронут.`,
		kept: (percent: number) => `Прервано: из файлов при журнале проверено ${percent} %, остальные не проверены. Ничего не тронуто.`,
		exportFile: (path: string) => `Прервано: файл ${visibleLine(path)} не записан, недописанного не осталось.`,
		exportStream: (rows: number) => `Прервано: выгружено строк ${rows}, остальные не выгружены.`,
		stream: (line: number, written: number) =>
			`Прервано после строки ${line}: записано ${written}, остальные строки не внесены. Чтобы продолжить, подайте строки начиная с ${line + 1}-й.`,
		array: (index: number, of: number, written: number) =>
			`Прервано: из ${of} элементов массива прочитаны первые ${index}, записано ${written}, остальные не внесены.`,
		copy: (path: string) => `Прервано: копия ${visibleLine(path)} не сделана, недописанной не осталось. Оригинал не тронут.`,
		demo: (folder: string) => `Прервано: показ не окончен, его журнал остался в папке ${visibleLine(folder)}.`,
	},
	refused: 'Ничего не записано.',
};

/** Кто назвал этот журнал; имена, под которыми журналы известны. */
export const where = {
	option: (names: string) => `Журналы с именами: ${names}. Все: претензии журналы.`,
	environment: () => 'Этот журнал назван в переменной CLAIMS_JOURNAL.',
	userFile: () => 'Этот журнал назван в вашем файле настроек (journal). Изменить: претензии журналы обычный ИМЯ.',
	nobody: () => 'Это обычное место: другой журнал не указан.',
};
