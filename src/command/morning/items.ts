/** What waits in the journal, by section: what `today` shows and the working screen lists. */

import type { JournalContext } from '../../context.ts';
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import { type Addressee, addressees, kinds, type Visa, visas } from '../../domain/code.ts';
import { addDays, type Day, daysBetween, yearOf } from '../../domain/day.ts';
import type { FindingName } from '../../domain/findings.ts';
import { type Section, sections } from '../../domain/morning.ts';
import { shortNumber } from '../../domain/number.ts';
import { monthPeriod, monthWith } from '../../domain/period.ts';
import { answers, type Rule, type StartEvent } from '../../domain/term/rule.ts';
import type { CommandName } from '../../grammar/command.ts';
import type { MorningItem } from '../../report/morning.ts';
import { lastClosing, type UnanalysedClaim, unaccepted as unacceptedBefore, unanalysedIn } from '../../store/morning.ts';
import type { Journal } from '../../store/open.ts';
import * as queries from '../../store/statements/morning.ts';
import { openPreventions } from '../../store/statements/preventions.ts';
import { visaBeforeReply } from '../claim/nextStep.ts';

/** «Скоро»: within so many working days. */
const SOON = 3;

/** «Без движения»: for so many working days by default. */
const STILL = 5;

type MorningContext = Pick<JournalContext, 'journal' | 'terms' | 'calendar'>;

/**
 * The open items of that day, section by section, and the last day of «скоро». `still`: after how many working days an entry is idle;
 * `finds`: whose items, with those of whom they substitute; undefined: everybody's.
 */
export function morningOf(
	context: MorningContext,
	today: Day,
	still: number = STILL,
	finds?: (person: string) => boolean,
): { readonly items: readonly MorningItem[]; readonly soon: Day } {
	const soon = addWorkingDays(context.calendar, today, SOON);
	const since = addWorkingDays(context.calendar, today, -still);
	const within = context.journal.settings.acceptanceDue;
	const acceptedSince = typeof within === 'number' ? addWorkingDays(context.calendar, today, -within) : undefined;
	const items = morning(context, { today, soon, since, acceptedSince });
	return { items: finds ? items.filter(isOf(finds)) : items, soon };
}

interface Days {
	readonly today: Day;
	readonly soon: Day;
	/** Claims last changed before this day are idle. */
	readonly since: Day;
	/** Those given to somebody before this day should be accepted by now; undefined: the office does not ask for it. */
	readonly acceptedSince: Day | undefined;
}

/** All open items, by section. */
function morning(context: MorningContext, days: Days): readonly MorningItem[] {
	const toClose = toBeClosed(context, days);
	const answered = new Set(toClose.map(({ number }) => number));
	const unsorted = toSort(context, days).filter(({ number }) => !answered.has(number));
	const others = otherItems(context, days, [...unsorted, ...toClose]);
	return [...unsorted, ...toClarify(context, days), ...awaitingAnswer(context, days), ...inOrder([...toClose, ...others])];
}

/** Claims whose last day depends on a fact not recorded yet: the day the claim was sent or the goods came back, or the kind of the demand. */
function toClarify({ journal, terms }: MorningContext, { today }: Days): readonly MorningItem[] {
	const nameOf = namer(today);
	const rules = terms.regulations.flatMap((regulation) => regulation.rules.filter(answers).map((rule) => ({ rule, regulation })));
	const from = (start: StartEvent) => rules.flatMap(({ rule }) => (rule.from === start ? rule : []));
	const [dispatched, goodsReturned, purchased] = [from('dispatched'), from('goodsReturned'), from('purchased')];
	const demanded = rules.flatMap(({ rule, regulation }) => (regulation.demandsOnly && rule.demands ? rule : []));
	const pending = [...dispatched, ...goodsReturned, ...purchased, ...demanded];
	const ids = (some: readonly Rule[]) => JSON.stringify(some.map(({ id }) => id));
	const rows = queries.toClarify(journal, {
		...{ dispatched_on: ids(dispatched), goods_returned_on: ids(goodsReturned), purchased_on: ids(purchased), demand_kind: ids(demanded) },
		kinds: JSON.stringify(kinds.filter((kind) => pending.some((rule) => rule.kinds?.includes(kind) ?? true))),
		today,
	});
	return rows.map((row) => item('sort', row, nameOf(row), 'correct', {}));
}

function toSort({ journal }: MorningContext, days: Days): readonly MorningItem[] {
	const nameOf = namer(days.today);
	return queries.unsorted(journal, days).map((row) => item('sort', row, nameOf(row), 'sort', { since: row.day }));
}

/** Those whose client is to be asked: what is done, and what was answered on the spot. */
function toBeClosed({ journal }: MorningContext, { today }: Days): readonly MorningItem[] {
	const nameOf = namer(today);
	const rows = [...queries.toBeClosed(journal), ...queries.answeredOnTheSpot(journal)];
	return rows.map((row) => item('call', row, nameOf(row), 'close', { since: row.day }));
}

