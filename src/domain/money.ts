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

/** A typed sum; or the sums that may have been meant by it, none where it is no sum at all. */
type SumReading = { readonly ok: true; readonly sum: Kopecks } | { readonly ok: false; readonly perhaps: readonly Kopecks[] };

/** What stands behind the figures: ` тыс. руб.`, `р. 50 коп.`, `₽`. */
const BEHIND =
	/^ ?(?:(?<thousand>т\.?|тыс(?:\.|яч[аиу]?)?|thousand)|(?<million>млн\.?|миллион(?:а|ов)?|mln|million))? ?(?:(?:₽|руб(?:\.|л[а-я]*)?|р\.?|rub(?:\.|les?)?)(?:[ ,]*(?:и )?(?<kopecks>\d{1,2}) ?(?:к\.?|коп(?:\.|е[а-я]+)?|kop(?:\.|e[a-z]+)?))?)?$/;

/** The sum again in words, in brackets behind the figures: `15 000 (пятнадцать тысяч) руб.` */
const IN_WORDS = /(?<=\d) ?\((?!(?:тыс|млн|миллион|thousand|million)[а-яёa-z]*\))[а-яё a-z-]{3,}\) ?/;

/**
 * Roubles as people write them: `1 234,56`, `1.234,56`, `1,234.56`, `1234.5`, `1 234 руб. 56 коп.`, `15 тыс.`, `1234-56`, `50 коп.`, `500 (пятьсот) руб.`
 * Not a sum: what is below a kopeck, beyond the largest sum, or read in two ways (`1.500` is perhaps 1500,00 or 1,50).
 */
export function readSum(text: string): SumReading {
	const bare = text
		.trim()
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/[–—−]/g, '-')
		.replace(IN_WORDS, ' ')
		.replace(/;$|(?<=\D)[.;]$/, '')
		.trim();
	const [, alone] = /^(\d{1,5}) ?(?:коп(?:\.|е[а-я]+)?|kop(?:\.|e[a-z]+)?)$/.exec(bare) ?? [];
	if (alone !== undefined) return sumOf([Number(alone)]);
	const { larger, smaller } = COMPOUND.exec(bare)?.groups ?? {};
	if (larger !== undefined && smaller !== undefined) return added(readSum(larger), readSum(smaller));
	// The notation of accounts and cheques: 1500-50, 1500=00, 1500,-
	const plain = bare.replace(/^(\d[\d ]*)[-=](\d\d)(?!\d)/, '$1,$2').replace(/^(\d[\d ]*),?[-=]{1,2}(?!\d)/, '$1');
	const [, figures = '', rest = ''] = /^(?:(?:₽|руб\.?|ru[br]) ?)?(\d[\d.,'’ ]*\d|\d)(.*)$/.exec(plain) ?? [];
	const behind = BEHIND.exec(rest)?.groups;
	if (!behind) return NO_SUM;
	const { thousand, million, kopecks } = behind;
	const times = million ? 100_000_000n : thousand ? 100_000n : 100n;
	const numbers = numbersWritten(figures);
	// «15-50 тыс.» is a range; «1,5 руб. 20 коп.» says the kopecks twice.
	if (times > 100n ? plain !== bare : kopecks !== undefined && numbers.some(({ decimals }) => decimals !== '')) return NO_SUM;
	return sumOf(numbers.map((number) => inKopecks(number, times) + Number(kopecks ?? 0)));
}

/** `2 млн 300 тыс. руб.`, `15 тыс. 500 руб.`: whole millions or thousands, and what there is below one. */
const COMPOUND =
	/^(?<larger>\d{1,3} ?(?:млн\.?|миллион(?:а|ов)?|mln|million)(?= \d{1,3} ?[тt])|\d{1,3} ?(?:тыс(?:\.|яч[аиу]?)?|thousand)(?= \d{1,3} ?(?:₽|р))) (?<smaller>.+)$/;

function added(larger: SumReading, smaller: SumReading): SumReading {
	return larger.ok && smaller.ok ? sumOf([larger.sum + smaller.sum]) : NO_SUM;
}

const NO_SUM = { ok: false, perhaps: [] } as const satisfies SumReading;

function sumOf(readings: readonly number[]): SumReading {
	const sums = readings.filter(isKopecks);
	const [sum, ...others] = sums;
	return sum !== undefined && others.length === 0 && readings.length === 1 ? { ok: true, sum } : { ok: false, perhaps: sums };
}

/** NaN for less than a kopeck. */
function inKopecks({ whole, decimals }: WrittenNumber, times: bigint): number {
	const [sum, fraction] = [BigInt(whole + decimals) * times, 10n ** BigInt(decimals.length)];
	return sum % fraction === 0n ? Number(sum / fraction) : Number.NaN;
}

interface WrittenNumber {
	/** Figures without a sign between them. */
	readonly whole: string;
	readonly decimals: string;
}

/** The numbers that digits with signs between them may mean; none where they are no number. */
function numbersWritten(figures: string): readonly WrittenNumber[] {
	const grouped = figures.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, ' ');
	const [, whole, decimals = ''] = /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/.exec(grouped) ?? [];
	if (whole !== undefined) {
		const asDecimals = { whole: whole.replaceAll(' ', ''), decimals };
		// Three figures behind one sign are thousands to one and a fraction to another.
		return decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [{ whole: whole + decimals, decimals: '' }, asDecimals] : [asDecimals];
	}
	const parts = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(figures) ?? /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(figures);
	return parts?.[1] === undefined ? [] : [{ whole: parts[1].replace(/\D/g, ''), decimals: parts[2] ?? '' }];
}

/** `1234,56`: roubles with a decimal comma, or another sign, and no grouping. Of sums that are not negative. */
export function roubles(kopecks: number, decimal: ',' | '.' = ','): string {
	return `${Math.trunc(kopecks / 100)}${decimal}${String(kopecks % 100).padStart(2, '0')}`;
}
