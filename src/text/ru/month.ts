/** Слова отчёта за месяц или другой срок: что посчитано и как. */

import { type Day, monthOf, yearOf } from '../../domain/day.ts';
import { monthWith, wholeMonths } from '../../domain/period.ts';
import type { MonthRefusal, PastCorrection } from '../../domain/seal.ts';
import type { ColumnKey, FigureKey, RowLabel, SectionKey, Unit } from '../../report/period.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day, money } from './days.ts';
import type { history } from './history.ts';
import type { names } from './names.ts';

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

const flows = {
	start: 'на начало',
	received: 'поступило',
	reopened: 'возобновлено',
	closed: 'закрыто',
	unconsidered: 'без рассмотрения',
	withdrawn: 'отозвано',
	void: 'аннулировано',
	end: 'на конец',
};

const compared = { now: 'за этот срок', before: 'за прошлый', yearBefore: 'год назад' };

const sections: Record<SectionKey, string> = {
	balance: 'Баланс',
	byKind: 'По видам',
	byChannel: 'По каналам',
	byDepartment: 'По подразделениям',
	byResponsible: 'По ответственным',
	terms: 'Сроки',
	daysToAnswer: 'Рабочих дней до ответа',
	outcomes: 'Итоги',
	decisions: 'Решения',
	remedies: 'Чем удовлетворено',
	grounds: 'Без рассмотрения: основания',
	satisfaction: 'Довольны ли клиенты',
	causes: 'Причины',
	trend: 'По месяцам',
};

const counted = { count: 'число', share: 'доля', upTo: 'вместе', sum: 'сумма, руб.', opened: 'пришло', ended: 'ушло' };

const columns: Record<ColumnKey, string> = { ...flows, ...compared, ...counted };

/** Не длиннее восьми букв: таблица помещается в восемьдесят столбцов. */
const short: Record<ColumnKey, string> = {
	start: 'начало',
	received: 'пост.',
	reopened: 'возобн.',
	closed: 'закр.',
	unconsidered: 'без рас.',
	withdrawn: 'отозв.',
	void: 'аннул.',
	end: 'конец',
	now: 'сейчас',
	before: 'до того',
	yearBefore: 'год назад',
	...counted,
};

const figures: Record<FigureKey, string> = {
	...flows,
	answered: 'дано ответов',
	inTime: 'в срок',
	inTimeShare: 'доля ответов в срок',
	lateOriginal: 'позже первого срока',
	lateExtended: 'позже продлённого срока',
	median: 'дней до ответа, медиана',
	ninetieth: 'дней до ответа, 90 из 100',
	registeredLate: 'зарегистрировано поздно',
	requestsDue: 'запросов со сроком',
	requestsLate: 'запросов без ответа в срок',
	decided: 'принято решений',
	justified: 'обоснованных',
	justifiedShare: 'доля обоснованных',
	granted: 'присуждено клиентам, руб.',
	settled: 'улажено без суда',
	settledShare: 'доля улаженных без суда',
	praise: 'благодарностей на жалобу',
	clients: 'клиентов обратилось',
	repeatClients: 'из них не впервые',
};

const how: Partial<Record<FigureKey, string>> = {
	answered: 'Дано ответов — первых ответов по дню отправки; ответ на месте — тоже ответ.',
	inTime: 'В срок — ответ не позже первого срока; доля — от ответов, у которых срок был.',
	lateOriginal: 'Позже первого срока — опоздания без учёта продлений; позже продлённого — с их учётом.',
	median: 'Дней до ответа — рабочих, день получения не в счёт: столько или меньше у половины ответов; ниже — у 90 из 100.',
	registeredLate: 'Поздно зарегистрировано — позже срока по правилам, а где его нет, позже следующего рабочего дня после получения.',
	requestsDue: 'Запросы — по последнему дню для ответа, если он прошёл: подразделениям, сотрудникам и клиентам.',
	decided: 'Решения — по дню решения; в одном ходе обращения считается последнее.',
	justified: 'Обоснованные — полностью или частично; доля — от решений, о которых это записано.',
	granted: 'Присуждено — сумма решений.',
	settled: 'Без суда — претензии и жалобы, закрытые с довольным (хотя бы отчасти) клиентом; доля — от закрытых и решённых судом.',
	praise: 'Благодарностей на жалобу — на одну претензию или жалобу из поступивших.',
	repeatClients: 'Не впервые — у кого за год до конца срока есть и другая запись под тем же именем.',
};

