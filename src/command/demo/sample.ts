/** The sample claims of `demo`: entries, and what happened to each afterwards, in the order of the days. */

import { type Day, isDay } from '../../domain/day.ts';
import { UsageError } from '../../grammar/mistake.ts';

/** One step of a sample claim's history. */
export interface SampleStep {
	readonly move: string;
	readonly on: string;
	readonly [detail: string]: unknown;
}

export interface Sample {
	readonly entries: readonly Readonly<Record<string, unknown>>[];
	/** `line` is the entry's position, counted from 1. */
	readonly steps: readonly { readonly line: number; readonly step: SampleStep }[];
	readonly lastDay: Day;
	/** The month in which most was registered, `YYYY-MM`. */
	readonly month: string;
	readonly controller: string | undefined;
	readonly firstOutgoing: number;
}

/** Reads the sample. Throws UsageError for a line that is no entry. */
export function readSample(text: string): Sample {
	const entries: Readonly<Record<string, unknown>>[] = [];
	const steps: { readonly line: number; readonly step: SampleStep }[] = [];
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	lines.forEach((raw, index) => {
		const { then, ...entry } = readLine(raw, index + 1);
		entries.push(entry);
		for (const step of Array.isArray(then) ? then : []) if (isStep(step)) steps.push({ line: index + 1, step });
	});
	// Days first, then the order of the file: so letters leave in the order of their numbers.
	steps.sort((left, right) => (left.step.on === right.step.on ? left.line - right.line : left.step.on < right.step.on ? -1 : 1));
	const registered = entries.flatMap(({ registeredOn }) => (typeof registeredOn === 'string' && isDay(registeredOn) ? [registeredOn] : []));
	const days = [...registered, ...steps.map(({ step }) => step.on).filter(isDay)].sort();
	const lastDay = days.at(-1);
	if (!lastDay) throw new UsageError([{ code: 'noInput', option: 'inbox' }]);
	const closing = steps.find(({ step }) => step.move === 'close' && typeof step.by === 'string');
	return {
		entries,
		steps,
		lastDay,
		month: busiestMonth(registered),
		controller: typeof closing?.step.by === 'string' ? closing.step.by : undefined,
		firstOutgoing: Math.min(...outgoingNumbers(steps.map(({ step }) => step)), Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER || 1,
	};
}

function readLine(raw: string, line: number): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(raw);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	} catch {
		// Told below, with the line.
	}
	throw new UsageError([{ code: 'badRow', line, mistake: { code: 'notAnObject' } }]);
}

function isStep(value: unknown): value is SampleStep {
	return (
		typeof value === 'object' &&
		value !== null &&
		'move' in value &&
		'on' in value &&
		typeof value.move === 'string' &&
		typeof value.on === 'string'
	);
}

function busiestMonth(days: readonly Day[]): string {
	const counts = new Map<string, number>();
	for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
	return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
}

function outgoingNumbers(steps: readonly SampleStep[]): readonly number[] {
	return steps.flatMap((step) => {
		const notice = step.notice;
		const number = typeof notice === 'object' && notice !== null && 'outgoing' in notice ? notice.outgoing : step.outgoing;
		return typeof number === 'string' && /^\d+$/.test(number) ? [Number(number)] : [];
	});
}
