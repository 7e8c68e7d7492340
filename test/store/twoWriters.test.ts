/**
 * Two people with a window each on one journal: what one prepares the other may overtake. Whatever is written is what the model says of the journal
 * as it is then; what rests on something that has moved on is refused, and nothing else is for that.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sequenceOf } from '../../src/store/statements/overview.ts';
import { settings as ofOffice } from '../domain/office.ts';
import { fc } from '../property.ts';
import { Bureau } from './machine/bureau.ts';
import { CONTROLLER, Dice, deedBy, entryBy } from './machine/dice.ts';
import type { ClaimIntent, Intent } from './machine/intent.ts';
import { copyOf, type Model, type ModelClaim } from './machine/model.ts';
import { deeds, play } from './machine/play.ts';
import { expected, faultsOf, headOf, shown } from './machine/seen.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-two-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST_DAY = '2027-12-06';
const people = ['Гайдук', 'Ежова'] as const;
type Person = (typeof people)[number];

interface Held {
	model: Model;
	/** How often each claim was changed, by its id. */
	readonly changes: Map<number, number>;
	/** What each has prepared, and what the claim was then. */
	readonly prepared: Map<
		Person,
		{ readonly intent: ClaimIntent; readonly claim: ModelClaim; readonly changes: number; readonly sequence: number }
	>;
	readonly story: string[];
}

type Windows = Readonly<Record<Person, Bureau>>;

/** What a correction may touch. */
const fields = [
	'kind',
	'channel',
	'client',
	'summary',
	'received',
	'registered',
	'responsible',
	'demand',
	'demandKind',
	'amount',
	'repeatOf',
] as const;

/** Plays what the window was asked to record, and compares. */
async function written(held: Held, person: Person, windows: Windows, intent: Intent, sequence?: number, overtaken = (_: Model) => false) {
	const { model: before } = held;
	const window = windows[person];
	const head = headOf(window.journal);
	const { ok, why, recomputed } = await window.attempt(person, intent, before.today, false, sequence);
	const after = copyOf(before);
	const allowed = play(after, person, intent, recomputed);
	const late = allowed && overtaken(after);
	held.story.push(`${person}: ${JSON.stringify(intent)} → ${ok ? 'done' : why}`);
	expect(ok).toBe(allowed && !late);
	if (late) expect(why).toContain('"movedOn"');
	if (!ok) expect(headOf(window.journal)).toBe(head);
	else {
		held.model = after;
		// An entry that was sent once more under its key is neither.
		const added = after.operations.slice(before.operations.length).at(-1);
		for (const id of (takenBack(before, after) ?? added)?.claims ?? []) held.changes.set(id, (held.changes.get(id) ?? 0) + 1);
	}
	// Each window shows the same.
	for (const name of people) expect(shown(windows[name].journal, held.model)).toEqual(expected(held.model));
}

function takenBack(before: Model, after: Model) {
	return after.operations.find(({ undone }, index) => undone && !before.operations[index]?.undone);
}

class Act implements fc.AsyncCommand<Held, Windows> {
	readonly #person: Person;
	readonly #intent: (model: Model) => Intent | undefined;

	constructor(person: Person, intent: (model: Model) => Intent | undefined) {
		this.#person = person;
		this.#intent = intent;
	}

	check({ model }: Held): boolean {
		return this.#intent(model) !== undefined;
	}

	async run(held: Held, windows: Windows): Promise<void> {
		const intent = this.#intent(held.model);
		if (intent) await written(held, this.#person, windows, intent);
	}

	toString(): string {
		return `${this.#person} acts`;
	}
}

/** The person looks at a claim and forms an intent; nothing is written yet. */
class Prepare implements fc.AsyncCommand<Held, Windows> {
	readonly #person: Person;
	readonly #intent: (model: Model) => ClaimIntent | undefined;

	constructor(person: Person, intent: (model: Model) => ClaimIntent | undefined) {
		this.#person = person;
		this.#intent = intent;
	}

	check({ model }: Held): boolean {
		return this.#intent(model) !== undefined;
	}

