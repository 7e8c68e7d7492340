/** Приём старого журнала: как он понят, что в нём сомнительно, что записано. */

import type { ColumnRole } from '../../import/columnRole.ts';
import type { FlawCode } from '../../import/flaw.ts';
import type { OldEnding } from '../../import/outcome.ts';
import type { TableFormat } from '../../import/table.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { quote } from './days.ts';

const entries = (count: number) => `${count} ${pluralRu(count, ['запись', 'записи', 'записей'])}`;
const rows = (count: number) => `${count} ${pluralRu(count, ['строка', 'строки', 'строк'])}`;

const formats: Record<TableFormat, string> = { csv: 'CSV', xlsx: 'Excel (XLSX)', xls: 'Excel 97 (XLS)', ods: 'LibreOffice (ODS)' };

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

const flaws: Record<FlawCode, string> = {
	dayImpossible: 'Такого дня нет; взят ближайший',
	dayYear: 'Год не такой, как у соседей; взят их год',
	dayOrder: 'День и месяц могут стоять наоборот; выбрано по соседям',
	dayPartial: 'День написан не полностью',
	dayUnread: 'Вместо дня слова; взят день строки выше',
	dayFuture: 'День ещё не наступил; взят день строки выше',
	dayMissing: 'Дня нет; взят день строки выше',
	dayBackwards: 'Не по порядку: день раньше, чем в строке выше',
	numberTwice: 'Номер повторяется; остаётся у обеих',
	numberNone: 'Без номера',
	numberMissing: 'Номер не написан',
	numberOdd: 'Номер не такой, как остальные; остаётся как есть',
	numberDay: 'Вместо номера день: таблица могла принять за день дробь (3/1 — за 3 января); остаётся как есть',
	numberYear: 'В номере другой год',
	numberBackwards: 'Номер меньше, чем в строке выше',
	ordinalUnread: '№ по порядку пуст или с ошибкой; не нужен',
	clientMissing: 'Не написано, кто обратился',
	summaryMissing: 'Нет содержания',
	filledFromAbove: 'Пусто или «то же»: взято из строки выше',
	responsibleSpelled: 'Ответственный написан иначе; считаем тем же человеком',
	responsibleSeveral: 'Ответственных несколько; взят первый',
	textMended: 'Пробелы, невидимые знаки, латинские буквы вместо русских — исправлены',
	textCut: 'Текст слишком длинный; сокращён',
	contactLost: 'Телефон превратился в число, цифры потеряны; возьмите файл таблицы, а не CSV',
	termBeforeReceipt: 'Срок раньше поступления; не взят',
	termInWords: 'Срок словами или без года',
	termHidden: 'Срок не виден: столбец был слишком узок; возьмите файл таблицы, а не CSV',
	answeredBeforeReceipt: 'Ответ раньше поступления; день ответа не взят',
	answeredLate: 'Ответ позже срока, написанного в журнале',
	answeredUnread: 'День ответа непонятен или ещё не наступил',
	outcomeUnknown: 'Непонятно, чем кончилось; остаётся открытой',
	amountUnread: 'Сумма непонятна; остаётся словами',
	kindUnknown: 'Вид непонятен',
	channelUnknown: 'Канал непонятен',
	rowTwice: 'Строка повторяется слово в слово',
	columnsBeyond: 'В строке больше ячеек, чем столбцов',
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
		quoteNotClosed: 'Кавычка нигде не закрыта: кавычки прочитаны как буквы.',
		hidingUnseen: 'Скрыты ли в этом файле строки и листы, не видно.',
	},
	sheet: {
		journal: (name: string, count: number) => `Лист ${quote(visibleLine(name))}: ${entries(count)}.`,
		notJournal: (name: string, count: number) => `Лист ${quote(visibleLine(name))}: не журнал (${rows(count)}); не читается.`,
		hidden: (name: string, count: number) =>
			`Лист ${quote(visibleLine(name))} скрыт (${rows(count)}); прочитать и его: --лист ${quote(name)}.`,
		empty: (name: string) => `Лист ${quote(visibleLine(name))} пуст.`,
		hiddenRows: (list: string) => `Скрытые строки прочитаны: ${list}.`,
		comment: (cell: string, text: string) => `Примечание к ячейке ${cell}: ${visibleLine(text)}`,
		noHead: 'Заголовков нет: столбцы узнаны по содержанию.',
	},
	counted: (count: number, years: string) => `Записей: ${count} (${years}).`,
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
		`Открытыми войдут ${open}, из них уже просрочено ${overdue}. Остальные войдут завершёнными и завтра не напомнят о себе.`,
	allEnded: 'Все войдут завершёнными и завтра не напомнят о себе.',
	openOne: (cell: string, number: string, client: string, due: string) => `${cell}: № ${number}, ${client}, срок ${due}`,
	noTerm: 'не установлен',
	overdue: 'просрочено',
	people: (names: string) => `Ответственные: ${names}.`,
	clients: (count: number, repeated: number) => `Клиентов: ${count}; обращались не раз: ${repeated}.`,
	understood: 'Как понято, первые строки',
	gaps: (year: number, list: string) => `Пропущены номера ${year} года: ${list}. Номера не меняются.`,
	doubts: (count: number) => `Посмотрите: ${count}`,
	told: (count: number) => `К сведению: ${count}`,
	flaws,
	flaw: (title: string, count: number) => `${title} (${count}):`,
	sameAs: (cell: string) => `как ${cell}`,
	more: (count: number) => `… и ещё ${count}: все — с ключом --json`,
	left: (count: number) => `Не записи: ${count}`,
	leftWhy: { title: 'заголовок', head: 'повтор заголовка', unread: 'не понято' },
	leftOne: (cell: string, why: string, text: string) => `${cell} (${why}): ${visibleLine(text)}`,
	rowName: (row: number) => `строка ${row}`,
	table: {
		row: 'Строка',
		number: 'Номер',
		received: 'Получено',
		client: 'Клиент',
		summary: 'Содержание',
		responsible: 'Ответственный',
		outcome: 'Чем кончилось',
	},
	noNumber: 'б/н',
	noClient: 'не указан',
	nothingWritten: 'Ничего не записано: это проверка.',
	faults: {
		empty: 'Файл пуст.',
		bomb: (size: string) => `Файл не читается: распакованный он занял бы ${size}. Так сжимают не журналы, а ловушки.`,
		encrypted: 'Файл закрыт паролем. Откройте его и сохраните без пароля.',
		notWorkbook: {
			html: 'Это страница HTML, хотя имя может быть .xls. Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
			xml: 'Это файл XML, хотя имя может быть .xls. Откройте его в Excel или LibreOffice и сохраните как .xlsx.',
			pdf: 'Это PDF. Нужна таблица: CSV, XLSX, XLS или ODS.',
			word: 'Это документ Word. Нужна таблица: CSV, XLSX, XLS или ODS.',
			archive: 'Это архив. Распакуйте его и назовите таблицу: CSV, XLSX, XLS или ODS.',
			bytes: 'Это не таблица: нужен CSV, XLSX, XLS или ODS.',
		},
		damaged: (detail: string) => `Таблица повреждена: ${visibleLine(detail)}. Откройте её в Excel или LibreOffice и сохраните заново.`,
		noSuchSheet: (sheet: string, sheets: string) => `Листа ${quote(visibleLine(sheet))} нет. Есть: ${sheets}.`,
		noSheets: 'В CSV листов нет: --лист здесь не нужен.',
		tooLarge: (size: string, limit: string) => `Файл слишком велик: ${size}, а читаются таблицы до ${limit}. Разделите его по годам.`,
	},
};
