/** The value of a field of a claim as people read it. */

import type { ClaimFields } from '../domain/claim.ts';
import { asDay, type Day } from '../domain/day.ts';
import { visibleLine } from './visible.ts';

/** Fields that hold codes, and the family that has their words. */
export const families = {
	kind: 'kind',
	channel: 'channel',
	replyBy: 'channel',
	target: 'target',
	complaintType: 'complaintType',
	demandKind: 'demandKind',
} as const satisfies Partial<Record<keyof ClaimFields, string>>;

const days: ReadonlySet<keyof ClaimFields> = new Set(['receivedOn', 'registeredOn', 'goodsReturnedOn', 'purchasedOn', 'dispatchedOn']);

export interface FieldWords {
	readonly names: { readonly [F in (typeof families)[keyof typeof families]]: Readonly<Record<string, string>> };
	readonly day: (day: Day) => string;
	readonly sum: (kopecks: number) => string;
}

/** The word of a code, a day, a sum, or the text itself. */
export function fieldText(field: keyof ClaimFields, value: string | number, { names, day, sum }: FieldWords): string {
	if (typeof value === 'number') return sum(value);
	if (days.has(field)) return day(asDay(value));
	const family = field in families ? families[field as keyof typeof families] : undefined;
	return (family && names[family][value]) ?? visibleLine(value);
}
