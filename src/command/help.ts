/** `help`: all commands and topics, or one of them. */

import type { CommandContext } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import { findCommand } from '../grammar/parse.ts';
import { topicNamed } from '../grammar/topic.ts';
import { helpText } from '../view/help.ts';
import { presentText } from './output/pages.ts';

export async function run(_: object, context: CommandContext, about: readonly string[]): Promise<ExitCode> {
	await presentText(context, await textAbout(context, about));
	return exit.done;
}

async function textAbout(context: CommandContext, about: readonly string[]): Promise<string> {
	const [first] = about;
	if (first === undefined) return await helpText(context.language, undefined, context.world.out);
	const topic = topicNamed(first);
	if (topic !== undefined) {
		noneAfter(about.slice(1));
		const { renderTopic } = await import('./help/topics.ts');
		return renderTopic(topic, context);
	}
	const named = findCommand(about);
	if ('unknown' in named) {
		const { subjectGuessed } = await import('../grammar/guess.ts');
		throw new UsageError([subjectGuessed(named)]);
	}
	noneAfter(about.slice(named.length));
	return await helpText(context.language, named.command, context.world.out);
}

function noneAfter([extra]: readonly string[]): void {
	if (extra !== undefined) throw new UsageError([{ code: 'tooManyOperands', value: extra, command: 'help' }]);
}
