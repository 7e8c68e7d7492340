/** Money: whole kopecks, never a fraction. */

declare const seal: unique symbol;
export type Kopecks = number & { readonly [seal]: 'Kopecks' };

/** The largest sum kept: ten milliards of roubles. */
export const LARGEST_SUM = 1_000_000_000_000;

/** A whole number of kopecks from 0 to LARGEST_SUM. */
export function isKopecks(value: unknown): value is Kopecks {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_SUM;
}

/** The total of sums. Throws RangeError beyond the largest sum. */
export function total(sums: readonly Kopecks[]): Kopecks {
	const sum: number = sums.reduce((total, one) => total + one, 0);
	if (!isKopecks(sum)) throw new RangeError(`not a sum: ${sum}`);
	return sum;
}

/** Roubles as people write them, `1 234,56`, `1234.5`, `1 234 руб.`; undefined when it is not a sum in roubles and kopecks. */
export function parseRoubles(text: string): Kopecks | undefined {
	const bare = text.trim();
	// Of a sum that ends with a figure no currency is to be taken off: most sums do.
	const plain = /[0-9]$/.test(bare) ? bare : bare.replace(/\s*(?:₽|руб(?:\.|л[а-я]*)?|р\.?)$/iu, '').trim();
	const parts = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
	if (!parts?.[1]) return undefined;
	const kopecks = Number(parts[1].replace(/\D/g, '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
	return isKopecks(kopecks) ? kopecks : undefined;
}

/** `1234,56`: roubles with a decimal comma, or another sign, and no grouping. Of sums that are not negative. */
export function roubles(kopecks: number, decimal: ',' | '.' = ','): string {
	return `${Math.trunc(kopecks / 100)}${decimal}${String(kopecks % 100).padStart(2, '0')}`;
}
