/** The help topic `terms`: lengths, what a rule may contain, and the rules of the regulations in use. */

import { builtInRegulations } from '../../domain/regulation/index.ts';
import { daysOff, lengthWords, longestLength, type Regulation, type Rule, startEvents, type Unit } from '../../domain/term/rule.ts';
import { rulesTitle } from '../../sentence/rule.ts';
import { lengthText } from '../../sentence/value.ts';
import { demandName } from '../../text/codeWord.ts';
import { type RuleWords, textOf } from '../../text/index.ts';
import type { Block } from '../../view/topic.ts';
import { isIn, rows, type Surroundings, type TopicRenderer, text } from './surroundings.ts';

export const terms: TopicRenderer = async (at) => {
	const { words, language, regulations } = at;
	const topicWords = at.topicWords.terms;
	const rules = await textOf('rules', language);
	const units = [...new Set(lengthWords.values())];
	const others = (await builtInRegulations()).filter(({ id }) => !regulations.some((regulation) => regulation.id === id));
	return [
		text(topicWords.about),
		rows(
			topicWords.lengths,
			units.map((unit) => lengthRow(unit, at)),
		),
		rows(
			topicWords.from,
			startEvents.map((event) => [words.names.event[event], rules.after[event]]),
		),
		text(topicWords.dayOff(daysOff.map((way) => rules.whenDayOff[way]).join('; '))),
		...regulations.map((regulation) => inUse(regulation, rules, at)),
		...(others.length === 0
			? []
			: [
					rows(
						topicWords.others,
						others.map(({ id, act }) => [id, act]),
					),
				]),
		text(topicWords.more),
	];
};

function lengthRow(unit: Unit, { language, words, topicWords }: Surroundings): readonly [string, string] {
	const names = [...lengthWords].flatMap(([word, of]) => (of === unit && isIn(language, word) ? [word] : []));
	const example = Math.min(longestLength(unit), 15);
	return [
		names.map((word) => `${word}:${example}`).join(', '),
		topicWords.terms.atMost(lengthText(words, { count: example, unit }), longestLength(unit)),
	];
}

function inUse(regulation: Regulation, rules: RuleWords, { words }: Surroundings): Block {
	const row = (rule: Rule): readonly [string, string] => [
		words.names.purpose[rule.purpose],
		`${scopeOf(rule)}${lengthText(words, rule.length)} ${rules.after[rule.from]} (${[rule.act, rule.article].filter((part) => part).join(' ')})`,
	];
	const scopeOf = ({ kinds, channels, demands }: Rule) => {
		const all = [
			...(kinds ?? []).map((kind) => words.names.kind[kind]),
			...(channels ?? []).map((channel) => words.names.channel[channel]),
			...(demands ?? []).map((demand) => demandName(words.names, demand)),
		];
		return all.length === 0 ? '' : `${all.join(', ')}: `;
	};
	return rows(rulesTitle(rules, regulation, true), regulation.rules.map(row));
}
