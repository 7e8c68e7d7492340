/** Every visible word, by language. English has exactly what Russian has: the compiler sees to it. */

import type { CalendarFault, CalendarWarning } from '../domain/calendar/fault.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Mistake } from '../grammar/mistake.ts';
import type { attachments } from './ru/attachments.ts';
import type { backup } from './ru/backup.ts';
import type { brief } from './ru/brief.ts';
import type { calendar } from './ru/calendar.ts';
import type { completion } from './ru/completion.ts';
import type { demo } from './ru/demo.ts';
import type { doctor } from './ru/doctor.ts';
import type { guide } from './ru/guide.ts';
import type { help } from './ru/help.ts';
import type { ru } from './ru/index.ts';
import type { journals } from './ru/journals.ts';
import type { letter } from './ru/letter.ts';
import type { letterTemplates } from './ru/letterTemplates.ts';
import type { man } from './ru/man.ts';
import type { month } from './ru/month.ts';
import type { page } from './ru/page.ts';
import type { print } from './ru/print.ts';
import type { progress } from './ru/progress.ts';
import type { rules } from './ru/rules.ts';
import type { schedule } from './ru/schedule.ts';
import type { terms } from './ru/terms.ts';
import type { topics } from './ru/topics.ts';
import type { troubles } from './ru/troubles.ts';
import type { workbook } from './ru/workbook.ts';

export type Language = 'ru' | 'en';

export type Words = typeof ru;

export type HelpWords = Omit<typeof help, 'tongue'> & { readonly tongue: Language };

export type AttachmentWords = typeof attachments;

/** The words about files that are kept beside the journal. */
export async function attachmentWordsOf(language: Language): Promise<AttachmentWords> {
	if (language === 'en') return (await import('./en/attachments.ts')).attachments;
	return (await import('./ru/attachments.ts')).attachments;
}

export type BriefWords = typeof brief;

/** The words of the brief, loaded where one is written. */
export async function briefWordsOf(language: Language): Promise<BriefWords> {
	if (language === 'en') return (await import('./en/brief.ts')).brief;
	return (await import('./ru/brief.ts')).brief;
}

export type LetterWords = typeof letter;

/** The words about letters. */
export async function letterWordsOf(language: Language): Promise<LetterWords> {
	if (language === 'en') return (await import('./en/letter.ts')).letter;
	return (await import('./ru/letter.ts')).letter;
}

export type LetterTemplates = typeof letterTemplates;

/** The letters themselves. */
export async function letterTemplatesOf(language: Language): Promise<LetterTemplates> {
	if (language === 'en') return (await import('./en/letterTemplates.ts')).letterTemplates;
	return (await import('./ru/letterTemplates.ts')).letterTemplates;
}

export type MonthWords = typeof month;

/** The words of the reports of periods. */
export async function monthWordsOf(language: Language): Promise<MonthWords> {
	if (language === 'en') return (await import('./en/month.ts')).month;
	return (await import('./ru/month.ts')).month;
}

export type PageWords = typeof page;

/** The words of the report as a page. */
export async function pageWordsOf(language: Language): Promise<PageWords> {
	if (language === 'en') return (await import('./en/page.ts')).page;
	return (await import('./ru/page.ts')).page;
}

export type TermWords = typeof terms;

/** The words of a calendar of terms, loaded where one is written. */
export async function termWordsOf(language: Language): Promise<TermWords> {
	if (language === 'en') return (await import('./en/terms.ts')).terms;
	return (await import('./ru/terms.ts')).terms;
}

export type WorkbookWords = typeof workbook;

/** The words of a workbook, loaded where one is written. */
export async function workbookWordsOf(language: Language): Promise<WorkbookWords> {
	if (language === 'en') return (await import('./en/workbook.ts')).workbook;
	return (await import('./ru/workbook.ts')).workbook;
}

export type PrintWords = typeof print;

/** The words of the paper journal. */
export async function printWordsOf(language: Language): Promise<PrintWords> {
	if (language === 'en') return (await import('./en/print.ts')).print;
	return (await import('./ru/print.ts')).print;
}

export type CompletionWords = typeof completion;

/** The words of completion. */
export async function completionWordsOf(language: Language): Promise<CompletionWords> {
	if (language === 'en') return (await import('./en/completion.ts')).completion;
	return (await import('./ru/completion.ts')).completion;
}

export type ManWords = typeof man;

/** The words of the manual page. */
export async function manWordsOf(language: Language): Promise<ManWords> {
	if (language === 'en') return (await import('./en/man.ts')).man;
	return (await import('./ru/man.ts')).man;
}

