/** Every visible word, by language. English has exactly what Russian has: the compiler sees to it. */

import type { Vocabulary } from '../grammar/value.ts';
import type { help } from './ru/help.ts';

export type Language = 'ru' | 'en';

export type HelpWords = Omit<typeof help, 'tongue'> & { readonly tongue: Language };

/** The parts of the vocabulary: each is loaded where it is spoken, and the other language is not. */
const parts = {
	words: {
		ru: async () => (await import('./ru/index.ts')).ru,
		en: async () => (await import('./en/index.ts')).en,
	},
	attachments: {
		ru: async () => (await import('./ru/attachments.ts')).attachments,
		en: async () => (await import('./en/attachments.ts')).attachments,
	},
	backup: {
		ru: async () => (await import('./ru/backup.ts')).backup,
		en: async () => (await import('./en/backup.ts')).backup,
	},
	brief: {
		ru: async () => (await import('./ru/brief.ts')).brief,
		en: async () => (await import('./en/brief.ts')).brief,
	},
	calendar: {
		ru: async () => (await import('./ru/calendar.ts')).calendar,
		en: async () => (await import('./en/calendar.ts')).calendar,
	},
	completion: {
		ru: async () => (await import('./ru/completion.ts')).completion,
		en: async () => (await import('./en/completion.ts')).completion,
	},
	demo: {
		ru: async () => (await import('./ru/demo.ts')).demo,
		en: async () => (await import('./en/demo.ts')).demo,
	},
	doctor: {
		ru: async () => (await import('./ru/doctor.ts')).doctor,
		en: async () => (await import('./en/doctor.ts')).doctor,
	},
	errorMessages: {
		ru: async () => (await import('./ru/errorMessages.ts')).errorMessages,
		en: async () => (await import('./en/errorMessages.ts')).errorMessages,
	},
	guide: {
		ru: async () => (await import('./ru/guide.ts')).guide,
		en: async () => (await import('./en/guide.ts')).guide,
	},
	journals: {
		ru: async () => (await import('./ru/journals.ts')).journals,
		en: async () => (await import('./en/journals.ts')).journals,
	},
	letter: {
		ru: async () => (await import('./ru/letter.ts')).letter,
		en: async () => (await import('./en/letter.ts')).letter,
	},
	letterTemplates: {
		ru: async () => (await import('./ru/letterTemplates.ts')).letterTemplates,
		en: async () => (await import('./en/letterTemplates.ts')).letterTemplates,
	},
	man: {
		ru: async () => (await import('./ru/man.ts')).man,
		en: async () => (await import('./en/man.ts')).man,
	},
	month: {
		ru: async () => (await import('./ru/month.ts')).month,
		en: async () => (await import('./en/month.ts')).month,
	},
	page: {
		ru: async () => (await import('./ru/page.ts')).page,
		en: async () => (await import('./en/page.ts')).page,
	},
	print: {
		ru: async () => (await import('./ru/print.ts')).print,
		en: async () => (await import('./en/print.ts')).print,
	},
	progress: {
		ru: async () => (await import('./ru/progress.ts')).progress,
		en: async () => (await import('./en/progress.ts')).progress,
	},
	rules: {
		ru: async () => (await import('./ru/rules.ts')).rules,
		en: async () => (await import('./en/rules.ts')).rules,
	},
	schedule: {
		ru: async () => (await import('./ru/schedule.ts')).schedule,
		en: async () => (await import('./en/schedule.ts')).schedule,
	},
	terms: {
		ru: async () => (await import('./ru/terms.ts')).terms,
		en: async () => (await import('./en/terms.ts')).terms,
	},
	topics: {
		ru: async () => (await import('./ru/topics.ts')).topics,
		en: async () => (await import('./en/topics.ts')).topics,
	},
	workbook: {
		ru: async () => (await import('./ru/workbook.ts')).workbook,
		en: async () => (await import('./en/workbook.ts')).workbook,
	},
	help: {
		ru: async (): Promise<HelpWords> => (await import('./ru/help.ts')).help,
		en: async (): Promise<HelpWords> => (await import('./en/help.ts')).help,
	},
};

type Parts = typeof parts;
type TextOf<P extends keyof Parts> = Awaited<ReturnType<Parts[P]['ru']>>;
type Loaders = { readonly [P in keyof Parts]: Readonly<Record<Language, () => Promise<TextOf<P>>>> };

/** One part of the vocabulary, in one language. */
export function textOf<P extends keyof Parts>(part: P, language: Language): Promise<TextOf<P>> {
	const loaders: Loaders = parts;
	return loaders[part][language]();
}

/** The words that are understood for codes, in both languages. */
export async function loadVocabulary(): Promise<Vocabulary> {
	return (await import('./vocabulary.ts')).vocabulary;
}

export type Words = TextOf<'words'>;
export type AttachmentWords = TextOf<'attachments'>;
export type BackupWords = TextOf<'backup'>;
export type BriefWords = TextOf<'brief'>;
export type CalendarWords = TextOf<'calendar'>;
export type CompletionWords = TextOf<'completion'>;
export type DemoWords = TextOf<'demo'>;
export type DoctorWords = TextOf<'doctor'>;
export type ErrorMessages = TextOf<'errorMessages'>;
export type GuideWords = TextOf<'guide'>;
export type JournalsWords = TextOf<'journals'>;
export type LetterWords = TextOf<'letter'>;
export type LetterTemplates = TextOf<'letterTemplates'>;
export type ManWords = TextOf<'man'>;
export type MonthWords = TextOf<'month'>;
export type PageWords = TextOf<'page'>;
export type PrintWords = TextOf<'print'>;
export type ProgressWords = TextOf<'progress'>;
export type RuleWords = TextOf<'rules'>;
export type ScheduleWords = TextOf<'schedule'>;
export type TermWords = TextOf<'terms'>;
export type TopicWords = TextOf<'topics'>;
export type WorkbookWords = TextOf<'workbook'>;
