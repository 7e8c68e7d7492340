/** Taking back in a real file: what others did since, what was loaded since, and moves whose terms or keys changed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { candidatesFor } from '../../src/store/clients/repeats.ts';
import { loadClaim } from '../../src/store/find.ts';
import { unsorted } from '../../src/store/statements/morning.ts';
import { settings as ofOffice } from '../domain/office.ts';
import { Bureau } from './machine/bureau.ts';
import type { ClaimIntent, Intent } from './machine/intent.ts';
import { faultsOf } from './machine/seen.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-undo-'));
const today = '2027-12-20';
const settings: Settings = { ...ofOffice, regulations: ['firma', 'consumer'], firstYear: 2027, controller: 'Ежова' };
let bureau: Bureau;
let journals = 0;

beforeEach(async () => {
	bureau = new Bureau(join(folder, `journal-${++journals}.db`), settings, today);
	await bureau.reopen();
});

afterEach(async () => {
	expect(await faultsOf(bureau.journal)).toEqual([]);
	bureau.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

type Entered = Extract<Intent, { do: 'register' }>;

async function register(fields: Partial<Entered> = {}): Promise<void> {
	await done('Гайдук', {
		...({ do: 'register', unsorted: false, allowed: null, key: null, kind: 'claim', channel: 'post', client: 'Петрова Ольга' } as const),
		...{ summary: 'Утюг не греет.', received: today, registered: today, responsible: null, subject: null, demand: null },
		...{ demandKind: null, amount: null, replyBy: 'post', repeatOf: null },
		...fields,
	});
}

async function done(actor: string, intent: Intent): Promise<void> {
	expect(await bureau.attempt(actor, intent, today, false)).toMatchObject({ ok: true, why: expect.not.stringContaining('code') });
}

/** The codes of the refusals. */
async function refused(actor: string, intent: Intent = undo): Promise<readonly string[]> {
	const { ok, why } = await bureau.attempt(actor, intent, today, false);
	expect(ok).toBe(false);
	return [...why.matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
}

async function claim(id = 1) {
	return loadClaim(bureau.journal, id).claim;
}

async function history(id = 1): Promise<readonly ClaimEvent[]> {
	return loadClaim(bureau.journal, id).history.map(({ event }) => event);
}

/** The claim but for how many events it has. */
async function state(id = 1) {
	const { sequence, ...rest } = await claim(id);
	return rest;
}

const undo: Intent = { do: 'undo' };
const year: Intent = { do: 'loadYear', off: ['01-10', '01-19', '01-20'], working: [] };
const rules: Intent = { do: 'loadRules', regulation: 'firma', claimDays: 45, inquiryDays: 5 };
const one = { claim: 1, on: today };

function note(id = 1): ClaimIntent {
	return { do: 'note', claim: id, on: today, text: 'Звонил' };
}

function assign(to: string, id = 1): ClaimIntent {
	return { do: 'assign', claim: id, on: today, to, allowed: null };
}

const take: ClaimIntent = { ...one, do: 'take', responsible: 'Гайдук', measures: [today], allowed: null };
const measured: ClaimIntent = { ...one, do: 'measureDone', item: 1, result: 'Проверено' };
const decide: ClaimIntent = { ...one, do: 'decide', decision: 'satisfied', grounds: 'ст. 18', granted: null, by: null, remedies: [] };
const reply: ClaimIntent = { ...one, do: 'reply', form: 'post', numbered: null, text: 'Вернём', withoutVisas: 'Спешили' };
const complete: ClaimIntent = { ...one, do: 'done', result: 'Готово' };
const close: ClaimIntent = { ...one, do: 'close', by: 'Ежова', satisfaction: 'satisfied', attempts: null, answer: null };
const withdraw: ClaimIntent = { ...one, do: 'withdraw', how: 'Письмом' };
const reopen: ClaimIntent = { ...one, do: 'reopen', reason: 'Опять', receivedOn: null, renewal: null };

async function correct(changes: Extract<ClaimIntent, { do: 'correct' }>['changes'], id = 1): Promise<void> {
	await done('Гайдук', { do: 'correct', claim: id, on: today, changes, reason: 'Описка' });
}

describe('an operation on several claims', () => {
	const handOver: Intent = { do: 'assignMany', claims: [1, 2], on: today, to: 'Лапшин' };

	it('is taken back on all of them at once', async () => {
		await register();
		await register();
		const before = [await state(1), await state(2)];
		await done('Гайдук', handOver);
		await done('Гайдук', undo);
		expect([await state(1), await state(2)]).toEqual(before);
	});

	it('stays on all of them where others have touched one since', async () => {
		await register();
		await register();
		await done('Гайдук', handOver);
		await done('Ежова', note(2));
		expect(await refused('Гайдук')).toEqual(['undoneOver']);
		expect([await claim(1), await claim(2)]).toMatchObject([{ responsible: 'Лапшин' }, { responsible: 'Лапшин' }]);
	});

	it('is taken back once what others did is taken back', async () => {
		await register();
		await register();
		await done('Гайдук', handOver);
		await done('Ежова', note(2));
		await done('Ежова', undo);
		await done('Гайдук', undo);
		expect([await claim(1), await claim(2)]).toMatchObject([{ responsible: null }, { responsible: null }]);
	});
});

describe('undo once more', () => {
	it('takes back what was before, each person their own, as far as the registration', async () => {
		await register();
		const states = [await state()];
		for (const name of ['Лапшин', 'Сафин', 'Гайдук']) {
			await done('Гайдук', assign(name));
			states.push(await state());
		}
		for (const before of states.slice(0, -1).toReversed()) {
			await done('Гайдук', undo);
			expect(await state()).toEqual(before);
		}
		expect(await refused('Гайдук')).toEqual(['cannotUndo']);
		expect(await refused('Ежова')).toEqual(['nothingToUndo']);
	});

	it('on trial writes nothing', async () => {
		await register();
		await done('Гайдук', note());
		const before = await history();
		expect(await bureau.attempt('Гайдук', undo, today, true)).toMatchObject({ ok: true });
		expect(await history()).toEqual(before);
	});
});

describe('after a year was loaded', () => {
	it('what was done before stays where its claim has other terms since', async () => {
		await register();
		await done('Гайдук', assign('Лапшин'));
		await done('Ежова', year);
		expect((await history()).at(-1)).toMatchObject({ type: 'termSet', because: 'calendarLoaded' });
		expect(await refused('Гайдук')).toEqual(['undoneOver']);
		expect(await refused('Ежова')).toEqual(['cannotUndoJournal']);
	});

	it('a claim whose end is taken back is due by it', async () => {
		await register();
		await done('Гайдук', assign('Лапшин'));
		await done('Гайдук', withdraw);
		await done('Ежова', year);
		expect((await claim()).terms.find(({ rule }) => rule === 'firma.claim')).toMatchObject({ due: '2028-01-19', provisional: true });
		await done('Гайдук', undo);
		expect((await claim()).terms.find(({ rule }) => rule === 'firma.claim')).toMatchObject({ due: '2028-01-21', provisional: false });
		expect((await history()).at(-1)).toMatchObject({ type: 'termSet', because: 'takenBack' });
		// The terms that were set with it are no operation of their own.
		expect(await refused('Гайдук')).toEqual(['undoneOver']);
	});

	it('nothing is added where its end is taken back and no day changes', async () => {
		await register();
		await done('Гайдук', withdraw);
		await done('Гайдук', undo);
		expect((await history()).at(-1)).toMatchObject({ type: 'undone' });
	});

	it('a claim that is not ended by what is taken back keeps its terms', async () => {
		await register({ kind: 'inquiry' });
		await done('Гайдук', take);
		await done('Гайдук', measured);
		await done('Гайдук', complete);
		await done('Гайдук', close);
		await done('Ежова', rules);
		await done('Гайдук', undo);
		expect(await claim()).toMatchObject({ status: 'done' });
		expect((await history()).at(-1)).toMatchObject({ type: 'undone' });
	});
});

describe('what is taken back is as it was:', () => {
	it('a closing', async () => {
		await register();
		for (const intent of [take, measured, decide, reply, complete]) await done('Гайдук', intent);
		const before = await state();
		await done('Ежова', close);
		await done('Ежова', undo);
		expect(await state()).toEqual(before);
		expect(before).toMatchObject({ status: 'done', closing: null });
	});

	it('an answer on the spot', async () => {
		await register({ kind: 'inquiry' });
		await done('Ежова', { ...close, do: 'closeOnTheSpot', answer: 'Работаем до семи' });
		expect(await claim()).toMatchObject({ status: 'closed', answeredOn: today });
		await done('Ежова', undo);
		expect(await claim()).toMatchObject({ status: 'registered', answeredOn: null, sortedOn: null });
	});

	it('a reopening, with the terms, the visas and the extensions of the round before', async () => {
		await register({ received: '2027-12-13', registered: '2027-12-13' });
		await done('Гайдук', { ...one, do: 'visa', visa: 'legal', outcome: 'approved', by: 'Юрист', due: null, remark: null });
		await done('Гайдук', {
			...({ ...one, do: 'extend', until: '2028-02-01', reason: 'Экспертиза', approvedBy: 'Тропинин' } as const),
			...({ toldOn: today, toldBy: 'email', lateReason: null } as const),
		});
		await done('Гайдук', withdraw);
		const before = await state();
		await done('Гайдук', reopen);
		expect(await claim()).toMatchObject({ visas: [], extensions: [], reopenedOn: today });
		await done('Гайдук', undo);
		expect(await state()).toEqual(before);
		expect(before).toMatchObject({ visas: [{ visa: 'legal' }], extensions: [{ until: '2028-02-01' }], reopenedOn: null });
	});

	it('a correction that set other terms', async () => {
		await register();
		const before = await state();
		await correct({ kind: 'inquiry', received: '2027-12-13' });
		expect((await claim()).terms).not.toEqual(before.terms);
		await done('Гайдук', undo);
		expect(await state()).toEqual(before);
	});

	it('a correction of the client, who is found by the old name again and not by the other', async () => {
		await register({ client: 'Петрова Ольга Ивановна' });
		await correct({ client: 'Сидорова Анна Львовна' });
		await done('Гайдук', undo);
		const found = (client: string) => candidatesFor(bureau.journal, { kind: 'claim', client, contact: null, contract: null });
		expect(found('Петрова Ольга Ивановна')).toHaveLength(1);
		expect(found('Сидорова Анна Львовна')).toHaveLength(0);
	});

	it('a sorting: it waits for the head again, by the shortest term', async () => {
		await register({ unsorted: true, kind: null });
		const before = await state();
		await done('Ежова', { ...one, do: 'sort', kind: 'claim', responsible: 'Гайдук', allowed: null });
		expect(unsorted(bureau.journal, { today: asDay('2026-11-23') })).toEqual([]);
		await done('Ежова', undo);
		expect(await state()).toEqual(before);
		expect(unsorted(bureau.journal, { today: asDay('2026-11-23') })).toMatchObject([{ id: 1 }]);
	});

	it('a measure that was carried out, in the list of tasks too', async () => {
		await register();
		await done('Гайдук', take);
		const before = await state();
		await done('Гайдук', measured);
		await done('Гайдук', undo);
		expect(await state()).toEqual(before);
	});
});

describe('a link to an earlier entry', () => {
	it('is not brought back where the earlier one repeats this one by now', async () => {
		await register();
		await register({ repeatOf: 'ПР-2027-0001' });
		await correct({ repeatOf: null }, 2);
		await done('Ежова', { do: 'correct', claim: 1, on: today, changes: { repeatOf: 'ПР-2027-0002' }, reason: 'Описка' });
		expect(await refused('Гайдук')).toEqual(['repeatsInRing']);
		await done('Ежова', undo);
		await done('Гайдук', undo);
		expect(await claim(2)).toMatchObject({ repeatOf: 'ПР-2027-0001' });
	});
});

describe('new rules', () => {
	it('concern a claim that was answered while what was granted is not performed', async () => {
		await register({ demandKind: 'refund' });
		for (const intent of [take, decide, reply]) await done('Гайдук', intent);
		await done('Ежова', year);
		expect((await history()).at(-1)).toMatchObject({ type: 'termSet', because: 'calendarLoaded' });
	});

	it('do not concern one that was answered; nor does a correction of what terms do not follow from', async () => {
		await register();
		for (const intent of [take, measured, { ...decide, decision: 'rejected' } as const, reply, complete, close])
			await done('Гайдук', intent);
		const { terms } = await claim();
		await done('Ежова', rules);
		await correct({ summary: 'Утюг не греет и течёт.' });
		expect((await claim()).terms).toEqual(terms);
		await correct({ channel: 'phone' });
		expect((await claim()).terms).not.toEqual(terms);
	});

	it('concern an unanswered one that is returned to work after them', async () => {
		await register({ kind: 'inquiry' });
		for (const intent of [take, measured, complete]) await done('Гайдук', intent);
		await done('Ежова', rules);
		expect((await claim()).terms.find(({ rule }) => rule === 'firma.inquiry')).toMatchObject({ edition: 1 });
		await done('Ежова', { ...one, do: 'return', reason: 'Не позвонили' });
		expect((await claim()).terms.find(({ rule }) => rule === 'firma.inquiry')).toMatchObject({ edition: 2 });
		await done('Ежова', undo);
		expect((await claim()).terms.find(({ rule }) => rule === 'firma.inquiry')).toMatchObject({ edition: 1 });
	});
});

describe('what was withdrawn before it was sorted', () => {
	it('is sorted, and then reopened', async () => {
		await register({ unsorted: true, kind: null });
		await done('Гайдук', withdraw);
		expect(await refused('Гайдук', reopen)).toEqual(['notSorted']);
		const sort = { ...one, do: 'sort', kind: 'claim', responsible: 'Гайдук', allowed: null } as const;
		await done('Гайдук', sort);
		expect(await refused('Гайдук', { ...sort, kind: 'inquiry' })).toEqual(['notAllowed']);
		await done('Гайдук', reopen);
		expect(await claim()).toMatchObject({ status: 'inProgress', kind: 'claim', unsorted: false });
	});
});
