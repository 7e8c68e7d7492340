/** `today`: one screen of open items, each with its next command. */

import { type JournalContext, printInfo } from '../context.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import { type Addressee, addressees, type Visa, visas } from '../domain/code.ts';
import { type Day, daysBetween, yearOf } from '../domain/day.ts';
import { type Section, sections } from '../domain/morning.ts';
import { People } from '../domain/people.ts';
import { answers, type StartEvent } from '../domain/rule.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { jsonLine } from '../format/json.ts';
import { tsv } from '../format/tsv.ts';
import type { CommandName } from '../grammar/command.ts';
import type { Given } from '../grammar/option.ts';
import { type MorningItem, morningColumns } from '../report/morning.ts';
import { waitingMessages } from '../store/messages.ts';
import * as ask from '../store/morning.ts';
import { openPreventions } from '../store/preventions.ts';
import { chosenFields } from './output/fields.ts';
import { onePage } from './output/report.ts';
import { sought } from './people/sought.ts';
import { lastRun } from './schedule/lastRun.ts';

type Options = 'asOf' | 'responsible' | 'still' | 'full' | 'json' | 'header';

/** «Скоро»: within so many working days. */
const SOON = 3;

/** «Без движения»: for so many working days, where nobody says how many. */
const STILL = 5;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { world, words, calendar } = context;
	const today = given.asOf ?? context.today;
	const soon = addWorkingDays(calendar, today, SOON);
	const since = addWorkingDays(calendar, today, -(given.still ?? STILL));
	const days = { today, soon, since };
	const items = morning(context, days).filter(
		isOf(given.responsible === undefined ? undefined : (await sought(context, given.responsible, today)).finds),
	);
	const mail = waitingMail(context, days);
	if (given.json) world.out.write(`${jsonLine(chosenFields({ ...bySection(items, today, words), mail }, given.json), 1)}\n`);
	else if (!world.out.isTerminal)
		await emit(tsv({ columns: morningColumns(words).columns, pages: onePage(items) }, words, given.header ?? false), world.out);
	else if (items.length > 0) {
		const { showMorning } = await import('../view/morning.ts');
		const { paintIf } = await import('../view/paint.ts');
		const { columns: width, rows } = world.out;
		const otherDay = today !== context.today;
		const paint = await paintIf(context.colour.out);
		const { presentText } = await import('./output/pages.ts');
		await presentText(context, showMorning(words, items, { today, otherDay, soon, width, rows, full: given.full ?? false, paint }));
	}
	if (items.length === 0 && mail.waiting === 0) printInfo(context, words.morning.nothing(words.day(today)));
	if (mail.waiting > 0 && !given.json) await (await import('./mail/waiting.ts')).printWaiting(context, mail);
	await mentionDraft(context);
	printScheduleHint(context);
	return exit.done;
}

/** When the schedule last looked; of one that works a script need not hear. */
function printScheduleHint(context: JournalContext): void {
	const last = lastRun(context);
	if (!last || (!last.missed && !context.world.out.isTerminal)) return;
	const { morning, day } = context.words;
	printInfo(
		context,
		last.missed
			? morning.scheduleMissed(day(last.day), last.time)
			: last.day === context.today
				? morning.scheduledToday(last.time)
				: morning.scheduled(day(last.day), last.time),
	);
}

/** The messages that wait to be sorted; `late`: for longer than a working day (P35). */
function waitingMail({ journal, calendar }: JournalContext, { today }: Days) {
	return waitingMessages(journal, addWorkingDays(calendar, today, -1));
}

interface Days {
	readonly today: Day;
	readonly soon: Day;
	/** Claims last changed before this day are idle. */
	readonly since: Day;
}

/** All open items, by section. */
function morning(context: JournalContext, days: Days): readonly MorningItem[] {
	const unsorted = toSort(context, days);
	return [...unsorted, ...toClarify(context, days), ...awaitingAnswer(context, days), ...beside(context, days, unsorted)];
}

/** Claims whose last day depends on a fact not recorded yet: the day the claim was sent or the goods came back, or the kind of the demand. */
function toClarify({ journal, terms }: JournalContext, { today }: Days): readonly MorningItem[] {
	const nameOf = namer(today);
	const rules = terms.regulations.flatMap((regulation) => regulation.rules.filter(answers).map((rule) => ({ rule, regulation })));
	const from = (start: StartEvent) => rules.flatMap(({ rule }) => (rule.from === start ? rule.id : []));
	const unknown: readonly ask.Unknown[] = [
		{ column: 'dispatched_on', rules: from('dispatched') },
		{ column: 'goods_returned_on', rules: from('goodsReturned') },
		{ column: 'purchased_on', rules: from('purchased') },
		{ column: 'demand_kind', rules: rules.flatMap(({ rule, regulation }) => (regulation.demandsOnly && rule.demands ? rule.id : [])) },
	];
	return ask.toClarify(journal, unknown, today).map((row) => item('sort', row, nameOf(row), 'correct', {}));
}

function toSort({ journal }: JournalContext, days: Days): readonly MorningItem[] {
	const nameOf = namer(days.today);
	return ask.unsorted(journal, days.today).map((row) => item('sort', row, nameOf(row), 'sort', { since: row.day }));
}

