/** The sentence that a report opens with: true, plain, and silent about what nobody recorded. */

import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import type { OverdueClaim } from '../../src/domain/term/dueDay.ts';
import type { PeriodReport } from '../../src/report/period.ts';
import { comparedSection, rowOf } from '../../src/report/periodSections.ts';
import { openingSentence } from '../../src/sentence/period.ts';
import { textOf } from '../../src/text/index.ts';

const october = { from: asDay('2026-10-01'), to: asDay('2026-10-31') };

type Entry = readonly [kind: Kind, category?: string | null, department?: string | null];

function reportWith(overdue: readonly Entry[], before: number | null = 1): PeriodReport {
	const entries = overdue.map(([kind, category = null, department = null], index): OverdueClaim => {
		const number = `ПР-2026-${String(index + 1).padStart(4, '0')}`;
		return { number, due: asDay('2026-10-20'), days: 11, kind, category, department };
	});
	const row = (figure: 'received' | 'closed' | 'end' | 'overdue' | 'keptShare', ...values: readonly (number | null)[]) =>
		rowOf({ figure }, values);
	return {
		...{ ...october, asOf: '2026-10-31', analysis: null, office: null, journal: null, state: 'finished', empty: false, still: false },
		counted: { on: october.to, position: 1, by: null, edition: 2 },
		compared: { now: october, before: october, yearBefore: october },
		overdue: { on: october.to, count: entries.length, entries },
		sections: [
			{
				...comparedSection('summary', [
					...[row('received', 35), row('closed', 21), row('end', 20)],
					...[row('overdue', entries.length, before), row('keptShare', 0.775)],
				]),
			},
		],
		...{ seal: null, sealedStart: null, corrections: [] },
	};
}

const claims = (count: number): readonly Entry[] => Array.from({ length: count }, () => ['claim']);

describe.each(['ru', 'en'] as const)('%s', (language) => {
	it.each<[string, readonly Entry[], number | null, string, string]>([
		['nothing overdue, then or now', [], 0, 'просроченных нет; ', 'none overdue; '],
		['nothing overdue now', [], 2, 'просроченных нет (было 2); ', 'none overdue (2 before); '],
		['one', claims(1), 0, 'просрочено 1 (было 0); ', '1 overdue (0 before); '],
		['nothing to compare with', claims(1), null, 'просрочено 1; ', '1 overdue; '],
		[
			'no cause recorded',
			claims(16),
			1,
			'просрочено 16 (было 1), больше всего претензий — 16; ',
			'16 overdue (1 before), most of them claims (16); ',
		],
		[
			'a cause, and some without',
			[['claim', 'доставка'], ['complaint', 'доставка'], ['claim'], ['claim'], ['claim', 'цена']],
			1,
			'просрочено 5 (было 1), чаще всего причина «доставка» — 2; ',
			'5 overdue (1 before), most often because of “доставка” (2); ',
		],
		[
			'a department',
			[['claim', null, 'Склад'], ['complaint', null, 'Склад'], ['praise']],
			1,
			'просрочено 3 (было 1), больше всего в подразделении «Склад» — 2; ',
			'3 overdue (1 before), most of it in the department “Склад” (2); ',
		],
		[
			'as many of one as of another',
			[['claim'], ['claim'], ['complaint'], ['complaint']],
			1,
			'просрочено 4 (было 1); ',
			'4 overdue (1 before); ',
		],
	])('%s', async (_, overdue, before, ru, en) => {
		const words = await textOf('words', language);
		const sentence = openingSentence({ words, monthWords: await textOf('month', language) }, reportWith(overdue, before));
		expect(sentence).toBe(
			language === 'ru'
				? `Октябрь 2026: поступило 35, закрыто 21, открыто 20; ${ru}в срок 77,5%.`
				: `October 2026: 35 received, 21 closed, 20 open; ${en}77.5% in time.`,
		);
	});
});
