/** An entry from a row whose day is known: every field, and what about it is doubtful. */

import { clean, LINE_LIMIT } from '../domain/clean.ts';
import type { Kind } from '../domain/code.ts';
import { type Day, daysBetween, yearOf } from '../domain/day.ts';
import { readSum } from '../domain/money.ts';
import { type Layout, oneLine } from './columns.ts';
import { type DayDoubt, isBlank, type ReadDay, writtenDay } from './dayColumn.ts';
import { channelNamed, kindNamed, kindOfText } from './entryWords.ts';
import type { FlawCode } from './flaw.ts';
import { dayFrom, findOldDay, type OldDay } from './oldDay.ts';
import type { OldEntry, OldWords, Understanding } from './oldEntry.ts';
import { readOldNumber } from './oldNumber.ts';
import { type OldEnding, type OldOutcome, readOutcome } from './outcome.ts';
import type { Responsibles } from './responsibles.ts';
import type { RowReader } from './rowReader.ts';
import { textOfCell } from './table.ts';

const DOUBTS: Readonly<Record<DayDoubt, FlawCode>> = {
	impossible: 'dayImpossible',
	year: 'dayYear',
	order: 'dayOrder',
	partial: 'dayPartial',
	unread: 'dayUnread',
	future: 'dayFuture',
	missing: 'dayMissing',
};

/** The columns whose words no field holds: how they were read is not what they say. */
const KEPT = new Set<string>(['words', 'note', 'term', 'outcome', 'outgoing', 'answered', 'closed', 'kind', 'channel']);

