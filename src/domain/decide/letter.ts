/** Letters to the client: which one fits the claim as it stands, and which number it bears (P18, P21, P41, P52, P57, P58). */

import { type Claim, isSpoken, type LetterIssued } from '../claim.ts';
import { mailAddressIn, postalAddressIn } from '../client/postalAddress.ts';
import { type Channel, type LetterKind, letterChannels } from '../code.ts';
import { type Day, yearOf } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import type { SeriesNumber } from '../number.ts';
import type { LetterRefusal, Refusal } from '../refusal.ts';
import { actions, type Status } from '../status.ts';
import type { Circumstances } from '../verdict.ts';
import { actionRefused } from './action.ts';
import { missing } from './commonRefusals.ts';
import { reply } from './reply.ts';

export interface LetterIntent {
	readonly letter: LetterKind;
	readonly on: Day;
	readonly form: Channel | null;
	readonly numbered: boolean | null;
	/** A text added to the letter; of an answer without a decision, the answer itself. */
	readonly text: string | null;
	readonly withoutVisas: string | null;
	/** Whether it is only a draft, to be read and approved, which does not leave. */
	readonly draft: boolean;
	/** The address given by hand for this letter; null: that in the contact of the entry. */
	readonly address: string | null;
}

/** A letter that may be sent, and the events recorded with it: the client told of the term, or answered. */
export interface LetterPlan extends Pick<LetterIssued, 'on' | 'form' | 'of' | 'outgoing' | 'given'> {
	readonly with: readonly ClaimEvent[];
}

export type LetterPlanned =
	| { readonly ok: true; readonly plan: LetterPlan }
	/** The refusals by the rules, and the reasons why the letter does not fit. */
	| { readonly ok: false; readonly refusals: readonly Refusal[]; readonly unfit: readonly LetterRefusal[] };

/** The plan of the letter, or why it does not fit. A number in it is the next one, which only an event spends. */
export function planLetter(claim: Claim, intent: LetterIntent, circumstances: Circumstances): LetterPlanned {
	const { letter, on, draft } = intent;
	const refused = actionRefused('letter', claim, on, circumstances);
	if (refused.length > 0) return { ok: false, refusals: refused, unfit: [] };
	const number = claim.number.text;
	if (claim.client === null) return refusing({ code: 'nobody', number });
	// регламент п. 2.2 (4): an anonymous entry is noted and analysed; there is nobody to answer.
	if (claim.kind === 'anonymous') return refusing({ code: 'anonymous', number });
	const planned = plans[letter](claim, intent, circumstances);
	if (!planned.ok || letter === 'call') return planned;
	const { form, of } = planned.plan;
	if (isSpoken(form)) return refusing({ code: 'spoken', form });
	const unposted = (form === 'post' || form === 'courier') && intent.address === null && !draft ? addressMissing(claim) : undefined;
	if (unposted) return refusing(unposted);
	const before = of === null || draft ? undefined : claim.letters.find((one) => one.letter === letter && one.of === of);
	if (before) return refusing({ code: 'issuedAlready', outgoing: before.outgoing?.text ?? null, on: before.on, file: before.file });
	return planned;
}

/** A letter by post needs a postal address: a telephone or a mail address is none. */
function addressMissing({ number, contact }: Claim): LetterRefusal | undefined {
	if (contact === null) return { code: 'noAddress', number: number.text };
	return postalAddressIn(contact) === null ? { code: 'noPostalAddress', number: number.text, contact } : undefined;
}

type Planning = (claim: Claim, intent: LetterIntent, circumstances: Circumstances) => LetterPlanned;