const sectionHow: Record<SectionKey, readonly string[]> = {
	balance: [
		'Поступило — по дню регистрации, остальное — по дню самого действия, а не записи о нём; отменённое не считается.',
		'На конец: начало и поступившее с возобновлённым без выбывшего; то же число открытых записей посчитано отдельно.',
	],
	byKind: ['Вид, канал, подразделение и ответственный — те, что у записи теперь.'],
	byChannel: [],
	byDepartment: ['Подразделение, где возникла причина жалобы (претензии причина).'],
	byResponsible: [],
	terms: [],
	daysToAnswer: [],
	outcomes: [],
	decisions: [],
	remedies: ['Одно решение может дать клиенту несколько вещей; сумма — тех, у которых она записана.'],
	grounds: [],
	satisfaction: ['Что клиент ответил перед закрытием.'],
	causes: ['Разряды причин у поступивших претензий, жалоб и анонимных; «вместе» — доля этой и всех более частых причин.'],
	trend: ['Пришло — поступило и возобновлено, ушло — закрыто, без рассмотрения, отозвано, аннулировано; «конец» — осталось открытых.'],
};

function label({ names: all }: { readonly names: typeof names }, row: RowLabel): string {
	if ('figure' in row) return figures[row.figure];
	if ('name' in row) return row.name ?? 'не указано';
	if ('month' in row) return `${MONTHS[Number(row.month.slice(5)) - 1] ?? ''} ${row.month.slice(0, 4)}`;
	if ('days' in row) return daysLabel(row.days);
	const family: Readonly<Record<string, string>> = all[row.family];
	return family[row.code] ?? row.code;
}

function daysLabel([from, to]: readonly [number, number | null]): string {
	if (to === null) return `больше ${from - 1}`;
	return from === to ? String(from) : `${from}–${to}`;
}

function value(_: unknown, number: number | null, unit: Unit): string {
	if (number === null) return '—';
	if (unit === 'share') return `${(number * 100).toFixed(1).replace('.', ',')}%`;
	if (unit === 'kopecks') return money(number);
	return unit === 'ratio' ? number.toFixed(2).replace('.', ',') : String(number);
}

function title(from: Day, to: Day): string {
	const months = wholeMonths({ from, to });
	const name = (on: Day) => `${MONTHS[monthOf(on) - 1] ?? ''} ${yearOf(on)} г.`;
	if (months === 1) return `Отчёт за ${name(from)}`;
	if (months === 12 && monthOf(from) === 1) return `Отчёт за ${yearOf(from)} г.`;
	if (months === 3 && monthOf(from) % 3 === 1) return `Отчёт за ${(monthOf(from) + 2) / 3} квартал ${yearOf(from)} г.`;
	return months === undefined ? `Отчёт с ${day(from)} по ${day(to)}` : `Отчёт: ${name(from)} — ${name(monthWith(to).from)}`;
}

