/** Приём старого журнала: как он понят, что в нём сомнительно, что записано. */

import type { Day } from '../../domain/day.ts';
import type { OldEnding } from '../../import/cell/outcome.ts';
import type { ColumnRole } from '../../import/sheet/columnRole.ts';
import type { TableFormat } from '../../import/table/table.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day, quote } from './days.ts';
import { flaws } from './oldJournalFlaws.ts';

const entries = (count: number) => `${count} ${pluralRu(count, ['запись', 'записи', 'записей'])}`;
const rows = (count: number) => `${count} ${pluralRu(count, ['строка', 'строки', 'строк'])}`;

const formats: Record<TableFormat, string> = {
	csv: 'CSV',
	xlsx: 'Excel (XLSX)',
	xls: 'Excel 97 (XLS)',
	ods: 'LibreOffice (ODS)',
	html: 'страница HTML',
	xml: 'XML Excel 2003',
};

const delimiters: Readonly<Record<string, string>> = { ';': '«;»', ',': '«,»', '\t': 'табуляция', '|': '«|»' };

const roles: Record<ColumnRole, string> = {
	ordinal: '№ по порядку',
	number: 'входящий номер',
	received: 'получено',
	registered: 'зарегистрировано',
	client: 'клиент',
	contact: 'контакт',
	summary: 'содержание',
	demand: 'требование',
	subject: 'на кого',
	responsible: 'ответственный',
	term: 'срок',
	outcome: 'чем кончилось',
	outgoing: 'исходящий номер',
	answered: 'день ответа',
	closed: 'день закрытия',
	kind: 'вид',
	channel: 'канал',
	amount: 'сумма',
	contract: 'договор',
	theirNumber: 'номер отправителя',
	note: 'примечание',
	words: 'как написано',
};

const endings: Record<OldEnding, string> = {
	satisfied: 'удовлетворена',
	partlySatisfied: 'удовлетворена частично',
	rejected: 'отклонена',
	explained: 'дано разъяснение',
	ended: 'закрыта без решения',
	forwarded: 'передана другим',
	unconsidered: 'без рассмотрения',
	withdrawn: 'отозвана',
	inProgress: 'в работе',
};

