/** The words that days are written with: relative days, weekdays, months, units and counts, in Russian and English. */

/** Words for a day, by how far it is from today. */
export const relativeDays: Readonly<Record<string, number>> = {
	сегодня: 0,
	today: 0,
	вчера: -1,
	yesterday: -1,
	позавчера: -2,
	завтра: 1,
	tomorrow: 1,
	послезавтра: 2,
};

/** Words for each weekday, Monday first, as help shows them. */
export const weekdayWords: readonly (readonly string[])[] = [
	['пн', 'понедельник', 'mon', 'monday'],
	['вт', 'вторник', 'tue', 'tuesday'],
	['ср', 'среда', 'среду', 'wed', 'wednesday'],
	['чт', 'четверг', 'thu', 'thursday'],
	['пт', 'пятница', 'пятницу', 'fri', 'friday'],
	['сб', 'суббота', 'субботу', 'sat', 'saturday'],
	['вс', 'воскресенье', 'sun', 'sunday'],
];

/** Their other forms: `до понедельника`, `к среде`, `Tues`. */
const WEEKDAY_FORMS: readonly RegExp[] = [
	/^понедельник[ау]$/,
	/^(?:вторник[ау]|tues)$/,
	/^сред[ые]$/,
	/^(?:четверг[ау]|thurs?)$/,
	/^пятниц[ые]$/,
	/^суббот[ые]$/,
	/^воскресень[яю]$/,
];

/** 1 for `пн`, `понедельника`, `Monday` … 7 for a Sunday. Takes lower case. */
export function weekdayNamed(word: string): number | undefined {
	const at = weekdayWords.findIndex((words, index) => words.includes(word) || WEEKDAY_FORMS[index]?.test(word));
	return at < 0 ? undefined : at + 1;
}

/** What a number after a sign counts. */
export const shiftWords = {
	workingDay: ['рд', 'раб', 'wd'],
	calendarDay: ['д', 'дн', 'd'],
	week: ['н', 'нед', 'w'],
	month: ['м', 'мес', 'm', 'mo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ShiftUnit = keyof typeof shiftWords;

const SHIFT_UNITS = Object.keys(shiftWords) as readonly ShiftUnit[];

/** The unit that a short word after a signed number means: `рд`, `нед.`, `mo`. */
function shortUnit(word: string): ShiftUnit | undefined {
	const bare = word.replace(/\.$/, '');
	return SHIFT_UNITS.find((unit) => shiftWords[unit].some((short) => short === bare));
}

const FULL_UNITS: readonly { readonly words: RegExp; readonly unit: ShiftUnit; readonly times: number }[] = [
	{ words: /^(?:рабоч(?:ий|их)|раб\.?|working|business) ?(?:день|дня|дней|дн\.?|д\.?|days?)$/, unit: 'workingDay', times: 1 },
	{ words: /^р[./] ?д\.?$/, unit: 'workingDay', times: 1 },
	{ words: /^(?:(?:календарн(?:ый|ых)|кал\.?|calendar) ?)?(?:день|дня|дней|дн\.?|сутки|суток|days?)$/, unit: 'calendarDay', times: 1 },
	{ words: /^(?:кд|к\. ?д\.?)$/, unit: 'calendarDay', times: 1 },
	{ words: /^(?:недел[яюи]|недель|нед\.?|weeks?)$/, unit: 'week', times: 1 },
	{ words: /^(?:месяц(?:а|ев)?|мес\.?|months?)$/, unit: 'month', times: 1 },
	{ words: /^(?:квартал(?:а|ов)?|quarters?)$/, unit: 'month', times: 3 },
	{ words: /^полгода$/, unit: 'month', times: 6 },
	{ words: /^(?:года?|лет|years?)$/, unit: 'month', times: 12 },
];

/** The unit that words mean, and how many of it: `рабочих дней`, `недели`, `полгода` (six months), `years`. */
export function fullUnit(words: string): { readonly unit: ShiftUnit; readonly times: number } | undefined {
	const short = shortUnit(words);
	return short ? { unit: short, times: 1 } : FULL_UNITS.find((row) => row.words.test(words));
}

const COUNTS: readonly RegExp[] = [
	/^(?:один|одну|одна|одного|одной|an?|one)$/,
	/^(?:два|две|двух|two)$/,
	/^(?:три|трех|three)$/,
	/^(?:четыре|четырех|four)$/,
	/^(?:пят[ьи]|five)$/,
	/^(?:шест[ьи]|six)$/,
	/^(?:сем[ьи]|seven)$/,
	/^(?:восемь|восьми|eight)$/,
	/^(?:девят[ьи]|nine)$/,
	/^(?:десят[ьи]|ten)$/,
	/^(?:одиннадцат[ьи]|eleven)$/,
	/^(?:двенадцат[ьи]|twelve)$/,
	/^(?:тринадцат[ьи]|thirteen)$/,
	/^(?:четырнадцат[ьи]|fourteen)$/,
	/^(?:пятнадцат[ьи]|fifteen)$/,
	/^(?:шестнадцат[ьи]|sixteen)$/,
	/^(?:семнадцат[ьи]|seventeen)$/,
	/^(?:восемнадцат[ьи]|eighteen)$/,
	/^(?:девятнадцат[ьи]|nineteen)$/,
	/^(?:двадцат[ьи]|twenty)$/,
];

/** A count in figures, up to four, or in words, up to twenty and the thirty of a month. */
export function countNamed(word: string): number | undefined {
	if (/^\d{1,4}$/.test(word)) return Number(word);
	if (/^(?:тридцат[ьи]|thirty)$/.test(word)) return 30;
	const at = COUNTS.findIndex((pattern) => pattern.test(word));
	return at < 0 ? undefined : at + 1;
}

/** A length of time in words, `две недели`, `10 (десять) раб. дней`, `месяц`, `полгода`, `a month`, and how many of which unit it is. */
export function spanNamed(text: string): { readonly unit: ShiftUnit; readonly count: number } | undefined {
	const plain = text
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s*\([^)]*\)\s*|\s+/g, ' ');
	const [, first = '', rest = ''] = /^(\d+|\S+) ?(.*)$/.exec(plain) ?? [];
	const count = rest === '' ? undefined : countNamed(first);
	// A letter alone is no length.
	const unit = count !== undefined || plain.length > 2 ? fullUnit(count === undefined ? plain : rest) : undefined;
	return unit && { unit: unit.unit, count: (count ?? 1) * unit.times };
}

