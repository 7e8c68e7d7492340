/** `assign`: another responsible: for one entry, for several, or for all that somebody handles. */

import { type Office, say } from '../desk.ts';
import { assign } from '../domain/decide/index.ts';
import { samePerson } from '../domain/fold.ts';
import { absenceOn } from '../domain/routing.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { changeAll, type Outcome } from '../store/change.ts';
import { openClaims } from '../store/openClaims.ts';
import type { ClaimTable } from '../store/schema.ts';
import { letAsk, recording, tellRefusals } from './change.ts';
import { circumstances } from './circumstances.ts';
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
	const { to = null, person, reason = null, allow: allowed, on = office.today } = given;
	if (typed.length === 0 && person === undefined) throw new Misuse([{ code: 'operandMissing', operand: 'claim', command: 'assign' }]);
	// Before anything is recorded: a field that there is not would be told too late.
	jsonColumns(given, columns);
	const ids = person === undefined ? await named(office, typed) : handledBy(office, person, given);
	if (ids.length === 0) {
		say(office, person === undefined ? words.reports.none : words.reports.nobodysOpen(person, others(office, person)));
		return exit.done;
	}
	const many = person !== undefined || ids.length > 1;
	if (many && office.asks && !given.yes && !given.dryRun && to !== null && !(await agreed(office, ids.length, to))) {
		say(office, words.questions.notSaved);
		return exit.refused;
	}
	const outcomes = await changeAll(
		office.journal,
		recording(office, given.dryRun),
		ids.map((id) => ({
			id,
			decide: (claim, next) => {
				if (!claim) throw new RangeError(`claim ${id} has no events`);
				return assign(claim, { on, to, reason, ...(allowed && { allowed }) }, circumstances(office, next));
			},
		})),
	);
	return await tell(office, given, outcomes, many);
}

async function named(office: Office, typed: readonly string[]): Promise<readonly number[]> {
	const found: number[] = [];
	for (const name of typed) found.push((await claimNamed(office, name)).id);
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

/** For many, the list that is handed over goes to standard output; for one, a sentence. */
async function tell(office: Office, given: Given<Options>, outcomes: readonly Outcome[], many: boolean): Promise<ExitCode> {
	const { words } = office;
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
	if (refusals.length > 0) {
		if (office.asks) await letAsk(refusals);
		return await tellRefusals(office, refusals);
	}
	const claims = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.claim] : []));
	if (many) {
		const { claimRow } = await import('../store/claimRow.ts');
		const rows = claims.map(claimRow);
		await printRows(office, given, rows, columns);
		say(office, words.notes.handedOver(claims.length, given.to ?? ''));
	} else
		for (const outcome of outcomes)
			if (outcome.ok) for (const event of outcome.events) say(office, words.notes.event(event, outcome.claim));
	const absence = given.to === undefined ? undefined : absenceOn(given.to, office.today, office.journal.settings.absences);
	if (absence) say(office, words.settings.isAbsent(absence.person, words.day(absence.until), absence.substitute));
	if (given.dryRun) say(office, words.notes.dryRun);
	return exit.done;
}