/** Overdue, due today, due soon: as many as `overdue --within` has, those among them that are yet to be sorted. */
function awaitingAnswer({ journal }: JournalContext, days: Days): readonly MorningItem[] {
	const nameOf = namer(days.today);
	return ask.awaitingUntil(journal, days.soon, days.today).map((row) => item(urgency(row.day, days.today), row, nameOf(row), row.next, {}));
}

/** Everything else. */
function beside({ journal }: JournalContext, days: Days, unsorted: readonly MorningItem[]): readonly MorningItem[] {
	const { today, soon, since } = days;
	const nameOf = namer(today);
	const tasks = ask.openTasks(journal, today).flatMap((row) => taskItem(row, days, nameOf(row)));
	const preventions = openPreventions(journal, today, 0).map((row) =>
		item('preventions', { ...row, overdueDays: daysBetween(row.due, today), provisional: 0 }, nameOf(row), 'prevented', {
			argument: row.place,
			who: row.by,
		}),
	);
	const done = ask.toBeClosed(journal).map((row) => item('call', row, nameOf(row), 'close', { since: row.day }));
	const spoken = ask.unconfirmed(journal).map((row) => item('confirm', row, nameOf(row), 'reply', { since: row.day }));
	// What is due by `soon` the question itself leaves out.
	const seen = new Set([...unsorted, ...tasks, ...preventions, ...done, ...spoken].map(({ number }) => number));
	const still = ask
		.idle(journal, since, soon, today)
		.filter(({ number }) => !seen.has(number))
		.map((row) => item('still', row, nameOf(row), row.next, { since: row.day }));
	return inOrder([...tasks, ...preventions, ...done, ...spoken, ...still]);
}

/** Section by section, within each as they came. */
function inOrder(items: readonly MorningItem[]): readonly MorningItem[] {
	const bySection = new Map<Section, MorningItem[]>(sections.map((section) => [section, []]));
	for (const one of items) bySection.get(one.section)?.push(one);
	return [...bySection.values()].flat();
}

function urgency(due: Day, today: Day): Section {
	return due < today ? 'overdue' : due === today ? 'today' : 'soon';
}

function taskItem(row: ask.OpenTask, days: Days, name: string): readonly MorningItem[] {
	const { place } = row;
	switch (row.what) {
		case 'request': {
			const section = row.code === 'client' ? 'documents' : 'answers';
			// Where nobody was named, the table has the addressee there.
			const who = row.who === row.code ? null : row.who;
			return [
				item(section, row, name, 'answered', {
					argument: place,
					since: row.asked,
					who,
					addressee: addressees.find((addressee) => addressee === row.code),
				}),
			];
		}
		case 'visa':
			return [item('visas', row, name, 'visa', { argument: visas.find((visa) => visa === row.code), since: row.asked, who: row.who })];
		case 'measure':
			return row.day <= days.today ? [item('measures', row, name, 'measure-done', { argument: place, who: row.who })] : [];
	}
}

interface Waiting {
	/** What of the entry: which measure, request or visa. */
	readonly argument?: number | Visa | null | undefined;
	readonly since?: Day | null;
	readonly who?: string | null;
	readonly addressee?: Addressee | undefined;
}

function item(
	section: Section,
	row: Pick<ask.OpenClaim, 'number' | 'client' | 'responsible' | 'due' | 'overdueDays' | 'provisional'>,
	name: string,
	verb: CommandName,
	{ argument = null, since = null, who = null, addressee }: Waiting,
): MorningItem {
	const { number, client, responsible, due } = row;
	// Written out: V8 builds an object that begins with a spread many times slower, and there may be thousands.
	return {
		section,
		number,
		name,
		client,
		responsible,
		dueOn: due,
		provisional: row.provisional === 1,
		since,
		who,
		addressee: addressee ?? null,
		overdueDays: row.overdueDays,
		verb,
		argument,
	};
}

function namer(today: Day): (row: Pick<ask.OpenClaim, 'year' | 'ordinal'>) => string {
	const year = yearOf(today);
	return (row) => (row.year === year ? String(row.ordinal) : `${row.year}/${row.ordinal}`);
}

/** Items of the person, and of those the person substitutes. */
function isOf(finds: ((person: string) => boolean) | undefined): (item: MorningItem) => boolean {
	if (finds === undefined) return () => true;
	const is = (person: string | null) => person !== null && finds(person);
	return ({ responsible, who }) => is(responsible) || is(who);
}

function bySection(items: readonly MorningItem[], asOf: Day, words: JournalContext['words']): Readonly<Record<string, unknown>> {
	const { fields } = morningColumns(words);
	const found = sections.map((section) => [
		section,
		items.filter((one) => one.section === section).map((one) => Object.fromEntries(fields.map(({ key, value }) => [key, value(one)]))),
	]);
	return { asOf, ...Object.fromEntries(found) };
}

/** An entry that somebody was called away from is easily forgotten. */
async function mentionDraft(context: JournalContext): Promise<void> {
	if (!context.asks) return;
	const { hasDraft } = await import('./add/draft.ts');
	// Commands that only read do not read the actor: the draft takes the name of the person who records.
	const named = context.world.environment.CLAIMS_ACTOR;
	const actor = () => (named ? new People(context.journal.settings.people ?? []).nameOf(named) : context.actor());
	if (hasDraft({ ...context, actor })) printInfo(context, context.words.questions.unfinishedHere);
}
