/** Files kept with the journal, among processes: many at once, killed at any step, written to meanwhile, on a full disk, broken off. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { claims, each, entry, interrupted, newJournal, quoted, type Ran, scratch, shell, stepsOf } from './program.ts';

const folder = scratch();
const base = join(folder, 'base.db');
/** Three pieces and a bit. */
const scan = Buffer.alloc(800_000, 'scan ');

beforeAll(async () => {
	await newJournal(base);
	for (let count = 0; count < 4; count++)
		await claims(['add', '-j', base, ...entry.slice(0, 4), '--client', `Client ${count}`, '--summary', 'It creaks']);
});

interface Place {
	readonly journal: string;
	readonly scan: string;
	readonly folder: string;
}

/** A fresh copy of the journal in a folder of its own, and a file to attach. */
function placed(name: string): Place {
	const place = join(folder, name);
	mkdirSync(place);
	copyFileSync(base, join(place, 'journal.db'));
	writeFileSync(join(place, 'scan.pdf'), scan);
	return { journal: join(place, 'journal.db'), scan: join(place, 'scan.pdf'), folder: place };
}

function keptIn(journal: string): readonly string[] {
	return readdirSync(`${journal}.attachments`, { recursive: true, encoding: 'utf8' }).filter((name) =>
		statSync(join(`${journal}.attachments`, name)).isFile(),
	);
}

async function attachedTo(claim: number, journal: string): Promise<readonly unknown[]> {
	return JSON.parse((await claims(['attachments', String(claim), '-j', journal, '--json', 'name'])).out);
}

async function expectSound(journal: string, where: string): Promise<void> {
	expect(await claims(['check', '-j', journal]), where).toMatchObject({ code: 0, out: '', errors: '' });
}

test('many processes attach the same file, to the same entry and to others: it is kept once, and each event has it', async () => {
	const { journal, scan: file, folder: place } = placed('many');
	const ran: Ran[] = [];
	await each(
		Array.from({ length: 12 }, (_, index) => index),
		async (index) => {
			const name = join(place, `${index}.pdf`);
			copyFileSync(file, name);
			ran.push(await claims(['attach', String((index % 4) + 1), name, '-j', journal]));
		},
		6,
	);
	// The rule is asked with the lock held: of those for one entry just one is told that it is attached.
	expect(ran.map(({ code }) => code).toSorted()).toEqual([0, 0, 0, 0, ...Array(8).fill(2)]);
	for (const claim of [1, 2, 3, 4]) expect(await attachedTo(claim, journal)).toHaveLength(1);
	expect(keptIn(journal)).toHaveLength(1);
	await expectSound(journal, 'many');
});

test('killed before its steps: no event is without its file, and nothing stands in the way afterwards', async () => {
	const first = placed('steps');
	const steps = await stepsOf(['attach', '1', first.scan, '-j', first.journal]);
	// All of those around the commit; of the others every second one.
	const chosen = Array.from({ length: steps }, (_, index) => index + 1).filter((at) => at % 2 === 0 || at > steps - 12);
	const seen = new Set<number>();
	await each(chosen, async (at) => {
		const { journal, scan: file } = placed(`killed-${at}`);
		expect((await interrupted(['attach', '1', file, '-j', journal], at, 'kill')).signal, `step ${at}`).toBe('SIGKILL');
		await expectSound(journal, `step ${at}`);
		const { code } = await claims(['attach', '1', file, '-j', journal]);
		seen.add(code ?? 70);
		expect(
			keptIn(journal).filter((name) => !name.endsWith('.part')),
			`step ${at}`,
		).toHaveLength(1);
		expect(await attachedTo(1, journal), `step ${at}`).toHaveLength(1);
	});
	// Some had recorded it, and were told so the second time.
	expect(seen).toEqual(new Set([0, 2]));
});

describe('nothing is recorded, and nothing is left of it', () => {
	test('where somebody writes to the file meanwhile', async () => {
		const first = placed('changed');
		const steps = await stepsOf(['attach', '1', first.scan, '-j', first.journal]);
		let told = '';
		// It grows ever later, until that is after the first look at it.
		for (let at = 1; at <= steps && told === ''; at++) {
			const { journal, scan: file } = placed(`changed-${at}`);
			const ran = await interrupted(['attach', '1', file, '-j', journal], at, ['sh', '-c', `printf x >> ${quoted(file)}`]);
			if (ran.code === 0) continue;
			expect(ran).toMatchObject({ code: 2, out: '' });
			told = ran.errors;
			expect(existsSync(`${journal}.attachments`)).toBe(false);
			await expectSound(journal, `step ${at}`);
		}
		expect(told).toContain('changed while it was read');
	});

	test('where the disk is full', async () => {
		const place = placed('full');
		const ran = await shell(`ulimit -f 300; claims attach 1 ${quoted(place.scan)} -j ${quoted(place.journal)}`);
		expect(ran).toMatchObject({ code: 3, out: '', errors: expect.stringMatching(/^The disk is full: .*Nothing was recorded\.\n$/) });
		expect(existsSync(`${place.journal}.attachments`)).toBe(false);
		await expectSound(place.journal, 'full');
	});

	test.each([
		['INT', 130],
		['TERM', 143],
	])('where SIG%s ends it', async (signal, code) => {
		// Large enough that somebody could lose patience.
		const [first, second] = [placed(signal), placed(`${signal}-2`)];
		for (const { scan: file } of [first, second]) writeFileSync(file, Buffer.alloc(30_000_000, 'scan '));
		const at = Math.round((await stepsOf(['attach', '1', first.scan, '-j', first.journal])) / 3);
		const words = ['attach', '1', second.scan, '-j', second.journal];
		const ran = await interrupted(words, at, ['sh', '-c', `kill -${signal} $PPID; sleep 0.1`]);
		expect(ran).toMatchObject({ code, out: '', errors: 'Interrupted: nothing was recorded.\n' });
		expect(existsSync(`${second.journal}.attachments`)).toBe(false);
		await expectSound(second.journal, signal);
	});
});
