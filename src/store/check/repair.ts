/** Rebuilds derived tables that differ from the events, for `check --repair`. Events themselves are never touched. */

import type Database from 'better-sqlite3';
import { removeFile } from '../../files/write.ts';
import { type MadeTable, madeTables, refill } from '../derived/refill.ts';
import { StoreFailure, storeFailure } from '../failure.ts';
import { upgrade } from '../migrate.ts';
import { wordIndex } from '../migrations/0002.ts';
import type { Journal } from '../open.ts';
import { checkJournal } from './check.ts';
import type { Checked, CheckStep, Fault, ReportFault } from './fault.ts';
import { createdParts, type Part } from './schema.ts';

/** What to rebuild: tables with all that belongs to them, and single indexes and triggers. */
interface Plan {
	readonly tables: Set<MadeTable>;
	readonly parts: Map<string, Part | undefined>;
}

type Repaired =
	/** `mended`: the tables, indexes and triggers that were rebuilt; empty where nothing was wrong. */
	| { readonly ok: true; readonly mended: readonly string[]; readonly checked: Checked }
	/** The number of faults beyond repair: in recorded data or in the file itself; nothing was changed. */
	| { readonly ok: false; readonly beyond: number };

/**
 * Checks the journal, rebuilds what follows from its events, and checks it again before committing; all in one transaction. Reports each fault
 * of the first check. The chain and the events must be intact: else nothing is changed. Throws StoreFailure where the journal cannot be read or written.
 */
export async function repairJournal(journal: Journal, report: ReportFault, step: CheckStep = async () => {}): Promise<Repaired> {
	const { connection } = journal;
	const mended = new Set<string>();
	let phase = 0;
	let formerCopy: string | undefined;
	const stepIn: CheckStep = (done, total) => step(Math.min(phase, 2) * total + done, 3 * total);
	try {
		connection.exec('begin immediate');
		formerCopy = await upgrade(journal, step);
		const created = createdParts(journal);
		for (let round = 1; ; round++) {
			const { faults, checked } = await faultsOf(journal, round === 1 ? report : () => {}, stepIn);
			phase++;
			if (checked && faults.length === 0) {
				connection.exec('commit');
				journal.formerCopy = formerCopy;
				return { ok: true, mended: [...mended], checked };
			}
			const plan = planFor(faults, created);
			if ('beyond' in plan) return plan;
			// A second round covers what the first could not check: a missing table ends it early.
			if (round === ROUNDS) return { ok: false, beyond: faults.length };
			remake(connection, plan, created);
			await refill(journal, plan.tables, stepIn);
			phase++;
			for (const name of [...plan.tables, ...plan.parts.keys()]) mended.add(name);
		}
	} catch (error) {
		throw storeFailure(error, journal.path);
	} finally {
		if (connection.inTransaction) {
			connection.exec('rollback');
			if (formerCopy !== undefined) removeFile(formerCopy);
		}
	}
}

const ROUNDS = 3;

/** The faults and the summary; no summary where the check could not go on because a table is missing. */
async function faultsOf(
	journal: Journal,
	report: ReportFault,
	step: CheckStep,
): Promise<{ readonly faults: readonly Fault[]; readonly checked: Checked | undefined }> {
	const faults: Fault[] = [];
	const collect: ReportFault = (fault) => {
		faults.push(fault);
		report(fault);
	};
	try {
		return { faults, checked: await checkJournal(journal, collect, step) };
	} catch (error) {
		if (error instanceof StoreFailure && error.failure === 'damaged' && faults.some(({ code }) => code === 'schema'))
			return { faults, checked: undefined };
		throw error;
	}
}

/** What to rebuild to mend the faults; or how many cannot be mended. */
function planFor(faults: readonly Fault[], created: readonly Part[]): Plan | Extract<Repaired, { ok: false }> {
	const plan: Plan = { tables: new Set(), parts: new Map() };
	const beyond = faults.filter((fault) => !planned(plan, fault, created)).length;
	return beyond > 0 ? { ok: false, beyond } : plan;
}

