/** Readers of option values: one for each kind, from text to a typed value. */

import { analysisIntervals, type Visa } from '../domain/code.ts';
import { formQuestions } from '../domain/fields.ts';
import { templateFault } from '../domain/number.ts';
import { officeProfileIds } from '../domain/officeProfile.ts';
import { statusNames } from '../domain/status.ts';
import { type Length, longestLength, parseSpokenLength, writeLength } from '../domain/term/rule.ts';
import { zoneNamed } from '../domain/zone.ts';
import { dayReader, readMonthOfYear, readPeriod, readRange } from './dayReaders.ts';
import { spanNamed } from './dayWords.ts';
import { codeOf, isNone, oneOf, orNone, plainReaders, readMoney, readText } from './plainReaders.ts';
import { type Read, type ReadContext, type Reader, right, wrong } from './reading.ts';
import { courtQuestions, orderNames, pivotNames, type ValueKind, type Values } from './value.ts';

/** One reader for each kind of value. */
export const readers: { readonly [K in ValueKind]: Reader<Values[K]> } = {
	...plainReaders,
	pastDay: dayReader('past'),
	futureDay: dayReader('future'),
	anyDay: dayReader('nearest'),
	range: readRange,
	period: readPeriod,
	monthOfYear: readMonthOfYear,
	within: (raw, { option }) => {
		const span = /^\d{1,3}$/.test(raw.trim()) ? { count: Number(raw), unit: 'calendarDay' as const } : spanNamed(raw);
		const unit = span?.unit === 'week' ? 'calendarDay' : span?.unit;
		const count = (span?.count ?? Number.NaN) * (span?.unit === 'week' ? 7 : 1);
		if (!(unit === 'calendarDay' || unit === 'workingDay') || !(count <= 999))
			return wrong({ code: 'notANumber', option, value: raw, from: 0, to: 999 });
		return right({ count, unit });
	},
	length: (raw, { option }) => {
		const length = readLength(raw);
		return length ? right(length) : wrong({ code: 'notALength', option, value: raw });
	},
	agreedTerm: (raw, { option }) => {
		const length = readLength(raw);
		return length ? right(writeLength(length)) : wrong({ code: 'notALength', option, value: raw });
	},
	measure: readMeasure,
	countFrom: oneOf('countFrom', ['nominal', 'moved']),
	remedy: readRemedy,
	annex: readAnnex,
	kinds: orNone(setOf(codeOf('kind')), []),
	visasNeeded: readVisasNeeded,
	courtResult: codeOf('courtResult'),
	courtStates: setOf(oneOf('courtQuestion', courtQuestions)),
	status: setOf(oneOf('status', statusNames)),
	// Which there are, the journal knows: the command looks them up.
	regulation: setOf((raw, { option }) => readText(raw, option, 'one')),
	officeProfile: oneOf('officeProfile', officeProfileIds),
	questions: orNone(setOf(oneOf('field', formQuestions)), []),
	analysisInterval: orNone(oneOf('analysisInterval', analysisIntervals), null),
	dayOff: oneOf('dayOff', ['next', 'keep']),
	order: oneOf('order', orderNames),
	profile: oneOf('profile', ['excel', 'raw']),
	scheduler: setOf(oneOf('scheduler', ['cron', 'systemd', 'windows'])),
	letterFormat: oneOf('letterFormat', ['docx', 'text']),
	timeOfDay: readTime,
	printFormat: oneOf('printFormat', ['html', 'pdf']),
	format: oneOf('format', ['csv', 'xlsx', 'json', 'ndjson', 'ics']),
	reportFormat: oneOf('reportFormat', ['csv', 'html', 'xlsx', 'pdf', 'json']),
	pivot: listOf(oneOf('pivot', pivotNames)),
	pivotFormat: oneOf('format', ['csv']),
	zone: (raw, { option, knowsZone }) => {
		const zone = zoneNamed(raw);
		return knowsZone(zone) ? right(zone) : wrong({ code: 'notAZone', option, value: raw });
	},
	incomingTemplate: templateReader('incoming'),
	outgoingTemplate: templateReader('outgoing'),
	delimiter: (raw, { option }) => {
		const delimiter = Object.hasOwn(DELIMITERS, raw.toLowerCase()) ? DELIMITERS[raw.toLowerCase()] : undefined;
		return delimiter ? right(delimiter) : wrong({ code: 'notOneOf', option, value: raw, family: '', allowed: [';', ',', '|', 'tab'] });
	},
	fields: (raw) =>
		right(
			raw
				.split(',')
				.map((field) => field.trim())
				.filter((field) => field !== ''),
		),
};

/** A length of a term: `рд:15`, `15 рд`, `две недели`. */
export function readLength(raw: string): Length | undefined {
	const written = parseSpokenLength(raw);
	if (written) return written;
	const span = spanNamed(raw);
	return span && span.count >= 1 && span.count <= longestLength(span.unit) ? span : undefined;
}