const MONTHS: readonly RegExp[] = [
	/^(?:янв(?:ар[яьею])?|jan(?:uary)?)$/,
	/^(?:фев(?:р|рал[яьею])?|feb(?:ruary)?)$/,
	/^(?:мар(?:та?|те|ту)?|mar(?:ch)?)$/,
	/^(?:апр(?:ел[яьею])?|apr(?:il)?)$/,
	/^(?:ма[яйею]|may)$/,
	/^(?:июн[яьею]?|june?)$/,
	/^(?:июл[яьею]?|july?)$/,
	/^(?:авг(?:уст[аеу]?)?|aug(?:ust)?)$/,
	/^(?:сен(?:т|тябр[яьею])?|sept?(?:ember)?)$/,
	/^(?:окт(?:ябр[яьею])?|oct(?:ober)?)$/,
	/^(?:ноя(?:б|бр|бр[яьею])?|nov(?:ember)?)$/,
	/^(?:дек(?:абр[яьею])?|dec(?:ember)?)$/,
];

/** 10 for `октябрь`, `октября`, `в октябре`'s last word, `окт`, `October`. */
export function monthNamed(word: string): number | undefined {
	const at = MONTHS.findIndex((pattern) => pattern.test(word.toLowerCase()));
	return at < 0 ? undefined : at + 1;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 11 for `xi`, in Latin letters or with the Cyrillic х. Takes lower case. */
export function romanMonth(word: string): number | undefined {
	const at = ROMAN.indexOf(word.replaceAll('х', 'x').replaceAll('і', 'i'));
	return at < 0 ? undefined : at + 1;
}

const YEARS_IN_WORDS: readonly { readonly words: RegExp; readonly from: number }[] = [
	{ words: /(?: (?:этого|текущего|нынешнего|сего) (?:года|г)|,? ?[ст]\. ?г|,? (?:of )?this year)\.?$/, from: 0 },
	{ words: /(?: (?:прошлого|минувшего) (?:года|г)|,? ?п\. ?г|,? (?:of )?last year)\.?$/, from: -1 },
	{ words: /(?: (?:следующего|будущего) (?:года|г)|,? (?:of )?next year)\.?$/, from: 1 },
];

/** The text with the number of the year for what says it in words: `5 ноября с. г.`, `октябрь прошлого года`. Takes lower case. */
export function withYearInFigures(text: string, year: number): string {
	const found = YEARS_IN_WORDS.find(({ words }) => words.test(text));
	const bare = found ? text.replace(found.words, '') : '';
	return found && /[а-яa-z\d]/.test(bare) ? `${bare.replace(/[.,]$/, '')} ${year + found.from}` : text;
}

/** The words that are a day by themselves. */
export const dayWords: readonly string[] = [...Object.keys(relativeDays), ...weekdayWords.flat()];
