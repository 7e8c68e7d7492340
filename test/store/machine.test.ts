/** Random lives of a small journal, legal and illegal, by two people, against a model that shares nothing with the rules: every move. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/domain/settings.ts';
import { settings as ofOffice } from '../domain/office.ts';
import { fc } from '../property.ts';
import { Bureau } from './machine/bureau.ts';
import { CHAIRMAN, CONTROLLER, type Deed, Dice, deedBy, entryBy, HANDLER, officeBy } from './machine/dice.ts';
import type { Intent } from './machine/intent.ts';
import { copyOf, type Model } from './machine/model.ts';
import { deeds, pass, play } from './machine/play.ts';
import { balanceFaults } from './machine/reckoned.ts';
import { expected, faultsOf, headOf, shown, stepFaults } from './machine/seen.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-machine-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Late enough for terms to run into a year whose days off nobody knows yet. */
const FIRST_DAY = '2027-12-06';
const FIRST_INCOMING = 8;
const FIRST_OUTGOING = 100;

interface Held {
	model: Model;
	/** What was attempted, and what came of it. */
	readonly story: string[];
}

/** One attempt of somebody. What it was is known only in the run: the story tells it where the run fails. */
class Attempt implements fc.AsyncCommand<Held, Bureau> {
	readonly #actor: string;
	readonly #dryRun: boolean;
	readonly #intent: (model: Model) => Intent | undefined;

	constructor(actor: string, dryRun: boolean, intent: (model: Model) => Intent | undefined) {
		this.#actor = actor;
		this.#dryRun = dryRun;
		this.#intent = intent;
	}

	check({ model }: Held): boolean {
		return this.#intent(model) !== undefined;
	}

	async run(held: Held, bureau: Bureau): Promise<void> {
		const { model: before } = held;
		const intent = this.#intent(before);
		if (!intent) throw new Error('checked before');
		// The office's own changes are tried by a dry run of their own: the journal is opened anew after them.
		const dryRun =
			this.#dryRun &&
			intent.do in { undo: true, register: true, assignMany: true, ...Object.fromEntries(deeds.map((deed) => [deed, true])) };
		held.story.push(`${this.#actor} on ${before.today}${dryRun ? ', dry run' : ''}: ${JSON.stringify(intent)}`);
		const head = headOf(bureau.journal);
		const { ok, why, recomputed } = await bureau.attempt(this.#actor, intent, before.today, dryRun);
		const after = copyOf(before);
		const allowed = play(after, this.#actor, intent, recomputed);
		expect({ ok, why }).toEqual(allowed ? { ok: true, why: expect.anything() } : { ok: false, why: expect.anything() });
		if (allowed && !dryRun) held.model = after;
		else expect(headOf(bureau.journal)).toBe(head);
		expect(shown(bureau.journal, held.model)).toEqual(expected(held.model));
	}

	toString(): string {
		return `${this.#actor}${this.#dryRun ? ' on trial' : ''}`;
	}
}

class Days implements fc.AsyncCommand<Held, Bureau> {
	readonly #days: number;

	constructor(days: number) {
		this.#days = days;
	}

	check(): boolean {
		return true;
	}

	async run({ model, story }: Held): Promise<void> {
		story.push(this.toString());
		pass(model, this.#days);
	}

	toString(): string {
		return `${this.#days} days pass`;
	}
}

const actor = fc.constantFrom(HANDLER, CONTROLLER);
/** What concerns the whole office is mostly done by a third, so that it does not stand before what the two may take back. */
const anyone = fc.constantFrom(HANDLER, CONTROLLER, CHAIRMAN);
const dryRun = fc.nat(15).map((number) => number === 15);
// Else half of them would be those next to the bounds.
const numbers = fc.noBias(fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }));

const entry = fc.tuple(actor, dryRun, numbers).map(([who, dry, roll]) => new Attempt(who, dry, (model) => entryBy(new Dice(roll), model)));
const whole = fc
	.tuple(anyone, dryRun, numbers)
	.map(([who, dry, roll]) => new Attempt(who, dry, (model) => officeBy(new Dice(roll), model)));
const undo = fc.tuple(anyone, dryRun).map(([who, dry]) => new Attempt(who, dry, () => ({ do: 'undo' })));
const passing = fc.constantFrom(1, 2, 5, 12).map((days) => new Days(days));

function deed(names: readonly Deed[]): fc.Arbitrary<Attempt> {
	return fc.tuple(actor, dryRun, fc.constantFrom(...names), fc.constantFrom(0, 0, 0, 1, 1, 2), numbers).map(
		([who, dry, name, which, roll]) =>
			new Attempt(who, dry, (model) => {
				const claim = model.claims[which % Math.max(1, model.claims.length)];
				return claim && deedBy(name, claim, new Dice(roll), model);
			}),
	);
}

const onward = deed(['onward']);
const fitting = deed(['fitting']);
const anything = deed(deeds);

const office = fc.record({
	ownMove: fc.boolean(),
	regulations: fc.constantFrom(['firma', 'consumer'] as const, ['firma', 'consumer', 'finance'] as const),
	head: fc.constantFrom(null, HANDLER),
});

type Office = typeof office extends fc.Arbitrary<infer O> ? O : never;

let runs = 0;

function opened({ ownMove, regulations, head }: Office): { readonly model: Held; readonly real: Bureau; readonly path: string } {
	const powers = { controller: CONTROLLER, head, chairman: null, chairmanAbove: null, chairmanKinds: [] };
	const { controller, ...authority } = powers;
	const settings: Settings = {
		...{ ...ofOffice, regulations, ownTermsMove: ownMove, controller, authority },
		...{ firstYear: 2027, firstIncoming: FIRST_INCOMING, firstOutgoing: FIRST_OUTGOING },
	};
	const model: Model = {
		...{ today: FIRST_DAY, claims: [], stacks: [], operations: [], powers },
		last: { 'incoming 2027': FIRST_INCOMING - 1, 'outgoing 2027': FIRST_OUTGOING - 1 },
		rules: { regulations: [...regulations], claimDays: 30, inquiryDays: 3, ownMove },
		days: { decreed: null, own: {} },
	};
	const path = join(folder, `journal-${++runs}.db`);
	return { model: { model, story: [] }, real: new Bureau(path, settings, FIRST_DAY), path };
}

describe('a journal that two people keep', () => {
	it('allows what the model allows, refuses the rest without a trace, and stays sound', async () => {
		await fc.assert(
			fc.asyncProperty(
				office,
				fc.commands([entry, onward, onward, onward, onward, fitting, fitting, fitting, anything, undo, whole, passing], {
					maxCommands: 240,
					size: 'max',
				}),
				async (laidDown, commands) => {
					const { model, real, path } = opened(laidDown);
					try {
						await real.reopen();
						await fc.asyncModelRun(() => ({ model, real }), commands);
						expect(await faultsOf(real.journal)).toEqual([]);
						expect(balanceFaults(real.journal, model.model.today)).toEqual([]);
						expect(stepFaults(real.journal)).toEqual([]);
						await real.reopen();
						expect(shown(real.journal, model.model)).toEqual(expected(model.model));
					} catch (error) {
						throw new Error(model.story.join('\n'), { cause: error });
					} finally {
						real.close();
						rmSync(path);
					}
				},
			),
			// What fails is told, with its seed, before the time of the test is over: shrinking a long life takes long.
			{ numRuns: Number(process.env.MACHINE_RUNS ?? 45), interruptAfterTimeLimit: 60_000 },
		);
	});
});