/** Overdue, due today, due soon: as many as `overdue --within` has, those among them that are yet to be sorted. */
function awaitingAnswer(context: MorningContext, days: Days): readonly MorningItem[] {
	const nameOf = namer(days.today);
	return queries.awaitingUntil(context.journal, { until: days.soon, today: days.today }).map((row) => {
		const { verb, argument } = visaBeforeReply(context, row, row.next);
		return item(urgency(row.due, days.today), row, nameOf(row), verb, { argument });
	});
}

/** Everything else, in any order. `earlier`: what is listed already and moves on so. */
function otherItems(context: MorningContext, days: Days, earlier: readonly MorningItem[]): readonly MorningItem[] {
	const { journal } = context;
	const { today, soon, since, acceptedSince } = days;
	const nameOf = namer(today);
	const tasks = queries.openTasks(journal, { today }).flatMap((row) => taskItem(row, days, nameOf(row)));
	const preventions = openPreventions(journal, { until: today, limit: -1 }).map((row) => {
		const { number, client, responsible, due } = row;
		const overdueDays = daysBetween(due, today);
		const waiting = { argument: row.place, who: row.by };
		return item('preventions', { number, client, responsible, due, overdueDays, provisional: 0 }, nameOf(row), 'prevented', waiting);
	});
	const spoken = queries.unconfirmed(journal).map((row) => item('confirm', row, nameOf(row), 'reply', { since: row.day }));
	const given = acceptedSince === undefined ? [] : unacceptedBefore(journal, acceptedSince, today);
	const unaccepted = given.map((row) => item('accept', row, nameOf(row), 'accept', { since: row.day, who: row.responsible }));
	const unanalysed = unanalysedSoFar(journal, today).map((row) => {
		const { number, client, responsible, day, lacks } = row;
		// Nobody waits for it any more.
		const found = { number, client, responsible, due: null, overdueDays: null, provisional: 0 } as const;
		return item('findings', found, nameOf(row), 'cause', { since: day, lacks });
	});
	// What is due by `soon` the question itself leaves out.
	const seen = new Set([...earlier, ...tasks, ...preventions, ...spoken, ...unaccepted].map(({ number }) => number));
	const still = queries
		.idle(journal, { since, until: soon, today })
		.filter(({ number }) => !seen.has(number))
		.map((row) => {
			const { verb, argument } = visaBeforeReply(context, row, row.next);
			return item('still', row, nameOf(row), verb, { argument, since: row.day });
		});
	return [...tasks, ...preventions, ...spoken, ...unaccepted, ...unanalysed, ...still];
}

/** Section by section, within each as they came. */
export function inOrder(items: readonly MorningItem[]): readonly MorningItem[] {
	const bySection = new Map<Section, MorningItem[]>(sections.map((section) => [section, []]));
	for (const one of items) bySection.get(one.section)?.push(one);
	return [...bySection.values()].flat();
}

function urgency(due: Day, today: Day): Section {
	return due < today ? 'overdue' : due === today ? 'today' : 'soon';
}

function taskItem(row: queries.OpenTask, days: Days, name: string): readonly MorningItem[] {
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
			return row.due <= days.today ? [item('measures', row, name, 'measure-done', { argument: place, who: row.who })] : [];
	}
}

interface Waiting {
	/** What of the entry: which measure, request or visa. */
	readonly argument?: number | Visa | null | undefined;
	readonly since?: Day | null;
	readonly who?: string | null;
	readonly addressee?: Addressee | undefined;
	readonly lacks?: readonly FindingName[] | undefined;
}

function item(
	section: Section,
	row: Pick<queries.OpenClaim, 'number' | 'client' | 'responsible' | 'due' | 'overdueDays' | 'provisional'>,
	name: string,
	verb: CommandName,
	{ argument = null, since = null, who = null, addressee, lacks }: Waiting,
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
		lacks,
	};
}

function namer(today: Day): (row: Pick<queries.OpenClaim, 'year' | 'ordinal' | 'number'>) => string {
	const year = yearOf(today);
	return (row) => shortNumber(row, row.number, year);
}

/** Items of the person, and of those the person substitutes. */
function isOf(finds: (person: string) => boolean): (item: MorningItem) => boolean {
	const is = (person: string | null) => person !== null && finds(person);
	return ({ responsible, who }) => is(responsible) || is(who);
}

/** How many are listed at once, the first that ended first. */
const MOST = 200;

function unanalysedSoFar(journal: Journal, today: Day): readonly UnanalysedClaim[] {
	const { from: thisMonth } = monthWith(today);
	const found = unanalysedIn(journal, { from: monthWith(addDays(thisMonth, -1)).from, to: today }, MOST);
	const [first] = found;
	if (!first || first.day >= thisMonth) return found;
	// The month may be closed by now: what was counted of it stays as it is.
	const closing = lastClosing(journal);
	const last = closing && monthPeriod(closing.month);
	const open = last && (closing.stands ? addDays(last.to, 1) : last.from);
	return open && open > first.day ? unanalysedIn(journal, { from: open, to: today }, MOST) : found;
}
