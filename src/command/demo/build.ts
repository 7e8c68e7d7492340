/** The journal of `demo`: the sample claims, registered and processed day by day with a clerk's commands. */

import { type CommandContext, printInfo } from '../../context.ts';
import { clean } from '../../domain/text/clean.ts';
import { exit } from '../../exit.ts';
import { jsonLine } from '../../format/json.ts';
import { OutputFailure } from '../../interruption.ts';
import { withProgress } from '../../progress.ts';
import { mistakeSentence } from '../../sentence/errors.ts';
import type { NumberedStep, Sample, SampleEntry } from './sample.ts';
import { commandLine, type Show } from './show.ts';
import { stepCommand } from './steps.ts';

/** How many claims it registered and what it could not do. */
export interface Built {
	readonly claims: number;
	/** The steps that have no command. */
	readonly left: ReadonlySet<string>;
	/** A sentence for each line and each step that was refused, in the order of the file. */
	readonly refused: readonly string[];
}

export interface Building {
	/** Shows how far it has come instead of each command. */
	readonly silent: boolean;
	/** What `init` gets as `--regulation`. */
	readonly regulations: readonly string[];
	/** Whether control characters are replaced. */
	readonly cleaned: boolean;
}

/** Why a line of the file was refused; `nth`: its step, from 1, or 0 for the entry itself. */
interface RefusedLine {
	readonly line: number;
	readonly nth: number;
	readonly sentence: string;
}

/** Builds the journal. Refused lines are skipped. */
export async function buildJournal(show: Show, sample: Sample, { silent, regulations, cleaned }: Building): Promise<Built> {
	const { context, words } = show.staging;
	if (!silent) printInfo(context, words.building);
	const { controller, firstOutgoing, entries } = sample;
	await show.command(
		[
			'init',
			...['--office', words.office, '--regulation', regulations.join(','), '--first-outgoing', String(firstOutgoing)],
			...(controller !== undefined && clean(controller, 'one').ok ? ['--controller', controller] : []),
			'--yes',
		],
		{ silent },
	);
	const numbers: (string | undefined)[] = [];
	const refusedLines: RefusedLine[] = [];
	for (const [index, { number, why }] of (await register(show, entries, { silent, cleaned })).entries()) {
		const line = entries[index]?.line ?? 0;
		const steps = sample.steps.filter((step) => step.index === index).length;
		if (number === undefined)
			refusedLines.push({ line, nth: 0, sentence: words.lineRefused(line, steps === 0 ? why : `${why} ${words.stepsSkipped(steps)}`) });
		numbers.push(number);
	}
	const messages = await context.errorMessages();
	for (const { line, mistake } of sample.faults)
		refusedLines.push({ line, nth: 0, sentence: words.lineRefused(line, mistakeSentence(messages, mistake)) });
	for (const { line, nth } of sample.unclear) refusedLines.push({ line, nth, sentence: words.stepUnclear(line, nth) });
	const led = silent ? await withProgress(context, 'demo', (step) => lead(show, sample, numbers, step)) : await lead(show, sample, numbers);
	return {
		claims: numbers.filter((number) => number !== undefined).length,
		left: led.left,
		refused: [...refusedLines, ...led.refusedLines]
			.sort((left, right) => left.line - right.line || left.nth - right.nth)
			.map(({ sentence }) => sentence),
	};
}

interface Registered {
	readonly number: string | undefined;
	readonly why: string;
}

/** Registers the entries: the number of each, or why it has none. Throws OutputFailure where the journal fails. */
async function register(
	show: Show,
	entries: readonly SampleEntry[],
	{ silent, cleaned }: Pick<Building, 'silent' | 'cleaned'>,
): Promise<readonly Registered[]> {
	const { context, words } = show.staging;
	const command = ['add', '--json', '-', ...(cleaned ? ['--clean'] : [])];
	const input = entries.map(({ entry }) => jsonLine(entry)).join('\n');
	const { code, written } = await show.attempt(command, { input, silent });
	if (code !== exit.done && code !== exit.refused)
		throw new OutputFailure(commandLine(context, command), () => words.failed(commandLine(context, command)));
	const results = new Map<number, Registered>();
	for (const raw of written.split('\n').filter((one) => one !== '')) {
		const { line, number, errors = [] }: AddResult = JSON.parse(raw);
		results.set(line, { number, why: errors.map(({ message }) => message).join(' ') });
	}
	return entries.map((_, index) => results.get(index + 1) ?? { number: undefined, why: '' });
}

/** What `add --json` answers about a line. */
interface AddResult {
	readonly line: number;
	readonly number?: string;
	readonly errors?: readonly { readonly message: string }[];
}

/** Runs every claim's further steps; those of an entry that was not registered are left out. */
async function lead(
	show: Show,
	{ entries, steps, controller }: Sample,
	numbers: readonly (string | undefined)[],
	progress?: (done: number, total: number) => Promise<void>,
): Promise<{ readonly left: ReadonlySet<string>; readonly refusedLines: readonly RefusedLine[] }> {
	const left = new Set<string>();
	const refusedLines: RefusedLine[] = [];
	const { context, words } = show.staging;
	const { refused } = (await context.errorMessages()).failures;
	const numberOf = (line: number) => numbers[entries.findIndex((one) => one.line === line)] ?? '';
	const before = new Map<number, NumberedStep['step'][]>();
	for (const [done, { index, nth, step }] of steps.entries()) {
		await progress?.(done, steps.length);
		const number = numbers[index];
		const { line = 0, entry } = entries[index] ?? {};
		if (number === undefined) continue;
		const earlier = before.get(index) ?? [];
		before.set(index, [...earlier, step]);
		const command = stepCommand(step, number, { before: earlier, witness: witnessOf(entry, controller, context), numberOf });
		if (!command) {
			left.add(step.move);
			refusedLines.push({ line, nth, sentence: words.stepUnknown(line, nth, step.move) });
			continue;
		}
		const { code, errors } = await show.attempt(command, { silent: progress !== undefined });
		if (code !== exit.done)
			refusedLines.push({ line, nth, sentence: words.stepRefused(line, nth, commandLine(context, command), reasonIn(errors, refused)) });
	}
	await progress?.(steps.length, steps.length);
	return { left, refusedLines };
}

/** What a refused command printed, without what they all say. */
function reasonIn(errors: string, refused: string): string {
	const lines = errors.split('\n').map((line) => line.trim());
	return lines.filter((line) => line !== '' && line !== refused).join(' ');
}

function witnessOf(entry: Readonly<Record<string, unknown>> | undefined, controller: string | undefined, context: CommandContext): string {
	const { responsible } = entry ?? {};
	return typeof responsible === 'string' ? responsible : (controller ?? context.actor());
}
