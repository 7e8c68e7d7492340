/** `term --batch`: thousands of bare terms from CSV to CSV, in the same order. */

import { stringify } from 'csv-stringify/sync';
import type { CommandContext } from '../../context.ts';
import { isGivenDay } from '../../domain/day.ts';
import { deadline } from '../../domain/deadline.ts';
import type { Length } from '../../domain/rule.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { emit } from '../../format/emit.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { readLength } from '../../grammar/readers.ts';
import { wholeInput } from '../input/text.ts';
import { fileTyped, refuseJournal, writeFile } from '../output/file.ts';
import { batchRows, HEADER, isoDay } from './batchRows.ts';

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

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
