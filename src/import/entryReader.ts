/** An entry from a row whose day is known: every field, and what about it is doubtful. */

import type { Kind } from '../domain/code.ts';
import { type Day, yearOf } from '../domain/day.ts';
import { readSum } from '../domain/money.ts';
import { clean, TEXT_LIMIT, withoutControls } from '../domain/text/clean.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { readAnswer, readTerm } from './answerReader.ts';
import { isBlank, oneLine } from './cell/cellText.ts';
import { joinedContacts, readClientCell } from './cell/clientCell.ts';
import { type DayDoubt, type ReadDay, writtenDay } from './cell/dayColumn.ts';
import { channelNamed, kindNamed, kindOfText } from './cell/entryWords.ts';
import { dayFrom, findOldDay } from './cell/oldDay.ts';
import { type OldNumber, readOldNumber } from './cell/oldNumber.ts';
import type { OldEnding } from './cell/outcome.ts';
import type { Responsibles } from './cell/responsibles.ts';
import type { FlawCode } from './flaw.ts';
import type { OldEntry, OldWords, Understanding } from './oldEntry.ts';
import type { RowReader } from './rowReader.ts';
import { type Column, headOrNumber, type Layout } from './sheet/column.ts';
import { textOfCell } from './table/table.ts';

const DOUBTS: Readonly<Record<DayDoubt, FlawCode>> = {
	impossible: 'dayImpossible',
	year: 'dayYear',
	order: 'dayOrder',
	partial: 'dayPartial',
	unread: 'dayUnread',
	future: 'dayFuture',
	early: 'dayEarly',
	missing: 'dayMissing',
	far: 'dayFar',
	several: 'daySeveral',
	mended: 'dayMended',
	weekday: 'dayWeekday',
	zone: 'dayZone',
	words: 'dayWords',
};

/** The columns whose words no field holds: how they were read is not what they say. */
const KEPT = new Set<string>(['words', 'note', 'term', 'outcome', 'outgoing', 'answered', 'closed', 'kind', 'channel']);

const OUTCOME = new Set<string>(['outcome', 'outgoing', 'answered', 'closed']);

/** Makes entries of the rows of one layout. */
export class EntryReader {
	readonly #layout: Layout;
	readonly #understanding: Understanding;
	readonly #responsibles: Responsibles;
	readonly #today: Day;

	constructor(layout: Layout, understanding: Understanding, responsibles: Responsibles, today: Day) {
		this.#layout = layout;
		this.#understanding = understanding;
		this.#responsibles = responsibles;
		this.#today = today;
	}

	/** The entry; undefined where nothing says who or what. `outOfOrder`: its day stands out of the order of the others. */
	read(sheet: string | null, row: RowReader, day: ReadDay, outOfOrder: boolean): OldEntry | undefined {
		const { kind, channel } = this.#understanding;
		const summary = row.text('summary');
		const clientLine = row.line('client');
		const { client: clientWords, contact: contactBeside } = readClientCell(clientLine);
		const receivedOn = day.day;
		if (receivedOn === undefined || (summary === null && clientLine === null && row.text('demand') === null)) return undefined;
		const dayColumn = row.column('received') ?? row.column('number');
		const doubted = this.#doubtDay(row, dayColumn, day, outOfOrder);
		this.#checkWidth(row);
		const guessed = kindOfText(summary ?? '', clientWords ?? '');
		const anonymous = guessed === 'anonymous';
		if (clientWords === null) row.flag('clientMissing', row.column('client')?.index ?? null, clientLine ?? '', contactBeside);
		if (summary === null) row.flag('summaryMissing', row.column('summary')?.index ?? null, '');
		const number = readOldNumber(row.cell('number'));
		const ordinal = row.column('ordinal');
		if (ordinal && !/^\d+\.?$/.test(row.raw(ordinal.index).trim())) row.flag('ordinalUnread', ordinal.index, row.raw(ordinal.index));
		const term = readTerm(row, receivedOn);
		const outcome = readAnswer(row, receivedOn, term, this.#understanding, this.#today);
		this.#checkNumber(row, number, receivedOn);
		const remarked = row.columns('outcome').find(({ index }) => row.comment(index) !== undefined);
		if (remarked && outcome.outcome === '') row.flag('outcomeInComment', remarked.index, oneLine(row.comment(remarked.index) ?? ''));
		const isVoid = outcome.ending === undefined && isVoided(row, summary ?? clientWords ?? '');
		return {
			sheet,
			row: row.row,
			number,
			receivedOn,
			noDayIn: day.doubt === 'missing' ? (dayColumn ? headOrNumber(dayColumn) : '') : null,
			registeredOn: this.#registered(row, receivedOn),
			kind: this.#kind(row) ?? guessed ?? kind,
			channel: this.#channel(row) ?? channel,
			client: anonymous ? null : clientWords,
			contact: joinedContacts(contactBeside, this.#contact(row)),
			summary: summary ?? row.text('demand') ?? clientLine ?? '',
			demand: row.text('demand'),
			subject: row.line('subject'),
			responsible: this.#responsible(row),
			amount: this.#amount(row),
			contract: row.line('contract'),
			theirNumber: row.line('theirNumber'),
			term,
			...outcome,
			...(isVoid && { ending: 'ended' }),
			words: this.#words(row, doubted, isVoid ? 'ended' : outcome.ending),
		};
	}

	/** Whether what the cell says is more than the day, or less. */
	#doubtDay(row: RowReader, column: Column | undefined, day: ReadDay, outOfOrder: boolean): boolean {
		const raw = column ? row.raw(column.index) : '';
		// What it repeats was reported at its own row.
		if (column && row.isFilled(column.index)) return true;
		if (day.doubt) row.flag(DOUBTS[day.doubt], column?.index ?? null, raw, day.day ?? null);
		else if (outOfOrder && day.day !== undefined) row.flag('dayBackwards', column?.index ?? null, raw, day.day);
		return day.doubt !== null;
	}

	/** A day beside the number that is not that of the receipt. */
	#checkNumber(row: RowReader, number: OldNumber, receivedOn: Day): void {
		if (number.day === null || !row.column('received')) return;
		const written = findOldDay(number.day);
		const day = written && dayFrom({ ...written, year: written.year ?? yearOf(receivedOn) });
		if (day !== receivedOn)
			row.flag('numberOtherDay', row.column('number')?.index ?? null, oneLine(textOfCell(row.cell('number'))), receivedOn);
	}

