/** Слова отчёта за месяц или другой срок: что посчитано и как. */

import type { Kind } from '../../domain/code.ts';
import { type Day, dateOf, monthOf, yearOf } from '../../domain/day.ts';
import type { DuePurpose } from '../../domain/term/trail.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { analysis } from './analysis.ts';
import { day } from './days.ts';
import { figureDefinitions, sectionDefinitions } from './definitions.ts';
import { periodNames } from './periodNames.ts';

const manyOf: Record<Kind, string> = {
	inquiry: 'общих обращений',
	claim: 'претензий',
	complaint: 'жалоб',
	anonymous: 'анонимных обращений',
	suggestion: 'предложений',
	praise: 'благодарностей',
};

/** `10`, `05.10`. */
const monthNumber = (of: Day) => String(monthOf(of)).padStart(2, '0');
const dateNumber = (of: Day) => String(dateOf(of)).padStart(2, '0');

export const month = {
	title: {
		of: (period: string) => `Отчёт за ${period}`,
		months: (first: string, last: string) => `Отчёт: ${first} — ${last}`,
		days: (from: string, to: string) => `Отчёт с ${from} по ${to}`,
	},
	period: {
		month: (name: string, year: number) => `${name} ${year} г.`,
		quarter: (quarter: number, year: number) => `${quarter} квартал ${year} г.`,
		year: (year: number) => `${year} г.`,
	},
	column: {
		month: (name: string, year: number) => `${name} ${year}`,
		quarter: (quarter: number, year: number) => `${quarter} кв. ${year}`,
		/** Сколько-то месяцев одного года, разных лет; дни одного месяца, одного года, разных лет. */
		months: (from: Day, to: Day) => `${monthNumber(from)}–${monthNumber(to)}.${yearOf(to)}`,
		monthsOfYears: (from: Day, to: Day) => `${monthNumber(from)}.${yearOf(from)}–${monthNumber(to)}.${yearOf(to)}`,
		daysOfMonth: (from: Day, to: Day) => `${dateNumber(from)}–${day(to)}`,
		daysOfYear: (from: Day, to: Day) => `${dateNumber(from)}.${monthNumber(from)}–${day(to)}`,
		days: (from: Day, to: Day) => `${day(from)}–${day(to)}`,
	},
	context: {
		labels: {
			office: 'Организация',
			journal: 'Журнал',
			state: 'Период',
			counted: 'Посчитано',
			compared: 'Сравнение',
			fromOldJournal: 'Старый журнал',
		},
		period: (from: Day, to: Day, state: string) => `${day(from)}–${day(to)}, ${state}`,
		states: {
			finished: 'окончен',
			running: 'не окончен; сравнивается с теми же днями',
			ahead: 'ещё не наступил',
			beforeJournal: 'журнала тогда ещё не было',
		},
		begun: (first: Day) => `; журнал ведётся с ${day(first)}`,
		fromOldJournal: (count: number) => `за этот период записей, внесённых из него: ${count}`,
		oldCounted: '; они посчитаны, кроме сроков тех, что там и завершены',
		counted: (on: Day, position: number, by: string) => `${day(on)}, по событию ${position} (${by})`,
		/** Чем счёт этого издания отличается от нынешнего. */
		editions: {
			1: 'издание 1: «в срок» — доля от данных ответов, просроченное без ответа не видно',
			2: 'издание 2: «улажено без суда» — по довольным клиентам, исков не видно',
		} as Readonly<Record<number, string>>,
	},
	none: 'Претензий не поступало.',
	nothingYet: {
		ahead: 'Этот период ещё не наступил: считать нечего.',
		beforeJournal: 'Журнал начат позже этого периода: за него ничего не считается.',
	},
	opening: {
		flow: (period: string, received: number, closed: number, open: number) =>
			`${period}: поступило ${received}, закрыто ${closed}, открыто ${open}; `,
		overdue: (count: number) => `просрочено ${count}`,
		noneOverdue: 'просроченных нет',
		before: (count: number) => ` (было ${count})`,
		/** Чего среди просроченных больше всего. */
		most: {
			category: (cause: string, count: number) => `, чаще всего причина «${cause}» — ${count}`,
			department: (department: string, count: number) => `, больше всего в подразделении «${department}» — ${count}`,
			kind: (kind: Kind, count: number) => `, больше всего ${manyOf[kind]} — ${count}`,
		},
		kept: (share: string) => `в срок ${share}`,
	},
	/** Разность долей. */
	points: (number: string) => `${number} п. п.`,
	overdue: {
		title: (count: number, on: Day) => `Просрочено на ${day(on)}: ${count}`,
		columns: { number: 'номер', due: 'срок был', days: 'дней', kind: 'вид', category: 'причина', department: 'подразделение' },
		others: (count: number, on: Day) => `Ещё ${count}: претензии просрочено --на ${day(on)}`,
	},
	purposes: {
		answer: 'ответить',
		satisfy: 'исполнить',
		notice: 'известить',
		register: 'зарегистрировать',
		sort: 'назначить',
		tell: 'сообщить срок',
		request: 'на запрос',
		visa: 'завизировать',
	} satisfies Record<DuePurpose, string>,
	...periodNames,
	/** Сколько должно быть не меньше. */
	norm: (figure: string) => `норма ${figure}`,
	figureDefinitions,
	sectionDefinitions,
	notGiven: 'не указано',
	/** Отчёт прежнего издания этого не записал. */
	notRecorded: 'не записано',
	moreDaysThan: (days: number) => `больше ${days}`,
	equation: (n: Readonly<Record<string, number>>) =>
		`На начало ${n.start} + поступило ${n.received} + возобновлено ${n.reopened} − закрыто ${n.closed} − без рассмотрения ${n.unconsidered} − отозвано ${n.withdrawn} − аннулировано ${n.void} = на конец ${n.end}; открытых записей ${n.end}: сходится.`,
	unequal: ({ end, counted }: { readonly end: number; readonly counted: number }) =>
		`Баланс не сходится: по движению на конец ${end}, а открытых записей ${counted}. Отчёта нет: верить ему нельзя.`,
	differing: (numbers: string, count: number) =>
		`${pluralRu(count, ['Не сходится со своими событиями запись', 'Не сходятся со своими событиями записи', 'Не сходятся со своими событиями записи'])}: ${numbers}. Проверьте журнал: претензии проверить.`,
	maybeMore: (numbers: string) => `${numbers} и, возможно, другие`,
	noneDiffers: 'Каждая запись сходится со своими событиями, не сходятся только суммы по месяцам. Проверьте журнал: претензии проверить.',
	namesRecorded: 'Отчёт с именами: в журнале записано, кто и за какой период его получил.',
	/** `of` — месяц, как его пишут в команде; `name` — с большой буквы словами. */
	refused: {
		notOver: (name: string, lastDay: Day) => `${name} ещё не кончился: закрыть можно после ${day(lastDay)}. Ничего не записано.`,
		closedAlready: (name: string, of: string, on: Day) =>
			`${name} закрыт ${day(on)}. Если его надо изменить, снимите печать: претензии месяц открыть ${of} --причина "…". Ничего не записано.`,
		notNamed: (name: string, of: string) => `Какой месяц закрыть? Следующий — ${name}: претензии месяц закрыть ${of}. Ничего не записано.`,
		notNext: (next: string) => `Месяцы закрывают по порядку, следующий — ${next}: претензии месяц закрыть ${next}. Ничего не записано.`,
		reasonMissing: (of: string) => `Не сказано, зачем снимать печать: претензии месяц открыть ${of} --причина "…". Ничего не записано.`,
		notClosed: (name: string) => `${name} не закрыт, открывать нечего. Ничего не записано.`,
		laterClosed: (later: string) =>
			`После него закрыт и ${later}: сначала откройте его: претензии месяц открыть ${later} --причина "…". Ничего не записано.`,
	},
	analysis,
	closed: (name: string, entries: number) => `${name} закрыт, записей в нём ${entries}. Печать:`,
	willClose: (name: string, entries: number) =>
		`${name} будет закрыт: записей в нём ${entries}, его отчёт и выгрузка больше не изменятся. Что запишут об этом месяце позже, попадёт в следующие.`,
	closeIt: 'Закрыть месяц?',
	reopened: (name: string) => `${name} открыт: печать с него снята.`,
	busy: 'Пока считали, в журнал записывали. Повторите команду. Ничего не записано.',
	seal: (on: Day, by: string, printed: string) =>
		`Месяц закрыт ${day(on)} (${visibleLine(by)}). Печать: ${printed}. Сверить: претензии проверить --печать ${printed}`,
	sealedStart: (sealed: number, start: number) =>
		`Прошлый месяц закрыт с остатком ${sealed}, теперь на начало ${start}: разницу дали исправления прошлых периодов.`,
	corrections: 'Исправления прошлых периодов',
	correction: (number: string, month: string, what: string, recordedOn: Day) =>
		`№ ${number}, ${month}: ${what}, записано ${day(recordedOn)}`,
	correctionsHow:
		'Записано после того, как месяц закрыли: исправлено, отменено или сделано задним числом. В его отчёте и выгрузке этого нет.',
	notASeal: (typed: string) =>
		`«${visibleLine(typed)}» — не печать. Наберите её целиком: с отчёта — месяц, событие, число записей и 32 знака, через точку; из «проверить -v» и «копия» — 64 знака.`,
	lateInFile: (entries: number) => `Из них внесено позже, за месяцы, закрытые раньше: ${entries}.`,
	sealHolds: (name: string, entries: number) => `Печать сходится: ${name}, записей ${entries}, выгрузка та же.`,
	sealMissing: (position: number, events: number) =>
		`Печать не сходится: она поставлена на событии ${position}, а в журнале событий ${events}. Конец журнала отрезан или это другой журнал.`,
	sealDiffers: (position: number, of: string) =>
		`Печать не сходится: событие ${position} — не эта печать месяца ${of}. Журнал переписан или это другой журнал.`,
	sealOfLaterProgram: (of: string) => `Печать месяца ${of} поставлена более новой версией программы: проверьте её той же версией.`,
	sealedExportDiffers: (of: string) => `Печать не сходится: выгрузка месяца ${of} уже не та, что при закрытии.`,
	headFound: (position: number, on: Day, since: number) =>
		`Печать сходится: это событие ${position}, записано ${day(on)}; после него событий ${since}.`,
	headAbsent: (head: string) =>
		`Печать не сходится: события с печатью ${head} в журнале нет. Конец журнала отрезан, журнал переписан или это другой журнал.`,
	signatures: {
		compiled: 'Составил',
		approved: 'Утвердил',
		nameByHand: '________________',
		line: (name: string) => `______________ / ${name} /  «___» _________ 20___ г.`,
		under: '(подпись)',
		day: '«___» ________ 20___ г.',
	},
	pageOf: (page: number, pages: number) => `Стр. ${page} из ${pages}`,
	howCounted: 'Как посчитано',
	written: (path: string) => `Отчёт записан: ${path}`,
};
