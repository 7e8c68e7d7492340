/** The rules of one regulation for a screen of any width: a table whose cells go on over several lines. */

import type { Kind } from '../domain/code.ts';
import type { Regulation, Rule } from '../domain/term/rule.ts';
import { extensionRuleText, rulesTitle } from '../sentence/rule.ts';
import { lengthText } from '../sentence/value.ts';
import { demandName } from '../text/codeWord.ts';
import type { RuleWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { Paint } from './paint.ts';

interface RulesView {
	readonly inUse: boolean;
	readonly width: number;
	readonly paint: Paint;
}

const GAP = 2;

/** What holds for all of it, then a row a rule, headed by its name. */
export function showRules(words: Words, ruleWords: RuleWords, regulation: Regulation, { inUse, width, paint }: RulesView): string {
	const { own, noAnswerTerm, demandsOnly, visas = [], rules } = regulation;
	const { purpose, scope, term, dayOff, basis } = ruleWords.columns;
	const kindNames = (kinds: readonly Kind[]) => kinds.map((kind) => words.names.kind[kind]).join(', ');
	const about = [
		rulesTitle(ruleWords, regulation, inUse),
		...(own ? [ruleWords.own] : []),
		...(noAnswerTerm.length > 0 ? [ruleWords.noAnswer(kindNames(noAnswerTerm))] : []),
		...(demandsOnly ? [ruleWords.demandsOnly] : []),
		...(rules.every(({ extension }) => extension) ? [] : [ruleWords.notExtended]),
		...visas.map(({ kinds, needs }) => ruleWords.visas(kindNames(kinds), needs.map((visa) => words.names.visa[visa]).join(', '))),
	].flatMap((line) => wrap(line, width));
	const titles = [purpose, scope, term, dayOff, basis];
	const rows = rules.map((rule) => cellsOf(words, ruleWords, rule));
	const widths = fitted([titles, ...rows], width - GAP);
	return [
		...about.map((line, index) => (index === 0 ? paint.bold(line) : line)),
		'',
		...draw(titles, widths).map((line) => paint.bold(line)),
		...rules.flatMap((rule, index) => [paint.dim(visibleLine(rule.id)), ...draw(rows[index] ?? [], widths)]),
		'',
	].join('\n');
}

function cellsOf(words: Words, ruleWords: RuleWords, rule: Rule): readonly string[] {
	const { names } = words;
	const { kinds, channels, demands, since, until } = rule;
	const scope = [
		kinds?.map((kind) => names.kind[kind]).join(', '),
		channels?.map((channel) => names.channel[channel]).join(', '),
		demands?.map((demand) => demandName(names, demand)).join(', '),
	].filter((part) => part !== undefined);
	// The regulation's own act stands above them all.
	const citation = rule.act === undefined ? rule.article : `${rule.act} ${rule.article}`;
	const inForce = [since && ruleWords.since(words.day(since)), until && ruleWords.until(words.day(until))].filter(
		(part) => part !== undefined,
	);
	const basis = [visibleLine(citation), names.confidence[rule.confidence], inForce.join(' ')];
	return [
		names.purpose[rule.purpose],
		scope.length === 0 ? ruleWords.anything : scope.join('; '),
		`${lengthText(words, rule.length)} ${ruleWords.after[rule.from]}`,
		`${ruleWords.whenDayOff[rule.whenDayOff]}${rule.extension ? `; ${extensionRuleText(words, ruleWords, rule.extension)}` : ''}`,
		basis.filter((part) => part !== '').join('; '),
	];
}

/** Widths that the whole fits into: the widest columns give way first, none below its longest word. */
function fitted(rows: readonly (readonly string[])[], width: number): readonly number[] {
	const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
	const least = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(' ').map((word) => word.length))));
	const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
	const left = width - GAP * (columns.length - 1);
	while (widths.reduce((sum, one) => sum + one, 0) > left) {
		const free = widths.map((one, column) => (one > (least[column] ?? 0) ? one : 0));
		const widest = free.indexOf(Math.max(...free));
		if ((free[widest] ?? 0) === 0) break;
		widths[widest] = (widths[widest] ?? 0) - 1;
	}
	return widths;
}

function draw(cells: readonly string[], widths: readonly number[]): readonly string[] {
	const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 0));
	const height = Math.max(...wrapped.map((lines) => lines.length));
	return Array.from({ length: height }, (_, row) =>
		`${' '.repeat(GAP)}${wrapped.map((lines, column) => (lines[row] ?? '').padEnd(widths[column] ?? 0)).join(' '.repeat(GAP))}`.trimEnd(),
	);
}
