/** The report of the sample months against figures reckoned apart from the program, off the lines of the sample itself. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();

beforeAll(async () => {
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
});

afterAll(() => scene.end());

type Told = Readonly<Record<string, readonly Readonly<Record<string, number | string | null>>[]>>;

async function told(period: string): Promise<Readonly<Record<string, Readonly<Record<string, number | null>>>>> {
	const report: Told = JSON.parse(outOf(await scene.line(`claims month ${period} --json`)));
	const pairs = (section: string, column: string) =>
		Object.fromEntries((report[section] ?? []).map((row) => [String(row.row), Number(row[column] ?? Number.NaN)]));
	return {
		...{ balance: pairs('balance', 'now'), terms: pairs('terms', 'now'), outcomes: pairs('outcomes', 'now') },
		deadlines: pairs('deadlines', 'due'),
		...{ decisions: pairs('decisions', 'count'), grounds: pairs('grounds', 'count'), satisfaction: pairs('satisfaction', 'count') },
	};
}

const NONE = { reopened: 0, unconsidered: 0, withdrawn: 0, void: 0 };

// Written down by hand from the lines of the sample: who came when, what was answered, closed and decided when.
it.each([
	['2026-09', { ...NONE, start: 0, received: 6, closed: 1, end: 5 }],
	['2026-10', { ...NONE, start: 5, received: 35, reopened: 1, closed: 16, unconsidered: 4, void: 1, end: 20 }],
	['2026-11', { ...NONE, start: 20, received: 19, closed: 4, unconsidered: 2, withdrawn: 1, end: 32 }],
	['2026', { start: 0, received: 60, reopened: 1, closed: 21, unconsidered: 6, withdrawn: 1, void: 1, end: 32 }],
])('%s balances', async (period, balance) => {
	expect((await told(period)).balance).toEqual(balance);
});

it('tells what became of October', async () => {
	expect(await told('2026-10')).toMatchObject({
		// Answered were lines 1, 3 (twice: it was reopened), 4, 7, 9, 11, 13, 14, 16, 20, 22, 27, 30. Due in October: 1, 3, 4, 9, 14, 20 and 27,
		// in time; 13, late; 6, which nobody answered; 11 and 28, which ended before.
		terms: { due: 11, kept: 7, late: 1, open: 1, overdue: 1, overdueLongest: 1, answered: 14, median: 3, ninetieth: 9, registeredLate: 0 },
		deadlines: { answer: 9, satisfy: 2 },
		decisions: { satisfied: 4, partlySatisfied: 2, rejected: 1 },
		grounds: { unreadable: 1, notClient: 1, incomplete: 1, obscene: 1 },
		satisfaction: { satisfied: 10, partly: 2, no: 2, notReached: 2 },
		// Eight claims and complaints were closed, and nobody sued; two praises to 26.
		outcomes: {
			decided: 7,
			justifiedUnknown: 7,
			granted: 899_000,
			paid: 0,
			outOfCourt: 8,
			outOfCourtShare: 1,
			praise: 2 / 26,
			clients: 33,
		},
	});
});

it('counts the requests of each month that were answered late', async () => {
	// Lines 8, 19, 23, 26, 28 in October; 35, 45 and the one of 57, which nobody answered, in November.
	const requests = async (month: string) => {
		const { deadlines } = JSON.parse(outOf(await scene.line(`claims month ${month} --json deadlines`)));
		return deadlines.find(({ row }: { readonly row: string }) => row === 'request');
	};
	expect(await requests('2026-10')).toMatchObject({ due: 8, kept: 3, late: 4, open: 1 });
	expect(await requests('2026-11')).toMatchObject({ due: 4, kept: 1, late: 2, open: 1 });
	expect((await told('2026-11')).terms).toMatchObject({ due: 21, kept: 3, open: 11, overdue: 12, answered: 3, median: 4, ninetieth: 5 });
});