	async run(held: Held, windows: Windows): Promise<void> {
		const intent = this.#intent(held.model);
		const claim = held.model.claims.find(({ id }) => id === intent?.claim);
		if (!intent || !claim) throw new Error('checked before');
		held.prepared.set(this.#person, {
			intent,
			claim: structuredClone(claim),
			changes: held.changes.get(claim.id) ?? 0,
			sequence: sequenceOf(windows[this.#person].journal, claim),
		});
		held.story.push(`${this.#person} prepares ${JSON.stringify(intent)}`);
	}

	toString(): string {
		return `${this.#person} prepares`;
	}
}

/** The person records what was prepared. */
class Recording implements fc.AsyncCommand<Held, Windows> {
	readonly #person: Person;

	constructor(person: Person) {
		this.#person = person;
	}

	check({ prepared }: Held): boolean {
		return prepared.has(this.#person);
	}

	async run(held: Held, windows: Windows): Promise<void> {
		const one = held.prepared.get(this.#person);
		if (!one) throw new Error('checked before');
		held.prepared.delete(this.#person);
		const { intent, claim, changes, sequence } = one;
		const now = held.model.claims.find(({ id }) => id === claim.id);
		const overtaken = (after: Model): boolean => {
			if (intent.do !== 'correct') return (held.changes.get(claim.id) ?? 0) !== changes;
			const corrected = after.claims.find(({ id }) => id === claim.id);
			return fields.some((field) => now?.[field] !== corrected?.[field] && now?.[field] !== claim[field]);
		};
		await written(held, this.#person, windows, intent, sequence, overtaken);
	}

	toString(): string {
		return `${this.#person} records`;
	}
}

const person = fc.constantFrom(...people);
const numbers = fc.noBias(fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }));
const which = fc.constantFrom(0, 0, 0, 1);
const deed = fc.constantFrom('onward' as const, 'onward' as const, 'fitting' as const, 'correct' as const, 'correct' as const, ...deeds);

const of = (name: Parameters<typeof deedBy>[0], index: number, roll: readonly number[]) => (model: Model) => {
	const claim = model.claims[index % Math.max(1, model.claims.length)];
	return claim && deedBy(name, claim, new Dice(roll), model);
};
const entry = fc.tuple(person, numbers).map(([who, roll]) => new Act(who, (model) => entryBy(new Dice(roll), model)));
const act = fc.tuple(person, deed, which, numbers).map(([who, name, index, roll]) => new Act(who, of(name, index, roll)));
const undo = person.map((who) => new Act(who, () => ({ do: 'undo' })));
const prepare = fc.tuple(person, deed, which, numbers).map(([who, name, index, roll]) => new Prepare(who, of(name, index, roll)));
const record = person.map((who) => new Recording(who));

let runs = 0;

it('nothing is lost, nothing is recorded that nobody meant', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.commands([entry, act, act, undo, prepare, prepare, prepare, record, record, record], { maxCommands: 120, size: 'max' }),
			async (commands) => {
				const path = join(folder, `journal-${++runs}.db`);
				const powers = { controller: CONTROLLER, head: null, chairman: null, chairmanAbove: null, chairmanKinds: [] };
				const { controller, ...authority } = powers;
				const settings = {
					...ofOffice,
					regulations: ['firma', 'consumer'],
					ownTermsMove: true,
					controller,
					authority,
					firstYear: 2027,
					firstIncoming: 1,
					firstOutgoing: 1,
				};
				const windows: Windows = { Гайдук: new Bureau(path, settings, FIRST_DAY), Ежова: new Bureau(path, undefined, FIRST_DAY) };
				const held: Held = {
					model: {
						...{ today: FIRST_DAY, claims: [], stacks: [], operations: [], powers, last: { 'incoming 2027': 0, 'outgoing 2027': 0 } },
						rules: { regulations: ['firma', 'consumer'], claimDays: 30, inquiryDays: 3, ownMove: true },
						days: { decreed: null, own: {} },
					},
					...{ changes: new Map(), prepared: new Map(), story: [] },
				};
				try {
					for (const name of people) await windows[name].reopen();
					await fc.asyncModelRun(() => ({ model: held, real: windows }), commands);
					expect(await faultsOf(windows.Ежова.journal)).toEqual([]);
				} catch (error) {
					throw new Error(held.story.join('\n'), { cause: error });
				} finally {
					for (const name of people) windows[name].close();
					rmSync(path);
				}
			},
		),
		// What fails is told with its seed.
		{ numRuns: Number(process.env.MACHINE_RUNS ?? 25), interruptAfterTimeLimit: 60_000 },
	);
});
