/** The form of a noun after a number. */

/** Russian: 1 день, 2 дня, 5 дней. Intl.PluralRules would cost more at start than the command itself. */
export function pluralRu(count: number, [one, few, many]: readonly [string, string, string]): string {
	const tens = Math.abs(count) % 100;
	const units = tens % 10;
	if (tens > 10 && tens < 20) return many;
	return units === 1 ? one : units > 1 && units < 5 ? few : many;
}

/** English: 1 day, 2 days. */
export function pluralEn(count: number, one: string, many: string): string {
	return Math.abs(count) === 1 ? one : many;
}

/** Two wordings, of which the first is for exactly one. */
export function oneOrMore(count: number, one: string, more: string): string {
	return count === 1 ? one : more;
}
