/** The journal of `demo`: the sample claims, registered and processed day by day with a clerk's commands. */

import { type CommandContext, printInfo } from '../../context.ts';
import { exit } from '../../exit.ts';
import { jsonLine } from '../../format/json.ts';
import { withProgress } from '../../progress.ts';
import type { Sample } from './sample.ts';
import type { Show } from './show.ts';
import { stepCommand } from './steps.ts';

/** How many claims it registered and what it could not do. */
export interface Built {
	readonly claims: number;
	/** The steps that have no command. */
	readonly left: ReadonlySet<string>;
}

/** Builds the journal; `silent` shows how far it has come instead of each command. */
export async function buildJournal(show: Show, sample: Sample, silent: boolean): Promise<Built> {
	const { context, words } = show.staging;
	if (!silent) printInfo(context, words.building);
	const { controller, firstOutgoing } = sample;
	await show.command(
		[
			'init',
			...['--office', words.office, '--regulation', 'firma,consumer', '--first-outgoing', String(firstOutgoing)],
			...(controller === undefined ? [] : ['--controller', controller]),
			'--yes',
		],
		{ silent },
	);
	const input = sample.entries.map((entry) => jsonLine(entry)).join('\n');
	const registered = await show.command(['add', '--json', '-'], { input, silent });
	const numbers = registered
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const result: { readonly number?: string } = JSON.parse(line);
			return result.number ?? '';
		});
	const left = silent
		? await withProgress(context, 'demo', (step) => lead(show, sample, numbers, step))
		: await lead(show, sample, numbers);
	return { claims: numbers.filter((number) => number !== '').length, left };
}

/** Runs every claim's further steps. Returns the steps that have no command. */
async function lead(
	show: Show,
	{ entries, steps, controller }: Sample,
	numbers: readonly string[],
	step?: (done: number, total: number) => Promise<void>,
): Promise<ReadonlySet<string>> {
	const left = new Set<string>();
	const numberOf = (line: number) => numbers[line - 1] ?? '';
	const { context } = show.staging;
	for (const [index, { line, step: one }] of steps.entries()) {
		const before = steps.slice(0, index).filter((other) => other.line === line);
		const course = { before: before.map((other) => other.step), witness: witnessOf(entries[line - 1], controller, context), numberOf };
		const command = stepCommand(one, numberOf(line), course);
		if (!command) left.add(one.move);
		// A claim that fails must not hold up the others.
		else if ((await show.attempt(command, { silent: step !== undefined })).code !== exit.done) show.failed.push(command);
		await step?.(index + 1, steps.length);
	}
	return left;
}

function witnessOf(entry: Readonly<Record<string, unknown>> | undefined, controller: string | undefined, context: CommandContext): string {
	const { responsible } = entry ?? {};
	return typeof responsible === 'string' ? responsible : (controller ?? context.actor());
}
