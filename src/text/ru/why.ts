/** Почему этот срок: от события до последнего дня, день за днём. */

import type { Day } from '../../domain/day.ts';
import type { Explanation, Span } from '../../domain/explanation.ts';
import type { Confidence, Length, StartEvent } from '../../domain/rule.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

/** Когда постановление не названо. */
const LOADED = 'загруженный календарь';

/** `15 рабочих дней` */
function length({ count, unit }: Length): string {
	return `${count} ${pluralRu(count, names.unit[unit])}`;
}

function days({ from, to }: { readonly from: Day; readonly to: Day }): string {
	if (from === to) return `${shortDay(from)} ${weekdayName(from)}`;
	return `${from.slice(0, 7) === to.slice(0, 7) ? from.slice(8) : shortDay(from)}–${shortDay(to)} ${weekdayName(from)}–${weekdayName(to)}`;
}

function places(counted: readonly [number, number]): string {
	return counted[0] === counted[1] ? `${counted[0]}-й` : `${counted[0]}-й … ${counted[1]}-й`;
}

function sort({ facts, counted, part, from, to }: Span, unit: Length['unit']): string {
	const single = from === to;
	const guess = facts.known ? '' : ' (предварительно: календаря на этот год нет)';
	switch (facts.what) {
		case 'holiday':
			return `${names.holiday[facts.holiday]} (ТК РФ ст. 112)${guess}`;
		case 'transferred':
			return `выходной, перенесён${facts.from ? ` с ${shortDay(facts.from)}` : ''} (${facts.act ?? LOADED})${guess}`;
		case 'weekend':
			return `${single ? 'выходной' : 'выходные'}${guess}`;
		case 'workingWeekend':
			return `рабочая суббота (${facts.act ?? LOADED})${guess}`;
		case 'ownOff':
			return `свой выходной${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}${guess}`;
		case 'ownWorking':
			return `свой рабочий день${facts.name === null ? '' : `: ${visibleLine(facts.name)}`}${guess}`;
		case 'ordinary':
		case 'shortened':
			if (facts.act) return `${single ? 'рабочий' : 'рабочие'} для срока: ${facts.act} ${single ? 'его' : 'их'} не отменяет`;
			if (part === 'move') return `рабочий день${guess}`;
			if (counted && unit === 'workingDay') return `${single ? 'рабочий' : 'рабочие'}${guess}`;
			return `${single ? 'календарный' : 'календарные'}${guess}`;
	}
}

function span(one: Span, unit: Length['unit']): string {
	if (one.counted && unit !== 'workingDay') {
		const what = unit === 'calendarDayExceptHolidays' ? 'все дни, кроме праздников' : 'все дни подряд';
		return `${days(one)}: ${what}, ${places(one.counted)}`;
	}
	if (one.part === 'move') return `${days(one)}: ${sort(one, unit)}`;
	return `${days(one)}: ${sort(one, unit)}${one.counted ? `, ${places(one.counted)}` : one.from === one.to ? ', не считается' : ', не считаются'}`;
}

/** Строки объяснения без отступов. */
function lines(explanation: Explanation, from: StartEvent | null): readonly string[] {
	const { event, start, due, nominal, length: term, spans, whenDayOff } = explanation;
	const what = from === null ? 'Событие' : `${names.event[from].charAt(0).toUpperCase()}${names.event[from].slice(1)}`;
	const counted = spans.filter(({ part }) => part === 'count');
	const moved = spans.filter(({ part }) => part === 'move');
	return [
		`${what} ${day(event)} (${weekdayName(event)}): этот день не считается (ГК РФ ст. 191).`,
		`Срок ${length(term)}, отсчёт с ${day(start)} (${weekdayName(start)}).`,
		...(counted.length === 0
			? [`Срок кончается в соответствующий день: ${day(nominal)} (${weekdayName(nominal)}) (ГК РФ ст. 192).`]
			: counted.map((one) => `  ${span(one, term.unit)}`)),
		...(nominal === due
			? []
			: [
					whenDayOff === 'previousWorkingDay'
						? `Последний день ${day(nominal)} — нерабочий и переходит на предшествующий рабочий:`
						: `Последний день ${day(nominal)} — нерабочий и переходит на ближайший следующий рабочий (ГК РФ ст. 193):`,
					...moved.map((one) => `  ${span(one, term.unit)}`),
				]),
		`Последний день: ${day(due)} (${weekdayName(due)}). Просрочено — со следующего дня.`,
	];
}

export const why = {
	title: 'Почему этот срок',
	length,
	lines,
	/** Коротко: до какого дня и почему. */
	short: (explanation: Explanation, rule: string) => {
		const { event, due, nominal, length: term } = explanation;
		const moved = nominal === due ? '' : `, без переноса ${day(nominal)}`;
		return `Срок: до ${day(due)} (${weekdayName(due)}${moved}): ${length(term)} после ${day(event)} (${weekdayName(event)}), ${rule}`;
	},

	rule: (article: string, act: string, id: string, edition: number, confidence: Confidence) =>
		`Правило: ${act}, ${article} (${id}, ред. ${edition}; ${names.confidence[confidence]}).`,
	editionUnknown: (rule: string, edition: number, on: Day) =>
		`Правило ${rule}, ред. ${edition}: этой редакции здесь уже нет; срок, посчитанный по ней, — ${day(on)}.`,
	earliest: 'Сроков несколько: действует самый ранний.',
	binding: 'действует',
	noTerm: 'Срока ответа по этому виду нет; запись всё равно разбирают.',
	calendar: (from: number, to: number) => `Производственный календарь известен за ${from}–${to} годы.`,
	provisional: 'Срок предварительный: он выходит за известный производственный календарь и будет пересчитан.',
	keepDayOff: 'Перенос с выходного (ГК РФ ст. 193) для своих сроков в этом журнале выключен.',
	words: (words: string, kind: string) => `Вид требования «${kind}» понят из слов «${words}».`,
	noArt193: (nominal: string) => `Без переноса по ст. 193 — ${nominal}: осторожнее успеть к этому дню.`,
};
