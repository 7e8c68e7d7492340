/** The figures of some days for the staff meeting, counted by SQLite over the entries registered in them. */

import type { Kind } from '../../domain/code.ts';
import { addDays, type Day, LAST_GIVEN_DAY } from '../../domain/day.ts';
import type { Analysis, Approval } from '../../domain/month/analysis.ts';
import { balanceLines, wholeBalance } from '../../domain/month/balance.ts';
import { meetingQuestions } from '../../domain/month/meetingQuestions.ts';
import type { CauseCount, Counted, LastAnalysis, MeetingSummary, PreventionLine } from '../../domain/month/meetingSummary.ts';
import type { People } from '../../domain/people/people.ts';
import { type Period, periodState, periodsCompared } from '../../domain/period.ts';
import { COUNT, db } from '../builder.ts';
import type { ClaimTable } from '../derived/claimRow.ts';
import type { Journal } from '../open.ts';
import { journalBegun } from '../overview.ts';
import { peopleOf } from '../people.ts';
import { all, first } from '../query.ts';
import { openPreventions, type PreventionFound, preventionsDone } from '../statements/preventions.ts';
import type { StoredName } from '../storedValue.ts';
import { balanceBy, movedIn } from './balance.ts';
import { Anonymous, measuresOverdue, overdueMatters, registered, stories } from './meetingMatters.ts';

/** How many of each sort are listed: the meeting lasts a quarter of an hour. */
const MOST = 10;
/** How many days before the month a cause is looked for: a quarter. */
const BEFORE = 92;

/** Kinds of entry whose causes are looked for. */
const GRIEVANCES = ['claim', 'complaint', 'anonymous'] as const satisfies readonly Kind[];

/**
 * What happened in these days, and, as of `asOf`, what is overdue and what is being done about it. `byPerson`: with the names of staff, never
 * with a client's.
 */
export function meetingSummaryOf(
	journal: Journal,
	period: Period,
	asOf: Day,
	byPerson: boolean,
	analyses: { readonly last: Approval | null; readonly open: readonly Analysis[] } = { last: null, open: [] },
): MeetingSummary {
	const { from, to } = period;
	const found = registered(period);
	const grievances = found.where('kind', 'in', GRIEVANCES);
	const count = (statement: Registered) => first(journal, statement.select(COUNT))?.count ?? 0;
	const anonymous = new Anonymous(journal, byPerson);
	const shown = (prevention: PreventionFound) => preventionLine(prevention, byPerson, anonymous);
	const met = causes(journal, period);
	const matters = {
		asOf,
		analysis: {
			last: analyses.last && lastAnalysis(analyses.last, byPerson, anonymous),
			open: analyses.open.map(({ from, to, due, state, late }) => ({ from, to, due, state, late })),
		},
		overdue: overdueMatters(journal, asOf, MOST, anonymous),
		categories: met.map(({ folded, ...cause }) => cause),
		withoutCategory: count(grievances.where('category', 'is', null)),
		preventionsOpen: openPreventions(journal, { until: LAST_GIVEN_DAY, limit: MOST }).map(shown),
		// Last week's are looked at on Monday: with what was done since.
		preventionsDone: preventionsDone(journal, { from, to: to < asOf ? asOf : to }).map(shown),
		measuresOverdue: measuresOverdue(journal, asOf, MOST, byPerson, anonymous),
	};
	return {
		from,
		to,
		office: journal.settings.office,
		...flowOf(journal, period, asOf),
		total: count(found),
		kinds: counted(journal, found, 'kind'),
		complaintTypes: counted(journal, found, 'complaint_type'),
		departments: counted(journal, found, 'department', 'department_folded', MOST),
		decisions: counted(journal, found, 'decision'),
		justified: counted(journal, found, 'justified'),
		examples: stories(
			journal,
			grievances,
			met.map(({ folded }) => folded),
			byPerson,
			anonymous,
		),
		...matters,
		questions: meetingQuestions(matters),
		...(byPerson && {
			subjects: counted(journal, grievances, 'subject', 'subject', MOST),
			responsibles: byPeople(peopleOf(journal), counted(journal, grievances, 'responsible', 'responsible_folded')),
		}),
	};
}

