/** All visible words, by language. The types make English complete: it has exactly the keys of Russian. */

import type { Language } from '../domain/code.ts';
import type { Vocabulary } from '../grammar/value.ts';

export type { Language } from '../domain/code.ts';

/** The parts of the vocabulary: each is loaded where it is needed, and the other language is not. A part is the export of its name. */
const parts = {
	words: { ru: () => import('./ru/index.ts'), en: () => import('./en/index.ts') },
	attachments: { ru: () => import('./ru/attachments.ts'), en: () => import('./en/attachments.ts') },
	backup: { ru: () => import('./ru/backup.ts'), en: () => import('./en/backup.ts') },
	meetingSummary: { ru: () => import('./ru/meetingSummary.ts'), en: () => import('./en/meetingSummary.ts') },
	calendar: { ru: () => import('./ru/calendar.ts'), en: () => import('./en/calendar.ts') },
	clock: { ru: () => import('./ru/clock.ts'), en: () => import('./en/clock.ts') },
	completion: { ru: () => import('./ru/completion.ts'), en: () => import('./en/completion.ts') },
	demo: { ru: () => import('./ru/demo.ts'), en: () => import('./en/demo.ts') },
	desks: { ru: () => import('./ru/desks.ts'), en: () => import('./en/desks.ts') },
	doctor: { ru: () => import('./ru/doctor.ts'), en: () => import('./en/doctor.ts') },
	errorMessages: { ru: () => import('./ru/errorMessages.ts'), en: () => import('./en/errorMessages.ts') },
	guide: { ru: () => import('./ru/guide.ts'), en: () => import('./en/guide.ts') },
	journals: { ru: () => import('./ru/journals.ts'), en: () => import('./en/journals.ts') },
	letter: { ru: () => import('./ru/letter.ts'), en: () => import('./en/letter.ts') },
	letterTemplates: { ru: () => import('./ru/letterTemplates.ts'), en: () => import('./en/letterTemplates.ts') },
	mail: { ru: () => import('./ru/mail.ts'), en: () => import('./en/mail.ts') },
	month: { ru: () => import('./ru/month.ts'), en: () => import('./en/month.ts') },
	officeProfiles: { ru: () => import('./ru/officeProfiles.ts'), en: () => import('./en/officeProfiles.ts') },
	oldJournal: { ru: () => import('./ru/oldJournal.ts'), en: () => import('./en/oldJournal.ts') },
	page: { ru: () => import('./ru/page.ts'), en: () => import('./en/page.ts') },
	people: { ru: () => import('./ru/people.ts'), en: () => import('./en/people.ts') },
	print: { ru: () => import('./ru/print.ts'), en: () => import('./en/print.ts') },
	progress: { ru: () => import('./ru/progress.ts'), en: () => import('./en/progress.ts') },
	rules: { ru: () => import('./ru/rules.ts'), en: () => import('./en/rules.ts') },
	schedule: { ru: () => import('./ru/schedule.ts'), en: () => import('./en/schedule.ts') },
	screen: { ru: () => import('./ru/screen.ts'), en: () => import('./en/screen.ts') },
	terms: { ru: () => import('./ru/terms.ts'), en: () => import('./en/terms.ts') },
	topics: { ru: () => import('./ru/topics.ts'), en: () => import('./en/topics.ts') },
	version: { ru: () => import('./ru/version.ts'), en: () => import('./en/version.ts') },
	workbook: { ru: () => import('./ru/workbook.ts'), en: () => import('./en/workbook.ts') },
	help: { ru: () => import('./ru/help.ts'), en: () => import('./en/help.ts') },
};

type Parts = typeof parts;
type TextOf<P extends keyof Parts> = Awaited<ReturnType<Parts[P]['ru']>> extends { readonly [K in P]: infer Text } ? Text : never;
type Loaders = { readonly [P in keyof Parts]: Readonly<Record<Language, () => Promise<{ readonly [K in P]: TextOf<P> }>>> };

/** One part of the vocabulary, in one language. */
export async function textOf<P extends keyof Parts>(part: P, language: Language): Promise<TextOf<P>> {
	const loaders: Loaders = parts;
	return (await loaders[part][language]())[part];
}

/** The words that are understood for codes, in both languages. */
export async function loadVocabulary(): Promise<Vocabulary> {
	return (await import('./vocabulary.ts')).vocabulary;
}

export type Words = TextOf<'words'>;
export type AttachmentWords = TextOf<'attachments'>;
export type MeetingSummaryWords = TextOf<'meetingSummary'>;
export type CalendarWords = TextOf<'calendar'>;
export type ClockWords = TextOf<'clock'>;
export type DemoWords = TextOf<'demo'>;
export type DeskWords = TextOf<'desks'>;
export type DoctorWords = TextOf<'doctor'>;
export type ErrorMessages = TextOf<'errorMessages'>;
export type GuideWords = TextOf<'guide'>;
export type JournalsWords = TextOf<'journals'>;
export type LetterWords = TextOf<'letter'>;
export type LetterTemplates = TextOf<'letterTemplates'>;
export type MailWords = TextOf<'mail'>;
export type MonthWords = TextOf<'month'>;
export type OfficeProfileWords = TextOf<'officeProfiles'>;
export type OldJournalWords = TextOf<'oldJournal'>;
export type PageWords = TextOf<'page'>;
export type PeopleWords = TextOf<'people'>;
export type PrintWords = TextOf<'print'>;
export type ProgressWords = TextOf<'progress'>;
export type RuleWords = TextOf<'rules'>;
export type ScheduleWords = TextOf<'schedule'>;
export type ScreenWords = TextOf<'screen'>;
export type TermWords = TextOf<'terms'>;
export type TopicWords = TextOf<'topics'>;
export type VersionWords = TextOf<'version'>;
export type WorkbookWords = TextOf<'workbook'>;
export type HelpWords = TextOf<'help'>;
