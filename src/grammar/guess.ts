/** Guesses what an unknown word was meant to be: a typing error, or the other keyboard layout. Loaded only when needed. */

import { type Language, languages } from '../domain/code.ts';
import { parseLength } from '../domain/term/rule.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type CommandName, commandNames, commands } from './command.ts';
import { dayWords } from './dayWords.ts';
import { otherLayout } from './keyboardLayout.ts';
import { type GuessableMistake, isGuessable, type Mistake } from './mistake.ts';
import { everywhere, type OptionName, optionNamed, optionRow } from './option.ts';
import { type OtherNames, otherFlags, otherNames } from './otherNames.ts';
import { commandIn, flagIn, type Meant, program } from './spell.ts';
import { type Subject, subjectIn, topicNamed, topicNames } from './topic.ts';
import type { Vocabulary } from './value.ts';

/** The mistake about a line that begins with no command of `known`; `words` are all of the line, `named` those that were to be the name. */
export function commandGuessed(words: readonly string[], named: readonly string[], known: readonly CommandName[]): Mistake {
	const value = named.join(' ');
	const meant = inOtherLayout(words);
	if (meant) return { code: 'wrongLayout', value, line: meant };
	const topic = topicNamed(value);
	if (topic) return { code: 'topicNotCommand', value, topic };
	return { code: 'unknownCommand', value, meant: calledOtherwise(value, commandNames, otherNames) ?? nearest(value, known, commandIn) };
}

/** The mistake about what help knows nothing of. */
export function subjectGuessed({
	unknown,
	among,
}: {
	readonly unknown: readonly string[];
	readonly among: readonly CommandName[];
}): Mistake {
	const value = unknown.join(' ');
	return {
		code: 'unknownSubject',
		value,
		meant: calledOtherwise(value, commandNames, otherNames) ?? nearest<Subject>(value, [...topicNames, ...among], subjectIn),
	};
}

/** The option that a flag was perhaps meant for. */
export function optionGuessed(flag: string, names: readonly OptionName[]): Meant<OptionName> | undefined {
	const [word = ''] = flag.split('=', 1);
	const own = names.filter((name) => !optionRow(name).hidden);
	return calledOtherwise(word.replace(/^-+/, ''), own, otherFlags) ?? nearest(word, own, flagIn);
}

/** The mistake about a value with what was perhaps meant by it. */
export function valueGuessed(mistake: Mistake, vocabulary: Vocabulary): Mistake {
	return isGuessable(mistake) ? guessed(mistake, vocabulary) : mistake;
}

function guessed(mistake: GuessableMistake, vocabulary: Vocabulary): Mistake {
	switch (mistake.code) {
		case 'tooManyOperands':
			return { ...mistake, meant: optionOf(mistake.command, normalizeText(mistake.value), vocabulary) };
		case 'notOneOf': {
			const { family, allowed, value } = mistake;
			const words = allowed.flatMap((code) => [code, ...(vocabulary[family]?.[code] ?? [])].map((word) => [word, code] as const));
			const near = nearestWord(
				value,
				words.map(([word]) => word),
			);
			return { ...mistake, meant: words.find(([word]) => word === near)?.[1] };
		}
		case 'notADay':
			// Where a day stands in full, no word means one.
			return mistake.forms === 'table' || mistake.forms === 'iso' ? mistake : { ...mistake, meant: similar(mistake.value, dayWords) };
		case 'notALength': {
			const switched = otherLayout(mistake.value);
			return { ...mistake, meant: switched && parseLength(switched) ? switched : undefined };
		}
		case 'badRow':
			return { ...mistake, mistake: valueGuessed(mistake.mistake, vocabulary) };
	}
}

/** The option of the command that has this word among its values, or a switch of this name. */
function optionOf(command: CommandName | undefined, word: string, vocabulary: Vocabulary): OptionName | undefined {
	const own: readonly OptionName[] = command === undefined ? [] : commands[command].options;
	return own.find((name) => {
		const { value, hidden } = optionRow(name);
		if (hidden) return false;
		if (value === undefined) return languages.some((language) => flagIn(language, name) === `--${word}`);
		return Object.entries(vocabulary[value] ?? {}).some(([code, words]) => code === word || words.includes(word));
	});
}

function nearest<N extends string>(
	typed: string,
	names: readonly N[],
	spell: (language: Language, name: N) => string,
): Meant<N> | undefined {
	const all = names.flatMap((name) => languages.map((language) => ({ name, language, word: spell(language, name) })));
	const near = nearestWord(
		typed,
		all.map(({ word }) => word),
	);
	const found = all.find(({ word }) => word === near);
	return found && { name: found.name, language: found.language };
}

