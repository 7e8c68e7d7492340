/** `term --batch`: thousands of bare terms from CSV to CSV, in the same order. */

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Desk } from '../desk.ts';
import { isDay } from '../domain/day.ts';
import { deadline } from '../domain/deadline.ts';
import { parseLength } from '../domain/rule.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { writeFile } from '../format/file.ts';
import { type Mistake, Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { wholeInput } from './input.ts';

const HEADER = ['event_date', 'rule', 'day_off'];
const RESULT = [...HEADER, 'due', 'nominal', 'provisional'];

/** Reads all rows first: where any is wrong, all that is wrong is told and nothing is written. */
export async function termBatch(path: string, given: Given<'output' | 'force'>, desk: Desk): Promise<ExitCode> {
	const rows = records(await wholeInput(desk.world, path, '--batch'));
	const mistakes: Mistake[] = [];
	const results = rows.map(({ line, cells }) => {
		const [day = '', rule = '', dayOff = ''] = cells;
		const length = parseLength(rule);
		const faults: Mistake[] = [
			...(cells.length === HEADER.length ? [] : [{ code: 'notBatchHeader', value: cells.join(',') } as const]),
			...(isDay(day)
				? []
				: [{ code: /^\d{4}-\d{2}-\d{2}$/.test(day) ? 'noSuchDay' : 'notADay', option: 'event_date', value: day } as const]),
			...(length ? [] : [{ code: 'notALength', option: 'rule', value: rule } as const]),
			...(dayOff === 'next' || dayOff === 'keep'
				? []
				: [{ code: 'notOneOf', option: 'day_off', value: dayOff, family: '', allowed: ['next', 'keep'] } as const]),
		];
		mistakes.push(...faults.map((mistake): Mistake => ({ code: 'badRow', line, mistake })));
		if (faults.length > 0 || !length || !isDay(day)) return [];
		const { due, nominal, provisional } = deadline(day, length, dayOff === 'keep' ? 'keep' : 'nextWorkingDay', desk.calendar);
		return [day, rule, dayOff, due, nominal, String(provisional)];
	});
	if (mistakes.length > 0) throw new Misuse(mistakes);
	const text = pieces(stringify([RESULT, ...results]));
	if (given.output === undefined || given.output === '-') await emit(text, desk.world.out);
	else await writeFile(text, desk.world.resolve(given.output), given.force ?? false);
	return exit.done;
}

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

function records(text: string): readonly Row[] {
	let parsed: readonly (readonly string[])[];
	try {
		parsed = parse(text, { bom: true, relax_column_count: true, trim: true });
	} catch (error) {
		throw new Misuse([{ code: 'notBatchHeader', value: error instanceof Error ? error.message : String(error) }]);
	}
	const [header, ...rest] = parsed.map((cells, index) => ({ line: index + 1, cells }));
	const titles = header?.cells.join(',') ?? '';
	if (titles !== HEADER.join(',')) throw new Misuse([{ code: 'notBatchHeader', value: titles }]);
	return rest.filter(({ cells }) => cells.join('') !== '');
}

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
