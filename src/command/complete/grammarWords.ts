/** The words of the grammar: commands, options, values, in the language that is being typed. */

import { normalizeText } from '../../domain/text/normalizeText.ts';
import { type CommandName, commandNames, commands } from '../../grammar/command.ts';
import { flagOf, type OptionName, optionRow } from '../../grammar/option.ts';
import { topicIn, topicNames } from '../../grammar/topic.ts';
import type { ValueKind } from '../../grammar/value.ts';
import type { HelpWords, Language } from '../../text/index.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import type { Candidate } from './candidate.ts';

/** The commands by the first words of their names, each once. */
export function commandWords(language: Language, help: HelpWords): readonly Candidate[] {
	const firsts = new Map<string, string>();
	for (const name of commandNames) {
		const [first = ''] = nameOf(name, language).split(' ');
		if (!firsts.has(first)) firsts.set(first, help.commands[name]);
	}
	return [...firsts].map(([text, about]) => ({ text, about }));
}

/** The next words of the names that begin with `first`, which is a command's English name. */
export function nextWords(first: CommandName, language: Language, help: HelpWords): readonly Candidate[] {
	const before = `${nameOf(first, language)} `;
	return commandNames
		.map((name) => ({ rest: nameOf(name, language).slice(before.length), name }))
		.filter(({ name, rest }) => nameOf(name, language).startsWith(before) && !rest.includes(' '))
		.map(({ name, rest }) => ({ text: rest, about: help.commands[name] }));
}

/** The topics of help. */
export function topicWords(language: Language, help: HelpWords): readonly Candidate[] {
	return topicNames.map((topic) => ({ text: topicIn(language, topic), about: help.topics[topic] }));
}

function nameOf(name: CommandName, language: Language): string {
	return language === 'ru' ? commands[name].ru : name;
}

/** The flags of these options. */
export function flags(names: readonly OptionName[], language: Language, help: HelpWords): readonly Candidate[] {
	return names.map((name) => ({ text: language === 'ru' ? `--${optionRow(name).ru}` : flagOf(name), about: help.options[name] }));
}

/** The family of words that a value is one of, where it is; and how many words it may hold. */
function familyOf(kind: ValueKind): { readonly family: string; readonly list: boolean } {
	if (kind === 'kinds') return { family: 'kind', list: true };
	return { family: kind, list: kind === 'status' || kind === 'regulation' };
}

/** The words for codes of this kind; of a list, after the comma that was typed. Undefined where there is no choice of words. */
export function codeWords(kind: ValueKind, typed: string, language: Language): readonly Candidate[] | undefined {
	const { family, list } = familyOf(kind);
	const codes = vocabulary[family];
	if (codes === undefined) return undefined;
	const head = list ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
	const wanted = normalizeText(`${typed.slice(head.length)}.`).slice(0, -1);
	return Object.entries(codes).map(([code, words]) => {
		const [shown = code, english = code] = words;
		const first = language === 'ru' ? shown : english;
		// Another word for it, where that is what is being typed; and a short one where the name is a sentence.
		const other = family === 'regulation' ? shortOf(code, words, language) : first;
		const text = normalizeText(other).startsWith(wanted) ? other : (words.find((word) => normalizeText(word).startsWith(wanted)) ?? other);
		return { text: `${head}${text}`, about: text === first ? '' : first };
	});
}

function shortOf(code: string, [, , ...others]: readonly string[], language: Language): string {
	return language === 'ru' ? (others.find((word) => /^\p{Script=Cyrillic}/u.test(word)) ?? code) : code;
}
