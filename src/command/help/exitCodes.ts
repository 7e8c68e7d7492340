/** The help topic `exit-codes`. */

import { exit } from '../../exit.ts';
import { textOf } from '../../text/index.ts';
import { exitRows } from '../../view/help.ts';
import type { TopicRenderer } from './surroundings.ts';

export const exitCodes: TopicRenderer = async ({ topicWords, language }) => ({
	title: topicWords.titles['exit-codes'],
	blocks: [
		{
			is: 'rows',
			title: topicWords.exitCodes.about,
			rows: exitRows(await textOf('help', language)).map(([code, meaning]) => [String(code), meaning]),
		},
		{ is: 'text', text: topicWords.exitCodes.promise(exit.found) },
	],
});
