/** Why a claim is due when it is: each of its terms, how it stands, and which of them binds. */

import type { Claim } from '../domain/claim.ts';
import { bindingClock, type Clock, clocksOf } from '../domain/term/clock.ts';
import { deadline } from '../domain/term/deadline.ts';
import { explain } from '../domain/term/explanation.ts';
import { answers, type Regulation, type Rule } from '../domain/term/rule.ts';
import { AGREED, awaitingDemand, bindingTerm, isClientDay, originOf, type Rulebook, type Term } from '../domain/term/term.ts';
import { termFactsOf } from '../domain/term/termFacts.ts';
import { extensionLine } from '../sentence/eventDetails.ts';
import { dayAndWeekday } from '../sentence/eventNote.ts';
import { explanationLines, shortExplanation } from '../sentence/explanation.ts';
import { purposeText } from '../sentence/rule.ts';
import { lengthText } from '../sentence/value.ts';
import { demandName } from '../text/codeWord.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** Terms without an entry, as the command `term` has them. */
type Bare = Pick<Claim, 'terms' | 'demandKind' | 'demandKindWords'>;

/** The explanation of a claim's terms, line by line. */
export function whyLines(words: Words, claim: Claim | Bare, rulebook: Rulebook): readonly string[] {
	const { why } = words;
	const { calendar, ownTermsMove, editions } = rulebook;
	const whole = 'status' in claim ? claim : null;
	const clocks = whole ? clocksOf(whole) : [];
	const binding = whole ? bindingClock(whole)?.term : bindingTerm(claim.terms);
	const lines = [why.title];
	if (!binding) lines.push(why.noTerm);
	const answering = claim.terms.filter(answers);
	if (answering.length > 1) lines.push(why.earliest);
	for (const term of answering) {
		const clock = clocks.find((one) => one.term === term);
		const origin = originOf(term, editions);
		if (answering.length > 1) lines.push('', titleOf(words, term, clock, binding));
		const rule = term.rule === AGREED ? agreedLine(words, term, whole) : origin && ruleLine(words, origin);
		const length = term.length ?? origin?.rule.length;
		if (rule && length) {
			lines.push(rule);
			const from = startOf(term, whole);
			lines.push(...explanationLines(words, explain(term.event, length, term.whenDayOff, calendar), from));
		} else lines.push(why.editionUnknown(term.rule, term.edition, words.day(term.due)));
		lines.push(...circumstanceLines(words, term, origin, rulebook));
		if (clock && clock.due !== term.due) lines.push(why.extendedTo(dayAndWeekday(words, clock.due)));
		for (const extension of whole?.extensions ?? [])
			if (extension.rules.includes(term.rule)) lines.push(`${words.card.labels.extensions}: ${extensionLine(words, extension)}`);
	}
	lines.push(...demandUnknownLines(words, whole, rulebook));
	if (!ownTermsMove) lines.push(why.keepDayOff);
	if (claim.demandKind !== null && claim.demandKindWords !== null)
		lines.push(why.words(visibleLine(claim.demandKindWords), demandName(words.names, claim.demandKind)));
	lines.push(why.calendar(calendar.from, calendar.to));
	return lines;
}

/** The event on the day that the term is counted from. */
function startOf({ event, from, pending, registeredOn }: Term, claim: Claim | null): Parameters<typeof explanationLines>[2] {
	if (claim?.reopenedOn === event) return 'renewed';
	if (registeredOn) return 'timely';
	return pending === 'start' ? 'received' : from;
}

/** What is to be done by when, and the state of its clock; the binding one is marked while it runs. */
function titleOf(words: Words, term: Term, clock: Clock | undefined, binding: Term | undefined): string {
	const { stands } = words.why;
	const title = purposeText(words, term.purpose, clock?.due ?? term.due);
	if (clock?.state === 'performed') return `${title} — ${stands.performed}`;
	if (clock?.state === 'stopped') return `${title} — ${stands.stopped}`;
	return term === binding ? `${title} — ${stands.binding}` : title;
}

function agreedLine(words: Words, { length }: Term, claim: Claim | null): string | undefined {
	return length && words.why.agreed(lengthText(words, length), visibleLine(claim?.agreedGround ?? '…'));
}

/** Other reasons for the day: a fact not known yet, a late registration, a cap, an unknown calendar. */
function circumstanceLines(words: Words, term: Term, origin: Origin | undefined, { calendar }: Rulebook): readonly string[] {
	const { why, day } = words;
	const lines: string[] = [];
	if (term.pending === 'start' && isClientDay(term.from)) lines.push(why.pendingStart[term.from]);
	if (term.pending === 'demand') lines.push(why.pendingDemand);
	if (term.registeredOn) {
		lines.push(why.registeredLate(day(term.registeredOn), day(term.event)));
		const length = term.length ?? origin?.rule.length;
		if (length) lines.push(why.fromRegistration(day(deadline(term.registeredOn, length, term.whenDayOff, calendar).due)));
	}
	const agreement = term.length ? undefined : origin?.rule.agreement;
	if (agreement) lines.push(agreement.longest ? why.cap(lengthText(words, agreement.longest)) : why.mayBeAgreed);
	if (term.provisional) lines.push(why.provisional);
	if (term.nominal !== term.due) lines.push(why.noArt193(day(term.nominal)));
	return lines;
}

/** The earlier terms that the demand may have, where its kind was not named and somebody still waits. */
function demandUnknownLines(words: Words, claim: Claim | null, rulebook: Rulebook): readonly string[] {
	if (!claim || bindingClock(claim)?.stoppedOn !== null || claim.terms.some(({ pending }) => pending === 'demand')) return [];
	return awaitingDemand(termFactsOf(claim), rulebook).flatMap((term) => {
		const regulation = rulebook.regulations.find(({ id }) => id === term.regulation);
		return regulation ? [words.why.demandUnknown(regulation.act, words.day(term.due))] : [];
	});
}

/** The explanation in a few lines: what a clerk reads before saving. */
export function shortWhy(words: Words, claim: Claim, rulebook: Rulebook): readonly string[] {
	const { calendar, editions } = rulebook;
	const binding = bindingClock(claim)?.term;
	const origin = binding && originOf(binding, editions);
	const length = binding?.length ?? origin?.rule.length;
	if (!binding || !length) return [words.why.noTerm];
	const explanation = explain(binding.event, length, binding.whenDayOff, calendar);
	const others = claim.terms.filter((term) => term !== binding && answers(term));
	return [
		shortExplanation(words, explanation, origin ? citationOf(origin) : visibleLine(claim.agreedGround ?? '')),
		...(binding.pending === 'start' && isClientDay(binding.from) ? [words.why.pendingStart[binding.from]] : []),
		...(binding.pending === 'demand' ? [words.why.pendingDemand] : []),
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
export function citationOf({ rule, regulation }: Origin): string {
	return `${rule.act ?? regulation.act} ${rule.article}`;
}

/** The article, the regulation, its edition, and how sure it is. */
export function ruleLine(words: Words, { rule, regulation }: Origin): string {
	return words.why.rule(rule.article, rule.act ?? regulation.act, rule.id, regulation.edition, words.names.confidence[rule.confidence]);
}
