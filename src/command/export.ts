/** `export`: the entries that match, as CSV or JSON, to a file or to standard output. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { refuseExistingFile, refuseJournal, writeFile } from '../format/file.ts';
import { json, ndjson } from '../format/json.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Range } from '../grammar/value.ts';
import { tellingWhere } from '../interruption.ts';
import { undertake } from '../progress.ts';
import { type ClaimRow, claimColumns, selectFor } from '../report/claimColumns.ts';
import type { Report } from '../report/report.ts';
import type { Journal } from '../store/open.ts';
import { type ClaimFilter, claimPages, countClaims } from '../store/rows.ts';
import { seeSealed } from '../store/sealedClaims.ts';
import { sealsOf } from '../store/seals.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { claimCsv } from './claimCsv.ts';
import { type FilterOption, filterGiven } from './filter.ts';
import { counted } from './output.ts';
import { present } from './present.ts';

type Options = FilterOption | 'output' | 'profile' | 'format' | 'force';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { world, words } = office;
	const format = given.format ?? 'csv';
	if (given.profile && format !== 'csv')
		throw new Misuse([{ code: 'notBoth', one: 'profile', other: { option: 'format', value: format } }]);
	const path = given.output === undefined || given.output === '-' ? undefined : world.resolve(given.output);
	if (path === undefined && given.force) throw new Misuse([{ code: 'needsOption', option: 'force', needed: 'output' }]);
	if (path !== undefined) {
		refuseJournal(path, office.journalPath);
		refuseExistingFile(path, given.force ?? false);
	}
	const sealed = given.month && sealedMonth(office, given.month);
	let rows = 0;
	const tell = (size: number) => {
		rows += size;
	};
	const filter = filterGiven(given, office.today);
	const text =
		format === 'csv'
			? claimCsv(office.journal, claimColumns, filter, { words, profile: given.profile ?? 'excel', tell })
			: formats[format](claimReport(office.journal, filter, tell));
	if (path === undefined && world.out.isTerminal) {
		if (!(await present(office, shown(text)))) return exit.done;
	} else
		await tellingWhere(
			({ failures }) => (path === undefined ? failures.cutOff.exportStream(rows) : failures.cutOff.exportFile(path)),
			() =>
				undertake(office, 'export', (step) => {
					const watched = inSteps(text, () => step(rows, () => countClaims(office.journal, filter)));
					return path === undefined ? emit(watched, world.out) : writeFile(watched, path, given.force ?? false);
				}),
		);
	if (sealed) say(office, words.reports.exportedSealed(sealed));
	say(office, words.reports.exported(rows, visibleLine(path ?? '')));
	return exit.done;
}

/** Of a closed month everything is shown as it was when it was sealed; the month's name, where it is one. */
function sealedMonth({ journal }: Office, { from }: Range): string | undefined {
	const seal = sealsOf(journal).find(({ month }) => from?.slice(0, 7) === month);
	if (seal) seeSealed(journal, seal);
	return seal?.month;
}

const formats = { json, ndjson } as const;

function claimReport(journal: Journal, filter: ClaimFilter, tell: (rows: number) => void): Report<ClaimRow> {
	const { needed, columns } = selectFor(claimColumns);
	return { columns, pages: counted(claimPages(journal, needed, filter, { by: 'number', descending: false }, 0), tell) };
}

/** The same text; after each piece, `step`. */
async function* inSteps<P>(text: AsyncIterable<P>, step: () => Promise<void>): AsyncGenerator<P> {
	for await (const piece of text) {
		yield piece;
		await step();
	}
}

/** On a terminal nothing of it may steer the screen, and no marks for spreadsheets are needed; files and pipes get the text as it is. */
async function* shown(text: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
	for await (const piece of text) {
		const read = typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
		yield visible(read.replace(/^\ufeff|\r(?=\n)/g, ''));
	}
}
