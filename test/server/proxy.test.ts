/** The connection is cut before, within and after each message, for once or for good: nothing is lost that was told, and nothing is there twice. */

import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { each, rows } from '../bundle/program.ts';
import { Office, sealOf } from './office.ts';
import { members, Postgres } from './postgres.ts';
import { CuttingProxy, type Decide } from './proxy.ts';

/** The beginning, what others recorded, and what is recorded: each a question and its answer; and the farewell. */
const PIECES = 7;

let server: Postgres;
let office: Office;
/** Desks that work side by side: they wait for most of the time. */
const SIDE_BY_SIDE = 6;
const desks: string[] = [];

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	for (let desk = 1; desk <= SIDE_BY_SIDE; desk++) desks.push(await office.join('clerk', `desk ${desk}`));
});

/** Registers an entry by way of a proxy. */
async function addThrough(desk: string, summary: string, decide: Decide) {
	const proxy = await CuttingProxy.before(server, decide);
	const address = `postgres://clerk@127.0.0.1:${proxy.port}/office?sslmode=disable`;
	writeFileSync(`${desk}.server`, JSON.stringify({ server: address, password: null, name: members.clerk }));
	try {
		const words = ['add', '--kind', 'claim', '--channel', 'email', '--client', summary, '--summary', summary];
		return { ...(await office.tried(desk, words)), pieces: proxy.pieces };
	} finally {
		proxy.close();
	}
}

test('each message', async () => {
	const [first = ''] = desks;
	let pieces = 0;
	// On a busy machine the greeting may take more than half a second, and is said again.
	for (let times = 1; pieces !== PIECES && times <= 10; times++) {
		const uncut = await addThrough(first, `Uncut ${times}`, () => 'pass');
		expect(uncut.code).toBe(0);
		({ pieces } = uncut);
	}
	expect(pieces).toBe(PIECES);
	// The longest first: after a cut for good it asks for half a minute whether it was recorded.
	const cuts = (['forever', 'before', 'within', 'after'] as const).flatMap((how) =>
		Array.from({ length: pieces }, (_, at) => ({ at, how, summary: `Cut ${how} ${at}` })),
	);
	const outcomes = new Map<string, 'recorded' | 'nothing' | 'unknown'>();
	const free = [...desks];
	const cut = async ({ at, how, summary }: (typeof cuts)[number]) => {
		const desk = free.pop();
		if (desk === undefined) throw new Error('no desk');
		const ran = await addThrough(desk, summary, (piece) => {
			if (piece < at) return 'pass';
			if (how === 'forever') return piece === at ? 'after' : 'before';
			return piece === at ? how : 'pass';
		});
		free.push(desk);
		const nothing = ran.errors.includes('Nothing was recorded.');
		if (ran.code === 0) outcomes.set(summary, 'recorded');
		else {
			expect([ran.code, ran.out], ran.errors).toEqual([3, '']);
			expect(nothing || ran.errors.includes('Whether it was recorded is unknown'), ran.errors).toBe(true);
			outcomes.set(summary, nothing ? 'nothing' : 'unknown');
		}
	};
	await each(cuts, cut, SIDE_BY_SIDE);
	for (const desk of desks)
		writeFileSync(`${desk}.server`, JSON.stringify({ server: office.address('clerk'), password: null, name: members.clerk }));
	await office.upToDate(office.first);
	const here = await rows(office.first, 'summary', '-n', '0');
	const told = { recorded: [1], nothing: [0], unknown: [0, 1] } as const;
	for (const { summary } of cuts) {
		const outcome = outcomes.get(summary) ?? 'nothing';
		const times = here.filter((one) => one.summary === summary).length;
		expect([summary, outcome, told[outcome].some((one) => one === times), times]).toEqual([summary, outcome, true, times]);
	}
	// What was cut for once was made good.
	const count = (outcome: string) => [...outcomes.values()].filter((one) => one === outcome).length;
	expect(count('recorded')).toBeGreaterThan(2 * PIECES);
	expect(count('unknown')).toBeGreaterThan(0);
	const unknown = [...outcomes].flatMap(([summary, outcome]) => (outcome === 'unknown' ? [summary] : []));
	for (const summary of unknown) expect(summary).toContain('forever');
	for (const desk of [office.first, ...desks]) expect(sealOf(await office.at(desk, ['check', '-v']))).toBe(office.head());
});
