/** What the fields of a letter hold: filled from the claim, the office's settings and what is given for this one letter. */

import { greeted, inDative } from '../domain/addressee.ts';
import type { Claim, Extension, Request } from '../domain/claim.ts';
import { bindingClock } from '../domain/clock.ts';
import type { LetterKind, Remedy } from '../domain/code.ts';
import { asDay, type Day } from '../domain/day.ts';
import type { LetterPlan } from '../domain/decide/index.ts';
import { fields, fieldsWith, type LetterClaimField } from '../domain/fields.ts';
import type { LetterField, LetterValues } from '../domain/letterField.ts';
import { letterSettings, type Settings, settingRows, settingValue } from '../domain/settings.ts';
import { withoutFullStop } from '../text/fullStop.ts';
import type { LetterTemplates, Words } from '../text/index.ts';

export interface Letter {
	readonly letter: LetterKind;
	/** The claim after the events that are recorded with the letter. */
	readonly claim: Claim;
	readonly plan: LetterPlan;
	readonly draft: boolean;
	readonly text: string | null;
	/** The entry that a repeated one repeats. */
	readonly earlier: Claim | undefined;
	readonly settings: Settings;
	/** In the language of the journal. */
	readonly templates: LetterTemplates;
	readonly names: Words['names'];
	/** Fields filled by hand. */
	readonly given: ReadonlyMap<LetterField, string>;
}

/** The values, each empty where there is nothing to say. */
export function letterValues(letter: Letter): LetterValues {
	return { ...officeValues(letter), ...claimValues(letter), ...matterValues(letter), ...Object.fromEntries(letter.given) };
}

function officeValues({ settings, claim, plan, draft, templates }: Letter): LetterValues {
	return {
		...Object.fromEntries(letterSettings.map((name) => [settingRows[name].letter, String(settingValue(settings, name) ?? '')])),
		executor: text(claim.responsible),
		day: draft ? templates.later : templates.day(plan.on),
		outgoing: draft ? templates.later : (plan.outgoing?.text ?? templates.unnumbered),
		draft,
	};
}

function claimValues({ claim, plan, templates }: Letter): LetterValues {
	const client = claim.client ?? '';
	const due = bindingClock(claim)?.due;
	return {
		...Object.fromEntries(fieldsWith('letter').map((name) => [name, fieldValue(claim, name, templates)])),
		addressee: templates.addressee(inDative(client), client),
		address: text(claim.contact),
		greeting: greetingOf(templates, client),
		number: claim.number.text,
		// A day that has passed is no promise.
		dueOn: due && due >= plan.on ? templates.day(due) : '',
	};
}

/** A field of the entry as a letter shows it. */
function fieldValue(claim: Claim, name: LetterClaimField, templates: LetterTemplates): string {
	const value = claim[name];
	if (value === null) return '';
	if (typeof value === 'number') return templates.sum(value);
	return fields[name].value === 'pastDay' ? templates.day(asDay(value)) : value;
}

function matterValues(letter: Letter): LetterValues {
	const { claim, templates, names } = letter;
	const { decision, unconsidered } = claim;
	const decided = decision?.decision ?? 'explained';
	// What is owed is no sign of an apology.
	const remedies = (decision?.remedies ?? []).filter(({ remedy }) => letter.letter !== 'apology' || TOKENS.includes(remedy));
	return {
		...requestValues(letter, requestOf(letter)),
		...extensionValues(letter, claim.extensions.at(-1)),
		satisfied: decided === 'satisfied',
		partlySatisfied: decided === 'partlySatisfied',
		rejected: decided === 'rejected',
		explained: decided === 'explained',
		grounds: text(decision?.grounds ?? null),
		granted: decision?.granted ? templates.sumInFull(decision.granted) : '',
		anyRemedies: remedies.length > 0,
		remedies: remedies.map(({ remedy, amount }) => ({
			remedy: names.remedy[remedy],
			remedySum: amount === null ? '' : templates.sum(amount),
		})),
		...Object.fromEntries(GROUNDS.map((ground) => [ground, unconsidered?.ground === ground])),
		courtCase: text(unconsidered?.courtCase ?? null),
		earlier: text(unconsidered?.earlier ?? null),
		earlierReply: earlierReply(letter),
		// Without a decision the text of the reply is the whole answer.
		text: text(letter.text ?? (letter.letter === 'answer' && decision === null ? (claim.replies.at(-1)?.text ?? null) : null)),
	};
}

const TOKENS: readonly Remedy[] = ['gift', 'discount', 'bonus', 'compensation'];

const GROUNDS = ['unreadable', 'incomplete', 'notClient', 'repeated', 'courtDecided', 'obscene'] as const;

function requestOf({ letter, claim, plan }: Letter): Request | undefined {
	if (letter === 'request') return claim.requests[(plan.of ?? 0) - 1];
	return claim.requests.findLast(({ to, on }) => to === 'client' && on === claim.unconsidered?.requestedOn);
}

function requestValues({ templates }: Letter, request: Request | undefined): LetterValues {
	return {
		requested: withoutFullStop(text(request?.what ?? null)),
		requestedOn: dayIn(templates, request?.on),
		requestDue: dayIn(templates, request?.due),
	};
}

function extensionValues({ templates }: Letter, extension: Extension | undefined): LetterValues {
	return {
		wasDue: dayIn(templates, extension?.was),
		newDue: dayIn(templates, extension?.until),
		reason: withoutFullStop(text(extension?.reason ?? null)),
	};
}

function earlierReply({ earlier, templates }: Letter): string {
	const reply = earlier?.replies.at(-1);
	const on = reply?.on ?? earlier?.answeredOn;
	if (!on) return '';
	const number = reply?.outgoing?.text;
	return number === undefined ? templates.replyUnnumbered(templates.day(on)) : templates.reply(number, templates.day(on));
}

function dayIn(templates: LetterTemplates, day: Day | undefined): string {
	return day === undefined ? '' : templates.day(day);
}

function text(value: string | null): string {
	return value ?? '';
}

/** By name only where the name says for sure how. */
function greetingOf({ greeting }: LetterTemplates, client: string): string {
	const person = greeted(client);
	return person ? greeting[person.sex](person.called) : greeting.unknown;
}