/** How many entries came, were closed and stayed open, counted as in the report of the period. */
function flowOf(journal: Journal, period: Period, today: Day) {
	const { received, closed, end } = wholeBalance(balanceLines(balanceBy(journal, period, movedIn(journal, period, []), [])('kind')));
	const { before } = periodsCompared(period, today);
	const begun = journalBegun(journal);
	const known = periodState(before, today, begun) !== 'beforeJournal';
	const receivedBefore = movedIn(journal, before, [])
		.by('kind')
		.reduce((sum, { counts }) => sum + counts.received, 0);
	return {
		state: periodState(period, today, begun),
		received,
		closed,
		open: end,
		receivedBefore: known ? receivedBefore : null,
	};
}

/** One line a person, the most frequent first. */
function byPeople(people: People, spelt: readonly Counted<string>[]): readonly Counted<string>[] {
	const counts = new Map<string, number>();
	for (const { what, count } of spelt) {
		const name = people.nameOf(what);
		counts.set(name, (counts.get(name) ?? 0) + count);
	}
	const lines = [...counts].map(([what, count]) => ({ what, count }));
	return lines.toSorted((left, right) => right.count - left.count || (left.what < right.what ? -1 : 1)).slice(0, MOST);
}

type Registered = ReturnType<typeof registered>;

/** Counts by a column, the most frequent first; of spellings that fold alike the first in order. -1: all of them. */
function counted<Column extends StoredName>(
	journal: Journal,
	statement: Registered,
	column: Column,
	folded: StoredName = column,
	most = -1,
): readonly Counted<NonNullable<ClaimTable[Column]>>[] {
	const groups = statement
		.select(({ fn }) => [fn.min(column).as('what'), COUNT])
		.where(column, 'is not', null)
		.groupBy(folded)
		.orderBy('count', 'desc')
		.orderBy('what')
		.limit(most);
	return all(journal, groups.$castTo<Counted<NonNullable<ClaimTable[Column]>>>());
}

/** The causes, each with how often it was met in the quarter before. */
function causes(journal: Journal, period: Period): readonly (CauseCount & { readonly folded: string })[] {
	const counts = registered(period)
		.select(({ fn, ref }) => [fn.min<string>('category').as('what'), ref('category_folded').$notNull().as('folded'), COUNT])
		.where('category_folded', 'is not', null)
		.groupBy('category_folded');
	return all(journal, counts.orderBy('count', 'desc').orderBy('what').limit(MOST)).map(({ folded, ...cause }) => ({
		...cause,
		folded,
		before: first(journal, metBefore(folded, period.from))?.count ?? 0,
	}));
}

/** How often a cause was met in the quarter before a day. */
export function metBefore(folded: string, day: Day) {
	return db
		.selectFrom('claim')
		.select(COUNT)
		.where('category_folded', '=', folded)
		.where('registered_on', '>=', addDays(day, -BEFORE))
		.where('registered_on', '<', day)
		.where('status', '<>', 'void');
}

/** The measure as shown to the meeting: with the names of staff only where `byPerson`. */
function preventionLine(found: PreventionFound, byPerson: boolean, anonymous: Anonymous): PreventionLine {
	const { number, place, category, department, text, due, doneOn, outcome, effect, by } = found;
	const cleaned = (free: string | null) => anonymous.text(free, found, [by]);
	return {
		number,
		place,
		category,
		department,
		text: cleaned(text),
		due,
		doneOn,
		outcome,
		effect: cleaned(effect),
		...(byPerson && { by }),
	};
}

/** The decisions of the last analysis as shown to the meeting. */
function lastAnalysis({ from, to, on, by, decisions, measures }: Approval, byPerson: boolean, anonymous: Anonymous): LastAnalysis {
	const nobody = { client: null, subject: null, responsible: null };
	return {
		...{ from, to, on },
		decisions: anonymous.text(decisions, nobody, [by]) ?? '',
		measures: measures.map(({ by: doer, text, effect, ...measure }) => ({
			...measure,
			text: anonymous.text(text, nobody, [doer ?? '']) ?? '',
			effect: anonymous.text(effect, nobody, [doer ?? '']),
			...(byPerson && { by: doer }),
		})),
		...(byPerson && { by }),
	};
}
