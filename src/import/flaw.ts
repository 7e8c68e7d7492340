/** What is wrong, doubtful or worth telling in a row of an old journal, and the reading that was chosen. */

/** Each flaw: `doubtful` is what somebody has to look at; the others are only told. */
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
	dayWords: 'told',
	dayBackwards: 'told',
	// The number.
	numberTwice: 'doubtful',
	numberNone: 'told',
	numberMissing: 'doubtful',
	numberOdd: 'told',
	numberDay: 'doubtful',
	numberYear: 'doubtful',
	numberBackwards: 'told',
	numberOtherDay: 'doubtful',
	ordinalUnread: 'told',
	// Who and what.
	clientMissing: 'doubtful',
	summaryMissing: 'doubtful',
	filledFromAbove: 'told',
	responsibleSpelled: 'told',
	responsibleSeveral: 'doubtful',
	responsibleUnread: 'doubtful',
	textMended: 'told',
	textCut: 'doubtful',
	contactLost: 'doubtful',
	// The term and the outcome.
	termBeforeReceipt: 'doubtful',
	termInWords: 'told',
	termHidden: 'doubtful',
	answeredBeforeReceipt: 'doubtful',
	answeredLate: 'told',
	answeredUnread: 'doubtful',
	outcomeUnknown: 'doubtful',
	outcomeSeveral: 'doubtful',
	outcomeUnsure: 'doubtful',
	amountUnread: 'told',
	kindUnknown: 'told',
	channelUnknown: 'told',
	// Any cell.
	cellError: 'doubtful',
	cellHidden: 'doubtful',
	// The row.
	rowTwice: 'doubtful',
	rowVoid: 'doubtful',
	columnsBeyond: 'doubtful',
} as const satisfies Record<string, 'doubtful' | 'told'>;

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
