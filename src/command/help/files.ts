/** The help topic `files`: the files that the program makes and reads. */

import { PART } from '../../files/part.ts';
import { BACKUPS, sidecars } from '../../store/sidecars.ts';
import type { TopicRenderer } from './surroundings.ts';

export const files: TopicRenderer = ({ topicWords, journalPath, userFile }) => {
	const { about } = topicWords.files;
	const names = Object.keys(sidecars) as readonly (keyof typeof sidecars)[];
	return {
		title: topicWords.titles.files,
		blocks: [
			{ is: 'text', text: topicWords.files.which },
			{
				is: 'rows',
				title: topicWords.files.journal,
				rows: [
					[journalPath, about.journal],
					...names.map(
						(name) =>
							[
								`…${sidecars[name]}${name === 'draft' || name === 'open' ? '…' : name === 'attachments' || name === 'letters' ? '/' : ''}`,
								about[name],
							] as const,
					),
				],
			},
			{
				is: 'rows',
				title: topicWords.files.folder,
				rows: [
					[`${BACKUPS}/`, about.backups],
					[`${PART.before}…${PART.after}`, about.part],
				],
			},
			{ is: 'rows', title: topicWords.files.own, rows: [[userFile ?? '—', about.userFile]] },
		],
	};
};
