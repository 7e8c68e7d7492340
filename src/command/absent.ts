/** `absent`: records a person's absence and substitute. */

import { type JournalContext, printError, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { peopleOf } from '../store/people.ts';
import { textOf } from '../text/index.ts';
import { recording } from './claim/change.ts';
import { readOperand } from './input/operand.ts';
import { readerOf, settleName } from './people/settle.ts';

type Options = 'fromDay' | 'until' | 'substitute' | 'remove' | 'reason';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, today, journal } = context;
	const label = words.settings.labels.absences;
	const settled = await settleName(context, readOperand(readers.line, typed, label, context), { called: label });
	if (settled === undefined) {
		printInfo(context, words.questions.notSaved);
		return exit.refused;
	}
	const person = settled.name;
	const { fromDay: from = today, remove } = given;
	const { absences } = journal.settings;
	const { same } = peopleOf(journal);
	if (remove) {
		if (!absences.some((absence) => same(absence.person, person))) {
			printError(context, words.settings.noAbsence(person));
			return exit.refused;
		}
		return await record(
			context,
			given,
			absences.filter((absence) => !same(absence.person, person)),
			[words.settings.back(person)],
		);
	}
	const missing = (['until', 'substitute'] as const).filter((option) => given[option] === undefined);
	const { until, substitute } = { ...given, ...(missing.length > 0 && context.asks && (await asked(context, missing))) };
	if (until === undefined || substitute === undefined) throw new UsageError([{ code: 'cannotAsk', flags: missing }]);
	if (from > until) throw new UsageError([{ code: 'rangeBackwards', option: 'fromDay', from, to: until }]);
	if (same(person, substitute)) {
		printError(context, words.settings.ownSubstitute(person));
		return exit.refused;
	}
	return await record(
		context,
		given,
		// Past absences are dropped: the journal's events keep them.
		[...absences.filter((absence) => absence.until >= today), { person, from, until, substitute }],
		[...settled.remarks, words.settings.absent(person, words.day(from), words.day(until), substitute)],
	);
}

async function asked<N extends 'until' | 'substitute'>(context: JournalContext, missing: readonly N[]): Promise<Given<N>> {
	const { askMissing } = await import('../ask/missing.ts');
	return askMissing(context, await textOf('help', context.language), missing, readerOf(context));
}

async function record(
	context: JournalContext,
	{ reason }: Given<'reason'>,
	absences: JournalContext['journal']['settings']['absences'],
	notes: readonly string[],
): Promise<ExitCode> {
	await changeJournal(context.journal, recording(context, undefined), {
		type: 'settingsChanged',
		on: context.today,
		changes: { absences },
		reason: reason ?? null,
	});
	for (const note of notes) printInfo(context, note);
	return exit.done;
}