export const oldJournal = {
	title: (name: string) => `Старый журнал: ${visibleLine(name)}`,
	formats,
	delimiters,
	delimiter: (sign: string) => `разделитель ${sign}`,
	quoted: (text: string) => quote(visibleLine(text)),
	digest: (sha256: string) => `SHA-256 ${sha256}`,
	remarks: {
		encodedTwice: 'Текст был перекодирован дважды; прочитан обратно.',
		quoteNotClosed: (rows: string) => `Кавычка не закрыта в строках ${rows}: там кавычки прочитаны как обычные знаки.`,
		zeroBytes: (count: number) => `Нулевых байтов в файле: ${count}; пропущены.`,
		hidingUnseen: 'Скрыты ли в этом файле строки и листы, закрашены ли строки, не видно.',
		coloursUnseen: 'Файл большой: закрашены ли в нём строки, не посмотрели.',
	},
	sheet: {
		journal: (name: string, count: number) => `Лист ${quote(visibleLine(name))}: ${entries(count)}.`,
		answers: (name: string, count: number) => `Лист ${quote(visibleLine(name))}: ответы, взяты к записям по номеру: ${count}.`,
		notJournal: (name: string, count: number) => `Лист ${quote(visibleLine(name))}: не журнал (${rows(count)}); не читается.`,
		hidden: (name: string, count: number) =>
			`Лист ${quote(visibleLine(name))} скрыт (${rows(count)}); прочитать и его: --лист ${quote(name)}.`,
		empty: (name: string) => `Лист ${quote(visibleLine(name))} пуст.`,
		hiddenRows: (list: string) => `Скрытые строки прочитаны: ${list}.`,
		hiddenColumns: (list: string) => `Скрытые столбцы прочитаны: ${list}.`,
		comment: (cell: string, text: string) => `Примечание к ячейке ${cell}: ${visibleLine(text)}`,
		noHead: 'Заголовков нет: столбцы узнаны по содержанию.',
	},
	counted: (count: number, years: string) => `Записей: ${count} (${years}).`,
	nothingDated:
		'Записей не найдено: столбцы поняты, но ни в одной строке нет дня с годом. Впишите год первой строкой («2023 год»), в имя листа или файла.',
	nothing: 'Записей не найдено: ни в одном листе нет столбцов, по которым видно, кто обратился, с чем и когда.',
	totalRight: (cell: string, said: number) => `Итог в строке ${cell} верен: ${said}.`,
	totalWrong: (cell: string, text: string, said: number, counted: number) =>
		`Итог в строке ${cell} (${quote(visibleLine(text))}): ${said}, а записей ${counted}.`,
	columns: 'Столбцы',
	column: (letter: string, head: string, role: string) => `${letter} ${head} → ${role}`,
	noHead: '(без заголовка)',
	roles,
	outcomes: 'Чем кончилось',
	outcome: (words: string, ending: string, count: number) => `${words} → ${ending}: ${count}`,
	noOutcome: '(пусто)',
	endings,
	open: 'остаётся открытой',
	unknown: 'непонятно, остаётся открытой',
	openCount: (open: number, overdue: number) =>
		`Открытыми войдут ${open}, из них уже просрочено ${overdue}. Остальные войдут завершёнными: напоминать о них программа не будет.`,
	allEnded: 'Все войдут завершёнными: напоминать о них программа не будет.',
	openOne: (cell: string, number: string, client: string, due: string) => `${cell}: № ${number}, ${client}, срок ${due}`,
	noTerm: 'не установлен',
	overdue: 'просрочено',
	people: (names: string) => `Ответственные: ${names}.`,
	clients: (count: number, repeated: number) => `Клиентов: ${count}; обращались не раз: ${repeated}.`,
	understood: 'Как понято, первые строки',
	gaps: (year: number, list: string) => `Пропущены номера ${year} года: ${list}. Номера не меняются.`,
	doubts: (count: number) => `Посмотрите: ${count}`,
	notices: (count: number) => `К сведению: ${count}`,
	flaws,
	flaw: (title: string, count: number) => `${title} (${count}):`,
	sameAs: (cell: string) => `как ${cell}`,
	more: (count: number) => `… и ещё ${count}: все — с ключом --json`,
	left: (count: number) => `Строк, которые не записи: ${count}`,
	leftWhy: { title: 'заголовок', head: 'повтор заголовка', unread: 'не понято' },
	leftOne: (cell: string, why: string, text: string) => `${cell} (${why}): ${visibleLine(text)}`,
	table: { row: 'Строка' },
	verdictWritten: (path: string) => `Что понято и что сомнительно, записано в файл ${path}.`,
	sheetName: 'Журнал',
	noNumber: 'б/н',
	noClient: 'не указан',
	profile: {
		about: (name: string) => `Как читать «${visibleLine(name)}» и похожие журналы. Исправьте и запустите импорт с этим профилем снова.`,
		roles: (list: string) => `columns — что в столбце: ${list}.`,
		endings: (list: string) => `outcomes — чем кончилось: ${list}.`,
		missingColumns: (list: string) => `В профиле есть столбцы, которых нет в прочитанном: ${list}.`,
		missingOutcomes: (list: string) => `В профиле есть слова исхода, которых нет в прочитанном: ${list}.`,
		otherOutcomes: (list: string) => `Этих слов исхода в профиле нет, они поняты по смыслу: ${list}.`,
		written: (path: string) => `Как понято, записано в профиль ${path}. Его можно исправить; повторить без вопросов: --профиль.`,
	},
	review: {
		columns: 'Столбцы поняты верно? (исправить — выберите столбец)',
		right: 'всё верно',
		kind: (kind: string) => `Вид, если он не написан → ${kind}`,
		kindOf: 'Какого вида обращения, если вид не написан?',
		channel: (channel: string) => `Канал, если он не написан → ${channel}`,
		channelOf: 'Откуда обращения, если канал не написан?',
		role: (letter: string, head: string) => `Что в столбце ${letter} ${head}?`,
		roleOf: (letter: string, head: string, samples: string) => `Что в столбце ${letter} ${head}, где написано ${samples}?`,
		outcomes: 'Чем кончилось, понято верно? (исправить — выберите слова)',
		ending: (said: string) => `Что значит ${said}?`,
		earlier: (path: string) => `Ответы прошлого раза взяты из профиля ${visibleLine(path)}.`,
	},
	plan: {
		added: (count: number) => `Новых записей: ${count}.`,
		known: (count: number) => `Уже внесены: ${count}.`,
		differing: (count: number) =>
			`Отличаются от внесённых, не меняются: ${count}. Исправить: претензии исправить НОМЕР; внести иначе всё — убрать (--отменить) и внести снова.`,
		differs: (cell: string, number: string, fields: string) => `${cell}: № ${number} — ${fields}`,
		field: (field: string, here: string, there: string) => `${field}: здесь ${here}, в файле ${there}`,
		nothingNew: 'Нового в файле нет: ничего не записано.',
		numbers: (first: string, last: string) => `Номера: с ${first} по ${last}. Новые обращения получают номера журнала, как прежде.`,
	},
	ask: (count: number) => `Внести ${entries(count)} из старого журнала?`,
	declined: 'Ничего не записано.',
	recorded: (count: number) => `Внесено из старого журнала: ${count}. Убрать всё: претензии импорт ФАЙЛ --отменить.`,
	toRecord: 'Ничего не записано. Внести: та же команда с --да.',
	toTakeBack: 'Ничего не изменено. Убрать: та же команда с --да.',
	nothingToTakeBack: 'Из этого файла здесь ничего нет: убирать нечего.',
	takenBack: (count: number) => `Убрано внесённого из этого файла: ${count}. Записи остались аннулированными.`,
	askTakeBack: (count: number) => `Убрать ${entries(count)}?`,
	reasonTakenBack: 'импорт отменён',
	noDay: (taken: Day) => `дня в журнале нет: взят ${day(taken)}`,
	closedMonths: (months: string) =>
		`В журнале закрыты месяцы, в которые попадают записи файла: ${months}. Откройте их (претензии месяц открыть) или уберите эти строки из файла.`,
	faults: {
		empty: 'Файл пуст.',
		bomb: (size: string) =>
			`Файл не читается: распакованный он занял бы ${size}. Так бывает с вредоносными файлами: откройте его в Excel и сохраните заново.`,
		encrypted: 'Файл закрыт паролем. Откройте его и сохраните без пароля.',
		otherEncoding: (named: string, found: string) =>
			`Текст этого файла не в ${named}: судя по байтам, это ${found}. Уберите кодировку (--кодировка или encoding в профиле): она узнаётся сама.`,
		notWorkbook: {
			html: 'Это страница HTML, хотя имя может быть .xls, и таблицы в ней нет. Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
			xml: 'Это файл XML, хотя имя может быть .xls, и таблицы Excel в нём нет. Откройте его в Excel или LibreOffice и сохраните как .xlsx.',
			pdf: 'Это PDF. Нужна таблица: CSV, XLSX, XLS или ODS.',
			word: 'Это документ Word. Нужна таблица: CSV, XLSX, XLS или ODS.',
			archive: 'Это архив. Распакуйте его и назовите таблицу: CSV, XLSX, XLS или ODS.',
			bytes: 'Это не таблица: нужен CSV, XLSX, XLS или ODS.',
		},
		damaged: (detail: string) => `Таблица повреждена: ${visibleLine(detail)}. Откройте её в Excel или LibreOffice и сохраните заново.`,
		roleTwice: (role: string, columns: string) =>
			`Столбцы ${columns} в профиле означают одно: ${quote(role)}, а такой столбец может быть один. Остальным напишите в профиле другое, например ${quote(roles.words)}.`,
		noSuchSheet: (sheet: string, sheets: string) => `Листа ${quote(visibleLine(sheet))} нет. Есть: ${sheets}.`,
		noSheets: 'В CSV листов нет: --лист здесь не нужен.',
		tooLarge: (size: string, limit: string) => `Файл слишком велик: ${size}, а читаются таблицы до ${limit}. Разделите его по годам.`,
	},
};
