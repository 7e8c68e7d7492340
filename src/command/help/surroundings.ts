/** What a help topic may refer to: the journal at hand or, in the manual page, a default one. */

import type { CommandContext } from '../../context.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/day.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import type { Language, TopicWords, Words } from '../../text/index.ts';
import type { Block } from '../../view/topic.ts';

export interface Surroundings {
	readonly language: Language;
	readonly words: Words;
	readonly topicWords: TopicWords;
	readonly today: Day;
	readonly calendar: Calendar;
	/** Those in use. */
	readonly regulations: readonly Regulation[];
	readonly zone: string;
	readonly platform: string;
	readonly program: { readonly node: string; readonly launcher: string };
	/** The journal's path, existing or not. */
	readonly journalPath: string;
	/** The path of the user's config file, existing or not. */
	readonly userFile: string | undefined;
	knowsZone(zone: string): boolean;
}

/** What stands under the title of one topic, of the tables that the program itself goes by. */
export type TopicRenderer = (surroundings: Surroundings) => readonly Block[] | Promise<readonly Block[]>;

/** A paragraph of its own. */
export function text(paragraph: string): Block {
	return { is: 'text', text: paragraph };
}

/** Words with what they stand for, under a title. */
export function rows(title: string, pairs: readonly (readonly [string, string])[]): Block {
	return { is: 'rows', title, rows: pairs };
}

/** The current office. */
export function surroundingsOf({ world, ...context }: CommandContext, topicWords: TopicWords): Surroundings {
	return {
		...context,
		topicWords,
		regulations: context.terms.regulations,
		zone: context.journal?.settings.zone ?? 'Europe/Moscow',
		platform: world.platform,
		program: world.program,
		userFile: world.userFile()?.path,
		knowsZone: world.clock.knowsZone,
	};
}

/** Whether the word is spelt as those of this language are. */
export function isIn(language: Language, word: string): boolean {
	return /\p{Script=Cyrillic}/u.test(word) === (language === 'ru');
}
