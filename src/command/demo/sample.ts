/** The sample claims of `demo`: entries, and what happened to each afterwards, in the order of the days. */

import { addDays, type Day, isDay } from '../../domain/day.ts';
import { withoutControls } from '../../domain/text/clean.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { type JsonValue, jsonValues } from '../input/jsonValues.ts';
import type { Line } from '../input/text.ts';

/** One step of a sample claim's history. */
export interface SampleStep {
	readonly move: string;
	readonly on: string;
	readonly [detail: string]: unknown;
}

/** An entry, and the line of the file on which it stands. */
export interface SampleEntry {
	readonly line: number;
	readonly entry: Readonly<Record<string, unknown>>;
}

/** The nth step, from 1, of the entry with this index. */
export interface NumberedStep {
	readonly index: number;
	readonly nth: number;
	readonly step: SampleStep;
}

export interface Sample {
	readonly entries: readonly SampleEntry[];
	readonly steps: readonly NumberedStep[];
	/** Lines that are no entries. */
	readonly faults: readonly { readonly line: number; readonly mistake: Mistake }[];
	/** Steps without a move or a day. */
	readonly unclear: readonly { readonly line: number; readonly nth: number }[];
	/** The last day on which anything happens; undefined where there is none. */
	readonly lastDay: Day | undefined;
	/** The month in which most was registered, `YYYY-MM`; undefined where none was. */
	readonly month: string | undefined;
	readonly controller: string | undefined;
	readonly firstOutgoing: number;
}

/** Reads the sample; `cleaned`: without control characters. Throws UsageError where no value in it is an entry. */
export async function readSample(lines: AsyncIterable<Line>, cleaned: boolean): Promise<Sample> {
	const entries: SampleEntry[] = [];
	const steps: NumberedStep[] = [];
	const faults: { readonly line: number; readonly mistake: Mistake }[] = [];
	const unclear: { readonly line: number; readonly nth: number }[] = [];
	for await (const { line, value } of jsonValues(lines, undefined)) {
		const mistake = mistakeOf(value);
		if (mistake) faults.push({ line, mistake });
		if (!value.ok || !isObject(value.parsed)) continue;
		const { then, ...entry } = cleaned ? withoutControlsIn(value.parsed) : value.parsed;
		const index = entries.push({ line, entry }) - 1;
		for (const [before, step] of (Array.isArray(then) ? then : []).entries())
			if (isStep(step)) steps.push({ index, nth: before + 1, step });
			else unclear.push({ line, nth: before + 1 });
	}
	if (entries.length === 0)
		throw new UsageError(
			faults.length === 0 ? [{ code: 'noInput', option: 'inbox' }] : faults.map((fault) => ({ code: 'badRow', ...fault })),
		);
	// Days first, then the order of the file: so letters leave in the order of their numbers.
	steps.sort((left, right) => (left.step.on === right.step.on ? left.index - right.index : left.step.on < right.step.on ? -1 : 1));
	const registered = entries.flatMap(({ entry: { registeredOn } }) =>
		typeof registeredOn === 'string' && isDay(registeredOn) ? [registeredOn] : [],
	);
	const closing = steps.find(({ step }) => step.move === 'close' && typeof step.by === 'string');
	return {
		entries,
		steps,
		faults,
		unclear,
		lastDay: lastOf([...registered, ...steps.map(({ step }) => step.on).filter(isDay)]),
		month: busiestMonth(registered),
		controller: typeof closing?.step.by === 'string' ? closing.step.by : undefined,
		firstOutgoing: Math.min(...outgoingNumbers(steps.map(({ step }) => step)), Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER || 1,
	};
}

function mistakeOf(value: JsonValue['value']): Mistake | undefined {
	if (!value.ok) return value.mistake;
	return isObject(value.parsed) ? undefined : { code: 'notAnObject' };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutControlsIn(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return JSON.parse(JSON.stringify(entry), (_, value: unknown) => (typeof value === 'string' ? withoutControls(value, 'many') : value));
}

function isStep(value: unknown): value is SampleStep {
	return isObject(value) && typeof value.move === 'string' && typeof value.on === 'string';
}

/** The last of the days. One that lies more than a year after the middle of them is taken for a slip of the pen: it is refused when it comes. */
function lastOf(days: readonly Day[]): Day | undefined {
	const sorted = days.toSorted();
	const middle = sorted[Math.floor(sorted.length / 2)];
	return middle && sorted.findLast((day) => day <= addDays(middle, 366));
}

function busiestMonth(days: readonly Day[]): string | undefined {
	const counts = new Map<string, number>();
	for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
	return [...counts].reduce<readonly [string | undefined, number]>((best, next) => (next[1] > best[1] ? next : best), [undefined, 0])[0];
}

function outgoingNumbers(steps: readonly SampleStep[]): readonly number[] {
	return steps.flatMap((step) => {
		const number = isObject(step.notice) && 'outgoing' in step.notice ? step.notice.outgoing : step.outgoing;
		return typeof number === 'string' && /^\d{1,9}$/.test(number) ? [Number(number)] : [];
	});
}
