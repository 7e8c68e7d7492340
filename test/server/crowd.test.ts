/** Many at once, at several desks, while they are killed and the server crashes: nothing that was told is lost, no number is missing or given twice. */

import { beforeAll, expect, test } from 'vitest';
import { rows, running } from '../bundle/program.ts';
import { atDesk, Office, sealOf } from './office.ts';
import { Postgres } from './postgres.ts';

/** CLAIMS_CROWD=50: the whole of it, by hand. */
const ENTRIES = Number(process.env.CLAIMS_CROWD ?? 2);
const DESKS = 5;
const PROCESSES = 4;
/** One of so many starts is killed, somewhere in its life. */
const DEADLY = ENTRIES > 10 ? 25 : 8;

let server: Postgres;
beforeAll(async () => {
	server = await Postgres.start();
});

test('five desks, four processes each', { timeout: 1_800_000 }, async () => {
	const office = await Office.open(server, 'crowd');
	const desks = [office.first];
	for (let desk = 2; desk <= DESKS; desk++) desks.push(await office.join('clerk', `desk-${desk}`));
	const chance = dice(20261130);
	/** The key of each entry, and the number that was told. */
	const told = new Map<string, string>();
	let [kills, tries, recorded] = [0, 0, 0];
	let left = DESKS * PROCESSES;
	const clerk = async (journal: string, name: string) => {
		for (let entry = 1; entry <= ENTRIES; entry++) {
			const key = `${name} ${entry}`;
			// Whoever is told nothing tries again under the same key.
			for (let trial = 1; !told.has(key); trial++) {
				expect(trial, key).toBeLessThan(60);
				tries++;
				const start = running(
					['add', '-j', journal, '--kind', 'claim', '--channel', 'email', '--client', name, '--summary', key, '--key', key],
					{
						environment: { ...atDesk, CLAIMS_WAIT: '60000' },
					},
				);
				const timer = trial === 1 && Math.floor(chance() * DEADLY) === 0 ? setTimeout(start.kill, chance() * 900) : undefined;
				const { code, signal, out, errors } = await start.ended;
				clearTimeout(timer);
				if (signal === 'SIGKILL') kills++;
				else if (code === 0) told.set(key, out.trim());
				// The server is down or starts, or too many were faster.
				else expect(errors, String(code)).toMatch(/does not answer|broke while it was recording|in use by another program/);
			}
			recorded++;
		}
		left--;
	};
	const crashes = async () => {
		for (const share of [0.3, 0.6]) {
			while (left > 0 && recorded < share * DESKS * PROCESSES * ENTRIES) await new Promise((resolve) => setTimeout(resolve, 20));
			server.crash();
			server.up();
		}
	};
	await Promise.all([
		crashes(),
		...desks.flatMap((journal, desk) =>
			Array.from({ length: PROCESSES }, (_, place) => clerk(journal, `Desk ${desk + 1} clerk ${place + 1}`)),
		),
	]);
	expect(kills).toBeGreaterThan(0);
	expect(tries).toBeGreaterThan(told.size);
	await office.upToDate(office.first);
	const here = await rows(office.first, 'number,summary', '-n', '0');
	expect(here.length).toBe(DESKS * PROCESSES * ENTRIES + 1);
	for (const journal of desks) {
		const checked = await office.at(journal, ['check', '-v']);
		expect(checked.errors).toBe('');
		expect(sealOf(checked)).toBe(office.head());
	}
	const year = String(here[0]?.number).slice(0, -4);
	expect(here.map(({ number }) => number)).toEqual(here.map((_, index) => `${year}${String(index + 1).padStart(4, '0')}`));
	for (const [key, number] of told) expect(here.find((one) => one.number === number)?.summary, number).toBe(key);
});

/** Numbers from 0 to 1, always the same ones. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
