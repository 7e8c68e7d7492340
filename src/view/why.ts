/** Why a claim is due when it is: each of its terms, the binding one first. */

import type { Claim } from '../domain/claim.ts';
import { explain } from '../domain/explanation.ts';
import { regulations } from '../domain/regulation/index.ts';
import type { Rule } from '../domain/rule.ts';
import { bindingTerm, type Term, type TermOptions } from '../domain/term.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The explanation of a claim's terms, line by line. */
export function whyLines(
	words: Words,
	claim: Pick<Claim, 'terms' | 'demandKind' | 'demandKindWords'>,
	{ calendar, ownTermsMove }: Pick<TermOptions, 'calendar' | 'ownTermsMove'>,
): readonly string[] {
	const binding = bindingTerm(claim.terms);
	const lines = [words.why.title];
	if (!binding) lines.push(words.why.noTerm);
	const answering = claim.terms.filter(({ purpose }) => purpose === 'answer' || purpose === 'satisfy');
	if (answering.length > 1) lines.push(words.why.earliest);
	for (const term of answering) {
		const rule = ruleOf(term);
		if (!rule) continue;
		if (answering.length > 1)
			lines.push('', `${words.card.purpose(term.purpose, term.due)}${term === binding ? ` — ${words.why.binding}` : ''}`);
		lines.push(ruleLine(words, term, rule));
		lines.push(...words.why.lines(explain(term.event, rule.length, term.whenDayOff, calendar), term.from));
		if (term.provisional) lines.push(words.why.provisional);
		if (term.nominal !== term.due) lines.push(words.why.noArt193(words.day(term.nominal)));
	}
	if (!ownTermsMove) lines.push(words.why.keepDayOff);
	if (claim.demandKind !== null && claim.demandKindWords !== null)
		lines.push(words.why.words(visibleLine(claim.demandKindWords), words.names.demandKind[claim.demandKind]));
	lines.push(words.why.calendar(calendar.from, calendar.to));
	return lines;
}

/** The same in a few lines: what a clerk reads before saving. */
export function shortWhy(
	words: Words,
	claim: Pick<Claim, 'terms' | 'demandKind' | 'demandKindWords'>,
	{ calendar }: Pick<TermOptions, 'calendar'>,
): readonly string[] {
	const binding = bindingTerm(claim.terms);
	const rule = binding && ruleOf(binding);
	if (!binding || !rule) return [words.why.noTerm];
	const explanation = explain(binding.event, rule.length, binding.whenDayOff, calendar);
	const others = claim.terms.filter((term) => term !== binding && (term.purpose === 'answer' || term.purpose === 'satisfy'));
	return [
		words.why.short(explanation, `${regulations[binding.regulation].act} ${rule.article}`),
		...(binding.provisional ? [words.why.provisional] : []),
		...others.map((term) => words.card.purpose(term.purpose, term.due)),
		...(claim.demandKind !== null && claim.demandKindWords !== null
			? [words.why.words(visibleLine(claim.demandKindWords), words.names.demandKind[claim.demandKind])]
			: []),
	];
}

/** The row that gave a term. */
export function ruleOf(term: Pick<Term, 'regulation' | 'rule'>): Rule | undefined {
	return regulations[term.regulation].rules.find(({ id }) => id === term.rule);
}

/** The article, the regulation, its edition, and how sure it is. */
export function ruleLine(words: Words, term: Pick<Term, 'regulation' | 'edition'>, rule: Rule): string {
	return words.why.rule(rule.article, regulations[term.regulation].act, rule.id, term.edition, rule.confidence);
}
