/** `absent`: somebody is away for some days, and who stands in. */

import { complain, type Office, say } from '../desk.ts';
import { samePerson } from '../domain/fold.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { helpOf } from '../text/index.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { recording } from './change.ts';

type Options = 'fromDay' | 'until' | 'substitute' | 'remove' | 'reason';

export async function run(given: Given<Options>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, today, calendar, world, journal } = office;
	const read = readers.line(typed, {
		option: { called: words.settings.labels.absences },
		today,
		calendar,
		vocabulary,
		knowsZone: world.clock.knowsZone,
	});
	if (!read.ok) throw new Misuse([read.mistake]);
	const person = read.value;
	const { fromDay: from = today, remove } = given;
	const { absences } = journal.settings;
	if (remove) {
		if (!absences.some((absence) => samePerson(absence.person, person))) {
			complain(office, words.settings.noAbsence(person));
			return exit.refused;
		}
		return await record(
			office,
			given,
			absences.filter((absence) => !samePerson(absence.person, person)),
			words.settings.back(person),
		);
	}
	const lacking = (['until', 'substitute'] as const).filter((option) => given[option] === undefined);
	const { until, substitute } = { ...given, ...(lacking.length > 0 && office.asks && (await asked(office, lacking))) };
	if (until === undefined || substitute === undefined) throw new Misuse([{ code: 'cannotAsk', flags: lacking }]);
	if (from > until) throw new Misuse([{ code: 'rangeBackwards', option: 'fromDay', from, to: until }]);
	if (samePerson(person, substitute)) {
		complain(office, words.settings.ownSubstitute(person));
		return exit.refused;
	}
	return await record(
		office,
		given,
		// Who is back by now need not be kept: the journal's own events remember.
		[...absences.filter((absence) => absence.until >= today), { person, from, until, substitute }],
		words.settings.absent(person, words.day(from), words.day(until), substitute),
	);
}

async function asked<N extends 'until' | 'substitute'>(office: Office, lacking: readonly N[]): Promise<Given<N>> {
	const { askMissing } = await import('../ask/missing.ts');
	return askMissing(office, await helpOf(office.language), lacking);
}

async function record(
	office: Office,
	{ reason }: Given<'reason'>,
	absences: Office['journal']['settings']['absences'],
	told: string,
): Promise<ExitCode> {
	await changeJournal(office.journal, recording(office, undefined), {
		type: 'settingsChanged',
		on: office.today,
		changes: { absences },
		reason: reason ?? null,
	});
	say(office, told);
	return exit.done;
}
