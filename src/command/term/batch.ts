/** `term --batch`: thousands of bare terms from CSV to CSV, in the same order. */

import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CommandContext } from '../../context.ts';
import { isDay, LAST_GIVEN_DAY } from '../../domain/day.ts';
import { deadline } from '../../domain/deadline.ts';
import { type Length, parseLength } from '../../domain/rule.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { emit } from '../../format/emit.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { wholeInput } from '../input/text.ts';
import { fileTyped, refuseJournal, writeFile } from '../output/file.ts';

const HEADER = ['event_date', 'rule', 'day_off'];
const RESULT = [...HEADER, 'due', 'nominal', 'provisional'];

/** Reads all rows first: where any is wrong, all errors are reported and nothing is written. */
export async function termBatch(path: string, given: Given<'output' | 'force'>, context: CommandContext): Promise<ExitCode> {
	const rows = records(await wholeInput(context.world, path, 'batch'));
	const mistakes: Mistake[] = [];
	const results = rows.map(({ line, cells }) => {
		const [written = '', rule = '', dayOff = ''] = cells;
		const day = isoDay(written);
		const length = parseLength(rule);
		const faults = faultsOf(cells, day, length, rule, dayOff);
		mistakes.push(...faults.map((mistake): Mistake => ({ code: 'badRow', line, mistake })));
		if (faults.length > 0 || !length || !isDay(day)) return [];
		const { due, nominal, provisional } = deadline(day, length, dayOff === 'keep' ? 'keep' : 'nextWorkingDay', context.calendar);
		return [day, rule, dayOff, due, nominal, String(provisional)];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	const text = pieces(stringify([RESULT, ...results]));
	if (given.output === undefined || given.output === '-') await emit(text, context.world.out);
	else {
		const output = fileTyped(given.output, context.world);
		refuseJournal(output, context.journalPath);
		await writeFile(text, output, given.force ?? false);
	}
	return exit.done;
}

function faultsOf(cells: readonly string[], day: string, length: Length | undefined, rule: string, dayOff: string): readonly Mistake[] {
	if (cells.length !== HEADER.length) return [{ code: 'notBatchRow', value: cells.join(',') }];
	return [
		...(isDay(day) && day <= LAST_GIVEN_DAY
			? []
			: [{ code: /^\d{4}-\d{2}-\d{2}$/.test(day) ? 'noSuchDay' : 'notADay', option: { called: 'event_date' }, value: day } as const]),
		...(length ? [] : [{ code: 'notALength', option: { called: 'rule' }, value: rule } as const]),
		...(dayOff === 'next' || dayOff === 'keep'
			? []
			: [{ code: 'notOneOf', option: { called: 'day_off' }, value: dayOff, family: '', allowed: ['next', 'keep'] } as const]),
	];
}

/** A day as Excel saves it in Russian, `31.01.2026`, which has one reading only, as `2026-01-31`; anything else as it is. */
function isoDay(written: string): string {
	const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
	return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
}

/** Between the titles: Excel puts semicolons where a comma is for decimals. */
function delimiterOf(text: string): ',' | ';' | '\t' {
	const [titles = ''] = text.split(/\r?\n/, 1);
	if (titles.includes(',')) return ',';
	return titles.includes(';') ? ';' : titles.includes('\t') ? '\t' : ',';
}

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

function records(text: string): readonly Row[] {
	let parsed: readonly (readonly string[])[];
	const delimiter = delimiterOf(text);
	try {
		parsed = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new UsageError([{ code: 'notCsv', line: typeof error.lines === 'number' ? error.lines : 1 }]);
	}
	const [header, ...rest] = parsed.map((cells, index) => ({ line: index + 1, cells }));
	if (header?.cells.join(',') !== HEADER.join(','))
		throw new UsageError([{ code: 'notBatchHeader', value: header?.cells.join(delimiter) ?? '' }]);
	return rest.filter(({ cells }) => cells.join('') !== '');
}

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
