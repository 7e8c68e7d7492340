/** The help topic `dates`: each form of a day with its meaning today, as the readers read it. */

import type { Day } from '../../domain/day.ts';
import { readDay } from '../../grammar/day.ts';
import { relativeDays, shiftWords, weekdayWords } from '../../grammar/dayWords.ts';
import { type OptionName, optionRow } from '../../grammar/option.ts';
import { options } from '../../grammar/optionRows.ts';
import { readers } from '../../grammar/readers.ts';
import { flagIn } from '../../grammar/spell.ts';
import type { ValueKind } from '../../grammar/value.ts';
import { lengthText } from '../../sentence/value.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { isIn, rows, type Surroundings, type TopicRenderer, text } from './surroundings.ts';

export const dates: TopicRenderer = (at) => {
	const { language, words, today } = at;
	const topicWords = at.topicWords.dates;
	const { examples, leans } = topicWords;
	const units = Object.keys(shiftWords) as readonly (keyof typeof shiftWords)[];
	const kinds = ['pastDay', 'futureDay', 'anyDay', 'range', 'period', 'monthOfYear', 'within'] as const;
	return [
		text(topicWords.about(today)),
		rows(
			topicWords.days,
			examples.day.map((form) => [form, readings(form, at)]),
		),
		rows(
			topicWords.words,
			[...Object.keys(relativeDays), ...weekdayWords.map((same) => namesIn(at, same))]
				.filter((form) => isIn(language, form))
				.map((form) => [form, readings(form.split(', ')[0] ?? '', at)]),
		),
		rows(
			topicWords.shifts,
			units.map((unit) => [
				namesIn(at, shiftWords[unit], '+3'),
				`${lengthText(words, { count: 3, unit })}: ${readings(`+3${shiftWords[unit].find((word) => isIn(language, word)) ?? ''}`, at)}`,
			]),
		),
		rows(
			topicWords.ranges,
			examples.range.map((form) => [form, rangeOf(form, at)]),
		),
		rows(
			topicWords.options,
			kinds.map((kind) => [leans[kind], flagsOf(kind, language).join(', ')]),
		),
	];
};

/** What is written out and what it may be shortened to, in the language of the screen. */
function namesIn({ language }: Surroundings, same: readonly string[], before = ''): string {
	return same
		.filter((word) => isIn(language, word))
		.map((word) => before + word)
		.join(', ');
}

/** One day; or one of the past and another of the future, which may have to be given more exactly. */
function readings(form: string, at: Surroundings): string {
	const { either, ambiguous, or } = at.topicWords.dates;
	const [past, future] = [readDay(form, 'past', at), readDay(form, 'future', at)];
	const shown = (reading: typeof past) => {
		if (reading.ok) return dayOf(reading.day, at);
		return reading.why === 'ambiguousDay' ? ambiguous(reading.readings.map((day) => dayOf(day, at)).join(or)) : NOT_READ;
	};
	return past.ok && shown(past) !== shown(future) ? either(shown(past), shown(future)) : shown(past);
}

/** Shown for a form that no reader accepts; a test asserts that it never appears. */
const NOT_READ = '?';

function dayOf(day: Day, { words }: Surroundings): string {
	return `${words.weekdayName(day)} ${words.day(day)}`;
}

function rangeOf(form: string, at: Surroundings): string {
	const read = readers.range(form, { ...at, option: 'receivedRange', vocabulary });
	if (!read.ok) return NOT_READ;
	const { from, to } = read.value;
	if (from === to && from) return dayOf(from, at);
	const { topicWords, words } = at;
	return [...(from ? [topicWords.dates.from(words.day(from))] : []), ...(to ? [topicWords.dates.to(words.day(to))] : [])].join(' ');
}

/** The flags whose value is of this kind, each once. */
function flagsOf(kind: ValueKind, language: Surroundings['language']): readonly string[] {
	const names = (Object.keys(options) as readonly OptionName[]).filter((name) => optionRow(name).value === kind);
	return [...new Set(names.map((name) => flagIn(language, name)))];
}
