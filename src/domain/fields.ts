/**
 * The fields of an entry, a row each. All code that deals with fields reads this table: the types, the columns of the
 * journal file, the options of `add` and `correct`, JSON, the form, the card, the columns of lists and exports, letters.
 * The words of each field are in `text/`, in the file `fieldNames.ts` of each language.
 */

import type { Channel, ComplaintType, DemandKind, Kind, Target } from './code.ts';
import type { Day } from './day.ts';
import type { Kopecks } from './money.ts';

/** What a field can hold. `line`: text on one line; `text`: text of several; `pastDay`: a day that does not lie ahead. */
interface FieldValues {
	line: string;
	text: string;
	pastDay: Day;
	money: Kopecks;
	kind: Kind;
	channel: Channel;
	target: Target;
	complaintType: ComplaintType;
	demandKind: DemandKind;
	/** A length as `parseLength` reads it, `wd:7`. */
	agreedTerm: string;
}

export interface FieldRow {
	readonly value: keyof FieldValues;
	/** Its column in the table `claim`; null where it is read off the events alone. */
	readonly column: string | null;
	/** The option that gives it, as it is named in code; its flag is the same in kebab case. */
	readonly option: string;
	/** The Russian form of the flag. */
	readonly ru: string;
	/** Whether it may not be emptied. */
	readonly required?: true;
	/** It may hold personal data, which can be destroyed: then it reads null. */
	readonly personal?: true;
	/** `list --text` looks into it. */
	readonly searched?: true;
	/**
	 * The form of `add` asks for it; `demands`: only where the kind of entry may demand something. The office's profile
	 * (`officeProfile.ts`) may choose among them; a field that is `named` is asked for only where the profile names it.
	 */
	readonly form?: 'always' | 'demands' | 'named';
	/** Shown again before the entry is saved. */
	readonly review?: true;
	/** Whether it is shown on the card. */
	readonly card?: true;
	/** Templates of letters can name it. */
	readonly letter?: true;
	/** The version of the journal file that brought its column, where that is not the first. */
	readonly since?: number;
}

const shown = { review: true, card: true } as const;
const asked = { ...shown, form: 'always' } as const;
const demanded = { ...shown, form: 'demands' } as const;
const written = { personal: true, searched: true } as const;
const day = { value: 'pastDay', card: true } as const;

/** In the order in which options, JSON and the form name them. */
export const fields = {
	kind: { value: 'kind', column: 'kind', option: 'kind', ru: 'вид', required: true, ...asked },
	channel: { value: 'channel', column: 'channel', option: 'channel', ru: 'канал', required: true, ...asked },
	/** The day it came: terms run from it. */
	receivedOn: { ...day, column: 'received_on', option: 'received', ru: 'получено', required: true, ...asked, letter: true },
	registeredOn: {
		...day,
		column: 'registered_on',
		option: 'registered',
		ru: 'зарегистрировано',
		required: true,
		review: true,
		letter: true,
	},
	/** Name or other identifier; null for an anonymous entry, and once personal data are destroyed. */
	client: { value: 'line', column: 'client', option: 'client', ru: 'клиент', ...asked, ...written, letter: true },
	contact: { value: 'line', column: 'contact', option: 'contact', ru: 'контакт', ...asked, ...written },
	/** How the client wants to be answered. */
	replyBy: { value: 'channel', column: 'reply_by', option: 'replyBy', ru: 'ответить', ...asked },
	/** The employee, department or service complained of. */
	subject: { value: 'line', column: 'subject', option: 'subject', ru: 'на-кого', ...asked, ...written },
	target: { value: 'target', column: 'target', option: 'target', ru: 'предмет', card: true },
	complaintType: { value: 'complaintType', column: 'complaint_type', option: 'complaintType', ru: 'тип-жалобы', card: true },
	demand: { value: 'text', column: 'demand', option: 'demand', ru: 'требование', ...demanded, ...written, letter: true },
	demandKind: { value: 'demandKind', column: 'demand_kind', option: 'demandKind', ru: 'вид-требования', ...shown },
	/** What is demanded, in kopecks. */
	amount: { value: 'money', column: 'amount', option: 'amount', ru: 'сумма', ...demanded, letter: true },
	contract: { value: 'line', column: 'contract', option: 'contract', ru: 'договор', ...demanded, ...written, letter: true },
	summary: { value: 'text', column: 'summary', option: 'summary', ru: 'содержание', required: true, ...asked, ...written, letter: true },
	responsible: { value: 'line', column: 'responsible', option: 'responsible', ru: 'ответственный', ...asked, searched: true },
	goodsReturnedOn: { ...day, column: 'goods_returned_on', option: 'goodsReturned', ru: 'товар-возвращён' },
	purchasedOn: { ...day, column: 'purchased_on', option: 'purchased', ru: 'куплено' },
	/** The number of the earlier entry that this one repeats. */
	repeatOf: { value: 'line', column: 'repeat_of', option: 'repeatOf', ru: 'повтор-к' },
	/** The day the claimant sent it. */
	dispatchedOn: { ...day, column: 'dispatched_on', option: 'dispatched', ru: 'отправлено', letter: true },
	/** The number that the sender gave his own letter, and its day: what is answered refers to them (ГОСТ Р 7.0.97 п. 5.13). */
	theirNumber: {
		value: 'line',
		column: 'their_number',
		option: 'theirNumber',
		ru: 'их-номер',
		...shown,
		form: 'named',
		...written,
		letter: true,
		since: 2,
	},
	theirDate: { ...day, column: 'their_date', option: 'theirDate', ru: 'их-дата', review: true, form: 'named', letter: true, since: 2 },
	/** How many sheets came, as the sender or the clerk counts them: `3 + 5`, the letter and what is enclosed. */
	sheets: { value: 'line', column: 'sheets', option: 'sheets', ru: 'листов', ...shown, form: 'named', since: 3 },
	/** A term of this entry's own. */
	agreedTerm: { value: 'agreedTerm', column: null, option: 'term', ru: 'срок', ...shown },
	/** What it rests on: the contract, an agreement, what the applicant named (P88). */
	agreedGround: { value: 'line', column: null, option: 'termGround', ru: 'основание-срока', ...shown, personal: true },
} as const satisfies Record<string, FieldRow>;

