/** The subject of a demand read off its own words, where the words leave no doubt. The clerk may always say otherwise. */

import type { DemandKind, Kind } from './code.ts';
import { normalizeText } from './fold.ts';

export interface ReadDemand {
	readonly demandKind: DemandKind;
	/** The words it was read from, as written. */
	readonly words: string;
}

// Of lowered texts: without regard to case, and by \p{L}, V8 takes longer to compile each than all the rest of a registration takes.
const CROSS_BORDER = /трансграничн[а-яё]*\s+(?:денежн[а-яё]*\s+)?перев[а-яё]*/;
const REFUND = /(?:верну|возвра|вернит)[а-яё]*[^.;,\n]{0,40}?(?:деньг|денег|денежн|уплаченн)[а-яё]*/;
/** A demand for one thing or another is not a demand for money. */
const ALTERNATIVE = /(?<![а-яё])(?:или|либо)(?![а-яё])/;
/** «Возврат денег не нужен» asks for none. */
const DECLINED = /(?<![а-яё])не\s+(?:нуж|треб|прош|надо|хочу|хотим)/;
/** Consumer terms are a person's: a firm or an entrepreneur has none. */
const BUSINESS = /^(?:ооо|зао|пао|оао|ао|ип|тсн|тсж|нко|гуп|муп)(?:[\s«"]|$)/;
/** Latin letters that are typed for the Cyrillic ones they look like, in the signs of BUSINESS. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { o: 'о', a: 'а', t: 'т', c: 'с', h: 'н', k: 'к', m: 'м', y: 'у', p: 'п' };

/**
 * Reads `refund` or `crossBorderTransfer` off a claim's words; undefined where they say neither plainly. Only a claim's
 * demand is read: a complaint asks for no performance (регламент п. 2.2).
 */
export function readDemandKind(claim: {
	readonly kind: Kind;
	readonly client: string | null;
	readonly demand: string | null;
	readonly summary: string | null;
}): ReadDemand | undefined {
	if (claim.kind !== 'claim') return undefined;
	const crossBorder = found(CROSS_BORDER, `${claim.demand ?? ''}\n${claim.summary ?? ''}`);
	if (crossBorder !== undefined) return { demandKind: 'crossBorderTransfer', words: crossBorder };
	if (claim.demand === null) return undefined;
	const demand = lowered(claim.demand);
	if (ALTERNATIVE.test(demand) || DECLINED.test(demand) || isBusiness(claim.client ?? '')) return undefined;
	const refund = found(REFUND, claim.demand);
	return refund === undefined ? undefined : { demandKind: 'refund', words: refund };
}

/** The words as written that match when lowered. */
function found(words: RegExp, text: string): string | undefined {
	const match = words.exec(lowered(text));
	return match ? text.slice(match.index, match.index + match[0].length) : undefined;
}

/** Letter for letter, so that a place in it is the same place in the text. */
function lowered(text: string): string {
	return text.replace(/[А-ЯЁ]+/g, (letters) => letters.toLowerCase());
}

/** Words that hint at a demand with a term of its own: told to the clerk, never acted upon. */
const HINTS: readonly (readonly [RegExp, DemandKind])[] = [
	[/(?<![а-яё])(?:замен|обмен)/, 'replacement'],
	[/(?<![а-яё])(?:убыт|ущерб|возмест)/, 'damages'],
	[/(?:уменьш|сниз)[а-яё]*\s+цен|соразмерн/, 'priceCut'],
	[/(?<![а-яё])(?:ремонт|почин|устран)/, 'repair'],
	[/(?<![а-яё])верн[а-яё]*[^.;\n]{0,30}\d[\d\s]*(?:руб|р\.|₽)/, 'refund'],
];

/** The kind that a person's demand may be of, for the clerk to decide; undefined where nothing hints at one or one is known. */
export function hintedDemandKind(claim: {
	readonly kind: Kind;
	readonly client: string | null;
	readonly demand: string | null;
	readonly demandKind: DemandKind | null;
}): DemandKind | undefined {
	const { kind, client, demand, demandKind } = claim;
	if (kind !== 'claim' || demandKind !== null || demand === null || isBusiness(client ?? '')) return undefined;
	const text = lowered(demand);
	return HINTS.find(([words]) => words.test(text))?.[1];
}

function isBusiness(client: string): boolean {
	return BUSINESS.test(normalizeText(client).replace(/[oatchkmyp]/g, (letter) => LOOK_ALIKE[letter] ?? letter));
}
