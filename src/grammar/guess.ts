/** Guesses what an unknown word was meant to be: a typing error, or the other keyboard layout. Loaded only when needed. */

import { normalizeText } from '../domain/normalizeText.ts';
import { parseLength } from '../domain/rule.ts';
import { type CommandName, commandNames, commands } from './command.ts';
import { dayWords } from './dayWords.ts';
import { otherLayout } from './keyboardLayout.ts';
import { type GuessableMistake, isGuessable, type Mistake } from './mistake.ts';
import { everywhere, type OptionName, optionNamed, optionRow } from './option.ts';
import { otherNames } from './otherNames.ts';
import { similar, startingWith } from './similar.ts';
import { commandIn, flagIn, type Meant, program, type Tongue } from './spell.ts';
import { type Subject, subjectIn, topicNamed, topicNames } from './topic.ts';
import type { Vocabulary } from './value.ts';

const TONGUES = ['ru', 'en'] as const satisfies readonly Tongue[];

/** The mistake about a line that begins with no command of `known`; `words` are all of the line, `named` those that were to be the name. */
export function commandGuessed(words: readonly string[], named: readonly string[], known: readonly CommandName[]): Mistake {
	const value = named.join(' ');
	const meant = inOtherLayout(words);
	if (meant) return { code: 'wrongLayout', value, line: meant };
	const topic = topicNamed(value);
	if (topic) return { code: 'topicNotCommand', value, topic };
	return { code: 'unknownCommand', value, meant: calledOtherwise(value) ?? nearest(value, known, commandIn) };
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
	return { code: 'unknownSubject', value, meant: calledOtherwise(value) ?? nearest<Subject>(value, [...topicNames, ...among], subjectIn) };
}

/** The option that a flag was perhaps meant for. */
export function optionGuessed(flag: string, names: readonly OptionName[]): Meant<OptionName> | undefined {
	const [word = ''] = flag.split('=', 1);
	return nearest(
		word,
		names.filter((name) => !optionRow(name).hidden),
		flagIn,
	);
}

/** The mistake about a value with what was perhaps meant by it. */
export function valueGuessed(mistake: Mistake, vocabulary: Vocabulary): Mistake {
	return isGuessable(mistake) ? guessed(mistake, vocabulary) : mistake;
}

function guessed(mistake: GuessableMistake, vocabulary: Vocabulary): Mistake {
	switch (mistake.code) {
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

function nearest<N extends string>(typed: string, names: readonly N[], spell: (tongue: Tongue, name: N) => string): Meant<N> | undefined {
	const all = names.flatMap((name) => TONGUES.map((tongue) => ({ name, tongue, word: spell(tongue, name) })));
	const near = nearestWord(
		typed,
		all.map(({ word }) => word),
	);
	const found = all.find(({ word }) => word === near);
	return found && { name: found.name, tongue: found.tongue };
}

/** The command that people also call so. */
function calledOtherwise(typed: string): Meant<CommandName> | undefined {
	const found = commandNames.flatMap((name) =>
		TONGUES.filter((tongue) => otherNames[name]?.[tongue].some((word) => isSame(word, typed))).map((tongue) => ({ name, tongue })),
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
	if (TONGUES.some((tongue) => otherLayout(first) === program[tongue])) return inOtherLayout(rest);
	const [second = ''] = rest;
	for (const name of commandNames)
		for (const tongue of TONGUES) {
			const parts = commandIn(tongue, name).split(' ');
			const typed = [first, second].slice(0, parts.length);
			const read = typed.map((word) => otherLayout(word) ?? word);
			const swapped = typed.findIndex((word, index) => isSame(read[index] ?? '', parts[index] ?? '') && !isSame(word, parts[index] ?? ''));
			if (swapped >= 0 && parts.every((part, index) => isSame(read[index] ?? '', part) || isSame(typed[index] ?? '', part)))
				return lineMeant(tongue, name, words.slice(parts.length), typed[swapped] ?? '');
		}
	return undefined;
}

function isSame(left: string, right: string): boolean {
	return normalizeText(left) === normalizeText(right);
}

/** The rest is meant as it stands where it was typed in the other alphabet than `wrong`, or is a flag only as it stands. */
function lineMeant(tongue: Tongue, name: CommandName, rest: readonly string[], wrong: string): string {
	const options = [...commands[name].options, ...everywhere];
	const isLatin = /[a-z]/i.test(wrong);
	const meant = rest.map((word) => {
		const switched = isLatin === /[a-z]/i.test(word) ? otherLayout(word) : undefined;
		if (switched === undefined) return word;
		const isFlag = word.startsWith('-') && optionNamed(switched, options) === undefined && optionNamed(word, options) !== undefined;
		return isFlag ? word : switched;
	});
	return [program[tongue], commandIn(tongue, name), ...meant.map(quoted)].join(' ');
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
	return /^[\p{L}\p{N}.,:=/_+-]+$/u.test(word) ? word : `"${word.replace(/["$\\`]/g, '\\$&')}"`;
}
