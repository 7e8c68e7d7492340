/** The values of the fields of a letter: from the claim, the office's settings and what is given for this one letter. */

import type { Claim, Extension, Request } from '../domain/claim.ts';
import { greeted, inDative } from '../domain/client/addressee.ts';
import { mailAddressIn, postalAddressIn } from '../domain/client/postalAddress.ts';
import { type Channel, decisions, grounds as groundCodes, type LetterKind, type Remedy } from '../domain/code.ts';
import { asDay, type Day } from '../domain/day.ts';
import type { LetterPlan } from '../domain/decide/index.ts';
import { fields, fieldsWith, type LetterClaimField } from '../domain/fields.ts';
import type { Annex, LetterField, LetterValues } from '../domain/letterField.ts';
import { People } from '../domain/people/people.ts';
import { letterSettings, type Settings, settingRows, settingValue } from '../domain/settings.ts';
import { bindingClock } from '../domain/term/clock.ts';
import { asSentence, behindColon, withFullStop, withoutFullStop } from '../text/fullStop.ts';
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
	/** Words in the language of the journal. */
	readonly templates: LetterTemplates;
	readonly names: Words['names'];
	readonly annexes: readonly Annex[];
	/** Fields filled by hand. */
	readonly given: ReadonlyMap<LetterField, string>;
}

/** The values, each empty where there is nothing to say. */
export function letterValues(letter: Letter): LetterValues {
	return { ...officeValues(letter), ...claimValues(letter), ...matterValues(letter), ...Object.fromEntries(letter.given) };
}

function officeValues(letter: Letter): LetterValues {
	const { settings, claim, plan, draft, templates } = letter;
	return {
		...Object.fromEntries(letterSettings.map((name) => [settingRows[name].letter, String(settingValue(settings, name) ?? '')])),
		executor: text(claim.responsible && new People(settings.people ?? []).nameOf(claim.responsible)),
		day: draft ? templates.later : templates.day(plan.on),
		outgoing: draft ? templates.later : (plan.outgoing?.text ?? templates.unnumbered),
		draft,
		enclosure: enclosureOf(letter),
	};
}

/** One behind its title, several numbered. */
function enclosureOf({ annexes, templates }: Letter): string {
	const written = annexes.map(({ what, sheets, copies }) => templates.annex(what, sheets, copies));
	return written.length > 1 ? written.map((one, index) => `${index + 1}. ${asSentence(one)}`).join('\n') : (written[0] ?? '');
}

function claimValues({ claim, plan, templates }: Letter): LetterValues {
	const client = claim.client ?? '';
	const due = bindingClock(claim)?.due;
	return {
		...Object.fromEntries(fieldsWith('letter').map((name) => [name, fieldValue(claim, name, templates)])),
		addressee: addresseeOf(templates, client),
		address: addressOf(claim, plan.form),
		greeting: greetingOf(templates, client),
		number: claim.number.text,
		theirReference: theirReference(claim, templates),
		registeredLater: claim.registeredOn === claim.receivedOn ? '' : templates.day(claim.registeredOn),
		praise: claim.kind === 'praise',
		suggestion: claim.kind === 'suggestion',
		matter: sortOf(claim) === 'matter',
		// A day that has passed is no promise.
		dueOn: due && due >= plan.on ? templates.day(due) : '',
	};
}

/** The number and the day of the letter that is answered; where neither is known, the day it was sent. */
function theirReference({ theirNumber, theirDate, dispatchedOn }: Claim, { theirReference: written, day }: LetterTemplates): string {
	if (theirNumber !== null) return theirDate === null ? written.number(theirNumber) : written.both(theirNumber, day(theirDate));
	const on = theirDate ?? dispatchedOn;
	return on === null ? '' : written.day(day(on));
}

/** A field of the entry as a letter shows it. */
function fieldValue(claim: Claim, name: LetterClaimField, templates: LetterTemplates): string {
	const value = claim[name];
	if (value === null) return '';
	if (typeof value === 'number') return templates.sum(value);
	return fields[name].value === 'pastDay' ? templates.day(asDay(value)) : value;
}

function matterValues(letter: Letter): LetterValues {
	const { claim, templates } = letter;
	const { decision, unconsidered } = claim;
	const decided = decision?.decision ?? 'explained';
	const grounds = asSentence(text(decision?.grounds ?? null));
	const [greeting, ...paragraphs] = greetedBy(textsOf(letter).filter((written) => written !== grounds));
	// The reply often repeats the grounds, alone or within its own words.
	const repeated = grounds !== '' && paragraphs.some((one) => one.includes(withoutFullStop(grounds)));
	return {
		...requestValues(letter, requestOf(letter)),
		...extensionValues(letter, claim.extensions.at(-1)),
		...(letter.letter === 'answer' || letter.letter === 'acknowledgement'
			? { heading: templates.headings[letter.letter][sortOf(claim)] }
			: {}),
		...Object.fromEntries(decisions.map((one) => [one, one === decided])),
		decision: sortOf(claim) === 'matter' ? templates.decision[claim.demand === null ? 'entry' : 'demand'][decided] : '',
		appealable: decided === 'partlySatisfied' || decided === 'rejected',
		grounds: repeated ? '' : grounds,
		...remedyValues(letter),
		...Object.fromEntries(groundCodes.map((ground) => [ground, unconsidered?.ground === ground])),
		courtCase: text(unconsidered?.courtCase ?? null),
		earlier: text(unconsidered?.earlier ?? null),
		earlierReply: earlierReply(letter),
		text: paragraphs.join('\n'),
		...(greeting === '' ? {} : { greeting }),
	};
}

