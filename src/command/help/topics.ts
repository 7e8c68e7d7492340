/** The topics of help. A further one: its name in `grammar/topic.ts`, its renderer here. */

import type { CommandContext } from '../../context.ts';
import { exit } from '../../exit.ts';
import { PART } from '../../files/part.ts';
import type { TopicName } from '../../grammar/topic.ts';
import { BACKUPS, sidecars } from '../../store/sidecars.ts';
import { textOf } from '../../text/index.ts';
import { exitRows } from '../../view/help.ts';
import { showTopic, type Topic } from '../../view/topic.ts';
import { scheduleLines, USUAL_TIME } from '../schedule/lines.ts';
import { dates } from './dates.ts';
import { statuses } from './statuses.ts';
import { rows, type Surroundings, surroundingsOf, type TopicRenderer, text } from './surroundings.ts';
import { terms } from './terms.ts';

/** The exit codes, each with what it means. */
const exitCodes: TopicRenderer = async ({ topicWords, language }) => [
	rows(
		topicWords.exitCodes.about,
		exitRows(await textOf('help', language)).map(([code, meaning]) => [String(code), meaning]),
	),
	text(topicWords.exitCodes.promise(exit.found)),
];

/** Ready lines of `schedule`, and what a scheduled run can rely on. */
const cron: TopicRenderer = async (at) => {
	const { topicWords, language, journalPath } = at;
	const schedule = await textOf('schedule', language);
	const codes: readonly number[] = [exit.done, exit.found, exit.environment, exit.busy];
	const meanings = exitRows(await textOf('help', language)).filter(([code]) => codes.includes(code));
	const { notes, lines } = scheduleLines[at.platform === 'win32' ? 'windows' : 'cron'](at, USUAL_TIME, schedule);
	return [
		{ is: 'lines', title: notes.join('\n'), lines },
		text(topicWords.cron.others),
		rows(
			topicWords.cron.codes,
			meanings.map(([code, meaning]) => [String(code), meaning]),
		),
		text(topicWords.cron.rely),
		text(topicWords.cron.heartbeat(`${journalPath}${sidecars.overdue}`)),
	];
};

/** The files that the program makes and reads. */
const files: TopicRenderer = ({ topicWords, journalPath, userFile }) => {
	const { about, which, journal, folder, own } = topicWords.files;
	const names = Object.keys(sidecars) as readonly (keyof typeof sidecars)[];
	const endOf = (name: keyof typeof sidecars) =>
		name === 'draft' || name === 'open' ? '…' : name === 'attachments' || name === 'letters' ? '/' : '';
	return [
		text(which),
		rows(journal, [[journalPath, about.journal], ...names.map((name) => [`…${sidecars[name]}${endOf(name)}`, about[name]] as const)]),
		rows(folder, [
			[`${BACKUPS}/`, about.backups],
			[`${PART.before}…${PART.after}`, about.part],
		]),
		rows(own, [[userFile ?? '—', about.userFile]]),
	];
};

const renderers: { readonly [T in TopicName]: TopicRenderer } = { dates, terms, statuses, 'exit-codes': exitCodes, cron, files };

/** The topic with its title, with the values of these surroundings. */
export async function topicWith(topic: TopicName, surroundings: Surroundings): Promise<Topic> {
	return { title: surroundings.topicWords.titles[topic], blocks: await renderers[topic](surroundings) };
}

/** The topic with the values of the current office. */
export async function renderTopic(topic: TopicName, context: CommandContext): Promise<string> {
	const rendered = await topicWith(topic, surroundingsOf(context, await textOf('topics', context.language)));
	return showTopic(rendered, context.world.out.columns);
}
