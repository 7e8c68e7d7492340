/** `doctor`: checks the journal's environment. A line for each check; exit 1 where something needs attention. */

import type { CommandContext } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column, Field } from '../report/report.ts';
import { textOf } from '../text/index.ts';
import type { Finding } from './doctor/check.ts';
import { checkNames, checks } from './doctor/checks.ts';
import { presentText } from './output/pages.ts';
import { jsonColumns, onePage, printReport } from './output/report.ts';

type Options = 'json' | 'ndjson' | 'header';

interface Row extends Finding {
	readonly check: (typeof checkNames)[number];
}

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const words = await textOf('doctor', context.language);
	const rows: Row[] = [];
	for (const check of checkNames) {
		const found = await checks[check](context, words);
		if (found) rows.push({ check, ...found });
	}
	const columns: readonly Column<Row>[] = [
		{ key: 'check', type: 'line', title: words.columns.check, value: ({ check }) => words.checks[check] },
		{ key: 'state', type: 'line', title: words.columns.state, value: ({ state }) => words.states[state] },
		{ key: 'finding', type: 'line', title: words.columns.finding, value: ({ finding }) => finding },
	];
	const fields: readonly Field<Row>[] = [
		{ key: 'check', type: 'line', value: ({ check }) => check },
		{ key: 'state', type: 'line', value: ({ state }) => state },
		{ key: 'finding', type: 'line', value: ({ finding }) => finding },
	];
	const machine = given.json !== undefined || given.ndjson !== undefined;
	if (!machine && context.world.out.isTerminal) {
		// Advice must be readable in full: a table would cut it.
		const { wrap } = await import('../text/wrap.ts');
		const lines = rows.flatMap(({ check, state, finding }) =>
			wrap(`${words.checks[check]} — ${words.states[state]}. ${finding}`, context.world.out.columns),
		);
		await presentText(context, `${lines.join('\n')}\n`);
	} else await printReport(context, given, { columns, fields: jsonColumns(given, fields), pages: onePage(rows) });
	return rows.every(({ state }) => state === 'ok') ? exit.done : exit.found;
}
