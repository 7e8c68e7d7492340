/** Слова отчёта за месяц или другой срок: что посчитано и как. */

import { type Day, monthOf, yearOf } from '../../domain/day.ts';
import { monthWith, wholeMonths } from '../../domain/period.ts';
import type { ColumnKey, FigureKey, RowLabel, SectionKey, Unit } from '../../report/period.ts';
import { pluralRu } from '../plural.ts';
import { day, money } from './days.ts';
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
};

const columns: Record<ColumnKey, string> = { ...flows, ...compared };

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
};

const figures: Record<FigureKey, string> = flows;

const how: Record<FigureKey, string> = flows;

const sectionHow: Record<SectionKey, readonly string[]> = {
	balance: [
		'Поступило — по дню регистрации, остальное — по дню самого действия, а не записи о нём; отменённое не считается.',
		'На конец: начало и поступившее с возобновлённым без выбывшего; то же число открытых записей посчитано отдельно.',
	],
	byKind: ['Вид, канал, подразделение и ответственный — те, что у записи теперь.'],
	byChannel: [],
	byDepartment: ['Подразделение, где возникла причина жалобы (претензии причина).'],
	byResponsible: [],
};

function label({ names: all }: { readonly names: typeof names }, row: RowLabel): string {
	if ('figure' in row) return figures[row.figure];
	if ('name' in row) return row.name ?? 'не указано';
	const family: Readonly<Record<string, string>> = all[row.family];
	return family[row.code] ?? row.code;
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

export const month = {
	title,
	none: 'Претензий не поступало.',
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
	written: (path: string) => `Отчёт записан: ${path}`,
};
