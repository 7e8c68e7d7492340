/** `today`: one screen that says what is to be done, each line with the command that moves it on. */

import { type Office, say } from '../desk.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import { needsDecision } from '../domain/claim.ts';
import { type Kind, kinds } from '../domain/code.ts';
import { type Day, yearOf } from '../domain/day.ts';
import { foldText } from '../domain/fold.ts';
import { presentOn } from '../domain/routing.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { type MorningItem, overdueOn, type Section, sections } from '../report/morning.ts';
import * as ask from '../store/morning.ts';
import { chosenFields } from './fields.ts';

type Options = 'asOf' | 'responsible' | 'still' | 'full' | 'json' | 'header';

/** «Скоро»: within so many working days. */
const SOON = 3;

/** «Без движения»: for so many working days, where nobody says how many. */
const STILL = 5;

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { world, words, calendar } = office;
	const today = given.asOf ?? office.today;
	const soon = addWorkingDays(calendar, today, SOON);
	const since = addWorkingDays(calendar, today, -(given.still ?? STILL));
	const { absences } = office.journal.settings;
	const items = morning(office, { today, soon, since }).filter(
		byResponsible(given.responsible, (person) => presentOn(person, today, absences)),
	);
	if (given.json) world.out.write(`${jsonLine(chosenFields({ ...bySection(items, today) }, given.json), 1)}\n`);
	else if (world.out.isTerminal) {
		if (items.length > 0) {
			const { showMorning } = await import('../view/morning.ts');
			const { paintIf } = await import('../view/paint.ts');
			const { columns: width, rows } = world.out;
			const paint = await paintIf(office.colour.out);
			world.out.write(showMorning(words, items, { today, soon, width, rows, full: given.full ?? false, paint }));
		}
	} else {
		const { morningLines } = await import('../view/morning.ts');
		world.out.write(morningLines(items, given.header ?? false));
	}
	if (items.length === 0) say(office, words.morning.nothing(words.day(today)));
	return exit.done;
}

interface Days {
	readonly today: Day;
	readonly soon: Day;
	/** What was last moved before this day stands still. */
	readonly since: Day;
}

/** Everything that waits, section by section. */
function morning({ journal }: Office, days: Days): readonly MorningItem[] {
	const { today, soon, since } = days;
	const named = namer(today);
	const unsorted = ask.unsorted(journal).map((row) => item('sort', row, days, ['sort', named(row)], { since: row.day }));
	const seen = new Set(unsorted.map(({ number }) => number));
	const awaiting = ask
		.awaitingUntil(journal, soon)
		.map((row) => item(urgency(row.day, today), row, days, next(row, named(row)), {}))
		.filter(({ number, section }) => section !== 'soon' || !seen.has(number));
	for (const { number } of awaiting) seen.add(number);
	const tasks = ask.openTasks(journal).flatMap((row) => taskItem(row, days, named(row)));
	const done = ask.toBeClosed(journal).map((row) => item('call', row, days, ['close', named(row)], { since: row.day }));
	const spoken = ask.unconfirmed(journal).map((row) => item('confirm', row, days, ['reply', named(row)], { since: row.day }));
	const still = ask
		.still(journal, since, soon)
		.filter(({ number }) => !seen.has(number))
		.map((row) => item('still', row, days, next(row, named(row)), { since: row.day }));
	return [...unsorted, ...awaiting, ...tasks, ...done, ...spoken, ...still].toSorted(
		(one, other) => sections.indexOf(one.section) - sections.indexOf(other.section),
	);
}

function urgency(due: Day, today: Day): Section {
	return due < today ? 'overdue' : due === today ? 'today' : 'soon';
}

function taskItem(row: ask.OpenTask, days: Days, name: string): readonly MorningItem[] {
	const place = String(row.place);
	switch (row.what) {
		case 'request': {
			const section = row.code === 'client' ? 'documents' : 'answers';
			return [item(section, row, days, ['answered', name, place], { since: row.asked, who: row.who })];
		}
		case 'visa':
			return [item('visas', row, days, ['visa', name, row.code ?? ''], { since: row.asked, who: row.who })];
		case 'measure':
			return row.day <= days.today ? [item('measures', row, days, ['measure-done', name, place], { who: row.who })] : [];
	}
}

function item(
	section: Section,
	row: ask.OpenClaim,
	{ today }: Days,
	command: readonly string[],
	{ since = null, who = null }: { readonly since?: Day | null; readonly who?: string | null },
): MorningItem {
	const { number, client, responsible, due } = row;
	const name = command[1] ?? number;
	return { section, number, name, client, responsible, dueOn: due, since, who, overdueDays: overdueOn(today, due), command };
}

/** The command that moves an open claim on: into work, to its decision, to its answer, to what was promised. */
function next({ status, kind, decision, answered }: ask.AwaitingClaim, name: string): readonly string[] {
	if (status === 'registered') return ['take', name];
	if (answered !== null) return ['fulfil', name];
	return [decision === null && isKind(kind) && needsDecision({ kind }) ? 'decide' : 'reply', name];
}

function isKind(code: string): code is Kind {
	const known: readonly string[] = kinds;
	return known.includes(code);
}

function namer(today: Day): (row: ask.OpenClaim) => string {
	const year = yearOf(today);
	return (row) => (row.year === year ? String(row.ordinal) : `${row.year}/${row.ordinal}`);
}

/** Those of the person, and those of whoever he stands in for. */
function byResponsible(wanted: string | undefined, present: (person: string) => string): (item: MorningItem) => boolean {
	if (wanted === undefined) return () => true;
	const name = foldText(wanted);
	return ({ responsible }) =>
		responsible !== null && (foldText(responsible).includes(name) || foldText(present(responsible)).includes(name));
}

function bySection(items: readonly MorningItem[], asOf: Day): Readonly<Record<string, unknown>> {
	const found = sections.map((section) => [
		section,
		items
			.filter((one) => one.section === section)
			.map(({ section: _, ...rest }) => ({ ...rest, command: `claims ${rest.command.join(' ')}` })),
	]);
	return { asOf, ...Object.fromEntries(found) };
}
