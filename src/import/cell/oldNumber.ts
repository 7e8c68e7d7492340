/** Numbers of an old journal: kept as they were written; only what they are compared by is read off them. */

import { withoutInvisible } from '../../domain/client/clientName.ts';
import { type TableCell, textOfCell } from '../table/table.ts';
import { isBlank } from './cellText.ts';
import { findOldDay } from './oldDay.ts';

export interface OldNumber {
	/** As it was written, on one line; null where there is none. */
	readonly text: string | null;
	/** Its running part; null where it has none. */
	readonly ordinal: number | null;
	/** Figures as 9: numbers of one make look alike. */
	readonly make: string;
	/** A day that stands in the same cell. */
	readonly day: string | null;
}

/** A number and a day in one cell: with a word between, with a sign, with a blank. */
const SEPARATED = [
	/^(.*?)\s*(?:от|of|dated)\s*(\d.*)$/i,
	// The day at the end, in brackets or behind a sign; what is before may look like one, too: «01-15/3 (07.02.2024)».
	/^(.*?)\s*[/|(–-]?\s*(?<!\d)(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d))(?:\s*г(?:\.|ода)?)?\)?$/,
	/^(.*?)\s*[,;]\s*(\d.*)$/,
	/^(.*?)\s(\d.*)$/,
];

/** The day before the number. */
const LEADING = /^(\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d\d))(?:\s*г(?:\.|ода)?)?\s*(?:[/,;|]\s*|\s|(?=№))\s*(?!\d\d?:\d)(\S.*)$/i;

/** Longer numbers are texts that strayed into the column. */
const LONGEST = 60;

const WITHOUT = /^(?:б\s*[/\\.]?\s*н|без\s*(?:№|номера|ном)|n\/n|none)\.?/i;

/** The number in the cell, and the day that stands beside it. */
export function readOldNumber(cell: TableCell): OldNumber {
	// It becomes part of a number that is read off a screen and typed.
	const text = withoutInvisible(textOfCell(cell)).replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim().slice(0, LONGEST);
	// A fraction that the spreadsheet took for a day: it is no number any more, and is kept as it looks.
	if (typeof cell !== 'string' && cell.day) return { text, ordinal: null, make: 'day', day: null };
	if (isBlank(text)) return { text: null, ordinal: null, make: '', day: null };
	const { own, day } = withoutDay(text);
	if (WITHOUT.test(own)) return { text: own, ordinal: null, make: 'none', day };
	// Figures in groups of three, as a spreadsheet shows them: «1 234».
	const bare = own.replace(/^(?:№|n[o°]?\.?|вх\.?|вх-)\s*/i, '').replace(/^\d{1,3}(?: \d{3})+$/, (grouped) => grouped.replaceAll(' ', ''));
	const running = /^(?:[^\d]*?)(\d{1,9})/.exec(bare)?.[1];
	const make = bare
		.toLowerCase()
		.replace(/\d+/g, '9')
		.replace(/[‐-―−]/g, '-');
	return { text: own, ordinal: running === undefined ? null : Number(running), make: looksLikeDay(bare) ? 'day' : make, day };
}

/** The number and the day, where both stand in the cell. */
function withoutDay(text: string): { readonly own: string; readonly day: string | null } {
	const [, leading, , number] = LEADING.exec(text) ?? [];
	if (leading !== undefined && number !== undefined && /\d|^б/i.test(number)) return { own: number, day: leading };
	const parted = SEPARATED.map((pattern) => pattern.exec(text)).find((match) => match !== null);
	const behind = parted?.[2] ?? '';
	const found = findOldDay(behind);
	const day = found ? behind.slice(found.from, found.to) : null;
	return { own: day !== null && parted?.[1] ? parted[1].trim() : text, day };
}

/** `03.янв`, `01.02`: what a spreadsheet makes of 3/1. */
function looksLikeDay(text: string): boolean {
	return /^\d{1,2}\.(?:янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|\d\d)\.?(?:\.?\d\d)?$/i.test(text);
}