/** What stands between cells, and words for what a shell would not leave alone. */
const DELIMITERS: Readonly<Record<string, Values['delimiter']>> = {
	';': ';',
	',': ',',
	'|': '|',
	'\t': '\t',
	'\\t': '\t',
	tab: '\t',
	таб: '\t',
	табуляция: '\t',
};

function readMeasure(raw: string, context: ReadContext): Read<Values['measure']> {
	const { option } = context;
	const [what = '', when, who, ...rest] = raw.split('|').map((part) => part.trim());
	if (rest.length > 0) return wrong({ code: 'notAMeasure', option, value: raw });
	const text = readText(what, option, 'many');
	if (!text.ok) return text;
	const due = when ? dayReader('future')(when, context) : right(null);
	if (!due.ok) return due;
	const by = who ? readText(who, option, 'one') : right(null);
	return by.ok ? right({ text: text.value, due: due.value, by: by.value }) : by;
}

/** `refund | 1890,50`: what is given, and its sum where it has one. */
function readRemedy(raw: string, context: ReadContext): Read<Values['remedy']> {
	const { option } = context;
	const [what = '', sum, ...rest] = raw.split('|').map((part) => part.trim());
	if (rest.length > 0) return wrong({ code: 'notARemedy', option, value: raw });
	const remedy = codeOf('remedy')(what, context);
	if (!remedy.ok) return remedy;
	const amount = sum ? readMoney(sum, context) : right(null);
	return amount.ok ? right({ remedy: remedy.value, amount: amount.value }) : amount;
}

/** `copy of the receipt, 2 pages`, `копия чека, на 2 л. в 3 экз.`, `копия чека | 2 | 3`: one copy where it does not say. */
function readAnnex(raw: string, { option }: ReadContext): Read<Values['annex']> {
	const { what = '', sheets, copies = '1' } = (raw.includes('|') ? ANNEX_IN_PARTS : ANNEX).exec(raw.trim())?.groups ?? {};
	if (sheets === undefined || Number(sheets) === 0 || Number(copies) === 0) return wrong({ code: 'notAnAnnex', option, value: raw });
	const text = readText(what, option, 'one');
	return text.ok ? right({ what: text.value, sheets: Number(sheets), copies: Number(copies) }) : text;
}

const ANNEX =
	/^(?<what>.*?)[\s,;]+(?:на\s+|on\s+)?(?<sheets>\d{1,4})\s*(?:л|лист\p{L}*|с|стр\p{L}*|pp?|pages?|sheets?)\.?(?:[\s,;]*(?:в\s+|in\s+)?(?<copies>\d{1,2})\s*(?:экз\p{L}*|cop(?:y|ies))\.?)?$/iu;
const ANNEX_IN_PARTS = /^(?<what>[^|]*)\|\s*(?<sheets>\d{1,4})\s*(?:\|\s*(?<copies>\d{1,2})\s*)?$/;

/** `9:00`, `09.30`. */
function readTime(raw: string, { option }: ReadContext): Read<Values['timeOfDay']> {
	const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(raw.trim()) ?? [];
	return hour === undefined ? wrong({ code: 'notATime', option, value: raw }) : right({ hour: Number(hour), minute: Number(minute) });
}

/** `claim | legal, internal control`, or `claim | none`. */
function readVisasNeeded(raw: string, context: ReadContext): Read<Values['visasNeeded']> {
	const [what = '', needs = '', ...rest] = raw.split('|').map((part) => part.trim());
	if (needs === '' || rest.length > 0) return wrong({ code: 'notVisasNeeded', option: context.option, value: raw });
	const kind = codeOf('kind')(what, context);
	if (!kind.ok) return kind;
	const named = isNone(needs) ? right([]) : setOf(visaReader)(needs, context);
	return named.ok ? right({ kind: kind.value, needs: named.value }) : named;
}

/** The visa that a word names. */
export const visaReader: Reader<Visa> = codeOf('visa');

/** Values between commas. */
function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
	return (raw, context) => {
		const items: T[] = [];
		for (const part of raw.split(',')) {
			const item = reader(part.trim(), context);
			if (!item.ok) return item;
			items.push(item.value);
		}
		return right(items);
	};
}

/** The same; one that is named twice counts once. */
function setOf<T>(reader: Reader<T>): Reader<readonly T[]> {
	const list = listOf(reader);
	return (raw, context) => {
		const items = list(raw, context);
		return items.ok ? right([...new Set(items.value)]) : items;
	};
}

function templateReader(series: 'incoming' | 'outgoing'): Reader<string> {
	return (raw, { option }) => {
		const text = readText(raw, option, 'one');
		if (!text.ok) return text;
		const why = templateFault(text.value, series);
		return why ? wrong({ code: 'notATemplate', option, value: raw, why }) : text;
	};
}