function planned({ tables, parts }: Plan, fault: Fault, created: readonly Part[]): boolean {
	switch (fault.code) {
		case 'row':
		case 'rowMissing':
		case 'rowExtra':
			tables.add('claim');
			return true;
		case 'tasks':
			tables.add('task');
			return true;
		case 'derived':
		case 'setting':
			tables.add(fault.table);
			return true;
		case 'counter':
		case 'counterMissing':
		case 'counterExtra':
			tables.add('counter');
			return true;
		case 'schema': {
			const part = created.find(({ name }) => name === fault.name);
			// A foreign table may hold data that somebody needs.
			if (part === undefined && fault.type === 'table') return false;
			if (part?.sql === null) return madeAnew(tables, part.of);
			const table = part?.type === 'table' ? madeTables.find((one) => one === ownerOf(part.name)) : undefined;
			if (table) tables.add(table);
			else if (part?.type === 'table' && part.name !== 'claim_word_term') return false;
			else parts.set(fault.name, part);
			return true;
		}
		case 'integrity': {
			const [, typed, table = typed] = WRONG_ROWS.exec(fault.detail) ?? [];
			if (table !== undefined) return madeAnew(tables, table);
			const index = created.find(({ name }) => name === WRONG_INDEX.exec(fault.detail)?.[1]);
			// Two rows have one key: a unique index cannot be made of them.
			if (index && (index.sql === null || fault.detail.startsWith('non-unique'))) return madeAnew(tables, index.of);
			// Only the index is wrong, not its table.
			if (index) parts.set(index.name, index);
			return index !== undefined;
		}
		default:
			return false;
	}
}

/** SQLite's messages about an index that lacks rows of its table, or has two where there may be one. */
const WRONG_INDEX =
	/^(?:row \d+ missing from|row \d+ values differ from|rowid not at end-of-record for row \d+ of|wrong # of entries in|non-unique entry in) index (\w+)$/;

/** SQLite's messages about a table with a value of another type, or with rows that its definition forbids or orders otherwise. */
const WRONG_ROWS = /^(?:\S+ value in (\w+)\.\w+|(?:CHECK constraint failed in|row not in PRIMARY KEY order for) (\w+))$/;

/** Adds the table to what is rebuilt, if it is derived from the events. */
function madeAnew(tables: Set<MadeTable>, name: string): boolean {
	const table = madeTables.find((one) => one === name);
	if (table) tables.add(table);
	return table !== undefined;
}

/** The index of words keeps its pages in tables of its own. */
function ownerOf(table: string): string {
	return table.replace(/^(claim_word)_(?:data|idx|config)$/, '$1');
}

function remake(connection: Database.Database, { tables, parts }: Plan, created: readonly Part[]): void {
	for (const table of tables) {
		if (table === 'claim_word') completeWords(connection, created);
		connection.exec(`drop table if exists ${table}`);
		const statements = table === 'claim_word' ? wordIndex : created.filter(({ of }) => of === table).flatMap(({ sql }) => sql ?? []);
		for (const statement of statements) connection.exec(statement);
	}
	const drop = connection
		.prepare<[string], string>(`select type || ' "' || replace(name, '"', '""') || '"' from sqlite_schema where name = ?`)
		.pluck();
	for (const [name, part] of parts) {
		if (part && [...tables].some((table) => table === part.of)) continue;
		const there = drop.get(name);
		if (there !== undefined) connection.exec(`drop ${there}`);
		if (part?.sql) connection.exec(part.sql);
	}
}

/** Creates the missing tables of the index of words: without one of them it could not even be dropped. */
function completeWords(connection: Database.Database, created: readonly Part[]): void {
	const isThere = connection.prepare<[string], number>('select 1 from sqlite_schema where name = ?').pluck();
	if (isThere.get('claim_word') === undefined) return;
	// SQLite keeps their names for itself.
	connection.unsafeMode(true);
	try {
		for (const { name, sql } of created) {
			if (sql === null || name === 'claim_word' || ownerOf(name) !== 'claim_word' || isThere.get(name) !== undefined) continue;
			connection.exec(sql);
			if (name === 'claim_word_config') connection.exec(`insert into claim_word_config values ('version', 4)`);
		}
	} finally {
		connection.unsafeMode(false);
	}
}
