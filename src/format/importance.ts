/** The importance of columns, by which a narrow screen keeps some of them. */

/** The columns by which an entry is found and handled: number, due day, status. They are never left out and never cut. */
const ESSENTIAL: ReadonlySet<string> = new Set([...['number', 'id', 'rule'], ...['dueOn', 'on', 'from', 'to'], ...['status', 'event']]);

/** The others, the most important first. */
const OTHERS = [
	'remaining',
	'client',
	'details',
	'responsible',
	'length',
	'summary',
	'subject',
	'kind',
	'receivedOn',
	'registeredOn',
	'article',
	'actor',
	'channel',
];

/** The rank of a column by its key: 0 is essential, larger numbers matter less. */
export function importance(key: string): number {
	if (ESSENTIAL.has(key)) return 0;
	const index = OTHERS.indexOf(key);
	return index < 0 ? OTHERS.length + 1 : index + 1;
}
