/** The brief of the sample month: no name of a client or of an employee is in it; one that has names leaves its trace. */

import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
const lines: readonly { readonly client: string | null; readonly contact: string | null; readonly responsible: string | null }[] =
	readFileSync('fixtures/demo/inbox.ndjson', 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

beforeAll(async () => {
	scene.today = '2026-11-20';
	await scene.line('claims init --office "ООО «Фирма»" --yes');
	await scene.line('claims add --json -', readFileSync('fixtures/demo/inbox.ndjson', 'utf8'));
	await scene.line('claims cause 13 --category "очередь на кассе" --department магазин --cause "Щёголева ждала сорок минут"');
	await scene.line('claims prevent 13 --text "Щёголевой и Артемьевой позвонить, кассе дать Игоря" --by "Ларионова М. С." --due 30.11');
});

afterAll(() => scene.end());

it('names nobody', async () => {
	for (const how of ['', ' --json']) {
		const text = outOf(await scene.line(`claims brief --month 2026-10${how}`));
		expect(text).toContain('очередь на кассе');
		for (const { client, contact, responsible } of lines)
			for (const name of [client, contact, responsible])
				for (const part of name?.split(/[^\p{L}@.]+/u) ?? []) if (/^\p{Lu}\p{L}{4,}$/u.test(part)) expect(text).not.toContain(part);
		expect(text).not.toMatch(/Щ[её]голев|Артемьев|Игор|Ларионов|example\.|\+7/);
	}
});

it('by person names staff, no client, and says in the journal who asked', async () => {
	const journal = new Database(`${scene.folder}/journal.db`, { readonly: true });
	const last = () =>
		journal.prepare(`select actor, type, data from event where claim = 0 and type <> 'peopleChanged' order by position desc limit 1`).get();
	expect(last()).toMatchObject({ type: 'journalOpened' });
	const text = outOf(await scene.line('claims brief --month 2026-10 --by-person --actor Директор'));
	expect(text).toContain('Ларионова Марина Сергеевна');
	expect(text).toContain('курьер, заказ ИМ-20655');
	expect(text).toContain('кассе дать Игоря');
	expect(text).not.toMatch(/Щ[её]голев/);
	expect(last()).toEqual({ actor: 'Директор', type: 'namesReported', data: '{"on":"2026-11-20","report":"brief","period":"2026-10"}' });
	journal.close();
	expect((await scene.line('claims check')).code).toBe(0);
});