/** The greeting that the clerk's text begins with, empty where it has none, then the texts without it: a letter greets once. */
function greetedBy([first = '', ...others]: readonly string[]): readonly [string, ...string[]] {
	const greeting = /^(?:Уважаем|Здравствуйте|Добрый день|Dear\s)[^!.\n]{0,80}!(?=\s)/u.exec(first)?.[0] ?? '';
	const rest = asSentence(first.slice(greeting.length));
	return [greeting, ...(rest === '' ? [] : [rest]), ...others];
}

/** The clerk's text: the reply recorded under the number of the letter, then what is added to this letter. Equal texts appear once. */
function textsOf({ letter, claim, plan, text: added }: Letter): readonly string[] {
	const recorded = letter === 'answer' ? claim.replies[(plan.of ?? 0) - 1]?.text : undefined;
	const texts = [recorded, added].flatMap((one) => (one ? [asSentence(one)] : []));
	return [...new Set(texts)];
}

function remedyValues({ letter, claim: { decision }, templates, names }: Letter): LetterValues {
	const granted = decision?.granted ?? null;
	// An apology names only tokens of it, not what is owed anyway.
	const given = (decision?.remedies ?? []).filter(({ remedy }) => letter !== 'apology' || TOKENS.includes(remedy));
	// The apology comes first; the sums come before their total.
	const remedies = [...given].sort((one, other) => Number(other.remedy === 'apology') - Number(one.remedy === 'apology'));
	const sums = remedies.flatMap(({ amount }) => amount ?? []);
	// The only sum is written out where it stands.
	const single = sums.length === 1 && (granted === null || granted === sums[0]);
	const total = sums.length === 0 ? templates.grantedSum : templates.grantedInAll;
	return {
		granted: granted ? templates.sumInFull(granted) : '',
		grantedInAll: granted && !single ? total(templates.sumInFull(granted)) : '',
		anyRemedies: remedies.length > 0,
		remedies: remedies.flatMap(({ remedy, amount }) => {
			const sentence = remedySentence(templates, remedy, amount, single);
			return {
				remedy: names.remedy[remedy],
				remedySum: amount === null ? '' : templates.sum(amount),
				remedySentence: sentence === '' ? '' : withFullStop(sentence),
			};
		}),
	};
}

/** `Вам будут возвращены 1 500 руб.` without the full stop; `inFull` writes the sum in words, too. */
export function remedySentence(templates: LetterTemplates, remedy: Remedy, kopecks: number | null, inFull: boolean): string {
	const withSum = templates.remedySums[remedy];
	if (kopecks === null || withSum === undefined) return templates.remedySentences[remedy];
	const written = inFull ? templates.sumInFull(kopecks) : templates.sum(kopecks);
	const endsInOne = kopecks % 1000 === 100 && kopecks % 10_000 !== 1100;
	return remedy === 'refund' && endsInOne ? templates.refundOfOne(written) : withSum(written);
}

/** Praise and a suggestion are answered as such. */
function sortOf({ kind }: Claim): 'praise' | 'suggestion' | 'matter' {
	return kind === 'praise' || kind === 'suggestion' ? kind : 'matter';
}

const TOKENS: readonly Remedy[] = ['gift', 'discount', 'bonus', 'compensation'];

function requestOf({ letter, claim, plan }: Letter): Request | undefined {
	if (letter === 'request') return claim.requests[(plan.of ?? 0) - 1];
	return claim.requests.findLast(({ to, on }) => to === 'client' && on === claim.unconsidered?.requestedOn);
}

function requestValues({ templates }: Letter, request: Request | undefined): LetterValues {
	return {
		requested: behindColon(text(request?.what ?? null)),
		requestedOn: dayIn(templates, request?.on),
		requestDue: dayIn(templates, request?.due),
	};
}

function extensionValues({ templates }: Letter, extension: Extension | undefined): LetterValues {
	return {
		wasDue: dayIn(templates, extension?.was),
		newDue: dayIn(templates, extension?.until),
		reason: asSentence(text(extension?.reason ?? null)),
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

/** The address of a letter of this form: a postal address where it is carried, a mail address where it is mailed; never a telephone. */
function addressOf({ contact }: Claim, form: Channel): string {
	const postal = postalAddressIn(contact);
	if (form === 'post' || form === 'courier' || form === 'inPerson') return text(postal);
	return text(mailAddressIn(contact) ?? postal);
}

/** Remarks of the clerk are not for the client's eyes; a firm stands as it is called. */
function addresseeOf(templates: LetterTemplates, client: string): string {
	const isFirm = FIRM.test(client);
	const name = isFirm ? client : bareName(client);
	return isFirm ? name : (inDative(name) ?? templates.addressee(name));
}

function bareName(client: string): string {
	return client.replace(/\s*\([^()]*\)/gu, '').trim() || client;
}

const FIRM = /^(?:[OО]{3}|П?АО|ЗАО|НАО|ИП|ТСН|ТСЖ|ЖСК|НКО|АНО|ФГУП|МУП|ГБУ|МБУ|ГУП)(?!\p{L})|[«"“]/u;

/** The greeting: by name only where the name shows for certain how. */
function greetingOf({ greeting }: LetterTemplates, client: string): string {
	if (FIRM.test(client) && !/^ИП\s/u.test(client)) return greeting.firm;
	const person = greeted(bareName(client).replace(/^ИП\s+/u, ''));
	return person ? greeting[person.sex](person.called) : greeting.unknown;
}
