/** `term`: what a term comes to, without registering anything. */

import { type CommandContext, printError } from '../context.ts';
import { daysRefused } from '../domain/decide/register.ts';
import type { Refusal } from '../domain/refusal.ts';
import { regulationsInUse } from '../domain/regulation/index.ts';
import { explain } from '../domain/term/explanation.ts';
import { answers } from '../domain/term/rule.ts';
import { bindingTerm, type Rulebook, type TermFacts, termsFor } from '../domain/term/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { refusalSentence } from '../sentence/errors.ts';
import { explanationLines } from '../sentence/explanation.ts';
import { purposeLine } from '../view/card.ts';
import { termJson } from '../view/claimJson.ts';
import { whyLines } from '../view/why.ts';
import { demandNamed } from './claim/fields.ts';
import { printJson } from './output/fields.ts';
import { regulationsNamed } from './rules.ts';

type Options =
	| 'kind'
	| 'channel'
	| 'demandKind'
	| 'received'
	| 'registered'
	| 'goodsReturned'
	| 'purchased'
	| 'dispatched'
	| 'rule'
	| 'dayOff'
	| 'regulation'
	| 'batch'
	| 'output'
	| 'force'
	| 'json';

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const mistakes = contradictions(given);
	if (mistakes.length > 0) throw new UsageError(mistakes);
	if (given.batch !== undefined) {
		const { termBatch } = await import('./term/batch.ts');
		return termBatch(given.batch, given, context);
	}
	return given.rule ? bare(given, context) : byRegulation(given, context);
}

function contradictions(given: Given<Options>): readonly Mistake[] {
	const mistakes: Mistake[] = [];
	if (given.batch !== undefined) {
		for (const name of ['kind', 'rule', 'json', 'received'] as const)
			if (given[name]) mistakes.push({ code: 'notBoth', left: 'batch', right: name });
		return mistakes;
	}
	if (given.rule && given.kind) mistakes.push({ code: 'notBoth', left: 'rule', right: 'kind' });
	if (given.rule && given.regulation) mistakes.push({ code: 'notBoth', left: 'rule', right: 'regulation' });
	if (!given.rule && !given.kind) mistakes.push({ code: 'needsOneOf', flags: ['kind', 'rule', 'batch'] });
	if (given.output !== undefined) mistakes.push({ code: 'needsOption', option: 'output', needed: 'batch' });
	return mistakes;
}

/** Days that run against each other. They may lie ahead: nothing is recorded. */
function daysAgainst({ events: { received, registered, dispatched, purchased, goodsReturned } }: TermFacts): readonly Refusal[] {
	const days = {
		receivedOn: received,
		registeredOn: registered,
		dispatchedOn: dispatched,
		purchasedOn: purchased,
		goodsReturnedOn: goodsReturned,
	};
	const last = Object.values(days)
		.filter((day) => day !== undefined)
		.toSorted()
		.at(-1);
	return last === undefined ? [] : daysRefused(days, last);
}

function bare({ rule, received, dayOff, json }: Given<Options>, context: CommandContext): ExitCode {
	const { words, world, calendar, today } = context;
	if (!rule) throw new RangeError('no rule');
	const explanation = explain(received ?? today, rule, dayOff === 'keep' ? 'keep' : 'nextWorkingDay', calendar);
	const { event, due, nominal, provisional } = explanation;
	const why = explanationLines(words, explanation, null);
	if (json) {
		const whole = { event, length: rule, dueOn: due, nominalOn: nominal, provisional, why };
		printJson(context, whole, json, 0);
	} else world.out.write(`${[...why, ...(provisional ? [words.why.provisional] : [])].join('\n')}\n`);
	return exit.done;
}

async function byRegulation(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const { words, world } = context;
	if (!given.kind) throw new RangeError('no kind');
	const options: Rulebook = {
		...context.terms,
		...(given.regulation && (await chosenRules(given.regulation, context))),
		...(given.dayOff && { ownTermsMove: given.dayOff === 'next' }),
	};
	const received = given.received ?? given.registered ?? context.today;
	const facts: TermFacts = {
		kind: given.kind,
		channel: given.channel ?? null,
		demandKind: demandNamed(given.demandKind, options) ?? null,
		events: {
			received,
			registered: given.registered ?? received,
			...(given.goodsReturned && { goodsReturned: given.goodsReturned }),
			...(given.purchased && { purchased: given.purchased }),
			...(given.dispatched && { dispatched: given.dispatched }),
		},
	};
	const mistaken = daysAgainst(facts);
	if (mistaken.length > 0) {
		const messages = await context.errorMessages();
		for (const refusal of mistaken) printError(context, refusalSentence(messages, refusal));
		return exit.refused;
	}
	const terms = termsFor(facts, options);
	const binding = bindingTerm(terms);
	if (given.json) {
		const why = whyLines(words, { terms, demandKind: null, demandKindWords: null }, options);
		const whole = {
			dueOn: binding?.due ?? null,
			nominalOn: binding?.nominal ?? null,
			dueRule: binding?.rule ?? null,
			provisional: binding?.provisional ?? false,
			terms: terms.map((term) => termJson(term, options)),
			why,
		};
		printJson(context, whole, given.json, 0);
		return exit.done;
	}
	// The terms to answer or satisfy are explained above.
	const rest = terms.filter((term) => !answers(term)).map((term) => `  ${purposeLine(words, term)}`);
	const lines = [
		...whyLines(words, { terms, demandKind: null, demandKindWords: null }, options),
		...(rest.length > 0 ? [`${words.card.labels.otherTerms}:`, ...rest] : []),
	];
	world.out.write(`${lines.join('\n')}\n`);
	return exit.done;
}

async function chosenRules(words: readonly string[], { journal }: CommandContext): Promise<Pick<Rulebook, 'regulations' | 'editions'>> {
	const loaded = journal?.loaded.regulations ?? [];
	const regulations = await regulationsInUse(regulationsNamed(words, loaded, 'regulation'), loaded);
	return { regulations, editions: regulations };
}
