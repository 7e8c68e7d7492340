/** What a command is given: the words of its line as they were meant, and the values of its options. */

import type { CommandContext } from '../context.ts';
import { type CommandRow, operandsInWords } from '../grammar/commandRow.ts';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import { everywhere } from '../grammar/option.ts';
import type { RawOptions, Split } from '../grammar/read.ts';
import { loadVocabulary } from '../text/index.ts';
import type { World } from '../world.ts';
import type { Opened } from './explainError.ts';
import { asks } from './terminal.ts';

/** What was typed, with texts from standard input; where it is to be recorded, with names in the layout in which they make sense. */
export async function asMeant(row: CommandRow, { raw, operands }: Split, world: World, opened: Opened): Promise<Split> {
	const typed = { raw: await readStdinTexts(raw, world), operands };
	if (row.journal === 'read' || row.journal === 'maybe' || raw.has('asTyped')) return typed;
	if (raw.size === 0 && !row.operands.some((operand) => operandsInWords.includes(operand))) return typed;
	const { settleLayout } = await import('../command/input/layout.ts');
	return await settleLayout(typed, row.operands, { ...opened, world, asks: asks(world, raw.has('noInput')) && !raw.has('yes') });
}

export type DayAndCalendar = Pick<CommandContext, 'today' | 'calendar'>;

/** The options of every command, and those of this one. A person is asked about control characters in them. Throws UsageError with every mistake. */
export async function readGiven(row: CommandRow, raw: RawOptions, day: DayAndCalendar, world: World, opened: Opened) {
	const reading = { ...day, knowsZone: world.clock.knowsZone, loadVocabulary };
	const { readOptions } = await import('../grammar/read.ts');
	const always = await readOptions(everywhere, withActorFromEnvironment(raw, row, world), reading);
	const read = async (typed: RawOptions) => await readOptions(row.options, typed, reading);
	const cleaning = async () => await import('../command/input/cleaning.ts');
	const first = await read(raw.has('clean') ? (await cleaning()).optionsWithoutControls(raw) : raw);
	opened.language = always.given.lang ?? opened.language;
	const { given, mistakes } =
		always.mistakes.length === 0 && asks(world, always.given.noInput ?? false) && first.mistakes.some(isControl)
			? await read(await (await cleaning()).cleanedByAsking(raw, first.mistakes, opened.language, world))
			: first;
	if (always.mistakes.length + mistakes.length > 0) throw new UsageError([...always.mistakes, ...mistakes]);
	return { everyCommand: always.given, given };
}

/** Reads `--summary -` and `--text -` from standard input. */
async function readStdinTexts(raw: RawOptions, world: World): Promise<RawOptions> {
	const fromStdin = (['summary', 'text'] as const).filter((name) => raw.get(name)?.at(-1) === '-');
	if (fromStdin.length === 0) return raw;
	const { wholeInput } = await import('../command/input/text.ts');
	const filled = new Map(raw);
	for (const name of fromStdin) filled.set(name, [await wholeInput(world, '-', name)]);
	return filled;
}

function isControl({ code }: Mistake): boolean {
	return code === 'controlCharacter' || code === 'brokenText';
}

/** CLAIMS_ACTOR is the default of `--actor` for commands that record; it is validated in the same way. */
function withActorFromEnvironment(raw: RawOptions, { journal }: CommandRow, { environment }: World): RawOptions {
	const { CLAIMS_ACTOR: actor } = environment;
	const records = journal === 'write' || journal === 'none';
	return records && actor && !raw.has('actor') ? new Map([...raw, ['actor', [actor]]]) : raw;
}
