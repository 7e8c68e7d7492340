/** Two programs at once on the same two claims, each writing over what it has read: no event is lost, and none rests on a claim that had moved on. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claims, newJournal, scratch } from './program.ts';

const folder = scratch();

/** Told where it fails: `TWO_WRITERS_SEED` plays it again. */
const SEED = Number(process.env.TWO_WRITERS_SEED ?? Date.now() % 1_000_000);
const WRITES = 14;

interface Written {
	readonly claim: number;
	/** How many events the claim had when it was read. */
	readonly shown: number;
	readonly actor: string;
	readonly text: string;
}

test(`what two write at once, seed ${SEED}`, async () => {
	const journal = await newJournal(join(folder, 'two.db'), '--language', 'en');
	for (const client of ['First', 'Second'])
		expect(
			(await claims(['add', '-j', journal, '--kind', 'inquiry', '--channel', 'email', '--client', client, '--summary', 'Text'])).code,
		).toBe(0);
	const done: Written[] = [];
	let overtaken = 0;
	const writer = async (actor: string, chance: () => number) => {
		for (let write = 1; write <= WRITES; write++) {
			const claim = chance() < 0.7 ? 1 : 2;
			const shown = Number(JSON.parse((await claims(['show', String(claim), '-j', journal, '--json'])).out).sequence);
			const text = `${actor} ${write}`;
			const change =
				chance() < 0.5
					? ['correct', String(claim), '--summary', text, '--reason', 'Heard anew']
					: chance() < 0.5
						? ['assign', String(claim), '--to', text]
						: ['note', String(claim), '--text', text];
			const ran = await claims([...change, '-j', journal, '--actor', actor, '--if-sequence', String(shown)]);
			if (ran.code === 0) done.push({ claim, shown, actor, text });
			else {
				overtaken++;
				expect(ran).toMatchObject({ code: 2, errors: expect.stringContaining(`--if-sequence`) });
				expect(ran.errors).toContain('Nothing was recorded.');
			}
		}
	};
	await Promise.all([writer('Ann', dice(SEED)), writer('Ben', dice(SEED + 1))]);
	for (const claim of [1, 2]) {
		const history: readonly { readonly sequence: number; readonly actor: string; readonly details: string }[] = JSON.parse(
			(await claims(['history', String(claim), '-j', journal, '--json'])).out,
		);
		const own = done.filter((one) => one.claim === claim).toSorted((one, other) => one.shown - other.shown);
		const recorded = history.filter(({ actor }) => actor === 'Ann' || actor === 'Ben');
		expect(recorded.map(({ sequence, actor }) => [sequence, actor])).toEqual(own.map(({ shown, actor }) => [shown + 1, actor]));
		for (const [index, { text }] of own.entries()) expect(recorded[index]?.details).toContain(text);
	}
	expect(done.length + overtaken).toBe(2 * WRITES);
	expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0 });
});

/** Numbers from nought to one, the same for the same seed. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
		return ((state >>> 8) & 0xffff) / 0x10000;
	};
}
