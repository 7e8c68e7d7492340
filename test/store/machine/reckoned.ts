/** The balance of some periods, reckoned from the raw events with nothing of the program's own, beside what the program says. */

import { asDay } from '../../../src/domain/day.ts';
import { balanceLines, balances, wholeBalance } from '../../../src/domain/month/balance.ts';
import { dimensions } from '../../../src/domain/month/tally.ts';
import { balanceBy, movedIn } from '../../../src/store/month/balance.ts';
import { differingClaims } from '../../../src/store/month/periodClaims.ts';
import type { Journal } from '../../../src/store/open.ts';

import { behindFaults } from './behind.ts';
import { roundFaults } from './counted.ts';
import { plus } from './days.ts';

interface Raw {
	readonly claim: number;
	readonly sequence: number;
	readonly type: string;
	readonly data: string;
}

const ends: Readonly<Record<string, string>> = {
	closed: 'closed',
	leftUnconsidered: 'unconsidered',
	withdrawn: 'withdrawn',
	voided: 'void',
};

/** What moved on which day, a claim after another. */
function moves(journal: Journal): readonly { readonly day: string; readonly what: string }[] {
	const rows = journal.connection
		.prepare<[], Raw>('select claim, sequence, type, data from event where claim > 0 order by claim, sequence')
		.all();
	const byClaim = new Map<number, Raw[]>();
	for (const row of rows) byClaim.set(row.claim, [...(byClaim.get(row.claim) ?? []), row]);
	return [...byClaim.values()].flatMap((own) => {
		const gone = new Set(
			own.flatMap(({ type, data }) =>
				type === 'undone' ? JSON.parse(data).events.map(({ sequence }: { sequence: number }) => sequence) : [],
			),
		);
		const left = own.filter(({ sequence, type }) => !gone.has(sequence) && type !== 'undone');
		let registered = '';
		for (const { type, data } of left) {
			const event = JSON.parse(data);
			if (type === 'registered') registered = event.registeredOn;
			if (type === 'corrected' && event.field === 'registeredOn') registered = event.now;
		}
		const moved = [{ day: registered, what: 'received' }];
		for (const { type, data } of left) {
			const what = type === 'reopened' ? 'reopened' : ends[type];
			if (what === undefined) continue;
			const { on } = JSON.parse(data);
			const before = moved.at(-1)?.day ?? '';
			moved.push({ day: on > before ? on : before, what });
		}
		return moved;
	});
}

/** Each period in which the program and the reckoning differ, or the balance does not balance; nothing where all is well. */
export function balanceFaults(journal: Journal, today: string): readonly unknown[] {
	const moved = moves(journal);
	const periods = [
		[today, today],
		[plus(today, -20), plus(today, -3)],
		[`${today.slice(0, 7)}-01`, today],
		['2027-12-01', '2027-12-31'],
		['2020-01-01', plus(today, 30)],
	] as const;
	const faults: unknown[] = differingClaims(journal, 10).map((number) => ({ number }));
	for (const [from, to] of periods) {
		const within = moved.filter(({ day }) => day >= from && day <= to);
		const number = (what: string) => within.filter((one) => one.what === what).length;
		const openAt = (until: string) =>
			moved.reduce((open, { day, what }) => (day < until ? open + (what === 'received' || what === 'reopened' ? 1 : -1) : open), 0);
		const end = openAt(plus(to, 1));
		const wanted = {
			what: null,
			start: openAt(from),
			received: number('received'),
			reopened: number('reopened'),
			closed: number('closed'),
			unconsidered: number('unconsidered'),
			withdrawn: number('withdrawn'),
			void: number('void'),
			end,
			counted: end,
		};
		const period = { from: asDay(from), to: asDay(to) };
		faults.push(...roundFaults(journal, period, asDay(today)), ...behindFaults(journal, period, asDay(today)));
		const balance = balanceBy(journal, period, movedIn(journal, period, dimensions), dimensions);
		for (const dimension of dimensions) {
			const lines = balanceLines(balance(dimension));
			const told = wholeBalance(lines);
			if (JSON.stringify(told) !== JSON.stringify(wanted) || !lines.every(balances))
				faults.push({ from, to, dimension, told, wanted, lines });
		}
	}
	return faults;
}