/** С большой буквы: «Октябрь 2026 г.» */
function monthName(of: string): string {
	const name = MONTHS[Number(of.slice(5)) - 1] ?? '';
	return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${of.slice(0, 4)} г.`;
}

export const month = {
	title,
	none: 'Претензий не поступало.',
	notOver: (toCome: boolean, today: Day) =>
		toCome ? `Этот период ещё не наступил: сегодня ${day(today)}.` : `Этот период ещё не окончен: посчитано на ${day(today)}.`,
	sections,
	columns,
	short,
	figures,
	how,
	sectionHow,
	label,
	value,
	equation: (n: Readonly<Record<string, number>>) =>
		`На начало ${n.start} + поступило ${n.received} + возобновлено ${n.reopened} − закрыто ${n.closed} − без рассмотрения ${n.unconsidered} − отозвано ${n.withdrawn} − аннулировано ${n.void} = на конец ${n.end}; открытых записей ${n.end}: сходится.`,
	unequal: ({ end, counted }: { readonly end: number; readonly counted: number }) =>
		`Баланс не сходится: по движению на конец ${end}, а открытых записей ${counted}. Отчёта нет: верить ему нельзя.`,
	differing: (numbers: readonly string[], more: boolean) =>
		`${pluralRu(numbers.length, ['Не сходится со своими событиями запись', 'Не сходятся со своими событиями записи', 'Не сходятся со своими событиями записи'])}: ${numbers.join(', ')}${more ? ' и, может быть, ещё' : ''}. Проверьте журнал: претензии проверить.`,
	noneDiffers: 'Каждая запись сходится со своими событиями, не сходятся только суммы по месяцам. Проверьте журнал: претензии проверить.',
	namesRecorded: 'Отчёт с именами: в журнале записано, кто и за какой срок его просил.',
	refused: (refusal: MonthRefusal) => {
		switch (refusal.code) {
			case 'notOver':
				return `${monthName(refusal.month)} ещё не кончился: закрыть можно после ${day(refusal.lastDay)}. Ничего не записано.`;
			case 'closedAlready':
				return `${monthName(refusal.month)} закрыт ${day(refusal.on)}. Снять печать: претензии месяц открыть ${refusal.month} --причина "…". Ничего не записано.`;
			case 'notNext':
				return `Месяцы закрывают по порядку, следующий — ${refusal.next}: претензии месяц закрыть ${refusal.next}. Ничего не записано.`;
			case 'reasonMissing':
				return `Не сказано, зачем снимать печать: претензии месяц открыть ${refusal.month} --причина "…". Ничего не записано.`;
			case 'notClosed':
				return `${monthName(refusal.month)} не закрыт: открывать нечего. Ничего не записано.`;
			case 'laterClosed':
				return `После него закрыт и ${refusal.later}: сначала претензии месяц открыть ${refusal.later} --причина "…". Ничего не записано.`;
		}
	},
	closed: (of: string, entries: number) => `${monthName(of)} закрыт, записей в нём ${entries}. Печать:`,
	reopened: (of: string) => `${monthName(of)} открыт: печать с него снята.`,
	busy: 'Пока считали, в журнал записывали: закройте месяц ещё раз. Ничего не записано.',
	seal: (on: Day, by: string, printed: string) =>
		`Месяц закрыт ${day(on)} (${visibleLine(by)}). Печать: ${printed}. Сверить: претензии проверить --печать ${printed}`,
	sealedStart: (sealed: number, start: number) =>
		`Прошлый месяц закрыт с остатком ${sealed}, теперь на начало ${start}: разницу дали исправления прошлых периодов.`,
	corrections: 'Исправления прошлых периодов',
	correction: (words: { readonly names: typeof names; readonly history: typeof history }, one: PastCorrection) => {
		const fields: Readonly<Record<string, string>> = words.names.field;
		const field = one.field === null ? '' : ` (${fields[one.field] ?? one.field})`;
		return `№ ${one.number}, ${one.month}: ${words.history.titles[one.type]}${field}, записано ${day(one.recordedOn)}`;
	},
	correctionsHow:
		'Записано после того, как месяц закрыли: исправлено, отменено или сделано задним числом. В его отчёте и выгрузке этого нет.',
	notASeal: (typed: string) =>
		`«${visibleLine(typed)}» — не печать. Наберите её с отчёта целиком: месяц, событие, число записей и 32 знака, через точку.`,
	sealHolds: (of: string, entries: number) => `Печать сходится: ${monthName(of)}, записей ${entries}, выгрузка та же.`,
	sealMissing: (position: number, events: number) =>
		`Печать не сходится: она стоит на событии ${position}, а событий в журнале ${events}: конец журнала отрезан или это другой журнал.`,
	sealDiffers: (position: number, of: string) =>
		`Печать не сходится: событие ${position} — не эта печать месяца ${of}: журнал переписан или это другой журнал.`,
	sealedExportDiffers: (of: string) => `Печать не сходится: выгрузка месяца ${of} уже не та, что при закрытии.`,
	written: (path: string) => `Отчёт записан: ${path}`,
};
