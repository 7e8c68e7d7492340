/** Regulations and their rules as reports. */

import { isBuiltInDemand } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { confidences, type Regulation, type Rule, writeLength } from '../domain/term/rule.ts';
import { extensionRuleText } from '../sentence/rule.ts';
import type { RuleWords, Words } from '../text/index.ts';
import type { Field } from './field.ts';
import type { Column } from './report.ts';

/** A regulation in the list. */
export interface Listed {
	readonly regulation: Regulation;
	readonly inUse: boolean;
}

/** One row a regulation. */
export const regulationColumns: readonly Column<Listed>[] = [
	{ key: 'id', type: 'line', value: ({ regulation }) => regulation.id },
	{ key: 'edition', type: 'count', value: ({ regulation }) => regulation.edition },
	{ key: 'rules', type: 'count', value: ({ regulation }) => regulation.rules.length },
	{ key: 'inUse', type: 'yes', value: ({ inUse }) => inUse },
	{ key: 'act', type: 'line', value: ({ regulation }) => regulation.act },
	{ key: 'confidence', type: 'confidence', value: ({ regulation }) => weakest(regulation) },
];

/** The confidence of the least certain of its rules. */
function weakest({ rules }: Regulation): string {
	return confidences[Math.max(0, ...rules.map(({ confidence }) => confidences.indexOf(confidence)))] ?? '';
}

/** One row a rule: codes that have words for a column of their own, lists of them as words already. */
export function ruleColumns(words: Words, ruleWords: RuleWords, regulation: Regulation): readonly Field<Rule>[] {
	const { names } = words;
	return [
		{ key: 'rule', type: 'line', value: ({ id }) => id },
		{ key: 'purpose', type: 'purpose', value: ({ purpose }) => purpose },
		{ key: 'kinds', type: 'line', value: ({ kinds }) => named(names.kind, kinds) },
		{ key: 'channels', type: 'line', value: ({ channels }) => named(names.channel, channels) },
		{
			key: 'demands',
			type: 'line',
			value: ({ demands }) => demands?.map((demand) => (isBuiltInDemand(demand) ? names.demandKind[demand] : demand)).join(', ') ?? null,
		},
		{ key: 'length', type: 'line', value: ({ length }) => writeLength(length) },
		{ key: 'from', type: 'event', value: ({ from }) => from },
		{ key: 'whenDayOff', type: 'line', value: ({ whenDayOff }) => ruleWords.whenDayOff[whenDayOff] },
		{ key: 'extension', type: 'line', value: ({ extension }) => extensionRuleText(words, ruleWords, extension) },
		{ key: 'act', type: 'line', value: ({ act }) => act ?? regulation.act },
		{ key: 'article', type: 'line', value: ({ article }) => article },
		{ key: 'confidence', type: 'confidence', value: ({ confidence }) => confidence },
		{ key: 'since', type: 'day', value: ({ since }) => since ?? null },
		{ key: 'until', type: 'day', value: ({ until }) => until ?? null },
		{ key: 'insteadOf', type: 'line', value: ({ insteadOf }) => insteadOf?.join(', ') ?? null },
	];
}

function named<C extends string>(words: Readonly<Record<C, string>>, codes: readonly C[] | undefined): string | null {
	return codes?.map((code) => words[code]).join(', ') ?? null;
}

/** A claim whose answer is due on another day by other rules. */
export interface Moved {
	readonly number: string;
	readonly client: string | null;
	readonly from: Day | null;
	readonly to: Day | null;
	readonly rule: string | null;
	readonly article: string | null;
}

/** The columns of claims whose terms changed: from which day to which, by which rule. */
export function movedColumnsOf({ moved }: RuleWords): readonly Column<Moved>[] {
	return [
		{ key: 'number', type: 'line', value: ({ number }) => number },
		{ key: 'from', title: moved.from, type: 'day', value: ({ from }) => from },
		{ key: 'to', title: moved.to, type: 'day', value: ({ to }) => to },
		{ key: 'rule', title: moved.rule, type: 'line', value: ({ rule }) => rule },
		{ key: 'article', title: moved.article, type: 'line', value: ({ article }) => article },
		{ key: 'client', type: 'line', value: ({ client }) => client },
	];
}
