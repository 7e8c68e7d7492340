/** Entries found by words, by an index of them that is kept like every derived table. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexedWords } from '../../src/domain/text/searchWords.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import { clientsLike } from '../../src/store/clients/clients.ts';
import { calledLike } from '../../src/store/lists/picks.ts';
import { upgrade } from '../../src/store/migrate.ts';
import { words } from '../../src/store/migrations/0002.ts';
import { openJournal } from '../../src/store/open.ts';
import { hostile } from '../bundle/corpus.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { fc } from '../property.ts';
import { stepBack } from './formerFile.ts';

let scene: Scene;
let path: string;

beforeEach(async () => {
	scene = new Scene();
	path = join(scene.folder, 'journal.db');
	await done('claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma -q');
	await add('Ковалёв Пётр Сергеевич', '+7 (912) 345-67-89', 'Чайник течёт, жалобу прилагаю', '--contract "А-115/26 от 10.06.2026"');
	await add('ООО «Ромашка–Трейд»', 'romashka@example.ru', 'Холодильник «Полюс-320» №4417000123 шумит');
	await add('Иванова Анна', '000123, г. Верхнереченск', 'Мастера не приехали дважды');
	await add('Иванова Ольга', '8 800 555-35-35', 'Жалобы на мастера: чайником не занялся');
	await add('Щукин «Cокол»', 'sokol@example.ru', 'Фен горит');
});
afterEach(() => scene.end());

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect(ended.code, `${line}\n${JSON.stringify(ended.said)}`).toBe(0);
	return outOf(ended);
}

async function add(client: string, contact: string, summary: string, more = ''): Promise<void> {
	await done(`claims add --yes --kind claim --channel post --client '${client}' --contact '${contact}' --summary '${summary}' ${more} -q`);
}

/** The ordinals of what is found, in order. */
async function found(typed: string, command = 'find'): Promise<readonly number[]> {
	const rows: readonly { readonly number: string }[] = JSON.parse(await done(`claims ${command} '${typed}' --json number -q`));
	return rows.map(({ number }) => Number(number.slice(-4)));
}

describe('find', () => {
	it.each([
		['чайник', [1, 4]],
		['чай', [4, 1]],
		['ЧАЙНИКА течет', [1]],
		['течёт чайник', [1]],
		['жалоба', [4, 1]],
		['жалобы', [4, 1]],
		['жалобу', [1, 4]],
		['полюс 320', [2]],
		['Полюс‑320', [2]],
		['холо\u00adдильник', [2]],
		['xoлoдильник', [2]],
		['4417', [2]],
		['17000123', [2]],
		['№4417000123', [2]],
		['70001', [2]],
		['3456789', [1]],
		['345-67-89', [1]],
		['89123456789', [1]],
		['+7 912 345 67 89', [1]],
		['А115/26', [1]],
		['115/26', [1]],
		['romashka@example.ru', [2]],
		['ромашка трейд', [2]],
		['ООО "Ромашка"', [2]],
		['Иванова А.', [3, 4]],
		['петр ковалев', [1]],
		['мастера дважды', [3]],
		['Сокол', [5]],
		['Щу\u00adкин', [5]],
		['123', [3]],
		['Верхнереченск 2', []],
		['ПР 2', [2]],
		['PR-2026-2', [2]],
		['нигде', []],
		['чайник нигде', []],
	] as const)('%s', async (typed, ids) => {
		expect(await found(typed)).toEqual(ids);
	});

	it('finds what was recorded later: decisions, measures, replies', async () => {
		await done('claims take 2 --responsible Орлова --measure "Вызвать сертифицированного техника | +1wd" -q');
		expect(await found('сертифицированный')).toEqual([2]);
		await done('claims note 3 --text "Прислала фотографии" -q');
		expect(await found('фотографии')).toEqual([3]);
	});

	it('forgets what was corrected and what was taken back', async () => {
		scene.set('clock', '2026-10-05T10:00:00.000Z');
		await done(`claims correct 3 --summary 'Диван скрипит' --reason Опечатка -q`);
		expect(await found('дважды')).toEqual([]);
		expect(await found('диван')).toEqual([3]);
		scene.set('clock', '2026-10-05T10:01:00.000Z');
		await done('claims undo -q');
		expect(await found('диван')).toEqual([]);
		expect(await found('дважды')).toEqual([3]);
	});

	it('words with quotes, operators and signs of the query language are words', async () => {
		for (const typed of ['"', 'NEAR(чайник)', 'чайник OR диван', 'words:чайник', '*', '^чайник', '-', '{x}', 'a\\b']) await found(typed);
	});
});

it('the index has nothing of a word that is no longer there', async () => {
	await done(`claims correct 3 --summary 'Редчайшееслово' --reason Опечатка -q`);
	await done(`claims correct 3 --summary 'Диван' --reason Опечатка -q`);
	const connection = new Database(path);
	const pages = connection.prepare<[], Buffer>('select block from claim_word_data').pluck().all();
	connection.close();
	// The beginning of a word may stand with the word before.
	expect(pages.some((page) => page.includes('айшееслово'))).toBe(false);
	expect(pages.some((page) => page.includes('олодильник'))).toBe(true);
});

