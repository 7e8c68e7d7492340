/** The topics of help. A further one: its name in `grammar/topic.ts`, its file here. */

import type { Desk } from '../../desk.ts';
import type { TopicName } from '../../grammar/topic.ts';
import { topicWordsOf } from '../../text/index.ts';
import { showTopic } from '../../view/topic.ts';
import { cron } from './cron.ts';
import { dates } from './dates.ts';
import { exitCodes } from './exitCodes.ts';
import { files } from './files.ts';
import { statuses } from './statuses.ts';
import { surroundingsOf, type Teller } from './surroundings.ts';
import { terms } from './terms.ts';

export const tellers: { readonly [T in TopicName]: Teller } = { dates, terms, statuses, 'exit-codes': exitCodes, cron, files };

/** The topic as the office at hand sees it. */
export async function textOf(topic: TopicName, desk: Desk): Promise<string> {
	const told = await tellers[topic](surroundingsOf(desk, await topicWordsOf(desk.language)));
	return showTopic(told, desk.world.out.columns);
}
