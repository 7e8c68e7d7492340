/** How long work is getting on. */

import { pluralEn } from '../plural.ts';
import type { progress as ru } from '../ru/progress.ts';

export const progress: typeof ru = {
	tasks: {
		check: 'Checking the journal',
		backup: 'Backing up',
		share: 'To the server',
		join: 'From the server',
		restore: 'Restoring',
		attach: 'Copying the attachments',
		kept: 'Checking the attachments',
		export: 'Exporting',
		behind: 'Entries of the report',
		register: 'Registering',
		intake: 'Taking in mail',
		demo: 'Practice journal',
		terms: 'Recomputing terms',
		asOf: 'The journal as of a past day',
		import: 'Bringing in the old journal',
		upgrade: 'Upgrading the journal file',
	},
	left: {
		fewSeconds: 'a few seconds left',
		seconds: (seconds) => `about ${seconds} seconds left`,
		minute: 'about a minute left',
		minutes: (minutes) => `about ${minutes} ${pluralEn(minutes, 'minute', 'minutes')} left`,
		hour: 'about an hour left',
		hours: (hours) => `about ${hours} ${pluralEn(hours, 'hour', 'hours')} left`,
	},
	percent: (percent) => `${percent}%`,
	begun: (task) => `${task}…`,
	soFar: (task, done) => `${task}: ${done}`,
};