const OUTCOME = new Set<string>(['outcome', 'outgoing', 'answered', 'closed']);

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

	/** The entry; undefined where nothing says who or what. `before`: the day of the entry above. */
	read(sheet: string | null, row: RowReader, day: ReadDay, before: Day | undefined): OldEntry | undefined {
		const { kind, channel } = this.#understanding;
		const summary = row.text('summary');
		const { client: clientWords, contact: contactBeside } = withoutContact(row.line('client'));
		const receivedOn = day.day;
		if (receivedOn === undefined || (summary === null && clientWords === null && row.text('demand') === null)) return undefined;
		const doubted = this.#doubtDay(row, day, before);
		this.#checkWidth(row);
		const guessed = kindOfText(summary ?? '', clientWords ?? '');
		const anonymous = guessed === 'anonymous';
		if (clientWords === null) row.tell('clientMissing', row.column('client')?.index ?? null, '');
		if (summary === null) row.tell('summaryMissing', row.column('summary')?.index ?? null, '');
		const number = readOldNumber(row.cell('number'));
		const ordinal = row.column('ordinal');
		if (ordinal && !/^\d+\.?$/.test(row.raw(ordinal.index).trim())) row.tell('ordinalUnread', ordinal.index, row.raw(ordinal.index));
		const outcome = this.#outcome(row, receivedOn);
		return {
			sheet,
			row: row.row,
			number,
			receivedOn,
			registeredOn: this.#registered(row, receivedOn),
			kind: this.#kind(row) ?? guessed ?? kind,
			channel: this.#channel(row) ?? channel,
			client: anonymous ? null : clientWords,
			contact: joined(contactBeside, this.#contact(row)),
			summary: summary ?? row.text('demand') ?? clientWords ?? '',
			demand: row.text('demand'),
			subject: row.line('subject'),
			responsible: this.#responsible(row),
			amount: this.#amount(row),
			contract: row.line('contract'),
			theirNumber: row.line('theirNumber'),
			term: this.#term(row, receivedOn),
			...outcome,
			words: this.#words(row, doubted, outcome.ending),
		};
	}

	#doubtDay(row: RowReader, day: ReadDay, before: Day | undefined): boolean {
		const column = row.column('received') ?? row.column('number');
		const raw = column ? row.raw(column.index) : '';
		// What it repeats was told where it stands.
		if (column && row.isFilled(column.index)) return true;
		if (day.doubt) row.tell(DOUBTS[day.doubt], column?.index ?? null, raw, day.day ?? null);
		else if (before !== undefined && day.day !== undefined && day.day < before)
			row.tell('dayBackwards', column?.index ?? null, raw, day.day);
		return day.doubt !== null;
	}

	#checkWidth(row: RowReader): void {
		const last = 1 + this.#layout.columns.findLastIndex(({ head, role }) => head !== '' || role !== 'words');
		const width = row.width();
		if (width > last) row.tell('columnsBeyond', last, row.raw(last));
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
		if (kind === undefined) row.tell('kindUnknown', column.index, words);
		return kind;
	}

	#channel(row: RowReader) {
		const column = row.column('channel');
		const words = row.line('channel');
		if (!column || words === null) return undefined;
		const channel = channelNamed(words);
		if (channel === undefined) row.tell('channelUnknown', column.index, words);
		return channel;
	}

	#contact(row: RowReader): string | null {
		for (const column of [...row.columns('contact'), ...row.columns('note')]) {
			const text = row.raw(column.index);
			// A telephone that became a number with an exponent: its last figures are gone.
			if (/^\d[.,]\d+E\+\d+$/i.test(text.trim())) row.tell('contactLost', column.index, text);
		}
		return row.line('contact');
	}

	#responsible(row: RowReader): string | null {
		const column = row.column('responsible');
		const cell = textOfCell(row.cell('responsible'));
		const read = this.#responsibles.read(cell);
		if (!column || !read) return null;
		if (read.others.length > 0) row.tell('responsibleSeveral', column.index, oneLine(cell), read.name);
		else if (read.spelled) row.tell('responsibleSpelled', column.index, oneLine(cell), read.name);
		const cleaned = clean(read.name.slice(0, 200), 'one');
		return cleaned.ok ? cleaned.text : null;
	}

	#amount(row: RowReader) {
		const column = row.column('amount');
		const text = row.line('amount');
		if (!column || text === null) return null;
		const read = readSum(text);
		if (!read.ok) row.tell('amountUnread', column.index, text);
		return read.ok ? read.sum : null;
	}

	#term(row: RowReader, receivedOn: Day): Day | null {
		const column = row.column('term');
		const cell = row.cell('term');
		const text = textOfCell(cell).trim();
		if (!column || isBlank(text)) return null;
		if (/^#+$/.test(text)) {
			row.tell('termHidden', column.index, text);
			return null;
		}
		const written = writtenDay(cell);
		const day = written && dayNear(written, receivedOn);
		if (!day || written.year === null) row.tell('termInWords', column.index, oneLine(text), day ?? null);
		else if (day < receivedOn) {
			row.tell('termBeforeReceipt', column.index, text, receivedOn);
			return null;
		}
		return day ?? null;
	}

	#outcome(row: RowReader, receivedOn: Day): Pick<OldEntry, 'ending' | 'outcomeWords' | 'outcome' | 'outgoing' | 'answeredOn'> {
		const columns = [...row.columns('outcome'), ...row.columns('outgoing'), ...row.columns('answered'), ...row.columns('closed')];
		const texts = columns.map(({ index }) => oneLine(row.raw(index)));
		const whole = texts.filter((text) => !isBlank(text)).join('; ');
		const read: OldOutcome = readOutcome(row.text('outcome') ?? '', this.#understanding.outcomes);
		const first = columns[0]?.index ?? null;
		const outgoingText = row.line('outgoing');
		const outgoing =
			read.outgoing ??
			(outgoingText === null ? null : (readOutcome(outgoingText).outgoing ?? withFigure(readOldNumber(row.cell('outgoing')).text)));
		const answeredCell = row.cell('answered');
		const written =
			(isBlank(textOfCell(answeredCell)) ? undefined : writtenDay(answeredCell)) ??
			read.answered ??
			(outgoingText === null ? undefined : findOldDay(outgoingText)) ??
			(isBlank(textOfCell(row.cell('closed'))) ? undefined : writtenDay(row.cell('closed')));
		const answeredOn = this.#answered(row, written, receivedOn, first, whole);
		// Whoever wrote a day of reply and a number of the letter answered, even where nothing else is said.
		const isAnswered = answeredOn !== null || outgoing !== null;
		const byAnswer = isAnswered || written ? (read.words === '' ? 'explained' : 'ended') : undefined;
		const ending = read.ending ?? byAnswer ?? (read.words === '' ? this.#understanding.outcomes.get('') : undefined);
		if (read.words !== '' && read.ending === undefined) row.tell('outcomeUnknown', first, whole);
		return { ending, outcomeWords: read.words, outcome: whole, outgoing, answeredOn };
	}

	#answered(row: RowReader, written: OldDay | undefined, receivedOn: Day, column: number | null, whole: string): Day | null {
		if (!written) return null;
		const day = dayNear(written, receivedOn);
		if (!day || day > this.#today) {
			row.tell('answeredUnread', column, whole);
			return null;
		}
		if (day < receivedOn) {
			row.tell('answeredBeforeReceipt', column, whole, receivedOn);
			return null;
		}
		const term = this.#termOf(row, receivedOn);
		if (term && day > term) row.tell('answeredLate', column, day, term);
		return day;
	}

	/** The term, without telling about it once more. */
	#termOf(row: RowReader, receivedOn: Day): Day | undefined {
		const cell = row.cell('term');
		const written = isBlank(textOfCell(cell)) ? undefined : writtenDay(cell);
		const day = written && dayNear(written, receivedOn);
		return day && day >= receivedOn ? day : undefined;
	}

	#words(row: RowReader, dayDoubted: boolean, ending: OldEnding | undefined): readonly OldWords[] {
		const ended = ending !== undefined && ending !== 'inProgress';
		return this.#layout.columns.flatMap(({ index, head, role }) => {
			const text = row.kept(index);
			// What ended keeps the words of its outcome as its result.
			if (text === '' || (ended && OUTCOME.has(role) && oneLine(text) === text)) return [];
			const told = row.flaws.some(({ column }) => column === index);
			if (!KEPT.has(role) && !told && !(role === 'received' && dayDoubted)) return [];
			return [{ head: head === '' ? `${index + 1}` : head, text }];
		});
	}
}

/** The day, in the year of its entry or the one behind where none is written. */
function dayNear(written: OldDay, receivedOn: Day): Day | undefined {
	if (written.year !== null) return dayFrom(written);
	const year = yearOf(receivedOn);
	const own = dayFrom({ ...written, year });
	if (own && daysBetween(receivedOn, own) > -30) return own;
	return dayFrom({ ...written, year: year + 1 }) ?? own;
}

/** A telephone or an address behind a name, never an initial: «гр. Иванов И. И., тел. +7 …». */
const CONTACT = /^(.*?\p{L}.*?)[\s,;]+((?:тел(?![а-яё])|моб(?![а-яё])|адрес|прож|e-?mail|phone|\+?\d[\d\s()-]{6,}|\S+@\S+).*)$/iu;

function withoutContact(line: string | null): { readonly client: string | null; readonly contact: string | null } {
	const [, client = '', contact = ''] = (line === null ? null : CONTACT.exec(line)) ?? [];
	return client === '' ? { client: line, contact: null } : { client, contact };
}

function joined(left: string | null, right: string | null): string | null {
	const both = [left, right].filter((one) => one !== null).join('; ');
	return both === '' ? null : both.slice(0, LINE_LIMIT);
}

/** «устно» in the column of numbers is none. */
function withFigure(text: string | null): string | null {
	return text !== null && /\d/.test(text) ? text : null;
}
