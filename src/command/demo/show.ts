/** Runs commands on the throw-away journal of `demo`, visibly or silently. */

import type { CommandContext } from '../../context.ts';
import { exit } from '../../exit.ts';
import { commandNames, commands } from '../../grammar/command.ts';
import { everywhere, optionNamed, optionRow } from '../../grammar/option.ts';
import { flagIn } from '../../grammar/spell.ts';
import { Interrupted, OutputFailure } from '../../interruption.ts';
import { wordFor } from '../../text/codeWord.ts';
import type { DemoWords } from '../../text/index.ts';
import { shellWord } from '../../text/shellWord.ts';
import { visibleLine } from '../../text/visible.ts';

/** The folder of the demonstration. */
interface Staging {
	readonly context: CommandContext;
	readonly words: DemoWords;
	readonly folder: string;
	readonly journal: string;
	/** The day in its office. */
	readonly today: string;
}

/** How a command ended, and what it wrote to standard output. */
export interface Ran {
	readonly code: number;
	readonly written: string;
	/** And to standard error. */
	readonly errors: string;
}

/** A demonstration under way. */
export class Show {
	readonly staging: Staging;
	/** How many commands succeeded. */
	commands = 0;

	constructor(staging: Staging) {
		this.staging = staging;
	}

	/** Prints a message. */
	print(text: string): void {
		this.staging.context.world.out.write(`${text}\n`);
	}

	/** What the command wrote. Throws OutputFailure where it did not succeed. */
	async command(argv: readonly string[], options: { readonly input?: string; readonly silent?: boolean } = {}): Promise<string> {
		const { code, written } = await this.attempt(argv, options);
		const { context, words } = this.staging;
		if (code !== exit.done) throw new OutputFailure(commandLine(context, argv), () => words.failed(commandLine(context, argv)));
		return written;
	}

	/** Runs the command as a script would, in `silence` or showing it with its output. */
	async attempt(
		argv: readonly string[],
		{ input, silent = false }: { readonly input?: string; readonly silent?: boolean } = {},
	): Promise<Ran> {
		const { context, folder } = this.staging;
		const { world } = context;
		if (!silent) this.print(`$ ${commandLine(context, argv)}`);
		let written = '';
		let errors = '';
		const listening = world.listen();
		try {
			const code = await world.again({
				argv: [...argv, '--lang', context.language],
				environment: { ...this.#environment(), CLAIMS_PAGER: 'off', ...(!world.out.isTerminal && { NO_COLOR: '1' }) },
				out: {
					// Formatted for a screen even when written to a file, as a person would see it.
					...likeThat(world.out),
					isTerminal: !silent && input === undefined,
					write: (text) => {
						written += text;
						if (!silent && input === undefined) world.out.write(text);
					},
				},
				errors: {
					...likeThat(world.out),
					write: (text) => {
						errors += text;
						if (!silent) world.out.write(text);
					},
				},
				input: { ...world.input, isTerminal: false, size: () => undefined, chunks: () => chunksOf(input ?? '') },
			});
			const signal = await listening.caught();
			if (signal) throw new Interrupted(signal, ({ failures }) => failures.cutOff.demo(folder));
			if (code === exit.done) this.commands++;
			return { code, written, errors };
		} finally {
			listening.stop();
		}
	}

	/** Runs what the person typed, with questions and output as on their own journal. */
	async typed(argv: readonly string[]): Promise<void> {
		const { context } = this.staging;
		await context.world.again({ argv: [...argv], environment: { ...this.#environment(), CLAIMS_LANG: context.language } });
	}

	#environment(): Readonly<Record<string, string | undefined>> {
		const { context, journal, today } = this.staging;
		return { ...context.world.environment, CLAIMS_JOURNAL: journal, CLAIMS_TODAY: today, CLAIMS_ACTOR: context.actor() };
	}
}

function likeThat({ isTerminal, columns, rows }: CommandContext['world']['out']): Omit<CommandContext['world']['out'], 'write'> {
	return { isTerminal, columns, rows };
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
	yield Buffer.from(text, 'utf8');
}

/** `претензии взять 1 --мера "…"` for `take 1 --measure "…"`. */
export function commandLine(
	{ words, language }: Pick<CommandContext, 'words' | 'language'>,
	[name = '', ...rest]: readonly string[],
): string {
	const command = commandNames.find((one) => one === name);
	if (command === undefined) return [name, ...rest].map((word) => shellWord(visibleLine(word))).join(' ');
	const names = [...commands[command].options, ...everywhere];
	let family = command === 'visa' ? 'visa' : '';
	const shown = rest.map((word) => {
		const option = word.startsWith('-') && word !== '-' ? optionNamed(word, names) : undefined;
		if (option === undefined) return shellWord(visibleLine(family === 'regulation' ? word : worded(words.names, family, word)));
		family = optionRow(option).value ?? '';
		return flagIn(language, option);
	});
	return words.commandLine(command, shown);
}

/** The word for a code; of `refund | 1890.50` for the code in front. */
function worded(names: CommandContext['words']['names'], family: string, word: string): string {
	const [code = '', ...others] = word.split(' | ');
	return [wordFor(names, family, code), ...others].join(' | ');
}