const plans: Readonly<Record<LetterKind, Planning>> = {
	acknowledgement: (claim, intent, circumstances) => {
		const open = (actions.tell as readonly Status[]).includes(claim.status) && claim.answeredOn === null;
		if (!open) return refusing({ code: 'answeredAlready', number: claim.number.text });
		const plan = newLetter(claim, intent, claim.rounds.length + 1, circumstances);
		return planning({ ...plan, with: claim.toldOn ? [] : [{ type: 'told', on: plan.on, form: plan.form }] });
	},
	request: (claim, intent, circumstances) => {
		const item = claim.requests.findLastIndex(({ to, endedOn }) => to === 'client' && endedOn === null) + 1;
		if (item === 0) return refusing({ code: 'noRequest', number: claim.number.text });
		const due = claim.requests[item - 1]?.due;
		if (due !== undefined && due < intent.on) return refusing({ code: 'requestPassed', number: claim.number.text, until: due });
		return planning(newLetter(claim, intent, item, circumstances));
	},
	extension: (claim, intent, circumstances) => {
		const number = claim.number.text;
		const last = claim.extensions.at(-1);
		if (!last) return refusing({ code: 'noExtension', number });
		if (claim.answeredOn !== null) return refusing({ code: 'answeredAlready', number });
		if (last.until < intent.on) return refusing({ code: 'extensionPassed', number, until: last.until });
		// Extensions are those of the round: of an earlier one there may have been as many.
		return planning(newLetter(claim, intent, claim.rounds.length * 1000 + claim.extensions.length, circumstances));
	},
	answer: planAnswer,
	notice: (claim, intent, circumstances) => {
		const { unconsidered } = claim;
		if (!unconsidered) return refusing({ code: 'considered', number: claim.number.text });
		const of = claim.rounds.length + 1;
		const { notice } = unconsidered;
		return planning(notice?.outgoing ? sentAlready(notice, notice.outgoing, of) : newLetter(claim, intent, of, circumstances));
	},
	apology: (claim, intent, circumstances) => {
		if (claim.kind === 'praise' || claim.kind === 'suggestion') return refusing({ code: 'nothingToApologise', kind: claim.kind });
		return planning(newLetter(claim, intent, null, circumstances));
	},
	call: (claim, { on }) => {
		if (claim.status !== 'done') return refusing({ code: 'notDone', number: claim.number.text, status: claim.status });
		return planning({ on, form: 'call', of: null, outgoing: null, given: false, with: [] });
	},
};

/** The reply that was recorded in this round is what the letter says; where there was none, the letter is the reply. */
function planAnswer(claim: Claim, intent: LetterIntent, circumstances: Circumstances): LetterPlanned {
	const last = claim.replies.at(-1);
	if (claim.answeredOn !== null && last && !isSpoken(last.form)) {
		const of = claim.replies.length;
		if (last.outgoing) return planning(sentAlready(last, last.outgoing, of));
		return planning({ ...newLetter(claim, { ...intent, form: last.form, numbered: false }, of, circumstances), on: last.on });
	}
	const { on, draft, numbered } = intent;
	const form = intent.form ?? claim.replyBy;
	if (!form && !draft) return { ok: false, refusals: [missing('reply', claim, 'form')], unfit: [] };
	const text = intent.text ?? claim.decision?.grounds ?? null;
	// Visas are put on a draft: it does not need them.
	const withoutVisas = draft ? '—' : intent.withoutVisas;
	const answer = reply(claim, { on, form: form ?? 'post', text, numbered, withoutVisas }, circumstances);
	if (!answer.ok) return { ...answer, unfit: [] };
	const [replied] = answer.events;
	if (replied?.type !== 'replied') throw new RangeError('an answer that is no reply');
	return planning({ on, form: replied.form, of: claim.replies.length + 1, outgoing: replied.outgoing, given: false, with: answer.events });
}

/** The day and number of a letter that left already. */
function sentAlready({ on, form }: { readonly on: Day; readonly form: Channel }, outgoing: SeriesNumber, of: number): LetterPlan {
	return { on, form, of, outgoing, given: false, with: [] };
}

function newLetter(
	claim: Claim,
	{ on, form: wanted, numbered }: LetterIntent,
	of: number | null,
	{ outgoing }: Pick<Circumstances, 'outgoing'>,
): LetterPlan {
	const form = wanted ?? usualForm(claim);
	const number = (numbered ?? letterChannels.has(form)) ? outgoing(yearOf(on)) : null;
	return { on, form, of, outgoing: number, given: number !== null, with: [] };
}

/** The channel of a letter: as the client wants to be answered, else as the entry came; where that is spoken, by what the contact holds. */
function usualForm({ replyBy, channel, contact }: Claim): Channel {
	const usual = replyBy ?? channel;
	if (!isSpoken(usual)) return usual;
	return postalAddressIn(contact) === null && mailAddressIn(contact) !== null ? 'email' : 'post';
}

function planning(plan: LetterPlan): LetterPlanned {
	return { ok: true, plan };
}

function refusing(refusal: LetterRefusal): LetterPlanned {
	return { ok: false, refusals: [], unfit: [refusal] };
}
