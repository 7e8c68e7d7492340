/** What help can be asked about besides commands. */

import type { Language } from '../domain/code.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type CommandName, commands } from './command.ts';
import { commandIn, commandLine } from './spell.ts';

/** Topic → its Russian name. What it says is in `command/help/`. */
export const topics = {
	dates: 'даты',
	terms: 'сроки',
	statuses: 'статусы',
	'exit-codes': 'коды',
	cron: 'крон',
	files: 'файлы',
} as const satisfies Record<string, string>;

export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as readonly TopicName[];

/** What help can be about. */
export type Subject = CommandName | TopicName;

/** `сроки`, `terms`. */
export function topicIn(language: Language, topic: TopicName): string {
	return language === 'ru' ? topics[topic] : topic;
}

/** The topic of this name, in either language; undefined for none. */
export function topicNamed(word: string): TopicName | undefined {
	const wanted = normalizeText(word);
	return topicNames.find((topic) => topic === wanted || normalizeText(topics[topic]) === wanted);
}

function isTopic(subject: Subject): subject is TopicName {
	return !Object.hasOwn(commands, subject);
}

/** A command's name or a topic's. */
export function subjectIn(language: Language, subject: Subject): string {
	return isTopic(subject) ? topicIn(language, subject) : commandIn(language, subject);
}

/** `претензии справка сроки`. */
export function helpLine(language: Language, subject: Subject): string {
	return commandLine(language, 'help', [subjectIn(language, subject)]);
}
