/** Why a claim is due when it is: each of its terms, the binding one first. */

import type { Claim } from '../domain/claim.ts';
import { explain } from '../domain/explanation.ts';
import { answers, type Regulation, type Rule } from '../domain/rule.ts';
import { bindingTerm, originOf, type Rulebook } from '../domain/term.ts';
import { purposeText } from '../sentence/deadline.ts';
import { extensionLine } from '../sentence/eventDetails.ts';
import { explanationLines, shortExplanation } from '../sentence/explanation.ts';
import { demandName } from '../text/demandName.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The explanation of a claim's terms, line by line. */
export function whyLines(
	words: Words,
	claim: Pick<Claim, 'terms' | 'demandKind' | 'demandKindWords'> & Partial<Pick<Claim, 'extensions'>>,
	{ calendar, ownTermsMove, editions }: Pick<Rulebook, 'calendar' | 'ownTermsMove' | 'editions'>,
): readonly string[] {
	const binding = bindingTerm(claim.terms);
	const lines = [words.why.title];
	if (!binding) lines.push(words.why.noTerm);
	const answering = claim.terms.filter(answers);
	if (answering.length > 1) lines.push(words.why.earliest);
	for (const term of answering) {
		const origin = originOf(term, editions);
		if (answering.length > 1)
			lines.push('', `${purposeText(words, term.purpose, term.due)}${term === binding ? ` — ${words.why.binding}` : ''}`);
		if (origin) {
			lines.push(ruleLine(words, origin));
			lines.push(...explanationLines(words, explain(term.event, origin.rule.length, term.whenDayOff, calendar), term.from));
		} else lines.push(words.why.editionUnknown(term.rule, term.edition, words.day(term.due)));
		if (term.provisional) lines.push(words.why.provisional);
		if (term.nominal !== term.due) lines.push(words.why.noArt193(words.day(term.nominal)));
		for (const extension of claim.extensions ?? [])
			if (extension.rules.includes(term.rule)) lines.push(`${words.card.labels.extensions}: ${extensionLine(words, extension)}`);
	}
	if (!ownTermsMove) lines.push(words.why.keepDayOff);
	if (claim.demandKind !== null && claim.demandKindWords !== null)
		lines.push(words.why.words(visibleLine(claim.demandKindWords), demandName(words.names, claim.demandKind)));
	lines.push(words.why.calendar(calendar.from, calendar.to));
	return lines;
}

/** The same in a few lines: what a clerk reads before saving. */
export function shortWhy(
	words: Words,
	claim: Pick<Claim, 'terms' | 'demandKind' | 'demandKindWords'>,
	{ calendar, editions }: Pick<Rulebook, 'calendar' | 'editions'>,
): readonly string[] {
	const binding = bindingTerm(claim.terms);
	const origin = binding && originOf(binding, editions);
	if (!binding || !origin) return [words.why.noTerm];
	const explanation = explain(binding.event, origin.rule.length, binding.whenDayOff, calendar);
	const others = claim.terms.filter((term) => term !== binding && answers(term));
	return [
		shortExplanation(words, explanation, placeOf(origin)),
		...(binding.provisional ? [words.why.provisional] : []),
		...others.map((term) => purposeText(words, term.purpose, term.due)),
		...(claim.demandKind !== null && claim.demandKindWords !== null
			? [words.why.words(visibleLine(claim.demandKindWords), demandName(words.names, claim.demandKind))]
			: []),
	];
}

interface Origin {
	readonly rule: Rule;
	readonly regulation: Regulation;
}

/** The act and the article of a rule. */
export function placeOf({ rule, regulation }: Origin): string {
	return `${rule.act ?? regulation.act} ${rule.article}`;
}

/** The article, the regulation, its edition, and how sure it is. */
export function ruleLine(words: Words, { rule, regulation }: Origin): string {
	return words.why.rule(rule.article, rule.act ?? regulation.act, rule.id, regulation.edition, words.names.confidence[rule.confidence]);
}
