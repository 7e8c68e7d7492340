/** An entry of the paper journal as what stands in each of its columns. */

import type { Day } from '../../domain/day.ts';
import type { BookColumn, BookEntry } from '../../report/book.ts';
import { theirReference } from '../../sentence/book.ts';
import type { PrintWords, Words } from '../../text/index.ts';
import { signsIn } from '../../text/signs.ts';
import { visibleLine } from '../../text/visible.ts';

/** In their order on the sheet. */
export const bookColumns = ['registeredOn', 'number', 'client', 'summary', 'execution', 'reply'] as const satisfies readonly BookColumn[];

export type BookCells = Readonly<Record<BookColumn, string>>;

/** The texts, in full; a void entry keeps its number and says that it is void, and what was corrected says so. */
export function bookCells(words: Words, printWords: PrintWords, entry: BookEntry): BookCells {
	const { names } = words;
	const theirs = theirReference(printWords, entry.theirNumber, entry.theirDate);
	return {
		registeredOn: dayCell(words, printWords, entry, entry.registeredOn),
		number: [visibleLine(entry.number), ...(theirs === undefined ? [] : [theirs]), ...sheetsOf(printWords, entry)].join('\n'),
		client: entry.client === null ? (entry.kind === 'anonymous' ? names.kind.anonymous : '—') : visibleLine(entry.client),
		summary: signsIn('print', entry.summary ?? '—'),
		execution: execution(words, printWords, entry),
		reply: reply(words, printWords, entry),
	};
}

function sheetsOf({ sheetsCame }: PrintWords, { sheets }: BookEntry): readonly string[] {
	return sheets === null ? [] : [sheetsCame(visibleLine(sheets))];
}

function execution(words: Words, printWords: PrintWords, entry: BookEntry): string {
	const { status, statusOn, decision, decidedOn, corrections } = entry;
	const on = (day: Day) => dayCell(words, printWords, entry, day);
	const state = status === 'void' ? printWords.voided(on(statusOn)) : `${words.names.status[status]}, ${on(statusOn)}`;
	return [
		state,
		...(decision === null || decidedOn === null ? [] : [`${words.names.decision[decision]}, ${on(decidedOn)}`]),
		...(entry.execution === null ? [] : [signsIn('print', entry.execution)]),
		...corrections.map(({ on, field, by }) => printWords.corrected(on, words.names.field[field], visibleLine(by))),
	].join('\n');
}

function reply(words: Words, printWords: PrintWords, entry: BookEntry): string {
	const { replyForm, repliedOn, outgoing } = entry;
	if (repliedOn === null) return '';
	return [
		...(replyForm === null ? [] : [words.names.channel[replyForm]]),
		printWords.byDay(dayCell(words, printWords, entry, repliedOn)),
		outgoing === null ? printWords.unnumbered : printWords.outgoing(visibleLine(outgoing)),
	].join('\n');
}

/** The day, and when it was recorded where that was later: `02.10.2026 (записано 20.11.2026)`. */
function dayCell(words: Words, printWords: PrintWords, { late }: BookEntry, day: Day): string {
	const recordedOn = late.findLast(({ on }) => on === day)?.recordedOn;
	return recordedOn === undefined ? words.day(day) : `${words.day(day)} ${printWords.recorded(recordedOn)}`;
}
