/** What was understood of a registration, before it is saved: the number, the days with their weekdays, the term and why. */

import type { Claim } from '../domain/claim.ts';
import { kindToHint } from '../domain/demandKind.ts';
import { demandsIn, type Rulebook } from '../domain/term.ts';
import { demandName } from '../text/demandName.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { shortWhy } from './why.ts';

/** The lines to show before asking whether to save. `claim` is the claim as it would be. */
export function showUnderstood(words: Words, claim: Claim, terms: Rulebook): string {
	const { labels } = words.card;
	const day = (value: Claim['receivedOn']) => `${words.day(value)} (${words.weekdayName(value)})`;
	const rows: readonly (readonly [string, string | null])[] = [
		[labels.kind, claim.unsorted ? words.card.unsorted(words.names.kind[claim.kind]) : words.names.kind[claim.kind]],
		[labels.channel, words.names.channel[claim.channel]],
		[labels.received, day(claim.receivedOn)],
		[labels.registered, claim.registeredOn === claim.receivedOn ? null : day(claim.registeredOn)],
		[labels.client, claim.client],
		[labels.contact, claim.contact],
		[labels.replyBy, claim.replyBy && words.names.channel[claim.replyBy]],
		[labels.subject, claim.subject],
		[labels.demand, claim.demand],
		[labels.demandKind, claim.demandKind && demandName(words.names, claim.demandKind)],
		[labels.amount, claim.amount === null ? null : words.card.sum(words.money(claim.amount))],
		[labels.contract, claim.contract],
		[labels.summary, claim.summary],
		[labels.responsible, claim.responsible],
	];
	const lines = rows.flatMap(([label, value]) => (value === null ? [] : [`  ${label}: ${visibleLine(value)}`]));
	const hinted = kindToHint(claim, demandsIn(terms.regulations));
	const hints = hinted ? [`  ${words.notes.perhaps(demandName(words.names, hinted), claim.number.text)}`] : [];
	const why = shortWhy(words, claim, terms).map((line) => `  ${line}`);
	return [words.questions.understood, ...lines, ...why, ...hints, `  ${words.questions.willBe(claim.number.text)}`].join('\n');
}
