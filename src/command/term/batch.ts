/** `term --batch`: thousands of bare terms from CSV to CSV, in the same order. */

import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CommandContext } from '../../context.ts';
import { isGivenDay } from '../../domain/day.ts';
import { deadline } from '../../domain/term/deadline.ts';
import type { Length } from '../../domain/term/rule.ts';
import { readWrittenDay } from '../../domain/writtenDay.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { readLength } from '../../grammar/readers.ts';
import { wholeInput } from '../input/text.ts';
import { fileTyped, refuseJournal, writeFile } from '../output/file.ts';

const HEADER = ['event_date', 'rule', 'day_off'];
const RESULT = [...HEADER, 'due', 'nominal', 'provisional'];

/** Reads all rows first: where any is wrong, all errors are reported and nothing is written. */
export async function termBatch(path: string, given: Given<'output' | 'force'>, context: CommandContext): Promise<ExitCode> {
	const rows = batchRows(await wholeInput(context.world, path, 'batch'));
	const mistakes: Mistake[] = [];
	const results = rows.map(({ line, cells }) => {
		const [written = '', rule = '', dayOff = ''] = cells;
		const day = isoDay(written);
		const length = readLength(rule);
		const faults = faultsOf(cells, day, length, rule, dayOff);
		mistakes.push(...faults.map((mistake): Mistake => ({ code: 'badRow', line, mistake })));
		if (faults.length > 0 || !length || !isGivenDay(day)) return [];
		const { due, nominal, provisional } = deadline(day, length, dayOff === 'keep' ? 'keep' : 'nextWorkingDay', context.calendar);
		return [day, rule, dayOff, due, nominal, String(provisional)];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	const text = stringify([RESULT, ...results]);
	if (given.output === undefined || given.output === '-') context.world.out.write(text);
	else {
		const output = fileTyped(given.output, context.world);
		refuseJournal(output, context.journalPath);
		await writeFile([text], output, given.force ?? false);
	}
	return exit.done;
}

function faultsOf(cells: readonly string[], day: string, length: Length | undefined, rule: string, dayOff: string): readonly Mistake[] {
	if (cells.length !== HEADER.length) return [{ code: 'notBatchRow', value: cells.join(',') }];
	const event = { option: { called: 'event_date' }, value: day } as const;
	return [
		...(isGivenDay(day)
			? []
			: [
					/^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(day)
						? ({ code: 'noSuchDay', ...event } as const)
						: ({ code: 'notADay', ...event, forms: 'table' } as const),
				]),
		...(length ? [] : [{ code: 'notALength', option: { called: 'rule' }, value: rule } as const]),
		...(dayOff === 'next' || dayOff === 'keep'
			? []
			: [{ code: 'notOneOf', option: { called: 'day_off' }, value: dayOff, family: '', allowed: ['next', 'keep'] } as const]),
	];
}

export interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** The rows below the titles. Throws UsageError where it is no table with these titles. */
function batchRows(text: string): readonly Row[] {
	const delimiter = delimiterOf(text);
	const titled = text.replace(/^\ufeff?sep=.\r?\n/i, '');
	let parsed: readonly Row[];
	try {
		const skipped = titled.length < text.length ? 1 : 0;
		const options = { bom: true, delimiter, relax_column_count: true, trim: true, skip_empty_lines: true };
		// The number of its line goes in front of each row.
		const on_record = (record: readonly string[], { lines }: { readonly lines: number }) => [String(lines + skipped), ...record];
		parsed = parse(titled, { ...options, on_record }).map(([line, ...cells]) => ({ line: Number(line), cells: withoutLastBlanks(cells) }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new UsageError([{ code: 'notCsv', line: typeof error.lines === 'number' ? error.lines : 1 }]);
	}
	const [header, ...rest] = parsed;
	if (header?.cells.join(',').toLowerCase() !== HEADER.join(','))
		throw new UsageError([{ code: 'notBatchHeader', value: header?.cells.join(delimiter) ?? '' }]);
	return rest.filter(({ cells }) => cells.length > 0);
}

/** A day in full, which has one reading, `31.01.2026` or with a time of zero as a table may add it, as `2026-01-31`; anything else as it is. */
export function isoDay(written: string): string {
	const day = written.replace(/[T ]0?0:00(?::00(?:\.0+)?)?$/, '');
	const looksFull = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(day);
	return (looksFull && readWrittenDay(day)?.day) || written;
}

/** Between the titles: Excel puts semicolons where a comma is for decimals, and may name what it puts in a line of its own. */
function delimiterOf(text: string): ',' | ';' | '\t' {
	const [, named] = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text) ?? [];
	if (named === ',' || named === ';' || named === '\t') return named;
	const [titles = ''] = text.split(/\r?\n/, 1);
	if (titles.includes(',')) return ',';
	return titles.includes(';') ? ';' : titles.includes('\t') ? '\t' : ',';
}

/** A table whose columns were cleared once is saved with empty cells at the end of each row. */
function withoutLastBlanks(cells: readonly string[]): readonly string[] {
	return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
