/** The help topic `cron`: ready lines of `schedule`, and what a scheduled run can rely on. */

import { exit } from '../../exit.ts';
import { sidecars } from '../../store/sidecars.ts';
import { textOf } from '../../text/index.ts';
import { exitRows } from '../../view/help.ts';
import type { Block } from '../../view/topic.ts';
import { scheduleLines, USUAL_TIME } from '../schedule/lines.ts';
import type { TopicRenderer } from './surroundings.ts';

export const cron: TopicRenderer = async (at) => {
	const { topicWords, language, journalPath } = at;
	const schedule = await textOf('schedule', language);
	const codes: readonly number[] = [exit.done, exit.found, exit.environment, exit.busy];
	const rows = exitRows(await textOf('help', language)).filter(([code]) => codes.includes(code));
	const { notes, lines } = scheduleLines[at.platform === 'win32' ? 'windows' : 'cron'](at, USUAL_TIME, schedule);
	return {
		title: topicWords.titles.cron,
		blocks: [
			{ is: 'lines', title: notes.join('\n'), lines } satisfies Block,
			{ is: 'text', text: topicWords.cron.others },
			{ is: 'rows', title: topicWords.cron.codes, rows: rows.map(([code, meaning]) => [String(code), meaning]) },
			{ is: 'text', text: topicWords.cron.rely },
			{ is: 'text', text: topicWords.cron.heartbeat(`${journalPath}${sidecars.overdue}`) },
		],
	};
};