type Fields = typeof fields;

export type FieldName = keyof Fields;

type ValueOf<F extends FieldName> = FieldValues[Fields[F]['value']];

/** What a clerk writes down about an entry; each of these may be corrected later, with a reason. */
export type ClaimFields = {
	readonly [F in FieldName]: Fields[F] extends { readonly required: true }
		? Fields[F] extends { readonly personal: true }
			? ValueOf<F> | null
			: ValueOf<F>
		: ValueOf<F> | null;
};

/** The fields that have a column. */
export type StoredField = { [F in FieldName]: Fields[F]['column'] extends string ? F : never }[FieldName];

/** The columns of the fields in the table `claim`. */
type FieldColumns = { [F in StoredField as Fields[F]['column']]: ClaimFields[F] };

export type FieldOption = Fields[FieldName]['option'];

/** The fields with this mark in their row. */
type With<P extends keyof FieldRow> = { [F in FieldName]: P extends keyof Fields[F] ? F : never }[FieldName];

export const fieldNames = Object.keys(fields) as readonly FieldName[];

export const storedFields = fieldNames.filter((name): name is StoredField => fields[name].column !== null);

/** The row of a field, as any row. */
export function fieldRow(name: FieldName): FieldRow {
	return fields[name];
}

/** The fields whose row has this property, in the order of the table. */
export function fieldsWith<P extends 'required' | 'personal' | 'searched' | 'form' | 'review' | 'card' | 'letter'>(
	property: P,
): readonly With<P>[] {
	return fieldNames.filter((name): name is With<P> => fieldRow(name)[property] !== undefined);
}

export type FormField = With<'form'>;

/** The fields that the form asks for every entry. */
const always = ['kind', 'channel', 'receivedOn', 'client', 'summary'] as const satisfies readonly FormField[];

/** The further fields that the form can ask for, chosen by the office's profile; in the order of the table of fields. */
export type FormQuestion = Exclude<FormField, (typeof always)[number]>;

export const formQuestions = fieldsWith('form').filter((name): name is FormQuestion => !always.some((one) => one === name));
export type LetterClaimField = With<'letter'>;

/** The cells that a claim has in the columns of its fields. */
export function fieldCells(claim: ClaimFields): FieldColumns {
	const cells: Record<string, unknown> = {};
	for (const name of storedFields) cells[fields[name].column] = claim[name];
	return cells as FieldColumns;
}
