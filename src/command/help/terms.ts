/** The help topic `terms`: lengths, what a rule may contain, and the rules of the regulations in use. */

import { builtInRegulations } from '../../domain/regulation/index.ts';
import { daysOff, lengthWords, longestLength, type Regulation, type Rule, startEvents, type Unit } from '../../domain/rule.ts';
import { rulesTitle } from '../../sentence/rule.ts';
import { lengthText } from '../../sentence/value.ts';
import { demandName } from '../../text/codeWord.ts';
import { textOf } from '../../text/index.ts';
import type { Block } from '../../view/topic.ts';
import { isIn, type Surroundings, type TopicRenderer } from './surroundings.ts';

export const terms: TopicRenderer = async (at) => {
	const { topicWords, words, language, regulations } = at;
	const rules = await textOf('rules', language);
	const units = [...new Set(Object.values(lengthWords))];
	const others = (await builtInRegulations()).filter(({ id }) => !regulations.some((regulation) => regulation.id === id));
	return {
		title: topicWords.titles.terms,
		blocks: [
			{ is: 'text', text: topicWords.terms.about },
			{ is: 'rows', title: topicWords.terms.lengths, rows: units.map((unit) => lengthRow(unit, at)) },
			{ is: 'rows', title: topicWords.terms.from, rows: startEvents.map((event) => [words.names.event[event], rules.after[event]]) },
			{ is: 'text', text: topicWords.terms.dayOff(daysOff.map((way) => rules.whenDayOff[way]).join('; ')) },
			...(await Promise.all(regulations.map((regulation) => inUse(regulation, at)))),
			...(others.length === 0
				? []
				: [{ is: 'rows', title: topicWords.terms.others, rows: others.map(({ id, act }) => [id, act] as const) } as const]),
			{ is: 'text', text: topicWords.terms.more },
		],
	};
};

function lengthRow(unit: Unit, { language, words, topicWords }: Surroundings): readonly [string, string] {
	const names = Object.keys(lengthWords).filter((word) => lengthWords[word] === unit && isIn(language, word));
	const example = Math.min(longestLength[unit], 15);
	return [
		names.map((word) => `${word}:${example}`).join(', '),
		topicWords.terms.atMost(lengthText(words, { count: example, unit }), longestLength[unit]),
	];
}

async function inUse(regulation: Regulation, { words, language }: Surroundings): Promise<Block> {
	const rules = await textOf('rules', language);
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
	return { is: 'rows', title: rulesTitle(rules, regulation, true), rows: regulation.rules.map(row) };
}
