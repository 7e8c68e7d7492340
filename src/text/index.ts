/** Every visible word, by language. English has exactly what Russian has: the compiler sees to it. */

import type { Refusal } from '../domain/refusal.ts';
import type { Mistake } from '../grammar/mistake.ts';
import type { brief } from './ru/brief.ts';
import type { help } from './ru/help.ts';
import type { ru } from './ru/index.ts';
import type { troubles } from './ru/troubles.ts';

export type Language = 'ru' | 'en';

export type Words = typeof ru;

export type HelpWords = typeof help;

export type BriefWords = typeof brief;

/** The words of the brief, loaded where one is written. */
export async function briefWordsOf(language: Language): Promise<BriefWords> {
	if (language === 'en') return (await import('./en/brief.ts')).brief;
	return (await import('./ru/brief.ts')).brief;
}

/** The words of help: the larger half, loaded where help is shown. */
export async function helpOf(language: Language): Promise<HelpWords> {
	if (language === 'en') return (await import('./en/help.ts')).help;
	return (await import('./ru/help.ts')).help;
}

export type Troubles = typeof troubles;

/** The words for what went wrong. */
export async function troublesOf(language: Language): Promise<Troubles> {
	if (language === 'en') return (await import('./en/troubles.ts')).troubles;
	return (await import('./ru/troubles.ts')).troubles;
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
