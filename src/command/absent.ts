/** `absent`: records a person's absence and substitute. */

import { failWith, type JournalContext, printInfo } from '../context.ts';
import type { Day } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import { peopleOf } from '../store/people.ts';
import { changeJournalUnless } from '../store/record/changeJournal.ts';
import { recording } from './claim/change.ts';
import { completeOptions } from './input/askedOptions.ts';
import { markOf } from './input/draftFile.ts';
import { readOperand } from './input/operand.ts';
import { settleName } from './people/settle.ts';

type Options = 'fromDay' | 'until' | 'substitute' | 'remove' | 'reason';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, today, journal } = context;
	const label = words.settings.labels.absences;
	const settled = await settleName(context, readOperand(readers.line, typed, label, context), { called: label });
	if (settled === undefined) return exit.refused;
	const person = settled.name;
	const { fromDay: from = today, remove } = given;
	const { same } = peopleOf(journal);
	if (remove) {
		const isOther = (absence: Absences[number]) => !same(absence.person, person);
		return await record(
			context,
			given,
			(absences) => (absences.every(isOther) ? words.settings.noAbsence(person) : absences.filter(isOther)),
			[words.settings.back(person)],
		);
	}
	const noteOf = (until: Day, substitute: string) => words.settings.absent(person, words.day(from), words.day(until), substitute);
	const complete = await completeOptions(context, given, ['until', 'substitute'], {
		step: { step: `absent-${markOf(person)}`, command: 'absent', operands: [person] },
		fault: (option, value) => {
			if (typeof value !== 'string') return undefined;
			if (option === 'until') return from > value ? words.settings.backBeforeAway(words.day(from)) : undefined;
			return same(person, value) ? words.settings.ownSubstitute(person) : undefined;
		},
		note: ({ until = from, substitute = '' }) => noteOf(until, substitute),
	});
	if (!complete) return exit.refused;
	const { until, substitute, draft } = complete;
	if (from > until) throw new UsageError([{ code: 'rangeBackwards', option: 'fromDay', from, to: until }]);
	if (same(person, substitute)) return failWith(context, words.settings.ownSubstitute(person));
	const code = await record(
		context,
		given,
		// Past absences are dropped: the journal's events keep them.
		(absences) => [...absences.filter((absence) => absence.until >= today), { person, from, until, substitute }],
		[...settled.remarks, draft ? words.questions.saved : noteOf(until, substitute)],
	);
	draft?.discard();
	return code;
}

type Absences = JournalContext['journal']['settings']['absences'];

/** `after`: what becomes of the absences that are known once the lock is held, or why nothing does. */
async function record(
	context: JournalContext,
	{ reason }: Given<'reason'>,
	after: (absences: Absences) => Absences | string,
	notes: readonly string[],
): Promise<ExitCode> {
	const refused = await changeJournalUnless(context.journal, recording(context, undefined), ({ settings }) => {
		const absences = after(settings.absences);
		if (typeof absences === 'string') return { refused: absences };
		return { event: { type: 'settingsChanged', on: context.today, changes: { absences }, reason: reason ?? null } };
	});
	if (refused !== undefined) return failWith(context, refused);
	for (const note of notes) printInfo(context, note);
	return exit.done;
}
