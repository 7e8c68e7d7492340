/** What is wrong, doubtful or worth telling in a row of an old journal, and the reading that was chosen. */

export const flawCodes = [
	// The day of receipt; `chosen` is the day that it is read as.
	'dayImpossible',
	'dayYear',
	'dayOrder',
	'dayPartial',
	'dayUnread',
	'dayFuture',
	'dayMissing',
	'dayBackwards',
	// The number.
	'numberTwice',
	'numberNone',
	'numberMissing',
	'numberOdd',
	'numberDay',
	'numberYear',
	'numberBackwards',
	'ordinalUnread',
	// Who and what.
	'clientMissing',
	'summaryMissing',
	'filledFromAbove',
	'responsibleSpelled',
	'responsibleSeveral',
	'textMended',
	'textCut',
	'contactLost',
	// The term and the outcome.
	'termBeforeReceipt',
	'termInWords',
	'termHidden',
	'answeredBeforeReceipt',
	'answeredLate',
	'answeredUnread',
	'outcomeUnknown',
	'amountUnread',
	'kindUnknown',
	'channelUnknown',
	// The row.
	'rowTwice',
	'columnsBeyond',
] as const;

export type FlawCode = (typeof flawCodes)[number];

/** What somebody has to look at; the others are only told. */
export const doubtful: ReadonlySet<FlawCode> = new Set<FlawCode>([
	'dayImpossible',
	'dayYear',
	'dayOrder',
	'dayPartial',
	'dayUnread',
	'dayFuture',
	'dayMissing',
	'numberTwice',
	'numberMissing',
	'numberDay',
	'numberYear',
	'clientMissing',
	'summaryMissing',
	'responsibleSeveral',
	'textCut',
	'contactLost',
	'termBeforeReceipt',
	'termHidden',
	'answeredBeforeReceipt',
	'answeredUnread',
	'outcomeUnknown',
	'rowTwice',
	'columnsBeyond',
]);

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
