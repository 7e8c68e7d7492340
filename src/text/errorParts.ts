/** What a sentence about a refusal or a mistake gets besides the value itself: parts composed by `sentence/errors.ts`. */

import type { Refusal } from '../domain/refusal.ts';

interface PartsOfRefusals {
	readonly notAllowed: { readonly doingName: string; readonly next: string };
	readonly missing: { readonly doingName: string };
	readonly measuresOpen: { readonly listed: string; readonly first: number };
	readonly noSuchMeasure: { readonly has: string };
	readonly noSuchPrevention: { readonly has: string };
	readonly noSuchAttachment: { readonly has: string };
	readonly noSuchLawsuit: { readonly has: string };
	readonly noSuchRequest: { readonly has: string };
	readonly severalLawsuits: { readonly listed: string };
	readonly keyTaken: { readonly listed: string };
	readonly visasMissing: { readonly listed: string; readonly first: string };
}

interface PartsOfMistakes {
	readonly unknownCommand: { readonly perhaps: string };
	readonly unknownSubject: { readonly perhaps: string };
	readonly unknownOption: { readonly perhaps: string };
	readonly tooManyOperands: { readonly instead: string };
	readonly notOneOf: { readonly perhaps: string; readonly listed: string };
	readonly notARange: { readonly perhaps: string };
	readonly notANumber: { readonly orNone: string };
	readonly notADay: { readonly fault: string; readonly perhaps: string };
	readonly notALength: { readonly perhaps: string };
	readonly notASum: { readonly perhaps: string };
	readonly ambiguousDay: { readonly listed: string };
	readonly noClaim: { readonly next: string };
	readonly severalPeople: { readonly listed: string };
	readonly unknownPerson: { readonly alike: string };
	readonly cannotAsk: { readonly listed: string };
	readonly needsOneOf: { readonly listed: string };
	readonly unknownKey: { readonly listed: string };
	readonly onePassword: { readonly listed: string };
	readonly badRow: { readonly sentence: string };
}

/** Of a code that needs none, nothing. */
type RefusalParts<C extends string> = C extends keyof PartsOfRefusals ? PartsOfRefusals[C] : object;

export type MistakeParts<C extends string> = C extends keyof PartsOfMistakes ? PartsOfMistakes[C] : object;

/** A sentence for each refusal. */
export type RefusalSentences = { readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { code: C }> & RefusalParts<C>) => string };

/** The day and, where it has one, the outgoing number of the letter that left already. */
export type LetterRefusalParts<C extends string> = C extends 'issuedAlready' ? { readonly letter: string } : object;
