/** The sections of the morning's list, in the order in which a clerk works. */

/**
 * In this order. An entry that is both to be sorted and late stands in both: nothing overdue is ever hidden. What stands anywhere
 * before `still` stands there no more.
 */
export const sections = [
	'sort',
	'overdue',
	'today',
	'soon',
	'documents',
	'answers',
	'visas',
	'measures',
	'preventions',
	'call',
	'confirm',
	'still',
] as const;

export type Section = (typeof sections)[number];