it('the index has the very words of a text, whatever it is', () => {
	const connection = new Database(':memory:');
	for (const statement of words) connection.exec(statement);
	const write = connection.prepare('insert into claim_word (rowid, words) values (?, ?)');
	const terms = connection.prepare<[number], string>('select term from claim_word_term where doc = ?').pluck();
	let row = 0;
	const holds = (text: string) => {
		row++;
		const known = [...indexedWords(text)];
		write.run(row, known.join(' '));
		expect(terms.all(row).toSorted()).toEqual(known.toSorted());
	};
	for (const text of hostile) holds(text);
	fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), holds));
	connection.close();
});

it('words of plain texts are the same that they are amid others', () => {
	const plain = fc.string({ unit: fc.constantFrom(...'аяАЯёЁйЙaАzoOcC0123789 .,-+/()«»—№:;\n'), maxLength: 80 });
	// A sign without width, which is left out, makes it a text that is read as a whole.
	const amid = (text: string) => [...indexedWords(`\u00ad${text}`)].toSorted();
	for (const text of ['99', '099 09', '10:00', `№ 0012345678`, 'А'.repeat(150), 'ПР-2026-0042/а'])
		expect([...indexedWords(text)].toSorted()).toEqual(amid(text));
	fc.assert(
		fc.property(plain, (text) => {
			expect([...indexedWords(text)].toSorted()).toEqual(amid(text));
		}),
	);
});

async function faults(): Promise<readonly string[]> {
	const journal = openJournal({ path, write: false, timeout: 1000 });
	const codes: string[] = [];
	try {
		await checkJournal(journal, (fault) => {
			codes.push(fault.code === 'derived' ? `derived ${fault.table}` : JSON.stringify(fault));
		});
	} finally {
		journal.close();
	}
	return codes;
}

describe('check', () => {
	it.each([
		['a word too many', `insert into claim_word (rowid, words) values (2, 'лишнее')`],
		['a word too few', `insert into claim_word (claim_word, rowid, words) values ('delete', 2, 'полюс')`],
		[
			'a word of another claim',
			`insert into claim_word (claim_word, rowid, words) values ('delete', 2, 'полюс'); insert into claim_word (rowid, words) values (3, 'полюс')`,
		],
		['no words at all', `insert into claim_word (claim_word) values ('delete-all')`],
		['pages that keep what was deleted', `insert into claim_word (claim_word, rank) values ('secure-delete', 0)`],
		['altered pages', `update claim_word_data set block = zeroblob(length(block)) where id > 100`],
	])('%s: told, and mended by --repair', async (_, sql) => {
		expect(await faults()).toEqual([]);
		const connection = new Database(path);
		// Else the pages of an index may not be altered.
		connection.unsafeMode();
		connection.exec(sql);
		connection.close();
		expect(new Set(await faults())).toEqual(new Set(['derived claim_word']));
		await scene.line('claims check --repair');
		expect(await faults()).toEqual([]);
		expect(await found('полюс')).toEqual([2]);
	});
});

it('list --text reads as find does, and finds parts of words', async () => {
	for (const [typed, ids] of [
		['течет ЧАЙНИК', [1]],
		['xoлoдильник', [2]],
		['лодиль', [2]],
		['8(912)3456789', [1]],
	] as const)
		expect(await found(typed, 'list --text'), typed).toEqual(ids);
});

describe('one reading of clients', () => {
	const spellings = [
		['ковалев петр', 1],
		['П. С. Ковалёв', 1],
		['КОВАЛЁВ П', 1],
		['89123456789', 1],
		['+7 912 345-67-89', 1],
		['3456789', 1],
		['ромашка-трейд', 2],
		['ООО "Ромашка — Трейд"', 2],
		['poмашка', 2],
		['romashka@example.ru', 2],
		['сокол', 5],
		['щу\u200bкин', 5],
	] as const;

	it.each(spellings)('%s: list --client, find, the picker, the form', async (typed, id) => {
		expect(await found(typed, 'list --client')).toEqual([id]);
		expect((await found(typed))[0]).toBe(id);
		const journal = openJournal({ path, write: false, timeout: 1000 });
		try {
			const open = { statuses: ['registered'], need: undefined, kindNamed: false } as const;
			const all = { statuses: ['registered', 'closed'], need: undefined, kindNamed: false } as const;
			for (const wanted of [open, all]) expect(calledLike(journal, wanted, typed).map((pick) => pick.id)).toEqual([id]);
			expect(clientsLike(journal, typed, 5).map(({ number }) => Number(number.slice(-4)))).toEqual([id]);
		} finally {
			journal.close();
		}
	});
});

describe('a file of the first version, which has no index of words', () => {
	beforeEach(() => stepBack(path, 1));

	it('is searched all the same, by reading all texts', async () => {
		expect(await found('ЧАЙНИК течет')).toEqual([1]);
		expect(await found('3456789')).toEqual([1]);
		expect(await found('нигде')).toEqual([]);
	});

	it('gets one with the first write; who breaks that off leaves it as it was', async () => {
		const journal = openJournal({ path, write: true, timeout: 1000 });
		journal.connection.exec('begin immediate');
		const stopped = upgrade(journal, async (done) => {
			if (done === 3) throw new Error('Ctrl-C');
		});
		await expect(stopped).rejects.toThrow('Ctrl-C');
		journal.connection.exec('rollback');
		expect(journal.version).toBe(1);
		journal.close();
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
		await done('claims note 2 --text "Звонил" -q');
		expect(await faults()).toEqual([]);
		expect(await found('холодильники')).toEqual([2]);
	});
});
