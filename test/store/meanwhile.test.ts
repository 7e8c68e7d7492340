/** What another program sets while a form is open here holds for what is recorded then. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { calendarOf, followedRules } from '../../src/run/journalFacts.ts';
import { createJournal } from '../../src/store/create.ts';
import { openJournal } from '../../src/store/open.ts';
import { peopleOf } from '../../src/store/people.ts';
import { change } from '../../src/store/record/change.ts';
import { changeJournal } from '../../src/store/record/changeJournal.ts';
import { settings } from '../domain/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-meanwhile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const on = '2027-12-20';
const recording = { recordedAt: `${on}T05:00:00.000Z`, officeDay: on, actor: 'Gaiduk', dryRun: false };

it('settings, days off and people are those of the moment of recording', async () => {
	const path = join(folder, 'journal.db');
	createJournal({ path, timeout: 1000, settings, stamp: recording });
	const [form, other] = [1, 2].map(() => openJournal({ path, write: true, timeout: 1000 }));
	if (!form || !other) throw new Error('no journal');
	const { terms } = await followedRules(form, await calendarOf(form));
	const [termsShown, before] = [terms.editions, { settings: form.settings, people: peopleOf(form) }];
	const nothing = () => change(form, recording, { id: undefined, decide: () => ({ ok: false, refusals: [] }) });

	await nothing();
	expect({ settings: form.settings, people: peopleOf(form) }).toEqual(before);
	expect(form.settings).toBe(before.settings);

	const changes = { incomingTemplate: 'NEW-{year}-{number}', ownTermsMove: !settings.ownTermsMove };
	await changeJournal(other, recording, { type: 'settingsChanged', on: asDay(on), changes, reason: null });
	let number = '';
	await change(form, recording, {
		id: undefined,
		decide: (_, next) => {
			number = next('incoming', 2027).text;
			return { ok: false, refusals: [] };
		},
	});
	expect(number).toMatch(/^NEW-2027-/);
	expect(terms.ownTermsMove).toBe(changes.ownTermsMove);
	expect(terms.editions).toEqual(termsShown);
	form.close();
	other.close();
});
