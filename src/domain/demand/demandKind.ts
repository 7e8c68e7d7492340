/** Recognises the kind of a demand by the words of an entry, where they are unambiguous. The clerk may always override it. */

import type { DemandKind, Kind } from '../code.ts';
import { normalizeText } from '../text/normalizeText.ts';
import { isDemanded } from './demandMood.ts';
import { isImperative, matchesOf, type Token, tokensOf } from './demandPhrase.ts';

/** A kind of demand as its regulation defines it. Phrases are those of `demandPhrase.ts`. */
export interface DemandDefinition {
	readonly kind: DemandKind;
	/** Phrases that leave no doubt: the kind is recorded with the entry. */
	readonly words?: readonly string[];
	/** Phrases that only hint at it: shown to the clerk, never acted upon. */
	readonly hints?: readonly string[];
	/** The words need not be demanded: the thing itself, wherever it is spoken of. */
	readonly anywhere?: true;
	/** Only a person has it: a firm or an entrepreneur does not. */
	readonly personsOnly?: true;
}

interface ReadDemand {
	readonly demandKind: DemandKind;
	/** The words it was read from, as written. */
	readonly words: string;
}

/** What is read of an entry. */
interface DemandTexts {
	readonly kind: Kind;
	readonly client: string | null;
	readonly demand: string | null;
	readonly summary: string | null;
}

/** Consumer terms are a person's: a firm or an entrepreneur has none. */
const BUSINESS = /^(?:ооо|зао|пао|оао|ао|ип|тсн|тсж|нко|гуп|муп)(?:[\s«"]|$)/;
/** Latin letters that are typed for the Cyrillic ones they look like, in the signs of BUSINESS. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { o: 'о', a: 'а', t: 'т', c: 'с', h: 'н', k: 'к', m: 'м', y: 'у', p: 'п' };

/**
 * Reads the kind of demand off a claim's words by the definitions of the regulations in use, those that hold anywhere first;
 * undefined where they say none plainly. Only a claim's demand is read: a complaint asks for no performance (регламент п. 2.2). The
 * summary is read where there is no demand of its own, and only what is asked for there outright.
 */
export function readDemandKind(claim: DemandTexts, definitions: readonly DemandDefinition[]): ReadDemand | undefined {
	if (claim.kind !== 'claim') return undefined;
	const business = isBusiness(claim.client ?? '');
	const possible = definitions.filter(({ words, personsOnly }) => words && !(business && personsOnly));
	const demand = claim.demand ?? '';
	const summary = claim.summary ?? '';
	const anywhere = possible.filter((one) => one.anywhere);
	return (
		readFrom(demand, anywhere, 'anywhere') ??
		readFrom(summary, anywhere, 'anywhere') ??
		readFrom(
			demand.trim() === '' ? summary : demand,
			possible.filter((one) => !one.anywhere),
			demand.trim() === '' ? 'story' : 'demand',
		)
	);
}

function readFrom(text: string, definitions: readonly DemandDefinition[], where: 'anywhere' | 'demand' | 'story'): ReadDemand | undefined {
	if (text === '' || definitions.length === 0) return undefined;
	const tokens = tokensOf(text);
	for (const { kind, words = [] } of definitions)
		for (const phrase of words)
			for (const found of matchesOf(phrase, tokens))
				if (where === 'anywhere' || isDemanded(tokens, found, where === 'story'))
					return { demandKind: kind, words: written(text, tokens, found.first, found.last) };
	return undefined;
}

function written(text: string, tokens: readonly Token[], first: number, last: number): string {
	return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? text.length);
}

/**
 * The kind that a person's demand may be of, for the clerk to decide; undefined where nothing hints at one or one is known. What is
 * demanded in the summary is hinted at where the demand says something else.
 */
export function hintedDemandKind(
	claim: Omit<DemandTexts, 'summary'> & { readonly summary?: string | null; readonly demandKind: DemandKind | null },
	definitions: readonly DemandDefinition[],
): DemandKind | undefined {
	const { kind, client, demand, summary, demandKind } = claim;
	if (kind !== 'claim' || demandKind !== null) return undefined;
	const business = isBusiness(client ?? '');
	const possible = definitions.filter(({ personsOnly }) => !(business && personsOnly));
	const demandText = (demand ?? '').trim();
	const hinted =
		demandText === ''
			? possible.find((one) => isAskedFor(one, tokensOf(summary ?? '')))
			: possible.find((one) => isHinted(one, demandText));
	return hinted?.kind ?? readFrom(summary ?? '', possible, 'story')?.demandKind;
}

function isHinted({ hints = [] }: DemandDefinition, text: string): boolean {
	const tokens = tokensOf(text);
	return hints.some((phrase) => matchesOf(phrase, tokens).length > 0);
}

/** Whether a summary asks for it in so many words: the thing that it is about, at its beginning, is not asked for. */
function isAskedFor({ hints = [] }: DemandDefinition, tokens: readonly Token[]): boolean {
	return hints.some((phrase) =>
		matchesOf(phrase, tokens).some((found) => (found.first > 0 || isImperative(tokens[0]?.word ?? '')) && isDemanded(tokens, found, true)),
	);
}

/**
 * The kind to hint at. Where the text demands one outright and the clerk chose otherwise, none; where that one was taken, a narrower one
 * that the text hints at: it stands before it among the definitions.
 */
export function kindToHint(
	claim: DemandTexts & { readonly demandKind: DemandKind | null },
	definitions: readonly DemandDefinition[],
): DemandKind | undefined {
	const read = readDemandKind(claim, definitions)?.demandKind;
	if (read === undefined) return hintedDemandKind(claim, definitions);
	if (read !== claim.demandKind || isBusiness(claim.client ?? '')) return undefined;
	const narrower = definitions.slice(
		0,
		definitions.findIndex(({ kind }) => kind === read),
	);
	return narrower.find((one) => isHinted(one, `${claim.demand ?? ''}\n${claim.summary ?? ''}`))?.kind;
}

function isBusiness(client: string): boolean {
	return BUSINESS.test(normalizeText(client).replace(/[oatchkmyp]/g, (letter) => LOOK_ALIKE[letter] ?? letter));
}
