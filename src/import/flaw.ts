/** What is wrong, doubtful or worth a notice in a row of an old journal, and the reading that was chosen. */

/** Each flaw: `doubtful` is what somebody has to look at; the others are notices. */
const flaws = {
	// The day of receipt; `chosen` is the day that it is read as.
	dayImpossible: 'doubtful',
	dayYear: 'doubtful',
	dayOrder: 'doubtful',
	dayPartial: 'doubtful',
	dayUnread: 'doubtful',
	dayFuture: 'doubtful',
	dayEarly: 'doubtful',
	dayMissing: 'doubtful',
	dayFar: 'doubtful',
	daySeveral: 'doubtful',
	dayMended: 'doubtful',
	dayWeekday: 'doubtful',
	dayZone: 'notice',
	dayWords: 'notice',
	dayBackwards: 'notice',
	// The number.
	numberTwice: 'doubtful',
	numberNone: 'notice',
	numberMissing: 'doubtful',
	numberOdd: 'notice',
	numberDay: 'doubtful',
	numberYear: 'doubtful',
	numberBackwards: 'notice',
	numberOtherDay: 'doubtful',
	ordinalUnread: 'notice',
	// Who and what.
	clientMissing: 'doubtful',
	summaryMissing: 'doubtful',
	filledFromAbove: 'notice',
	responsibleSpelled: 'notice',
	responsibleSeveral: 'doubtful',
	responsibleUnread: 'doubtful',
	textMended: 'notice',
	textCut: 'doubtful',
	contactLost: 'doubtful',
	// The term and the outcome.
	termBeforeReceipt: 'doubtful',
	termInWords: 'notice',
	termHidden: 'doubtful',
	answeredBeforeReceipt: 'doubtful',
	answeredLate: 'notice',
	answeredUnread: 'doubtful',
	outcomeUnknown: 'doubtful',
	outcomeInComment: 'doubtful',
	outcomeSeveral: 'doubtful',
	outcomeUnsure: 'doubtful',
	// A row of a sheet of answers that are joined to their entries by number.
	answerWithoutEntry: 'doubtful',
	answerOfSeveral: 'doubtful',
	answerTwice: 'doubtful',
	amountUnread: 'notice',
	kindUnknown: 'notice',
	channelUnknown: 'notice',
	// Any cell.
	cellError: 'doubtful',
	cellHidden: 'doubtful',
	// The row.
	rowTwice: 'doubtful',
	rowVoid: 'doubtful',
	rowContinued: 'doubtful',
	rowColoured: 'doubtful',
	rowStruck: 'doubtful',
	columnsBeyond: 'doubtful',
} as const satisfies Record<string, 'doubtful' | 'notice'>;

export type FlawCode = keyof typeof flaws;

export const flawCodes = Object.keys(flaws) as readonly FlawCode[];

/** Whether somebody has to look at it. */
export function isDoubtful(code: FlawCode): boolean {
	return flaws[code] === 'doubtful';
}

export interface Flaw {
	readonly code: FlawCode;
	readonly sheet: string | null;
	readonly row: number;
	/** From 0; null where the whole row is meant. */
	readonly column: number | null;
	/** What stands there. */
	readonly value: string;
	/** What it is read as; null where it is not read. */
	readonly chosen: string | null;
	/** Another row that it is about. */
	readonly other?: number;
}