/** The words of help: the larger half, loaded where help is shown. */
export async function helpOf(language: Language): Promise<HelpWords> {
	if (language === 'en') return (await import('./en/help.ts')).help;
	return (await import('./ru/help.ts')).help;
}

export type BackupWords = typeof backup;

/** The words about copies of the journal. */
export async function backupWordsOf(language: Language): Promise<BackupWords> {
	if (language === 'en') return (await import('./en/backup.ts')).backup;
	return (await import('./ru/backup.ts')).backup;
}

export type CalendarWords = typeof calendar;

/** The words for days off: only few commands speak of them. */
export async function calendarWordsOf(language: Language): Promise<CalendarWords> {
	if (language === 'en') return (await import('./en/calendar.ts')).calendar;
	return (await import('./ru/calendar.ts')).calendar;
}

/** The sentence about what is wrong with a file of days off. */
export function calendarFaultSentence({ fault }: CalendarWords, one: CalendarFault): string {
	const sentence = fault[one.code] as (fault: CalendarFault) => string;
	return sentence(one);
}

/** The sentence about what should be known before the days are taken. */
export function calendarWarningSentence({ warning }: CalendarWords, one: CalendarWarning): string {
	const sentence = warning[one.code] as (warning: CalendarWarning) => string;
	return sentence(one);
}

export type DemoWords = typeof demo;

/** The words of `demo`. */
export async function demoWordsOf(language: Language): Promise<DemoWords> {
	if (language === 'en') return (await import('./en/demo.ts')).demo;
	return (await import('./ru/demo.ts')).demo;
}

export type DoctorWords = typeof doctor;

/** The words of `doctor`. */
export async function doctorWordsOf(language: Language): Promise<DoctorWords> {
	if (language === 'en') return (await import('./en/doctor.ts')).doctor;
	return (await import('./ru/doctor.ts')).doctor;
}

export type GuideWords = typeof guide;

/** The words of the questions that a move asks. */
export async function guideWordsOf(language: Language): Promise<GuideWords> {
	if (language === 'en') return (await import('./en/guide.ts')).guide;
	return (await import('./ru/guide.ts')).guide;
}

export type Troubles = typeof troubles;

/** The words for what went wrong. */
export async function troublesOf(language: Language): Promise<Troubles> {
	if (language === 'en') return (await import('./en/troubles.ts')).troubles;
	return (await import('./ru/troubles.ts')).troubles;
}

export type ScheduleWords = typeof schedule;

/** The words about schedules. */
export async function scheduleWordsOf(language: Language): Promise<ScheduleWords> {
	if (language === 'en') return (await import('./en/schedule.ts')).schedule;
	return (await import('./ru/schedule.ts')).schedule;
}

export type JournalsWords = typeof journals;

/** The words about journals that have names. */
export async function journalsWordsOf(language: Language): Promise<JournalsWords> {
	if (language === 'en') return (await import('./en/journals.ts')).journals;
	return (await import('./ru/journals.ts')).journals;
}

export type TopicWords = typeof topics;

/** The words of the topics of help. */
export async function topicWordsOf(language: Language): Promise<TopicWords> {
	if (language === 'en') return (await import('./en/topics.ts')).topics;
	return (await import('./ru/topics.ts')).topics;
}

export type RuleWords = typeof rules;

/** The words about rules, which few commands speak of. */
export async function ruleWordsOf(language: Language): Promise<RuleWords> {
	if (language === 'en') return (await import('./en/rules.ts')).rules;
	return (await import('./ru/rules.ts')).rules;
}

export type ProgressWords = typeof progress;

/** The words for how long work is getting on, loaded when it has taken a while. */
export async function progressWordsOf(language: Language): Promise<ProgressWords> {
	if (language === 'en') return (await import('./en/progress.ts')).progress;
	return (await import('./ru/progress.ts')).progress;
}

/** The words of a language; the other one is not loaded. */
export async function wordsOf(language: Language): Promise<Words> {
	if (language === 'en') return (await import('./en/index.ts')).en;
	return (await import('./ru/index.ts')).ru;
}

/** The sentence about a mistake. */
export function mistakeSentence({ mistakes }: Troubles, mistake: Mistake): string {
	// Each code has a sentence that takes just the mistake of that code.
	const sentence = mistakes[mistake.code] as (mistake: Mistake) => string;
	return sentence(mistake);
}

/** The sentence about a refusal. */
export function refusalSentence({ refusals }: Troubles, refusal: Refusal): string {
	const sentence = refusals[refusal.code] as (refusal: Refusal) => string;
	return sentence(refusal);
}
