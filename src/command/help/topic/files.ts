/** The files that the program makes and reads, by the names that it gives them. */

import { BACKUPS } from '../../../store/backup.ts';
import { beside, PART } from '../../../store/beside.ts';
import type { TopicRenderer } from './surroundings.ts';

export const files: TopicRenderer = ({ told, journalPath, userFile }) => {
	const { about } = told.files;
	const names = Object.keys(beside) as readonly (keyof typeof beside)[];
	return {
		title: told.titles.files,
		blocks: [
			{ is: 'text', text: told.files.which },
			{
				is: 'rows',
				title: told.files.journal,
				rows: [
					[journalPath, about.journal],
					...names.map((name) => [`…${beside[name]}${name === 'draft' ? '…' : name === 'attachments' ? '/' : ''}`, about[name]] as const),
				],
			},
			{
				is: 'rows',
				title: told.files.folder,
				rows: [
					[`${BACKUPS}/`, about.backups],
					[`${PART.before}…${PART.after}`, about.part],
				],
			},
			{ is: 'rows', title: told.files.own, rows: [[userFile ?? '—', about.userFile]] },
		],
	};
};
