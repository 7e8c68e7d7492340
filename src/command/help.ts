/** `help`: all commands and topics, or one of them. */

import type { Desk } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import { nameIn } from '../grammar/parse.ts';
import { topicNamed } from '../grammar/topic.ts';
import { helpOf } from '../text/index.ts';
import { showHelp } from '../view/help.ts';
import { presentText } from './present.ts';

export async function run(_: object, desk: Desk, about: readonly string[]): Promise<ExitCode> {
	await presentText(desk, await textAbout(desk, about));
	return exit.done;
}

async function textAbout(desk: Desk, about: readonly string[]): Promise<string> {
	const [first] = about;
	if (first === undefined) return showHelp(await helpOf(desk.language), undefined, desk.world.out);
	const topic = topicNamed(first);
	if (topic !== undefined) {
		noneAfter(about.slice(1));
		const { textOf } = await import('./topic/index.ts');
		return textOf(topic, desk);
	}
	const named = nameIn(about);
	if ('unknown' in named) {
		const { subjectGuessed } = await import('../grammar/guess.ts');
		throw new Misuse([subjectGuessed(named)]);
	}
	noneAfter(about.slice(named.length));
	return showHelp(await helpOf(desk.language), named.command, desk.world.out);
}

function noneAfter([extra]: readonly string[]): void {
	if (extra !== undefined) throw new Misuse([{ code: 'tooManyOperands', value: extra, command: 'help' }]);
}
