/** The topics of help and the exit codes: a word about each. */

import type { exits as exitsRu, topics as topicsRu } from '../ru/helpTopics.ts';

export const topics: typeof topicsRu = {
	dates: 'how to write a day, a month, a number of days',
	terms: 'where terms come from, which rules are in use',
	statuses: 'statuses, the moves between them, what each requires',
	'exit-codes': 'exit codes for scripts',
	cron: 'running on a schedule, with nobody there',
	files: 'which files there are, and what for',
};

export const exits: typeof exitsRu = {
	done: 'done',
	found: 'what was asked about was found',
	refused: 'refusal or wrong input',
	environment: 'no access to the journal or the disk',
	busy: 'the journal is busy',
	bug: 'error of the program',
	interrupted: 'interrupted',
	hungUp: 'window closed',
	terminated: 'ended by the system',
};
