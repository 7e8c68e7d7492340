/** The topics of help. A further one: its name in `grammar/topic.ts`, its file here. */

import type { CommandContext } from '../../context.ts';
import type { TopicName } from '../../grammar/topic.ts';
import { textOf } from '../../text/index.ts';
import { showTopic } from '../../view/topic.ts';
import { cron } from './cron.ts';
import { dates } from './dates.ts';
import { exitCodes } from './exitCodes.ts';
import { files } from './files.ts';
import { statuses } from './statuses.ts';
import { surroundingsOf, type TopicRenderer } from './surroundings.ts';
import { terms } from './terms.ts';

export const renderers: { readonly [T in TopicName]: TopicRenderer } = { dates, terms, statuses, 'exit-codes': exitCodes, cron, files };

/** The topic with the values of the current office. */
export async function renderTopic(topic: TopicName, context: CommandContext): Promise<string> {
	const rendered = await renderers[topic](surroundingsOf(context, await textOf('topics', context.language)));
	return showTopic(rendered, context.world.out.columns);
}
