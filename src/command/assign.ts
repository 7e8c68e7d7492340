/** `assign`: another responsible: for one entry, for several, or for all that somebody handles. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import { assign } from '../domain/decide/index.ts';
import { absenceOn } from '../domain/people/routing.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import type { ClaimTable } from '../store/derived/claimRow.ts';
import { peopleOf } from '../store/people.ts';
import { changeAll, type Outcome } from '../store/record/change.ts';
import { openClaims, sequenceOf } from '../store/statements/overview.ts';
import { withFullStop } from '../text/fullStop.ts';
import { textOf, type Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { changeClaim, movedOn, printRefusals, type RuleOf, recording, toChange } from './claim/change.ts';
import { confirmed, recordsAllTheSame } from './claim/confirm.ts';
import { claimNamed } from './claim/find.ts';
import { refuseUnknownFields } from './output/fields.ts';
import { keysOf, printRows } from './output/report.ts';
import { readerOf } from './people/settle.ts';

type Options = 'to' | 'person' | 'kind' | 'reason' | 'allow' | 'on' | 'ifSequence' | 'dryRun' | 'yes' | 'json' | 'header';

/** Columns for each claim handed over. */
const columns: readonly Column<ClaimTable>[] = [
	{ key: 'number', type: 'line', value: ({ number }) => number },
	{ key: 'dueOn', type: 'day', value: ({ due_on: due }) => due },
	{ key: 'status', type: 'status', value: ({ status }) => status },
	{ key: 'client', type: 'line', value: ({ client }) => client },
	{ key: 'subject', type: 'line', value: ({ subject }) => subject },
	{ key: 'summary', type: 'text', value: ({ summary }) => summary },
];

export async function run(given: Given<Options>, context: JournalContext, typed: readonly string[]): Promise<ExitCode> {
	const { words } = context;
	const { person } = given;
	refuseUnknownFields(given.json, keysOf(columns));
	const ruleOf: RuleOf<Options> =
		({ to = null, reason = null, allow: allowed, on = context.today }) =>
		(claim, circumstances) =>
			assign(claim, { on, to, reason, ...(allowed && { allowed }) }, circumstances);
	if (typed.length === 1 && person === undefined)
		return changeClaim(context, typed[0], given, ruleOf, ({ responsible }) => absenceOf(context, responsible));
	if (given.ifSequence !== undefined) throw new UsageError([{ code: 'sequenceOfOne' }]);
	const claims = person === undefined ? named(context, typed) : handledBy(context, person, given);
	if (claims.length === 0)
		return endWith(context, person === undefined ? words.reports.none : nobodysOpen(words, person, others(context, person)));
	const to = given.to ?? (context.asks ? await askTo(context) : undefined);
	const asked = context.asks && !given.yes && !given.dryRun && to !== undefined;
	if (asked && !(await confirmed(context, [], words.questions.handOver(claims.length, to), given))) return exit.refused;
	const rule = ruleOf({ ...given, to });
	const shown = new Map(claims.map(({ id, sequence }) => [id, { sequence }]));
	for (;;) {
		const changes = claims.map(({ id }) => toChange(context, id, rule, asked ? shown.get(id) : undefined));
		const outcomes = await changeAll(context.journal, recording(context, given.dryRun), changes);
		const moved = asked ? outcomes.map(movedOn) : [];
		if (!moved.some((one) => one)) return await printOutcomes(context, { ...given, to }, outcomes);
		// Somebody was faster than the answer.
		for (const [index, one] of moved.entries()) {
			if (!one) continue;
			if (!(await recordsAllTheSame(context, one))) return exit.refused;
			shown.set(claims[index]?.id ?? 0, { sequence: one.now });
		}
	}
}

type Listed = Pick<ClaimTable, 'id' | 'sequence'>;

function named(context: JournalContext, typed: readonly string[]): readonly Listed[] {
	const ids = new Set(typed.map((name) => claimNamed(context, name).id));
	return [...ids].map((id) => ({ id, sequence: sequenceOf(context.journal, { id }) }));
}

/** The open claims of a person, in any spelling of the name. */
function handledBy(context: JournalContext, person: string, { kind }: Given<'kind'>): readonly Listed[] {
	const found = peopleOf(context.journal).finder(person);
	return openClaims(context.journal).filter(
		(claim) => claim.responsible !== null && found(claim.responsible) && (kind === undefined || claim.kind === kind),
	);
}

/** Other people with open claims (the first few), in case the name was mistyped. */
function others({ journal }: JournalContext, person: string): readonly string[] {
	const names = openClaims(journal).flatMap(({ responsible }) => (responsible === null ? [] : [responsible]));
	const people = peopleOf(journal);
	return [...new Set(names.map((name) => people.nameOf(name)))]
		.filter((name) => !people.same(name, person))
		.toSorted()
		.slice(0, 10);
}

async function askTo(context: JournalContext): Promise<string | undefined> {
	const { askMissing } = await import('../ask/missing.ts');
	return (await askMissing(context, await textOf('help', context.language), ['to'], { people: readerOf(context) }))?.to;
}

/** The list that is handed over goes to standard output. */
async function printOutcomes(context: JournalContext, given: Given<Options>, outcomes: readonly Outcome[]): Promise<ExitCode> {
	const { words } = context;
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
	if (refusals.length > 0) return await printRefusals(context, refusals);
	const claims = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.claim] : []));
	const { claimRow } = await import('../store/derived/claimRow.ts');
	const rows = claims.map(claimRow);
	if (given.dryRun) printInfo(context, words.notes.dryRunWould);
	await printRows(context, given, rows, columns);
	printInfo(context, words.notes.handedOver(claims.length, given.to ?? ''));
	for (const line of absenceOf(context, given.to ?? null)) printInfo(context, line);
	return exit.done;
}

/** The remark that the responsible person is absent. */
function absenceOf({ words, today, journal }: JournalContext, responsible: string | null): readonly string[] {
	const absence = responsible === null ? undefined : absenceOn(responsible, today, journal.settings.absences, peopleOf(journal).same);
	return absence ? [words.settings.isAbsent(absence.person, words.day(absence.until), absence.substitute)] : [];
}

function nobodysOpen({ reports }: Words, person: string, others: readonly string[]): string {
	const none = withFullStop(reports.nobodysOpen(visibleLine(person)));
	return others.length === 0 ? none : `${none} ${withFullStop(reports.openOfOthers(others.map(visibleLine).join(', ')))}`;
}
