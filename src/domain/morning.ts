/** The sections of the morning's list, in the order in which a clerk works. */

/**
 * In this order. An entry that is both unsorted and overdue is in both sections: nothing overdue is ever hidden. Only an entry that is
 * in no earlier section can be in `still`.
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
	'analysis',
	'call',
	'confirm',
	'accept',
	'still',
	'findings',
] as const;

export type Section = (typeof sections)[number];
