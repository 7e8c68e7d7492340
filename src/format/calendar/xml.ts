/** Days off as xmlcalendar.ru writes them in XML: a small language, read to the letter, and nothing else of XML. */

import type { DayRead, MarkRead, YearRead } from '../../domain/calendar/yearRead.ts';
import type { CalendarRead } from './calendarRead.ts';

/** `<name a="b" … />`, `</name>`, the declaration, or a comment. */
const PIECE = /\s*(?:<\?xml[^<>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<(\/?)([a-z]+)((?:\s+[a-z]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;

/** t="1" off, "2" shortened but working even on a Saturday, "3" a weekend that works. */
const TYPES = { 1: 'off', 2: 'shortened', 3: 'working' } as const;

interface Tag {
	readonly name: string;
	readonly closes: boolean;
	readonly empty: boolean;
	readonly attributes: ReadonlyMap<string, string>;
	readonly text: string;
	readonly line: number;
}

/** The tags in which a tag may stand. */
const INSIDE: Readonly<Record<string, string>> = {
	calendar: '',
	holidays: 'calendar',
	holiday: 'calendar holidays',
	days: 'calendar',
	day: 'calendar days',
};

/** One year. Unknown tags are reported with their line. */
export function readXml(text: string): CalendarRead {
	const open: string[] = [];
	const titles = new Map<string, string>();
	const marks: MarkRead[] = [];
	let year: { readonly number: number; readonly line: number } | undefined;
	let ended = false;
	for (const piece of piecesOf(text)) {
		if ('broken' in piece) return ended ? unexpected(piece.line, piece.broken) : broken(text, piece);
		const { name, closes, empty, attributes, line } = piece;
		if (ended) return unexpected(line, piece.text);
		if (closes) {
			if (open.pop() !== name) return unexpected(line, piece.text);
			ended = open.length === 0;
			continue;
		}
		if (!Object.hasOwn(INSIDE, name) || INSIDE[name] !== open.join(' ')) return unexpected(line, piece.text);
		if (!empty) open.push(name);
		if (name === 'calendar') {
			const number = attributes.get('year') ?? '';
			if (!/^\d{4}$/.test(number)) return unexpected(line, piece.text);
			year = { number: Number(number), line };
		}
		if (name === 'holiday') titles.set(attributes.get('id') ?? '', attributes.get('title') ?? '');
		if (name === 'day') {
			const mark = markOf(piece, titles);
			if (!mark) return unexpected(line, piece.text);
			marks.push(mark);
		}
	}
	if (!ended || !year) return { ok: false, faults: [{ code: 'cutOff', line: lineAt(text, text.trimEnd().length) }] };
	const read: YearRead = { year: year.number, line: year.line, lists: 'exceptions', marks, transfers: [], working: null };
	return { ok: true, what: 'years', years: [read] };
}

function* piecesOf(text: string): Generator<Tag | { readonly broken: string; readonly line: number }> {
	const end = text.trimEnd().length;
	for (let at = 0; at < end; ) {
		PIECE.lastIndex = at;
		const found = PIECE.exec(text);
		const line = lineAt(text, at + (/\S/.exec(text.slice(at))?.index ?? 0));
		if (!found) {
			yield { broken: text.slice(at).trim(), line };
			return;
		}
		at = PIECE.lastIndex;
		const [whole, closes, name, attributes = '', empty] = found;
		if (name === undefined) continue;
		const pairs = [...attributes.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
			([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
		);
		yield { name, closes: closes === '/', empty: empty === '/', attributes: new Map(pairs), text: whole.trim(), line };
	}
}

function markOf({ attributes, line }: Tag, titles: ReadonlyMap<string, string>): MarkRead | undefined {
	const day = monthAndDate(attributes.get('d') ?? '', line);
	const type = attributes.get('t') ?? '';
	const moved = attributes.get('f');
	const from = moved === undefined ? null : monthAndDate(moved, line);
	if (!day || from === undefined || !isType(type)) return undefined;
	const what = type === '1' && from ? 'moved' : TYPES[type];
	return { ...day, what, from, title: titles.get(attributes.get('h') ?? '') ?? null };
}

function isType(text: string): text is `${keyof typeof TYPES}` {
	return Object.hasOwn(TYPES, text);
}

/** `MM.DD` */
export function monthAndDate(text: string, line: number | null): DayRead | undefined {
	const parts = /^(\d{2})\.(\d{2})$/.exec(text);
	return parts ? { month: Number(parts[1]), date: Number(parts[2]), line } : undefined;
}

/** Text that breaks off within a tag at the end was cut; anything else does not belong there. */
function broken(text: string, piece: { readonly broken: string; readonly line: number }): CalendarRead {
	const cut = /^<[^>]*$/.test(piece.broken) || /^<!--(?:(?!-->)[\s\S])*$/.test(piece.broken);
	return cut
		? { ok: false, faults: [{ code: 'cutOff', line: lineAt(text, text.trimEnd().length) }] }
		: unexpected(piece.line, piece.broken);
}

function unexpected(line: number, text: string): CalendarRead {
	return { ok: false, faults: [{ code: 'unexpected', line, text: text.split('\n', 1)[0]?.trim() ?? '' }] };
}

function lineAt(text: string, at: number): number {
	return text.slice(0, at).split('\n').length;
}
