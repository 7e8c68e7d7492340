/** `month --format html`: the report with charts, and the entries that it is about. */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Seal } from '../../domain/month/seal.ts';
import { dueDaysOf } from '../../domain/term/dueDay.ts';
import type { PageClaims } from '../../format/html/claimTable.ts';
import { periodPage } from '../../format/html/periodPage.ts';
import { claimColumns } from '../../report/claimColumns.ts';
import { overdueSince } from '../../report/claimInPeriod.ts';
import { type ClaimRow, selectFor } from '../../report/claimReading.ts';
import { cellKey } from '../../report/claimsBehind.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { Column } from '../../report/report.ts';
import { claimRow } from '../../store/derived/claimRow.ts';
import { claimsAt, registeredIds } from '../../store/month/periodClaims.ts';
import { filedOf } from '../../store/month/sealedClaims.ts';
import { valueIn } from '../../store/storedValue.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { behindReport } from './behind.ts';

/** A page of more entries opens slowly, and is heavy for mail. */
const ENTRIES = 5000;

/** `overdueDays`: at the end of the period. */
const SHOWN = [
	...['number', 'registeredOn', 'kind', 'client', 'summary', 'status', 'dueOn', 'overdueDays', 'answeredOn'],
	...['department', 'responsible'],
];
const UNFOLDED = ['receivedOn', 'channel', 'demand', 'amount', 'decision', 'category', 'cause', 'execution'];
/** Those who handle entries are named there, or write of each other: only where names are asked for. */
const PERSONAL = ['responsible', 'cause', 'execution'];

interface PageRow {
	readonly number: string;
	readonly values: ClaimRow;
	readonly overdueDays: number | null;
	readonly cameIn: boolean;
}

/** The page as text. `seal`: for a closed month, the claims are the sealed ones, too. People are named only where asked for. */
export async function pageOf(
	context: JournalContext,
	monthWords: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
	byPerson: boolean,
): Promise<string> {
	const { words, language } = context;
	const claims = await claimsOf(context, report, seal, byPerson);
	return periodPage({ language, words, monthWords, page: await textOf('page', language) }, report, claims);
}

async function claimsOf(
	context: JournalContext,
	report: PeriodReport,
	seal: Seal | undefined,
	byPerson: boolean,
): Promise<PageClaims<PageRow>> {
	const { journal } = context;
	const { from, to, counted } = report;
	const asOf = to < counted.on ? to : counted.on;
	const filed = filedOf(journal, report, seal);
	const keys = [...SHOWN, ...UNFOLDED].filter((key) => byPerson || !PERSONAL.includes(key));
	const chosen = keys.flatMap((key) => claimColumns.filter((column) => column.key === key));
	const { needed, columns } = selectFor(chosen);
	const found = new Map<number, PageRow>();
	const keep = (claim: Claim) => {
		const cells = claimRow(claim);
		const since = overdueSince(dueDaysOf(claim), asOf);
		found.set(claim.id, {
			number: claim.number.text,
			values: needed.map((reading) => ('computed' in reading || 'until' in reading ? null : valueIn(cells, reading))),
			overdueDays: since === undefined ? null : daysBetween(since, asOf),
			cameIn: filed.late.has(claim.id) || (claim.registeredOn >= from && claim.registeredOn <= to && !filed.elsewhere.has(claim.id)),
		});
	};
	const behind = report.still ? undefined : await behindReport(context, report, keep);
	// Where the period is about too many: only those that came in it.
	const registered = behind ? undefined : registeredIds(journal, report, ENTRIES);
	for (const claim of claimsAt(journal, [...filed.late, ...(registered?.ids ?? [])], counted.position)) keep(claim);
	const concerned = new Set([...(behind?.values() ?? [])].flatMap(({ numbers }) => [...numbers.keys()]));
	const rows = [...found]
		.toSorted(([one], [other]) => one - other)
		.map(([, row]) => row)
		.filter(({ number, cameIn }) => cameIn || concerned.has(number));
	const all = keys.flatMap((key): readonly Column<PageRow>[] => {
		if (key === 'overdueDays') return [{ key, type: 'count', value: ({ overdueDays }) => overdueDays }];
		return chosen.flatMap((column, index) =>
			column.key === key
				? [{ key: column.key, type: column.type, value: ({ values }: PageRow) => columns[index]?.value(values) ?? null }]
				: [],
		);
	});
	const isUnfolded = (key: string | undefined) => key !== undefined && UNFOLDED.includes(key);
	return {
		columns: all.filter(({ key }) => !isUnfolded(key)),
		more: all.filter(({ key }) => isUnfolded(key)),
		rows: rows.slice(0, ENTRIES),
		count: Math.max(rows.length, registered?.count ?? 0),
		cameIn: ({ cameIn }) => cameIn,
		behind: (section, row, column) => behind?.get(cellKey(report, section.key, row, column) ?? '')?.numbers.keys(),
	};
}
