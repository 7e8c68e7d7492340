/** Which columns a narrow screen keeps, in order of importance. */

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

/** How much a column matters, by its key: 0 for what is essential, more for what matters less. */
export function importance(key: string): number {
	if (ESSENTIAL.has(key)) return 0;
	const index = OTHERS.indexOf(key);
	return index < 0 ? OTHERS.length + 1 : index + 1;
}