/** The one that people also call so. */
function calledOtherwise<N extends string>(
	typed: string,
	names: readonly N[],
	others: Partial<Record<N, OtherNames>>,
): Meant<N> | undefined {
	const found = names.flatMap((name) =>
		languages.filter((language) => others[name]?.[language].some((word) => isSame(word, typed))).map((language) => ({ name, language })),
	);
	return found[0];
}

/** First a word on the same keys in the other layout, then one that begins so, then one that looks like it. */
function nearestWord(typed: string, known: readonly string[]): string | undefined {
	const switched = otherLayout(typed);
	const exact = switched === undefined ? undefined : known.find((word) => normalizeText(word) === normalizeText(switched));
	return exact ?? startingWith(typed, known) ?? similar(typed, known) ?? (switched === undefined ? undefined : similar(switched, known));
}

/** The whole line as it was meant, if its command was typed in the other layout. */
function inOtherLayout(words: readonly string[]): string | undefined {
	const [first = '', ...rest] = words;
	// The program itself may have been named once more.
	if (languages.some((language) => otherLayout(first) === program[language])) return inOtherLayout(rest);
	const [second = ''] = rest;
	for (const name of commandNames)
		for (const language of languages) {
			const parts = commandIn(language, name).split(' ');
			const typed = [first, second].slice(0, parts.length);
			const read = typed.map((word) => otherLayout(word) ?? word);
			const swapped = typed.findIndex((word, index) => isSame(read[index] ?? '', parts[index] ?? '') && !isSame(word, parts[index] ?? ''));
			if (swapped >= 0 && parts.every((part, index) => isSame(read[index] ?? '', part) || isSame(typed[index] ?? '', part)))
				return lineMeant(language, name, words.slice(parts.length), typed[swapped] ?? '');
		}
	return undefined;
}

function isSame(left: string, right: string): boolean {
	return normalizeText(left) === normalizeText(right);
}

/** The rest is meant as it stands where it was typed in the other alphabet than `wrong`, or is a flag only as it stands. */
function lineMeant(language: Language, name: CommandName, rest: readonly string[], wrong: string): string {
	const options = [...commands[name].options, ...everywhere];
	const isLatin = /[a-z]/i.test(wrong);
	const meant = rest.map((word) => {
		const switched = isLatin === /[a-z]/i.test(word) ? otherLayout(word) : undefined;
		if (switched === undefined) return word;
		const isFlag = word.startsWith('-') && optionNamed(switched, options) === undefined && optionNamed(word, options) !== undefined;
		return isFlag ? word : switched;
	});
	return [program[language], commandIn(language, name), ...meant.map(quoted)].join(' ');
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
	return /^[\p{L}\p{N}.,:=/_+-]+$/u.test(word) ? word : `"${word.replace(/["$\\`]/g, '\\$&')}"`;
}

/** The known word that differs in fewest letters, at most two of five; undefined when none is near. */
export function similar(word: string, known: readonly string[]): string | undefined {
	const wanted = normalizeText(word).slice(0, 60);
	let best: string | undefined;
	let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
	for (const candidate of known) {
		const away = distance(wanted, normalizeText(candidate), least);
		if (away < least) {
			least = away;
			best = candidate;
		}
	}
	return best;
}

/** Fewer letters are the beginning of too much. */
const ENOUGH = 3;

/** The shortest of the known words that begins so. */
function startingWith(word: string, known: readonly string[]): string | undefined {
	const wanted = normalizeText(word);
	if (wanted.replace(/^-+/, '').length < ENOUGH) return undefined;
	return known.filter((one) => normalizeText(one).startsWith(wanted)).toSorted((left, right) => left.length - right.length)[0];
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; `limit` or more where they are at least so far apart. */
function distance(from: string, to: string, limit: number): number {
	// Most words are far off, and that is seen sooner so: each letter that only one of them has is a change.
	if (lettersBeyond(from, to) >= limit || lettersBeyond(to, from) >= limit) return limit;
	const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1] ? 0 : 1;
			const above = rows[i - 1] ?? [];
			let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
				least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
			row.push(least);
		}
		// What follows can add to both of these rows, but take nothing away.
		if (Math.min(...row, ...(rows[i - 1] ?? [])) >= limit) return limit;
		rows.push(row);
	}
	return rows[from.length]?.[to.length] ?? 0;
}

/** How many letters of a word the other one does not have. */
function lettersBeyond(word: string, other: string): number {
	let rest = other;
	let beyond = 0;
	for (const letter of word) {
		if (rest.includes(letter)) rest = rest.replace(letter, '');
		else beyond++;
	}
	return beyond;
}
