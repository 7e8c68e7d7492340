/** The subject of a demand read off its own words, where the words leave no doubt. The clerk may always say otherwise. */

import type { DemandKind, Kind } from './code.ts';
import { foldText } from './fold.ts';

export interface ReadDemand {
	readonly demandKind: DemandKind;
	/** The words it was read from, as written. */
	readonly words: string;
}

// Plain letter ranges: \p{L} would take V8 longer to compile than all the rest of a registration takes.
const CROSS_BORDER = /трансграничн[а-яё]*\s+(?:денежн[а-яё]*\s+)?перев[а-яё]*/i;
const REFUND = /(?:верну|возвра|вернит)[а-яё]*[^.;,\n]{0,40}?(?:деньг|денег|денежн|уплаченн)[а-яё]*/i;
/** A demand for one thing or another is not a demand for money. */
const ALTERNATIVE = /(?<![а-яё])(?:или|либо)(?![а-яё])/i;
/** «Возврат денег не нужен» asks for none. */
const DECLINED = /(?<![а-яё])не\s+(?:нуж|треб|прош|надо|хочу|хотим)/i;
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
	const crossBorder = CROSS_BORDER.exec(`${claim.demand ?? ''}\n${claim.summary ?? ''}`);
	if (crossBorder) return { demandKind: 'crossBorderTransfer', words: crossBorder[0] };
	const demand = claim.demand ?? '';
	if (ALTERNATIVE.test(demand) || DECLINED.test(demand) || isBusiness(claim.client ?? '')) return undefined;
	const refund = REFUND.exec(demand);
	return refund ? { demandKind: 'refund', words: refund[0] } : undefined;
}

/** Words that hint at a demand with a term of its own: told to the clerk, never acted upon. */
const HINTS: readonly (readonly [RegExp, DemandKind])[] = [
	[/(?<![а-яё])(?:замен|обмен)/i, 'replacement'],
	[/(?<![а-яё])(?:убыт|ущерб|возмест)/i, 'damages'],
	[/(?:уменьш|сниз)[а-яё]*\s+цен|соразмерн/i, 'priceCut'],
	[/(?<![а-яё])(?:ремонт|почин|устран)/i, 'repair'],
	[/(?<![а-яё])верн[а-яё]*[^.;\n]{0,30}\d[\d\s]*(?:руб|р\.|₽)/i, 'refund'],
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
	return HINTS.find(([words]) => words.test(demand))?.[1];
}

function isBusiness(client: string): boolean {
	return BUSINESS.test(foldText(client).replace(/[oatchkmyp]/g, (letter) => LOOK_ALIKE[letter] ?? letter));
}
