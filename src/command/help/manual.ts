/** The whole manual page in a language, topics and all; the build writes it. */

import { builtInCalendar } from '../../domain/calendar/years.ts';
import { asDay } from '../../domain/day.ts';
import { defaultRegulations, regulationsInUse } from '../../domain/regulation/index.ts';
import { topicNames } from '../../grammar/topic.ts';
import { type Language, textOf } from '../../text/index.ts';
import { manualPage } from '../../view/man.ts';
import type { Surroundings } from './surroundings.ts';
import { topicWith } from './topics.ts';

/** The page, which speaks of a usual office on the day of the READMEs. */
export async function manual(language: Language, version: string): Promise<string> {
	const usual: Surroundings = {
		language,
		words: await textOf('words', language),
		topicWords: await textOf('topics', language),
		today: asDay('2026-11-23'),
		calendar: builtInCalendar,
		regulations: await regulationsInUse(defaultRegulations, []),
		zone: 'Europe/Moscow',
		platform: 'linux',
		program: { node: '/usr/bin/node', launcher: '/usr/local/lib/node_modules/claims-journal/bin/claims.js' },
		journalPath: '/srv/office/journal.db',
		userFile: '~/.config/claims-journal/config.toml',
		knowsZone: () => true,
	};
	const all = await Promise.all(topicNames.map((topic) => topicWith(topic, usual)));
	return manualPage(language, version, all);
}
