/** An old journal at a terminal: how it is understood is shown and changed, and the answers are kept. */

// Before anything that asks.
import './screen.ts';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { oldJournal as english } from '../../src/text/en/oldJournal.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { oldJournal } from '../../src/text/ru/oldJournal.ts';
import { type Ended, outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, press, seen, typed } from './person.ts';

let scene: Scene;
afterEach(() => scene.end());

const { review } = oldJournal;
const JOURNAL = 'Когда;Дата;Кто;Суть;Итог\nлетом;01.02.2024;А;раз;решили\nзимой;02.02.2024;Б;два;решили\nзимой;03.02.2024;В;три;\n';

/** At a terminal, with a journal and an old one of this text. */
async function at(text: string): Promise<void> {
	scene = new Scene();
	expect((await scene.line('claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma')).code).toBe(0);
	writeFileSync(join(scene.folder, 'old.csv'), text);
	scene.set('terminal', '80');
	scene.set('keyboard');
}

async function asJson(line: string): Promise<unknown> {
	return JSON.parse(outOf(await scene.line(line)));
}

const said = ({ said: pieces }: Ended) => pieces.map(({ text }) => text).join('');

it('takes it as it is understood, and keeps the answers', async () => {
	await at(JOURNAL);
	const ended = scene.line('claims import old.csv');
	await answer(review.columns);
	await answer(review.outcomes);
	await answer(oldJournal.ask(3), typed('да'));
	const done = await ended;
	expect(done.code).toBe(0);
	expect(said(done)).toContain('2 · № б/н · 01.02.2024 · ');
	expect(readFileSync(join(scene.folder, 'old.import.toml'), 'utf8')).toContain('"Дата" = "получено"');
	expect(await asJson('claims list --json number')).toHaveLength(3);
});

it('changes a column, words of outcome, and what is not written; a profile repeats it', async () => {
	await at(JOURNAL);
	const ended = scene.line('claims import old.csv');
	// By the letter of the column, in the other layout, too.
	await answer(review.columns, typed('c'));
	await answer(review.roleOf('C', '«Кто»', '«А», «Б», «В»'), typed('сод'));
	await answer(review.columns, typed('c'));
	await answer(review.roleOf('C', '«Кто»', '«А», «Б», «В»'), typed('кли'));
	await answer(review.columns, typed('вид'));
	await answer(review.kindOf, typed('жал'));
	await answer(review.columns, typed('rfy'));
	await answer(review.channelOf, typed('чат'));
	await answer(review.columns);
	await answer(review.outcomes, 'down');
	await answer(review.ending('«решили»'), typed('отк'));
	await answer(review.outcomes, typed('('));
	await answer(review.ending(oldJournal.noOutcome), typed('отоз'));
	await answer(review.outcomes);
	await answer(oldJournal.ask(3));
	expect(said(await ended)).toContain(oldJournal.declined);
	const shown = { kind: 'complaint', channel: 'chat' };
	const fields = '--json count,outcomes,entries';
	const profiled = await asJson(`claims import old.csv --profile old.import.toml --dry-run ${fields}`);
	expect(profiled).toMatchObject({
		outcomes: [
			{ words: 'решили', ending: 'rejected', count: 2 },
			{ words: '', ending: 'withdrawn', count: 1 },
		],
		entries: [{ client: 'А', summary: 'раз', ...shown }, { client: 'Б' }, { client: 'В' }],
	});
});

it('moves a role to another column, so that no column has it twice', async () => {
	await at(JOURNAL);
	const ended = scene.line('claims import old.csv');
	await answer(review.columns, typed('a'));
	await answer(review.roleOf('A', '«Когда»', '«летом», «зимой»'), typed('сод'));
	await answer(review.columns, typed('d'));
	await answer(review.roleOf('D', '«Суть»', '«раз», «два», «три»'), typed('получ'));
	await seen(oldJournal.column('B', '«Дата»', oldJournal.roles.words));
	press('ctrl-c');
	expect((await ended).code).toBe(130);
	expect(await asJson('claims list --json number')).toEqual([]);
});

it('goes back step by step, and begins with what was answered the last time', async () => {
	await at(JOURNAL);
	const first = scene.line('claims import old.csv');
	await answer(review.columns);
	await answer(review.outcomes, 'down');
	await answer(review.ending('«решили»'), 'left');
	await answer(review.outcomes, 'left');
	await answer(review.columns);
	await answer(review.outcomes, 'down');
	await answer(review.ending('«решили»'), typed('удов'));
	await answer(review.outcomes);
	await answer(oldJournal.ask(3), typed('<'));
	await answer(review.outcomes, 'left');
	await answer(review.columns);
	await answer(review.outcomes);
	await answer(oldJournal.ask(3));
	expect((await first).code).toBe(0);
	const again = scene.line('claims --lang en import old.csv');
	await answer(english.review.columns);
	await answer(english.review.outcomes, 'down');
	// The first of the list, where the cursor stands, is what it meant the last time.
	await answer(english.review.ending('“решили”'), 'left');
	await answer(english.review.outcomes);
	await answer(english.ask(3), typed('y'));
	expect(said(await again)).toContain('old.import.toml');
	expect(await everShown()).toContain(ru.questions.navigate);
	expect(await asJson('claims list --json status')).toMatchObject([{ status: 'registered' }, { status: 'closed' }, { status: 'closed' }]);
});

it('asks nothing where a profile says it, a script runs, or JSON is wanted', async () => {
	await at(JOURNAL);
	expect(await asJson('claims import old.csv --json count')).toEqual({ count: 3 });
	expect((await scene.line('claims import old.csv --yes')).code).toBe(0);
	expect(await asJson('claims list --json number')).toHaveLength(3);
});

it('lets the columns be named of a journal whose heads nobody understands', async () => {
	await at('Альфа;Бета;Гамма\n01.02.2024;А;раз\n');
	const ended = scene.line('claims import old.csv');
	await answer(review.columns, typed('a'));
	await answer(review.roleOf('A', '«Альфа»', '«01.02.2024»'), typed('получ'));
	await answer(review.columns, typed('b'));
	await answer(review.roleOf('B', '«Бета»', '«А»'), typed('кли'));
	await answer(review.columns, typed('c'));
	await answer(review.roleOf('C', '«Гамма»', '«раз»'), typed('сод'));
	await answer(review.columns);
	await answer(review.outcomes);
	await answer(oldJournal.ask(1), typed('lf'));
	expect((await ended).code).toBe(0);
	expect(await asJson('claims list --json client,summary,receivedOn')).toEqual([{ client: 'А', summary: 'раз', receivedOn: '2024-02-01' }]);
});

it('tells the second of two columns with the same head apart', async () => {
	await at('Дата;Дата;Кто;Суть\n01.02.2024;05.02.2024;А;раз\n');
	const ended = scene.line('claims import old.csv');
	await answer(review.columns, typed('b'));
	await answer(review.roleOf('B', '«Дата»', '«05.02.2024»'), typed('день'));
	await answer(review.columns);
	await answer(review.outcomes);
	await answer(oldJournal.ask(1));
	expect((await ended).code).toBe(0);
	copyFileSync(join(scene.folder, 'old.import.toml'), join(scene.folder, 'other.toml'));
	expect(await asJson('claims import old.csv --profile other.toml --dry-run --json entries')).toMatchObject({
		entries: [{ receivedOn: '2024-02-01', answeredOn: '2024-02-05' }],
	});
});