	#checkWidth(row: RowReader): void {
		const last = 1 + this.#layout.columns.findLastIndex(({ head, role }) => head !== '' || role !== 'words');
		const width = row.width();
		if (width > last) row.flag('columnsBeyond', last, row.raw(last));
	}

	#registered(row: RowReader, receivedOn: Day): Day {
		const cell = row.cell('registered');
		const written = isBlank(textOfCell(cell)) ? undefined : writtenDay(cell);
		const day = written && dayFrom(written);
		return day && day >= receivedOn && day <= this.#today ? day : receivedOn;
	}

	#kind(row: RowReader): Kind | undefined {
		const column = row.column('kind');
		const words = row.line('kind');
		if (!column || words === null) return undefined;
		const kind = kindNamed(words);
		if (kind === undefined) row.flag('kindUnknown', column.index, words);
		return kind;
	}

	#channel(row: RowReader) {
		const column = row.column('channel');
		const words = row.line('channel');
		if (!column || words === null) return undefined;
		const channel = channelNamed(words);
		if (channel === undefined) row.flag('channelUnknown', column.index, words);
		return channel;
	}

	#contact(row: RowReader): string | null {
		for (const column of [...row.columns('contact'), ...row.columns('note')]) {
			const text = row.raw(column.index);
			// A telephone that became a number with an exponent: its last figures are gone.
			if (/^\d[.,]\d+E\+\d+$/i.test(text.trim())) row.flag('contactLost', column.index, text);
		}
		return row.line('contact');
	}

	#responsible(row: RowReader): string | null {
		const column = row.column('responsible');
		const cell = textOfCell(row.cell('responsible'));
		const read = this.#responsibles.read(cell);
		if (!column || !read) return null;
		const line = oneLine(cell);
		if (!/\p{L}{2}/u.test(read.name)) {
			row.flag('responsibleUnread', column.index, line);
			return null;
		}
		if (read.others.length > 0) row.flag('responsibleSeveral', column.index, line, read.name);
		else if (read.name !== line && !row.isFilled(column.index)) row.flag('responsibleSpelled', column.index, line, read.name);
		const cleaned = clean(read.name.slice(0, 200), 'one');
		return cleaned.ok ? cleaned.text : null;
	}

	#amount(row: RowReader) {
		const column = row.column('amount');
		const text = row.line('amount');
		if (!column || text === null) return null;
		const read = readSum(text);
		if (!read.ok) row.flag('amountUnread', column.index, text);
		return read.ok ? read.sum : null;
	}

	#words(row: RowReader, dayDoubted: boolean, ending: OldEnding | undefined): readonly OldWords[] {
		const ended = ending !== undefined && ending !== 'inProgress';
		const comments = this.#layout.columns.flatMap(({ index, head }) => {
			const comment = row.comment(index);
			return comment === undefined
				? []
				: [{ head: headOrNumber({ index, head }), text: withoutControls(comment, 'many').slice(0, TEXT_LIMIT) }];
		});
		const words = this.#layout.columns.flatMap(({ index, head, role }) => {
			const flagged = row.flaws.some(({ column }) => column === index);
			if (!KEPT.has(role) && !flagged && !(role === 'received' && dayDoubted)) return [];
			const text = row.kept(index);
			// What ended keeps the words of its outcome as its result.
			if (text === '' || (ended && OUTCOME.has(role) && oneLine(text) === text)) return [];
			return [{ head: headOrNumber({ index, head }), text }];
		});
		return [...words, ...comments];
	}
}

const VOID =
	/^(?:аннулир|ошибочн|испорч|не использ|номер (?:пропущ|не )|пропущ|отменен|не учитыв|void|cancell?ed|entered in error|not used)/;

/** Whether the row says instead of what happened that there is nothing; flagged, for that is a guess. */
function isVoided(row: RowReader, text: string): boolean {
	if (!VOID.test(normalizeText(text))) return false;
	row.flag('rowVoid', (row.column('summary') ?? row.column('client'))?.index ?? null, oneLine(text));
	return true;
}
