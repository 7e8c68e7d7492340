/** `demo`: a throw-away journal, led through the sample claims by the very commands that a clerk types. */

import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complain, type Desk } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { Interrupted, OutputFailure } from '../interruption.ts';
import { errorCode } from '../store/failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Listening } from '../world.ts';
import { readSample, type Sample } from './demoSample.ts';
import { stepCommand } from './demoSteps.ts';
import { told } from './demoTold.ts';
import { wholeInput } from './input.ts';

/** The day from which the sample of this package is looked at. */
const SAMPLE_DAY = '2026-11-22';

export async function run(given: Given<'inbox' | 'folder'>, desk: Desk): Promise<ExitCode> {
	const { world } = desk;
	const inbox = given.inbox ?? world.demoInbox;
	const sample = readSample(await wholeInput(world, inbox, 'inbox'));
	const folder = makeFolder(desk, given.folder);
	const listening = world.listen();
	const show = new Show({ desk, folder, today: given.inbox === undefined ? SAMPLE_DAY : sample.lastDay, listening });
	try {
		return await perform(show, sample, folder);
	} finally {
		listening.stop();
	}
}

async function perform(show: Show, sample: Sample, folder: string): Promise<ExitCode> {
	const { desk } = show;
	const { world, words } = desk;
	const { step } = words.demo;
	world.out.write(`${words.demo.hello(visibleLine(folder))}\n`);
	const numbers = await begin(show, sample, step);
	const left = await lead(show, sample, numbers);
	world.out.write(`${words.demo.steps(show.commands)}\n`);
	if (left.size > 0) world.out.write(`${words.demo.left([...left].join(', '))}\n`);
	show.title(step.morning);
	await show.command(['overdue']);
	show.title(step.card);
	const shown = numbers[numbers.length - Math.min(16, numbers.length)] ?? '1';
	await show.command(['show', shown]);
	await show.command(['show', shown, '--why']);
	show.title(step.month);
	await show.command(['export', '--month', sample.month, '-o', join(folder, `${sample.month}.csv`)]);
	show.title(step.check);
	await show.command(['check', '-v']);
	for (const command of show.failed) complain(desk, words.demo.refused(told(desk, command)));
	world.out.write(`\n${words.demo.tryIt(visibleLine(show.journal))}\n`);
	return show.failed.length > 0 ? exit.refused : exit.done;
}

async function begin(show: Show, sample: Sample, step: { readonly create: string; readonly register: string }): Promise<readonly string[]> {
	show.title(step.create);
	const { controller, firstOutgoing } = sample;
	await show.command([
		'init',
		...['--office', 'ООО «Фирма»', '--regulation', 'firma,consumer', '--first-outgoing', String(firstOutgoing)],
		...(controller === undefined ? [] : ['--controller', controller]),
		'--yes',
	]);
	show.title(step.register);
	const registered = await show.command(['add', '--json', '-'], sample.entries.map((entry) => jsonLine(entry)).join('\n'));
	return registered
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const result: { readonly number?: string } = JSON.parse(line);
			return result.number ?? '';
		});
}

/** Leads every claim on, day by day. Returns the steps that have no command yet. */
async function lead(show: Show, { entries, steps, controller }: Sample, numbers: readonly string[]): Promise<ReadonlySet<string>> {
	const left = new Set<string>();
	show.title(show.desk.words.demo.step.lead);
	const numberOf = (line: number) => numbers[line - 1] ?? '';
	for (const [index, { line, step }] of steps.entries()) {
		const before = steps.slice(0, index).filter((other) => other.line === line);
		const { responsible } = entries[line - 1] ?? {};
		const witness = typeof responsible === 'string' ? responsible : (controller ?? show.desk.actor());
		const command = stepCommand(step, numberOf(line), { before: before.map((other) => other.step), witness, numberOf });
		if (!command) left.add(step.move);
		// What one claim stumbles over need not keep the others.
		else if ((await show.attempt(command)).code !== exit.done) show.failed.push(command);
	}
	return left;
}

function makeFolder({ world }: Desk, wanted: string | undefined): string {
	try {
		if (wanted === undefined) return mkdtempSync(join(tmpdir(), 'claims-demo-'));
		const folder = world.resolve(wanted);
		mkdirSync(folder, { recursive: true });
		return folder;
	} catch (error) {
		throw new OutputFailure(String(error), ({ failures }) => failures.outputFailed(wanted ?? tmpdir(), errorCode(error) ?? String(error)));
	}
}

interface Staging {
	readonly desk: Desk;
	readonly folder: string;
	readonly today: string;
	readonly listening: Listening;
}

/** Runs commands before the eyes of the person: each is told, then what it says. */
class Show {
	readonly desk: Desk;
	readonly journal: string;
	readonly #today: string;
	readonly #folder: string;
	readonly #listening: Listening;
	commands = 0;
	/** The steps that were refused. */
	readonly failed: (readonly string[])[] = [];

	constructor({ desk, folder, today, listening }: Staging) {
		this.desk = desk;
		this.journal = join(folder, 'journal.db');
		this.#today = today;
		this.#folder = folder;
		this.#listening = listening;
	}

	title(text: string): void {
		this.desk.world.out.write(`\n${text}\n`);
	}

	/** What the command wrote to standard output. Throws OutputFailure where it did not succeed. */
	async command(argv: readonly string[], input?: string): Promise<string> {
		const { code, written } = await this.attempt(argv, input);
		if (code !== exit.done) throw new OutputFailure(told(this.desk, argv), () => this.desk.words.demo.failed(told(this.desk, argv)));
		return written;
	}

	/** Runs the command and tells it; what it wrote to standard output, and how it ended. */
	async attempt(argv: readonly string[], input?: string): Promise<{ readonly code: number; readonly written: string }> {
		const { world } = this.desk;
		world.out.write(`$ ${told(this.desk, argv)}\n`);
		let written = '';
		const code = await world.again({
			argv: [...argv, '--lang', this.desk.language],
			environment: {
				...world.environment,
				CLAIMS_PAGER: 'off',
				CLAIMS_JOURNAL: this.journal,
				CLAIMS_TODAY: this.#today,
				CLAIMS_ACTOR: this.desk.actor(),
			},
			out: {
				...outputLike(world.out),
				write: (text) => {
					written += text;
					// What was registered is told in one line; the rest is shown as it is.
					if (input === undefined) world.out.write(text);
				},
			},
			errors: { ...outputLike(world.out), write: (text) => world.out.write(text) },
			input: { isTerminal: false, size: () => undefined, chunks: () => chunksOf(input ?? '') },
		});
		const signal = await this.#listening.caught();
		if (signal) throw new Interrupted(signal, ({ failures }) => failures.cutOff.demo(this.#folder));
		if (code === exit.done) this.commands++;
		return { code, written };
	}
}

function outputLike({ isTerminal, columns, rows }: Desk['world']['out']): Omit<Desk['world']['out'], 'write'> {
	return { isTerminal, columns, rows };
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
	yield Buffer.from(text, 'utf8');
}
