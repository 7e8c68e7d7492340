/** `assign`: another responsible: for one entry, for several, or for all that somebody handles. */

import { type Office, say } from '../desk.ts';
import { assign } from '../domain/decide/index.ts';
import { samePerson } from '../domain/fold.ts';
import { absenceOn } from '../domain/routing.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { changeAll, type Outcome } from '../store/change.ts';
import { openClaims } from '../store/openClaims.ts';
import type { ClaimTable } from '../store/schema.ts';
import { helpOf } from '../text/index.ts';
import { changeClaim, type RuleOf, recording, ruled, tellRefusals } from './change.ts';
import { claimNamed } from './find.ts';
import { jsonColumns, printRows } from './output.ts';

type Options = 'to' | 'person' | 'kind' | 'reason' | 'allow' | 'on' | 'dryRun' | 'yes' | 'json' | 'header';

/** What is told of each that is handed over. */
const columns: readonly Column<ClaimTable>[] = [
	{ key: 'number', type: 'line', value: ({ number }) => number },
	{ key: 'dueOn', type: 'day', value: ({ due_on: due }) => due },
	{ key: 'status', type: 'status', value: ({ status }) => status },
	{ key: 'client', type: 'line', value: ({ client }) => client },
	{ key: 'subject', type: 'line', value: ({ subject }) => subject },
	{ key: 'summary', type: 'text', value: ({ summary }) => summary },
];

export async function run(given: Given<Options>, office: Office, typed: readonly string[]): Promise<ExitCode> {
	const { words } = office;
	const { person } = given;
	// Before anything is recorded: a field that there is not would be told too late.
	jsonColumns(given, columns);
	const ruleOf: RuleOf<Options> =
		({ to = null, reason = null, allow: allowed, on = office.today }) =>
		(claim, circumstances) =>
			assign(claim, { on, to, reason, ...(allowed && { allowed }) }, circumstances);
	if (typed.length === 1 && person === undefined)
		return changeClaim(office, typed[0], given, ruleOf, ({ responsible }) => absenceOf(office, responsible));
	const ids = person === undefined ? await named(office, typed) : handledBy(office, person, given);
	if (ids.length === 0) {
		say(office, person === undefined ? words.reports.none : words.reports.nobodysOpen(person, others(office, person)));
		return exit.done;
	}
	const to = given.to ?? (office.asks ? await askTo(office) : undefined);
	if (office.asks && !given.yes && !given.dryRun && to !== undefined && !(await agreed(office, ids.length, to))) {
		say(office, words.questions.notSaved);
		return exit.refused;
	}
	const rule = ruleOf({ ...given, to });
	const outcomes = await changeAll(
		office.journal,
		recording(office, given.dryRun),
		ids.map((id) => ruled(office, id, rule)),
	);
	return await tell(office, { ...given, to }, outcomes);
}

async function named(office: Office, typed: readonly string[]): Promise<readonly number[]> {
	const found: number[] = [];
	for (const name of typed) found.push(claimNamed(office, name).id);
	return [...new Set(found)];
}

/** The open entries of a person, by name in any spelling of it that is one person's. */
function handledBy(office: Office, person: string, { kind }: Given<'kind'>): readonly number[] {
	return openClaims(office.journal)
		.filter((claim) => claim.responsible !== null && samePerson(claim.responsible, person) && (kind === undefined || claim.kind === kind))
		.map(({ id }) => id);
}

/** Who else has open entries: the first of them, for whoever mistyped a name. */
function others({ journal }: Office, person: string): readonly string[] {
	const names = openClaims(journal).flatMap(({ responsible }) => (responsible === null ? [] : [responsible]));
	return [...new Set(names)]
		.filter((name) => !samePerson(name, person))
		.toSorted()
		.slice(0, 10);
}

async function agreed({ words }: Office, count: number, to: string): Promise<boolean> {
	const { askYes } = await import('../ask/prompts.ts');
	return askYes(words, words.questions.handOver(count, to));
}

async function askTo(office: Office): Promise<string | undefined> {
	const { askMissing } = await import('../ask/missing.ts');
	return (await askMissing(office, await helpOf(office.language), ['to'])).to;
}

/** The list that is handed over goes to standard output. */
async function tell(office: Office, given: Given<Options>, outcomes: readonly Outcome[]): Promise<ExitCode> {
	const { words } = office;
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
	if (refusals.length > 0) return await tellRefusals(office, refusals);
	const claims = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.claim] : []));
	const { claimRow } = await import('../store/claimRow.ts');
	const rows = claims.map(claimRow);
	await printRows(office, given, rows, columns);
	say(office, words.notes.handedOver(claims.length, given.to ?? ''));
	for (const line of absenceOf(office, given.to ?? null)) say(office, line);
	if (given.dryRun) say(office, words.notes.dryRun);
	return exit.done;
}

/** That the one who is responsible now is away. */
function absenceOf({ words, today, journal }: Office, responsible: string | null): readonly string[] {
	const absence = responsible === null ? undefined : absenceOn(responsible, today, journal.settings.absences);
	return absence ? [words.settings.isAbsent(absence.person, words.day(absence.until), absence.substitute)] : [];
}
