/**
 * Profiles of offices: what a journal begins with, by the trade of the office. A row each: the regulations its terms are counted by, the visas
 * of its replies, the kinds of entry and the questions of its form. Names and letters are in `text/`, in the file `officeProfiles.ts` of each
 * language. A profile that an office wrote itself, and loaded from a file of rules, holds the same.
 */

import type { Kind } from './code.ts';
import { type FieldName, type FormQuestion, formQuestions } from './fields.ts';
import { defaultRegulations } from './regulation/index.ts';
import type { LetterText, Settings } from './settings.ts';
import type { RegulationId } from './term/rule.ts';
import type { VisasNeeded } from './term/term.ts';

export const officeProfileIds = ['shop', 'housing', 'finance', 'business', 'model'] as const;
/** A profile that is built in. */
export type OfficeProfileId = (typeof officeProfileIds)[number];

/** Whether a profile of this name is built in. */
export function isBuiltInProfile(name: string): name is OfficeProfileId {
	return officeProfileIds.some((id) => id === name);
}

/** The questions that the form asks where the office chose none. */
const USUAL: readonly FormQuestion[] = ['contact', 'replyBy', 'subject', 'demand', 'amount', 'contract', 'responsible'];

/** Whether the form asks for this field; `named`: the questions that the office chose, none where it left that open. */
export function isAsked(field: FieldName, named: readonly FormQuestion[] | undefined): boolean {
	const questions = named && named.length > 0 ? named : USUAL;
	return !formQuestions.some((one) => one === field) || questions.some((one) => one === field);
}

/** A profile without its name. */
interface ProfileRow {
	readonly regulations: readonly RegulationId[];
	/** The visas by kind of entry; the regulations decide for kinds that are missing here. */
	readonly visas: readonly VisasNeeded[];
	/** The kinds that the form offers, the likeliest first; all of them where none is named. */
	readonly kinds: readonly Kind[];
	/** The questions of the form; the usual ones where none is named. */
	readonly questions: readonly FormQuestion[];
}

export interface OfficeProfile extends ProfileRow {
	/** The id of one that is built in, or the office's own name for it. */
	readonly name: string;
	/** The letters whose text differs from the built-in ones. */
	readonly letters: readonly LetterText[];
}

/** The settings that the profile sets, in place of what the office had. */
type ProfileSettings = Pick<Settings, 'regulations' | 'visas'> &
	Required<Pick<Settings, 'officeProfile' | 'offeredKinds' | 'questions' | 'letterTexts'>>;

/** The settings that a journal of this profile begins with. */
export function profileSettings({ name, regulations, visas, kinds, questions, letters }: OfficeProfile): ProfileSettings {
	return { officeProfile: name, regulations, visas, offeredKinds: kinds, questions, letterTexts: letters };
}

/** The settings of a journal as a profile; undefined where none was chosen. */
export function profileOf(settings: Settings): OfficeProfile | undefined {
	const { officeProfile: name, regulations, visas, offeredKinds: kinds = [], questions = [], letterTexts: letters = [] } = settings;
	return name === undefined ? undefined : { name, regulations, visas, kinds, questions, letters };
}

export const officeProfiles: { readonly [P in OfficeProfileId]: ProfileRow } = {
	/** Demands without a term in ЗоЗПП are answered by the office's order; the three visas of регламент п. 3.3.6 are for banks only. */
	shop: {
		regulations: ['firma', 'consumer'],
		visas: [{ kind: 'claim', needs: [] }],
		kinds: ['claim', 'complaint', 'inquiry', 'praise', 'suggestion', 'anonymous'],
		questions: ['contact', 'subject', 'demand', 'amount', 'contract', 'responsible'],
	},
	/** Residents are consumers: their money is due within ten days (ЗоЗПП ст. 31), all else is answered by ПП РФ № 416 and 354. */
	housing: {
		regulations: ['housing', 'consumer'],
		visas: [],
		kinds: ['inquiry', 'complaint', 'claim', 'anonymous', 'suggestion', 'praise'],
		questions: ['contact', 'replyBy', 'subject', 'demand', 'contract', 'responsible'],
	},
	/** The replies of a bank have the visas of регламент п. 3.3.6. */
	finance: {
		regulations: ['finance'],
		visas: [{ kind: 'claim', needs: ['legal', 'economicSecurity', 'internalControl'] }],
		kinds: ['claim', 'complaint', 'inquiry', 'suggestion', 'praise', 'anonymous'],
		questions: ['contact', 'replyBy', 'subject', 'demand', 'amount', 'contract', 'responsible'],
	},
	/** An official letter between firms is for a lawyer (P82), and is referred to by its number and day. */
	business: {
		regulations: ['firma', 'business'],
		visas: [{ kind: 'claim', needs: ['legal'] }],
		kinds: ['claim', 'inquiry', 'complaint', 'suggestion'],
		questions: ['contact', 'demand', 'amount', 'contract', 'responsible', 'theirNumber', 'theirDate', 'sheets'],
	},
	model: { regulations: defaultRegulations, visas: [], kinds: [], questions: [] },
};
