/** How an entry of an old journal ended: its term, the words of its outcome, the day and the number of the answer. */

import { type Day, daysBetween, yearOf } from '../domain/day.ts';
import { isBlank, oneLine } from './cell/cellText.ts';
import { writtenDay } from './cell/dayColumn.ts';
import { besideDay } from './cell/lenientDay.ts';
import { dayFrom, findOldDay, type OldDay } from './cell/oldDay.ts';
import { readOldNumber } from './cell/oldNumber.ts';
import { contradicts, readOutcome } from './cell/outcome.ts';
import type { OldEntry, Understanding } from './oldEntry.ts';
import type { RowReader } from './rowReader.ts';
import { textOfCell } from './table/table.ts';

/** The term that is written, where it is a day not before the receipt. */
export function readTerm(row: RowReader, receivedOn: Day): Day | null {
	const column = row.column('term');
	const cell = row.cell('term');
	const text = textOfCell(cell).trim();
	if (!column || isBlank(text)) return null;
	if (/^#+$/.test(text)) {
		row.flag('termHidden', column.index, text);
		return null;
	}
	const written = writtenDay(cell);
	const day = written && dayNear(written, receivedOn);
	if (day && day < receivedOn) {
		row.flag('termBeforeReceipt', column.index, text, receivedOn);
		return null;
	}
	if (!day || written.year === null || written.mended || besideDay(text, written) !== '')
		row.flag('termInWords', column.index, oneLine(text), day ?? null);
	return day ?? null;
}

type Answer = Pick<OldEntry, 'ending' | 'outcomeWords' | 'outcome' | 'outgoing' | 'answeredOn'>;

/** From the columns of the outcome, of the letter and of the days of answer and end. */
export function readAnswer(row: RowReader, receivedOn: Day, term: Day | null, { outcomes }: Understanding, today: Day): Answer {
	const columns = [...row.columns('outcome'), ...row.columns('outgoing'), ...row.columns('answered'), ...row.columns('closed')];
	const whole = columns
		.map(({ index }) => oneLine(row.raw(index)))
		.filter((text) => !isBlank(text))
		.join('; ');
	const outcomeText = row.text('outcome') ?? '';
	const read = readOutcome(outcomeText, outcomes);
	const first = columns[0]?.index ?? null;
	const outgoingText = row.line('outgoing');
	const outgoing =
		read.outgoing ??
		(columns.some(({ role, head }) => role === 'outcome' && /исх|№|outgoing/i.test(head)) ? numberFirst(outcomeText) : null) ??
		(outgoingText === null ? null : (readOutcome(outgoingText).outgoing ?? withFigure(readOldNumber(row.cell('outgoing')).text)));
	// The day to which a term was extended, or on which it goes on, is none of an answer.
	const inWords = read.ending === 'inProgress' ? undefined : read.answered;
	const written =
		dayIn(row, 'answered') ?? inWords ?? (outgoingText === null ? undefined : findOldDay(outgoingText)) ?? dayIn(row, 'closed');
	const answeredOn = answeredDay(row, written, { receivedOn, term, today }, first, whole);
	// Whoever wrote a day of reply and a number of the letter answered, even where nothing else is written.
	const byAnswer = answeredOn !== null || outgoing !== null || written ? (read.words === '' ? 'explained' : 'ended') : undefined;
	const ending = read.ending ?? byAnswer ?? (whole === '' ? outcomes.get('') : undefined);
	if (read.ending === undefined && (read.words !== '' || (whole !== '' && byAnswer === undefined)))
		row.flag('outcomeUnknown', first, whole);
	else if (read.ending !== undefined && !outcomes.has(read.words)) {
		if (contradicts(outcomeText, read.ending)) row.flag('outcomeSeveral', first, whole);
		else if (outcomeText.includes('?')) row.flag('outcomeUnsure', first, whole);
	}
	return { ending, outcomeWords: read.words, outcome: whole, outgoing, answeredOn };
}

function dayIn(row: RowReader, role: 'answered' | 'closed'): OldDay | undefined {
	const cell = row.cell(role);
	return isBlank(textOfCell(cell)) ? undefined : writtenDay(cell);
}

interface Around {
	readonly receivedOn: Day;
	readonly term: Day | null;
	readonly today: Day;
}

function answeredDay(row: RowReader, written: OldDay | undefined, around: Around, column: number | null, whole: string): Day | null {
	if (!written) return null;
	const { receivedOn, term, today } = around;
	const day = dayNear(written, receivedOn);
	if (!day || day > today) {
		row.flag('answeredUnread', column, whole);
		return null;
	}
	if (day < receivedOn) {
		row.flag('answeredBeforeReceipt', column, whole, receivedOn);
		return null;
	}
	if (term && day > term) row.flag('answeredLate', column, day, term);
	return day;
}

/** The day, in the year of its entry or the one behind where none is written. */
function dayNear(written: OldDay, receivedOn: Day): Day | undefined {
	if (written.year !== null) return dayFrom(written);
	const year = yearOf(receivedOn);
	const own = dayFrom({ ...written, year });
	if (own && daysBetween(receivedOn, own) > -30) return own;
	return dayFrom({ ...written, year: year + 1 }) ?? own;
}

/** Where the head says that the number of the answer stands in the cell, one that begins it needs no sign: «02-9 от 05.02.2024, отказ». */
function numberFirst(text: string): string | null {
	const day = findOldDay(text);
	const beside = day ? `${text.slice(0, day.from)}\n${text.slice(day.to)}` : text;
	return /^\s*(\d+(?:[-/–][\p{L}\d]+)*)(?=[\s,;.]|$)/u.exec(beside)?.[1] ?? null;
}

/** «устно» in the column of numbers is none. */
function withFigure(text: string | null): string | null {
	return text !== null && /\d/.test(text) ? text : null;
}
