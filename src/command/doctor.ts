/** `doctor`: checks the journal's environment. A line for each check; exit 1 where something needs attention. */

import type { CommandContext } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { textOf } from '../text/index.ts';
import type { Finding } from './doctor/check.ts';
import { checkNames, checks } from './doctor/checks.ts';
import { presentText } from './output/pages.ts';
import { forMachine, type Listed, printRows } from './output/report.ts';

interface Row extends Finding {
	readonly check: (typeof checkNames)[number];
}

export async function run(given: Given<Listed>, context: CommandContext): Promise<ExitCode> {
	const words = await textOf('doctor', context.language);
	const rows: Row[] = [];
	for (const check of checkNames) {
		const found = await checks[check](context, words);
		if (found) rows.push({ check, ...found });
	}
	const machine = forMachine(given);
	const columns: readonly Column<Row>[] = [
		{ key: 'check', type: 'line', title: words.columns.check, value: ({ check }) => (machine ? check : words.checks[check]) },
		{ key: 'state', type: 'line', title: words.columns.state, value: ({ state }) => (machine ? state : words.states[state]) },
		{ key: 'finding', type: 'line', title: words.columns.finding, value: ({ finding }) => finding },
	];
	if (!machine && context.world.out.isTerminal) {
		// Advice must be readable in full: a table would cut it.
		const { wrap } = await import('../text/wrap.ts');
		const lines = rows.flatMap(({ check, state, finding }) =>
			wrap(`${words.checks[check]} — ${words.states[state]}. ${finding}`, context.world.out.columns),
		);
		await presentText(context, `${lines.join('\n')}\n`);
	} else await printRows(context, given, rows, columns);
	return rows.every(({ state }) => state === 'ok') ? exit.done : exit.found;
}
