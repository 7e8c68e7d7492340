/** What somebody changes in the file behind the program's back is found by `check`; what is no journal is left alone. */

import {
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { each, newJournal, notASentence, type Ran, scratch } from '../bundle/program.ts';
import { here } from '../cli/here.ts';

const folder = scratch();
const base = join(folder, 'base.db');

/** A journal in which every column of a claim is filled somewhere. */
const course: readonly (readonly string[])[] = [
	[
		...['add', '--kind', 'claim', '--channel', 'post', '--received', '2024-10-07', '--client', 'Ivanov', '--contact', 'i@example.org'],
		...['--reply-by', 'email', '--subject', 'the shop', '--target', 'service', '--complaint-type', 'ownDepartment'],
		...['--demand', 'the money back', '--demand-kind', 'refund', '--amount', '1500', '--contract', 'IM-7', '--summary', 'The door creaks'],
		...[
			'--responsible',
			'Petrova',
			'--goods-returned',
			'2024-10-04',
			'--purchased',
			'2024-09-02',
			'--dispatched',
			'2024-10-03',
			'--their-number',
			'17-a',
			'--their-date',
			'2024-10-02',
			'--sheets',
			'2 + 3',
			'--key',
			'letter 1',
		],
	],
	['add', '--kind', 'claim', '--channel', 'email', '--client', 'Sidorov', '--summary', 'The window does not close'],
	['add', '--kind', 'complaint', '--channel', 'email', '--client', 'Kuznetsov', '--summary', 'Rude words'],
	['add', '--kind', 'claim', '--channel', 'email', '--client', 'Popov', '--summary', 'Late'],
	['add', '--kind', 'claim', '--channel', 'email', '--client', 'Popov', '--summary', 'Late, twice', '--repeat-of', '4'],
	['add', '--kind', 'inquiry', '--channel', 'phone', '--client', 'Orlov', '--summary', 'When do you open?'],
	['add', '--kind', 'claim', '--channel', 'email', '--client', 'Lebedev', '--summary', 'Not answered yet'],
	['settings', '--head', 'Smirnova', '--chairman-above', '100000', '--reason', 'order 4'],
	['route', 'the shop', '--to', 'Petrova'],
	['rules', 'load', join(folder, 'firma.toml'), '--yes'],
	['calendar', 'load', join(folder, 'days.toml'), '--yes'],
	['take', '1', '--responsible', 'Petrova', '--measure', 'oil the hinges | +3d'],
	[
		...['decide', '1', '--decision', 'partly', '--grounds', 'The hinges are dry', '--amount', '500', '--by', 'Smirnova'],
		...['--remedy', 'refund | 500', '--remedy', 'apology', '--justified', 'partly'],
	],
	['reply', '1', '--form', 'post', '--text', 'We are sorry', '--without-visas', 'The lawyer is ill'],
	['cause', '1', '--cause', 'No oil', '--category', 'Care', '--department', 'The workshop'],
	['prevent', '1', '--text', 'Oil the hinges monthly', '--by', 'Petrova', '--due', '+30d'],
	['fulfil', '1', '--text', 'Paid'],
	['measure-done', '1', '1', '--result', 'oiled'],
	['done', '1', '--result', 'The door is silent'],
	['close', '1', '--satisfaction', 'not reached', '--attempts', '3', '--comment', 'Nobody at home'],
	['refuse', '2', '--ground', 'decided by court', '--evidence', 'the judgment', '--case', '2-123/2026', '--notice', 'post'],
	['withdraw', '3', '--how', 'by letter'],
	['reopen', '3', '--reason', 'changed their mind'],
	['withdraw', '4', '--how', 'by letter'],
	['void', '5', '--reason', 'entered twice'],
	['close', '6', '--satisfaction', 'satisfied', '--answer', 'At nine', '--by', 'Smirnova'],
	['take', '7', '--responsible', 'Petrova', '--measure', 'look | +3d', '--measure', 'call | +4d'],
	['accept', '7'],
	['request', '7', '--to', 'client', '--what', 'The receipt', '--due', '+5d'],
	['visa', '7', 'legal', '--by', 'Lee', '--outcome', 'asked', '--due', '+5d'],
	['extend', '7', '--until', '+60d', '--reason', 'No receipt yet', '--approved-by', 'Smirnova', '--told', 'today', '--told-by', 'email'],
	['correct', '7', '--client', 'Lebedeva', '--reason', 'a slip'],
	['attach', '7', join(folder, 'days.toml')],
	['court', '1', '--court', 'District Court', '--case', '2-17/2026'],
	['court-ended', '1', '--result', 'partly', '--awarded', '300'],
];

beforeAll(async () => {
	writeFileSync(join(folder, 'days.toml'), 'region = "Tatarstan"\nyears = [2027]\ndaysOff = [{ day = "2027-03-10", name = "Bayram" }]\n');
	await newJournal(base, '--first-outgoing', '119', '--controller', 'Smirnova');
	const { out: rules } = await here(['rules', 'export', 'firma', '-j', base]);
	writeFileSync(join(folder, 'firma.toml'), rules.replace('"yr:5"', '"yr:6"'));
	for (const words of course) {
		const ran = await here([...words, '-j', base]);
		if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.errors}`);
	}
	expect(await here(['check', '-j', base])).toMatchObject({ code: 0, out: '', errors: '' });
});

/** A year that nobody loaded. */
const YEAR = JSON.stringify({ year: 2028, decree: 'none', transfers: [], workingWeekends: [], shortened: [] });

type Edit = (connection: Database.Database) => void;

let copies = 0;

/** The journal with what is kept beside it. */
function copyBase(path: string): void {
	copyFileSync(base, path);
	cpSync(`${base}.attachments`, `${path}.attachments`, { recursive: true });
}

/** A copy of the journal, altered. */
function altered(edit: Edit): string {
	const path = join(folder, `copy-${++copies}.db`);
	copyBase(path);
	const connection = new Database(path);
	// Nobody pulls the plug on a copy.
	connection.pragma('synchronous = off');
	try {
		edit(connection);
	} finally {
		connection.close();
	}
	return path;
}

/** The edit with the triggers out of the way; afterwards they are as they were. */
function untriggered(edit: Edit): Edit {
	return (connection) => {
		const triggers = connection
			.prepare<[], { readonly name: string; readonly sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
			.all();
		for (const { name } of triggers) connection.exec(`drop trigger ${name}`);
		edit(connection);
		for (const { sql } of triggers) connection.exec(sql);
	};
}

function sql(...statements: readonly string[]): Edit {
	return (connection) => {
		for (const statement of statements) connection.exec(statement);
	};
}

async function expectFound(edit: Edit, where: RegExp, what: string): Promise<void> {
	const { code, out, errors } = await here(['check', '-j', altered(edit)]);
	expect({ code, out }, `${what}: ${errors}`).toEqual({ code: 1, out: '' });
	expect(errors, what).toMatch(where);
	expect(notASentence(errors), what).toBeUndefined();
}

type Value = string | number | null;

/** Something else that the column may hold. */
function otherThan(value: Value, column: string): Value {
	if (['provisional', 'awaiting', 'confirm', 'unsorted'].includes(column)) return 1 - Number(value);
	if (typeof value === 'number') return value + 40;
	return value === null ? 'x' : `x${value}`;
}

interface ColumnInfo {
	readonly name: string;
	readonly type: string;
	readonly notnull: 0 | 1;
}

function columnsOf(table: 'claim' | 'event'): readonly ColumnInfo[] {
	const connection = new Database(base, { readonly: true });
	try {
		return connection.prepare<[], ColumnInfo>(`select name, type, "notnull" from pragma_table_info('${table}')`).all();
	} finally {
		connection.close();
	}
}

/** The columns that hold nothing in some claim. */
function emptyColumns(): ReadonlySet<string> {
	const connection = new Database(base, { readonly: true });
	try {
		const found = connection.prepare<[], Readonly<Record<string, Value>>>('select * from claim').all();
		return new Set(found.flatMap((row) => Object.keys(row).filter((column) => row[column] === null)));
	} finally {
		connection.close();
	}
}

describe('a claim', () => {
	test('altered in any column, by any value', async () => {
		const somewhereEmpty = emptyColumns();
		const edits = columnsOf('claim').flatMap(({ name, type, notnull }) => {
			const filled: Edit = (connection) => {
				const row = connection
					.prepare<[], { readonly id: number; readonly value: Value }>(
						`select id, ${name} as value from claim where ${name} is not null limit 1`,
					)
					.get();
				// Each column must be filled in some claim, or the test would pass it by.
				if (!row) throw new Error(`no claim has ${name}`);
				connection.prepare(`update claim set ${name} = ? where id = ?`).run(name === 'id' ? 99 : otherThan(row.value, name), row.id);
			};
			const emptied = sql(`update claim set ${name} = null where id = (select id from claim where ${name} is not null limit 1)`);
			const given = sql(
				`update claim set ${name} = ${type === 'INTEGER' ? 7 : `'x'`} where id = (select id from claim where ${name} is null limit 1)`,
			);
			return [
				{ name, how: 'other', edit: filled },
				...(notnull || name === 'id' ? [] : [{ name, how: 'emptied', edit: emptied }]),
				...(somewhereEmpty.has(name) ? [{ name, how: 'given', edit: given }] : []),
			];
		});
		expect(edits.length).toBeGreaterThan(120);
		await each(edits, ({ name, how, edit }) => {
			const where =
				name === 'id' ? /The events of claim \d+ have no row/ : new RegExp(`Claim \\S+: column ${name} holds .+, but the events say `);
			return expectFound(edit, where, `${name} ${how}`);
		});
	});

	test('removed, or added without events', async () => {
		await expectFound(untriggered(sql('delete from claim where id = 4')), /The events of claim 4 have no row/, 'removed');
		await expectFound(untriggered(sql('delete from claim')), /The events of claim 1 have no row/, 'all removed');
		for (const id of [99, -1, 0])
			await expectFound(
				(connection) => {
					const row = connection.prepare<[], Record<string, Value>>('select * from claim where id = 7').get() ?? {};
					const places = Object.keys(row).map((column) => `@${column}`);
					connection.prepare(`insert into claim values (${places.join(', ')})`).run({ ...row, id, number: 'X-1', ordinal: 50 });
				},
				/Claim X-1 is there, but there are no events about it/,
				`added as ${id}`,
			);
	});
});

describe('an event', () => {
	test('altered in any column', async () => {
		// The sixth claim's registration: it has personal data, and events before and after it.
		const at = `(select position from event where claim = 6 and type = 'registered')`;
		await each(columnsOf('event'), ({ name, type, notnull }) => {
			const value =
				name === 'position'
					? 99
					: type === 'INTEGER'
						? `${name} + 40`
						: name === 'hash' || name === 'previous'
							? `'${'0'.repeat(64)}'`
							: `'x' || ${name}`;
			const changed = expectFound(
				untriggered(sql(`update event set ${name} = ${value} where position = ${at}`)),
				/Event \d+ was altered|event \d+|After event \d+/,
				name,
			);
			const emptied =
				notnull || name === 'position'
					? undefined
					: expectFound(
							untriggered(sql(`update event set ${name} = null where position = ${at}`)),
							/Event \d+ was altered|personal data of event \d+/,
							`${name} emptied`,
						);
			return Promise.all([changed, emptied]).then(() => {});
		});
	});

	const edits: readonly (readonly [what: string, where: RegExp, ...statements: string[]])[] = [
		['its number', /Event 3 was altered/, `update event set data = json_set(data, '$.number.ordinal', 4000) where position = 3`],
		['its day', /Event 3 was altered/, `update event set data = json_set(data, '$.receivedOn', '2024-10-06') where position = 3`],
		['no JSON', /Event 3 cannot be read/, `update event set data = '{' where position = 3`],
		['no object', /Event 3 was altered/, `update event set data = '7' where position = 3`],
		['an unknown kind', /Event 3 was altered/, `update event set type = 'constructor' where position = 3`],
		[
			'the name in it',
			/The personal data of event 3 was altered/,
			`update event set personal = replace(personal, 'Ivanov', 'Ivanova') where position = 3`,
		],
		[
			'personal data destroyed on the sly',
			/Claim \S+: column client holds “Ivanov”/,
			'update event set personal = null, salt = null where position = 3',
		],
		['personal data without salt', /The personal data of event 3/, 'update event set salt = null where position = 3'],
		['removed at the end', /Claim \S+: column sequence holds/, 'delete from event where position = (select max(position) from event)'],
		['removed in the middle', /After event 8 comes event 10/, 'delete from event where position = 9'],
		[
			'removed and closed up',
			/Event 9 does not continue/,
			'delete from event where position = 9',
			'update event set position = position - 1 where position > 9',
		],
		['all removed', /The first event is not the opening/, 'delete from event'],
		['the opening removed', /After event 0 comes event 2/, 'delete from event where position = 1'],
		[
			'the opening altered',
			/The table setting does not match/,
			`update event set data = json_set(data, '$.office', 'Other') where position = 1`,
		],
		[
			'two exchanged',
			/Event 9 does not continue/,
			'update event set position = 1000 where position = 9',
			'update event set position = 9 where position = 10',
			'update event set position = 10 where position = 1000',
		],
		['two of one claim exchanged', /where its event \d+ should be/, `update event set sequence = sequence + 100 where claim = 7`],
		['given to another claim', /Event 2 was altered/, 'update event set claim = 0, sequence = 500 where position = 2'],
		[
			'one more at the end',
			/does not continue|was altered/,
			`insert into event select max(position) over () + 1, claim, 60, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash
				from event order by position desc limit 1`,
		],
	];
	for (const [what, where, ...statements] of edits) test(what, () => expectFound(untriggered(sql(...statements)), where, what));
});

describe('what keeps the journal in order', () => {
	test('each trigger, index and table', async () => {
		const connection = new Database(base, { readonly: true });
		const parts = connection
			.prepare<[], { readonly type: string; readonly name: string; readonly sql: string }>(
				'select type, name, sql from sqlite_schema where sql is not null',
			)
			.all()
			// SQLite lets nobody alter the pages of an index of words: they go with it.
			.filter(({ name }) => !/^claim_word_(?:data|idx|config)$/.test(name));
		connection.close();
		expect(parts.length).toBeGreaterThan(12);
		await each(parts, async ({ type, name, sql: statement }) => {
			const where = new RegExp(`The structure of the file was altered: ${name}`);
			const isVirtual = statement.startsWith('CREATE VIRTUAL');
			if (type !== 'table' || isVirtual) await expectFound(sql(`drop ${type} ${name}`), where, `${name} dropped`);
			if (type === 'table' && !isVirtual) await expectFound(sql(`alter table ${name} add column extra text`), where, `${name} widened`);
			if (type === 'trigger')
				await expectFound(
					sql(`drop trigger ${name}`, statement.replace(/raise\(abort/g, 'raise(ignore').replace(/ignore, '[^']*'/, 'ignore')),
					where,
					`${name} tamed`,
				);
		});
		await expectFound(
			sql(
				'drop index claim_awaiting',
				`create index claim_awaiting on claim (due_on, id) where status in ('REGISTERED', 'inProgress') and answered_on is null and due_on is not null`,
			),
			/altered: claim_awaiting/,
			'another condition',
		);
	});

	test('something added', async () => {
		await expectFound(sql('create table other (x)'), /altered: other/, 'a table');
		await expectFound(sql('create view other as select 1'), /altered: other/, 'a view');
		await expectFound(sql('create trigger other after insert on claim begin delete from counter; end'), /altered: other/, 'a trigger');
		await expectFound(sql('create index other on claim (client)'), /altered: other/, 'an index');
	});

	test('a table that is gone', async () => {
		for (const table of ['counter', 'claim', 'event'])
			await expectFound(sql(`drop table ${table}`), new RegExp(`altered: ${table}`), table);
		await expectFound(sql('alter table claim rename column client to customer'), /altered: claim/, 'a renamed column');
	});

	test('a counter', async () => {
		await expectFound(
			sql(`update counter set last = last + 1 where series = 'incoming'`),
			/Incoming \d+: the counter is 8, but the last number is 7/,
			'up',
		);
		await expectFound(
			untriggered(sql(`update counter set last = last - 1 where series = 'outgoing'`)),
			/Outgoing \d+: the counter is 119/,
			'down',
		);
		await expectFound(untriggered(sql(`delete from counter where series = 'incoming'`)), /Incoming \d+: the counter is missing/, 'removed');
		await expectFound(untriggered(sql('delete from counter')), /Outgoing \d+: the counter is missing/, 'both');
		await expectFound(sql(`insert into counter values ('other', 2026, 3)`), /altered: counter other/, 'another');
		await expectFound(sql(`insert into counter values ('incoming', 2031, 3)`), /Incoming 2031: the counter is 3/, 'another year');
		const fresh = await newJournal(join(folder, 'fresh.db'), '--first-outgoing', '119');
		const connection = new Database(fresh);
		untriggered(sql(`delete from counter where series = 'outgoing'`))(connection);
		connection.close();
		// Nothing was sent yet: only the counter knew that numbers begin at 119.
		expect((await here(['check', '-j', fresh])).errors).toMatch(/Outgoing \d+: the counter is missing/);
	});

	test('the settings', async () => {
		for (const change of ['office', 'zone', 'incomingTemplate', 'controller'])
			await expectFound(
				sql(`update setting set value = json_set(value, '$.${change}', 'Asia/Omsk')`),
				/The table setting does not match/,
				change,
			);
		await expectFound(sql(`update setting set value = json_set(value, '$.authority.chairmanAbove', 5)`), /The table setting/, 'powers');
		await expectFound(sql(`update setting set value = json_set(value, '$.routes', json('[]'))`), /The table setting/, 'routes');
		await expectFound(sql(`insert into setting values ('other', '1')`), /The table setting does not match/, 'another');
		for (const broken of ['', 'null', '{}', '[1', '7', `{"zone":"x"}`]) {
			const path = altered(sql(`update setting set value = '${broken}'`));
			const before = readFileSync(path);
			for (const words of [['list'], ['add', '--json', '-']]) expectDamaged(await here([...words, '-j', path]));
			expect(await here(['check', '-j', path])).toMatchObject({
				code: 1,
				errors: expect.stringMatching(/The table setting does not match/),
			});
			expect(readFileSync(path).equals(before)).toBe(true);
		}
		for (const lack of ['delete from setting', 'drop table setting'])
			expect(await here(['check', '-j', altered(sql(lack))]), lack).toMatchObject({ code: 1, errors: expect.stringMatching(/setting/) });
		for (const lack of ['pragma user_version = 0', 'pragma user_version = -1'])
			expectDamaged(await here(['check', '-j', altered(sql(lack))]));
	});

	test('the rules and the days off that were loaded', async () => {
		const edits: readonly (readonly [what: string, table: 'rule' | 'calendar_year' | 'own_days', statement: string])[] = [
			['a length', 'rule', `update rule set data = json_set(data, '$.rules[0].length.count', 300)`],
			['an edition', 'rule', 'update rule set edition = edition + 1'],
			['a name', 'rule', `update rule set regulation = 'citizens'`],
			['removed', 'rule', 'delete from rule'],
			['one more', 'rule', 'insert into rule select regulation, edition + 1, data from rule'],
			['a day', 'own_days', `update own_days set data = json_set(data, '$.daysOff[0].day', '2027-03-11')`],
			['its place', 'own_days', 'update own_days set ordinal = ordinal + 1'],
			['removed', 'own_days', 'delete from own_days'],
			['one more', 'own_days', 'insert into own_days select ordinal + 1, data from own_days'],
			['a year', 'calendar_year', `insert into calendar_year values (2028, '${YEAR}')`],
		];
		for (const [what, table, statement] of edits)
			await expectFound(sql(statement), new RegExp(`The table ${table} does not match the journal’s events`), what);
		const broken = ['rule', 'own_days'].flatMap((table) => ['', '{', 'null', '7', '{}', '[]'].map((data) => [table, data] as const));
		await each(broken, async ([table, data]) => {
			const path = altered(sql(`update ${table} set data = '${data}'`));
			const before = readFileSync(path);
			const found = { code: 1, errors: expect.stringMatching(new RegExp(`The table ${table} does not match`)) };
			expect(await here(['check', '-j', path])).toMatchObject(found);
			for (const words of [['list'], ['show', '7', '--why'], ['add', '--json', '-']]) {
				const ran = await here([...words, '-j', path]);
				expectDamaged(ran);
			}
			expect(readFileSync(path).equals(before)).toBe(true);
		});
	});
});

function expectDamaged({ code, out, errors }: Ran): void {
	expect({ code, out }, errors).toEqual({ code: 3, out: '' });
	expect(errors).toContain('The journal file is damaged');
}

test('whoever reads or goes on in an altered journal is told the truth, not of an error of the program', async () => {
	const edits = [
		`update claim set due_on = 'x', received_on = '2026-99-99', closed_on = '', registered_on = 'constructor'`,
		`update claim set kind = 'constructor', status = '__proto__', channel = 'toString', decision = '', satisfaction = 'valueOf'`,
		'update claim set id = 99 where id = 7',
		'update claim set amount = 0, granted = 7, attempts = -5, sequence = 0',
		`update event set data = '{' where claim = 7`,
		`update event set type = 'constructor' where claim = 7`,
		`update event set office_day = 'x', recorded_at = 'x' where claim = 7`,
		`update event set personal = null where claim = 7`,
		'delete from event where claim = 7 and sequence = 1',
		'delete from event where claim = 7',
		'delete from event',
	];
	const commands = [
		['list'],
		['list', '--json'],
		['export'],
		['overdue', '--as-of', '2099-01-01'],
		['show', '7'],
		['history', '7', '--json'],
		['note', '7', '--text', 'x'],
	];
	await each(
		edits.flatMap((edit) => commands.map((words) => ({ edit, words }))),
		async ({ edit, words }) => {
			const { code, errors } = await here([...words, '-j', altered(untriggered(sql(edit)))]);
			expect([0, 2, 3], `${edit} ${words.join(' ')}: ${errors}`).toContain(code);
			if (code === 3) expect(errors).toContain('The journal file is damaged');
		},
	);
});

test('what was cut off at the end shows only in the seal, which is why the seal is told', async () => {
	const seal = async (path: string) => /seal ([0-9a-f]{64})/.exec((await here(['check', '-v', '-j', path])).out)?.[1];
	const cut = altered(
		untriggered(
			sql(
				'delete from event where claim = 7',
				'delete from claim where id = 7',
				`update counter set last = 6 where series = 'incoming'`,
				// The events of a claim do not lie side by side, so only the last ones can go unnoticed.
			),
		),
	);
	// Those of the seventh were not all at the end: that is noticed.
	expect((await here(['check', '-j', cut])).code).toBe(1);
	const last = join(folder, 'last.db');
	copyBase(last);
	await here(['add', '-j', last, '--kind', 'claim', '--channel', 'email', '--client', 'Zaytsev', '--summary', 'The last one']);
	const before = await seal(last);
	const connection = new Database(last);
	untriggered(
		sql(
			'delete from event where claim = 8',
			'delete from claim where id = 8',
			'delete from client_key where claim = 8',
			`update tally set received = received - 1 where month = (select max(month) from tally) and value in ('claim', 'email')`,
			'delete from round where claim = 8',
			'delete from due_day where claim = 8',
			`delete from client_word where name = 'zaytsev'`,
			`insert into claim_word (claim_word, rowid, words) select 'delete', 8, group_concat(term, ' ') from claim_word_term where doc = 8`,
			`update counter set last = 7 where series = 'incoming'`,
		),
	)(connection);
	connection.close();
	expect(await here(['check', '-j', last])).toMatchObject({ code: 0, errors: '' });
	expect(await seal(last)).toBe(await seal(base));
	expect(before).not.toBe(await seal(base));
});

describe('a disk that forgets', () => {
	/** All that is in the tables, and how they are made. */
	function content(path: string): string | undefined {
		const connection = new Database(path, { readonly: true });
		try {
			const parts = connection.prepare('select type, name, tbl_name, sql from sqlite_schema order by name').all();
			const tables = ['event', 'claim', 'counter', 'setting'].map((table) =>
				connection.prepare(`select * from ${table} order by 1, 2`).all(),
			);
			return JSON.stringify([parts, tables]);
		} catch {
			return undefined;
		} finally {
			connection.close();
		}
	}

	/** Nothing the matter only where nothing was altered. */
	async function expectTruth(path: string, what: string): Promise<void> {
		const { code, out, errors } = await here(['check', '-j', path]);
		if (code === 0) expect(content(path), what).toBe(content(base));
		else {
			expect([1, 3], `${what}: ${errors}`).toContain(code);
			expect(notASentence(errors), what).toBeUndefined();
		}
		expect(out).toBe('');
	}

	test('a page of zeros', async () => {
		const whole = readFileSync(base);
		const size = whole.readUInt16BE(16);
		const pages = Array.from({ length: whole.length / size }, (_, index) => index);
		expect(pages.length).toBeGreaterThan(15);
		await each(pages, async (page) => {
			const path = join(folder, `zeros-${page}.db`);
			writeFileSync(path, Buffer.from(whole).fill(0, page * size, (page + 1) * size));
			await expectTruth(path, `page ${page}`);
		});
	});

	test('a bit', async () => {
		const whole = readFileSync(base);
		let state = 20261122;
		const places = Array.from({ length: 120 }, () => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state % (whole.length * 8);
		});
		await each(places, async (place) => {
			const path = join(folder, `bit-${place}.db`);
			const bytes = Buffer.from(whole);
			bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
			writeFileSync(path, bytes);
			await expectTruth(path, `bit ${place}`);
		});
	});

	test('the last byte', async () => {
		const path = join(folder, 'byte.db');
		copyFileSync(base, path);
		truncateSync(path, statSync(path).size - 1);
		await expectTruth(path, 'the last byte');
	});
});

describe('what is no journal', () => {
	const entry = ['--kind', 'claim', '--channel', 'email', '--client', 'Ivanov', '--summary', 's'];
	const commands = [
		['list'],
		['overdue'],
		['show', '1'],
		['check'],
		['export'],
		['add', ...entry],
		['take', '1', '--responsible', 'P', '--measure', 'x | +3d'],
		['init', '--office', 'Firma', '--yes'],
	];

	/** Every command ends with 3 and a sentence, and leaves the folder as it is, to the byte. */
	async function expectLeftAlone(path: string, sentence: RegExp, without: readonly string[] = []): Promise<void> {
		const before = snapshot(dirname(path));
		for (const words of commands.filter(([name = '']) => !without.includes(name))) {
			const { code, out, errors } = await here([...words, '-j', path]);
			expect({ code, out }, `${words[0]} ${path}: ${errors}`).toEqual({ code: 3, out: '' });
			expect(errors, `${words[0]} ${path}`).toMatch(
				words[0] === 'init' ? /Something is already there|The journal file is empty/ : sentence,
			);
			expect(notASentence(errors)).toBeUndefined();
			expect(snapshot(dirname(path)), words[0]).toEqual(before);
		}
	}

	function snapshot(place: string): readonly (readonly [string, string])[] {
		return readdirSync(place)
			.sort()
			.map((name) => {
				const file = join(place, name);
				return [name, existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'latin1') : ''] as const;
			});
	}

	/** The path of a file with this content, in a folder of its own. */
	function lying(name: string, content: Uint8Array | string): string {
		const place = join(folder, name);
		mkdirSync(place);
		writeFileSync(join(place, 'journal.db'), content);
		return join(place, 'journal.db');
	}

	const foreign = /This is not a claims journal/;

	test('nothing', () => expectLeftAlone(lying('nothing', ''), /The journal file is empty/));
	test('a text', () => expectLeftAlone(lying('text', 'Dear Sirs,\n'.repeat(1000)), foreign));
	test('a short text', () => expectLeftAlone(lying('short', 'x'), foreign));
	test('a spreadsheet', () =>
		expectLeftAlone(lying('zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9000, 7)])), foreign));
	test('zeros', () => expectLeftAlone(lying('zeros', Buffer.alloc(40_960)), foreign));
	test('a journal whose beginning is zeros', () => expectLeftAlone(lying('beginning', readFileSync(base).fill(0, 0, 4096)), foreign));

	test('a journal cut short', async () => {
		const whole = readFileSync(base);
		for (const size of [1, 16, 99]) await expectLeftAlone(lying(`cut-${size}`, whole.subarray(0, size)), /not a claims journal|damaged/);
		for (const size of [100, 511, 512, 4095, 4096, 8192, whole.length >> 1, whole.length - 4096])
			await expectLeftAlone(lying(`cut-${size}`, whole.subarray(0, size)), /The journal file is damaged|not a claims journal/);
	});

	test('a database of another program', async () => {
		const path = lying('other', '');
		const connection = new Database(path);
		connection.exec('create table note (text); insert into note values (1)');
		connection.close();
		await expectLeftAlone(path, foreign);
	});

	test('a database that another program writes ahead', async () => {
		const source = lying('ahead-source', '');
		const connection = new Database(source);
		connection.pragma('journal_mode = wal');
		connection.exec('create table note (text)');
		connection.pragma('wal_checkpoint(truncate)');
		connection.exec('insert into note values (1)');
		// Copied as it lies there in the midst of its work.
		const path = lying('ahead', readFileSync(source));
		writeFileSync(`${path}-wal`, readFileSync(`${source}-wal`));
		connection.close();
		expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
		await expectLeftAlone(path, foreign);
	});

	test('a journal of a later version', async () => {
		const path = lying('later', readFileSync(altered(sql('pragma user_version = 99'))));
		await expectLeftAlone(path, /is newer than the program \(file version 99\)/);
	});

	test('a journal with two names', async () => {
		const path = lying('names', readFileSync(base));
		linkSync(path, `${path}.copy`);
		await expectLeftAlone(path, /has several names/);
	});

	test('a folder, a link that leads nowhere, a link in a circle, a name too long, nothing at all', async () => {
		const place = join(folder, 'odd');
		mkdirSync(join(place, 'folder'), { recursive: true });
		symlinkSync('circle', join(place, 'circle'));
		symlinkSync('nowhere', join(place, 'dangling'));
		await expectLeftAlone(join(place, 'folder'), /This is not a file/);
		await expectLeftAlone(join(place, 'circle'), /No access/);
		await expectLeftAlone(join(place, 'dangling'), /There is no journal/);
		await expectLeftAlone(join(place, 'missing'), /There is no journal/, ['init']);
		const nowhere = ['-j', join(place, 'missing', 'journal.db')];
		const listed = await here(['list', ...nowhere]);
		expect(listed).toMatchObject({ code: 3, errors: expect.stringContaining('There is no journal') });
		const created = await here(['init', '--office', 'F', '--yes', ...nowhere]);
		expect(created).toMatchObject({ code: 3, errors: expect.stringContaining('There is no folder for the file') });
		expect(existsSync(join(place, 'missing'))).toBe(false);
		for (const words of [['list'], ['init', '--office', 'F', '--yes'], ['add', ...entry]]) {
			const ran = await here([...words, '-j', join(place, 'n'.repeat(300))]);
			expect(ran).toMatchObject({ code: 3, out: '', errors: expect.stringContaining('No access') });
		}
	});
});
