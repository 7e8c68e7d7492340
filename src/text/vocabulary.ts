/** The words for codes in both languages, as they are understood when typed. */

import { names as en } from './en/names.ts';
import { also as alsoEn } from './en/synonyms.ts';
import { names as ru } from './ru/names.ts';
import { also as alsoRu } from './ru/synonyms.ts';

const FAMILIES = [
	'kind',
	'channel',
	'demandKind',
	'complaintType',
	'target',
	'decision',
	'satisfaction',
	'ground',
	'preventionOutcome',
	'courtResult',
	'courtQuestion',
	'addressee',
	'visa',
	'visaOutcome',
	'countFrom',
	'renewal',
	'justification',
	'remedy',
	'letterKind',
	'letterFormat',
	'purpose',
	'event',
	'confidence',
	'status',
	'regulation',
	'officeProfile',
	'field',
	'analysisInterval',
	'language',
	'dayOff',
	'order',
	'profile',
	'format',
	'reportFormat',
	'printFormat',
	'pivot',
	'scheduler',
] as const;

/** Family → code → words; the Russian word first: it is the one that is shown. */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = Object.fromEntries(
	FAMILIES.map((family) => {
		const codes: Readonly<Record<string, string>> = ru[family];
		const english: Readonly<Record<string, string>> = en[family];
		const words = Object.entries(codes).map(([code, word]) => [
			code,
			[word, english[code] ?? code, ...(alsoRu[family]?.[code] ?? []), ...(alsoEn[family]?.[code] ?? [])],
		]);
		return [family, Object.fromEntries(words)];
	}),
);
