/** How long work is getting on. */

import { pluralEn } from '../plural.ts';

/** `about 2 minutes left`, rounded. */
function left(seconds: number): string {
	if (seconds < 5) return 'a few seconds left';
	if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
	const minutes = Math.round(seconds / 60);
	if (minutes <= 1) return 'about a minute left';
	if (minutes < 55) return `about ${minutes} ${pluralEn(minutes, 'minute', 'minutes')} left`;
	const hours = Math.round(seconds / 3600);
	return hours <= 1 ? 'about an hour left' : `about ${hours} ${pluralEn(hours, 'hour', 'hours')} left`;
}

export const progress = {
	tasks: {
		check: 'Checking the journal',
		backup: 'Backing up',
		restore: 'Restoring',
		attach: 'Copying the attachments',
		kept: 'Checking the attachments',
		export: 'Exporting',
		register: 'Registering',
		demo: 'Practice journal',
		terms: 'Computing terms anew',
	},
	left,
	percent: (percent: number) => `${percent}%`,
	soFar: (task: string, done: number) => (done === 0 ? `${task}…` : `${task}: ${done}`),
};
