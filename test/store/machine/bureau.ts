/** The program itself: a journal file in which intents are decided and recorded by the one write path, as the commands do it. */

import type { CalendarYear } from '../../../src/domain/calendar/calendar.ts';
import { calendarWith, withYear } from '../../../src/domain/calendar/loaded.ts';
import type { Claim } from '../../../src/domain/claim.ts';
import { asDay, type Day } from '../../../src/domain/day.ts';
import { assign, undo } from '../../../src/domain/decide/index.ts';
import { samePerson } from '../../../src/domain/people/person.ts';
import { finance } from '../../../src/domain/regulation/finance.ts';
import { firma } from '../../../src/domain/regulation/firma.ts';
import { builtInRegulations, newestOf, regulationsInUse } from '../../../src/domain/regulation/index.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Regulation } from '../../../src/domain/term/rule.ts';
import { demandsIn, originOf, type TermOptions, termsFor, visasFor } from '../../../src/domain/term/term.ts';
import { recomputeTerms } from '../../../src/domain/term/termFacts.ts';
import type { Circumstances } from '../../../src/domain/verdict.ts';
import { repeatedBy } from '../../../src/store/clients/repeats.ts';
import { createJournal } from '../../../src/store/create.ts';
import { loadClaim } from '../../../src/store/find.ts';
import { type Journal, openJournal } from '../../../src/store/open.ts';
import { change, changeAll, type NextNumber, type Outcome, type Recording } from '../../../src/store/record/change.ts';
import { changeJournal, type RecomputedTerms } from '../../../src/store/record/changeJournal.ts';
import { undoLast } from '../../../src/store/record/undo.ts';
import { decided, registered } from './deciding.ts';
import type { Intent } from './intent.ts';

const builtIn = await builtInRegulations();

/** What came of it: refused, or done, and which claims got other terms by it though they did not change. */
export interface Came {
	readonly ok: boolean;
	readonly why: string;
	readonly recomputed: readonly number[];
}

export class Bureau {
	readonly #path: string;
	#journal: Journal;
	#terms: TermOptions;
	#recorded = 0;

	/** `settings`: of a new journal, which is laid; undefined where somebody else has laid it and this is another window on it. */
	constructor(path: string, settings: Settings | undefined, today: string) {
		if (settings)
			createJournal({ path, timeout: 1000, settings, stamp: { recordedAt: `${today}T05:00:00.000Z`, officeDay: today, actor: 'init' } });
		this.#path = path;
		this.#journal = this.#open();
		const { ownTermsMove } = this.#journal.settings;
		this.#terms = { regulations: [], calendar: calendarWith(this.#journal.loaded), ownTermsMove };
	}

	get journal(): Journal {
		return this.#journal;
	}

	#open(): Journal {
		const journal = openJournal({ path: this.#path, write: true, timeout: 1000 });
		// That a commit survives a power cut is another matter, and takes long.
		journal.connection.pragma('synchronous = off');
		return journal;
	}

	/** Closes the file and opens it again, as the next command does. */
	async reopen(): Promise<void> {
		this.#journal.close();
		this.#journal = this.#open();
		const { settings, loaded } = this.#journal;
		this.#terms = {
			regulations: await regulationsInUse(settings.regulations, loaded.regulations),
			calendar: calendarWith(loaded),
			ownTermsMove: settings.ownTermsMove,
		};
	}

	close(): void {
		this.#journal.close();
	}

	/** `shown`: how many events the claim had when the intent was formed; undefined where nobody looked at it. */
	async attempt(actor: string, intent: Intent, today: string, dryRun: boolean, shown?: number): Promise<Came> {
		const recording = { recordedAt: this.#now(today), officeDay: today, actor, dryRun };
		const at = asDay(today);
		switch (intent.do) {
			case 'register':
				return came(
					await change(this.#journal, recording, { id: undefined, decide: (_, next) => registered(intent, this.#around(at, next)) }),
				);
			case 'assignMany': {
				const to = { on: asDay(intent.on), to: intent.to, reason: null };
				const outcomes = await changeAll(
					this.#journal,
					recording,
					intent.claims.map((id) => ({ id, decide: (claim, next) => assign(there(claim), to, this.#around(at, next)) })),
				);
				return {
					ok: outcomes.every(({ ok }) => ok),
					why: JSON.stringify(outcomes.flatMap((one) => (one.ok ? [] : one.refusals))),
					recomputed: [],
				};
			}
			case 'undo':
				return this.#undo(recording, at);
			case 'settings': {
				const { controller, ...authority } = intent.powers;
				const changes = { controller, authority };
				await changeJournal(this.#journal, recording, { type: 'settingsChanged', on: at, changes, reason: null });
				return this.#changed([]);
			}
			case 'loadYear': {
				const transfers = intent.off.map((to) => ({ from: null, to, by: 'government' as const }));
				const year: CalendarYear = { year: 2028, decree: 'ПП РФ № 1', transfers, workingWeekends: intent.working, shortened: [] };
				const loaded = withYear(this.#journal.loaded, year);
				const calendar = calendarWith(loaded.days);
				return this.#load(recording, at, { type: 'calendarLoaded', on: at, year: loaded.year }, { ...this.#terms, calendar });
			}
			case 'loadOwnDays': {
				const daysOff = intent.off.map((day) => ({ day, name: null }));
				const days = { years: [intent.year], from: null, region: null, week: null, daysOff, workingDays: [] };
				const calendar = calendarWith({ ...this.#journal.loaded, own: [...this.#journal.loaded.own, days] });
				return this.#load(recording, at, { type: 'ownDaysLoaded', on: at, days }, { ...this.#terms, calendar });
			}
			case 'loadRules':
				return this.#loadRules(recording, at, intent.regulation === 'firma' ? firmaOf(intent) : finance);
			default: {
				const earlier = intent.do === 'refuse' && intent.earlier !== null ? loadClaim(this.#journal, intent.earlier).claim : null;
				return came(
					await change(this.#journal, recording, {
						id: intent.claim,
						...(shown !== undefined && { shown: { sequence: shown } }),
						decide: (claim, next) => decided(there(claim), intent, earlier, this.#around(at, next)),
					}),
				);
			}
		}
	}

	/** Each operation has an instant of its own. */
	#now(today: string): string {
		const second = ++this.#recorded % 36_000;
		return new Date(Date.parse(`${today}T06:00:00Z`) + second * 1000).toISOString();
	}

	async #undo(recording: Recording, on: Day): Promise<Came> {
		const undone = await undoLast(
			this.#journal,
			recording,
			(claim, { events, last }) => undo(claim, { on, events, last }, this.#around(on, none)),
			(claim) => recomputeTerms(claim, 'takenBack', on, (facts) => termsFor(facts, this.#terms)),
		);
		if (!undone.ok) return { ok: false, why: JSON.stringify(undone.refusals), recomputed: [] };
		const refusals = undone.outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
		const recomputed = undone.outcomes.flatMap((outcome) =>
			outcome.ok && outcome.events.some(({ type }) => type === 'termSet') ? [outcome.claim.id] : [],
		);
		return { ok: refusals.length === 0, why: JSON.stringify(refusals), recomputed };
	}

	async #loadRules(recording: Recording, on: Day, draft: Regulation): Promise<Came> {
		const { settings, loaded } = this.#journal;
		const before = newestOf([...builtIn, ...loaded.regulations].filter(({ id }) => id === draft.id));
		const regulation = { ...draft, edition: (before?.edition ?? 0) + 1 };
		const inUse = settings.regulations.includes(draft.id) ? settings.regulations : [...settings.regulations, draft.id];
		const regulations = await regulationsInUse(inUse, [...loaded.regulations, regulation]);
		return this.#load(recording, on, { type: 'rulesLoaded', on, regulation }, { ...this.#terms, regulations });
	}

	async #load(recording: Recording, on: Day, event: Parameters<typeof changeJournal>[2], options: TermOptions): Promise<Came> {
		const because = 'type' in event && event.type === 'rulesLoaded' ? 'rulesLoaded' : 'calendarLoaded';
		const recompute = (claim: Claim) => recomputeTerms(claim, because, on, (facts) => termsFor(facts, options));
		return this.#changed(await changeJournal(this.#journal, recording, event, recompute));
	}

	async #changed(recomputed: readonly RecomputedTerms[]): Promise<Came> {
		await this.reopen();
		return { ok: true, why: '', recomputed: recomputed.map(({ after }) => after.id) };
	}

	#around(today: Day, next: NextNumber): Circumstances {
		const { settings, loaded } = this.#journal;
		const { calendar, regulations } = this.#terms;
		return {
			today,
			actor: settings.controller,
			controller: settings.controller,
			same: samePerson,
			spellings: (name) => [name],
			incoming: (year) => next('incoming', year),
			outgoing: (year) => next('outgoing', year),
			terms: (facts) => termsFor(facts, this.#terms),
			demands: demandsIn(regulations),
			repeats: (number) => repeatedBy(this.#journal, number),
			ruleOf: (term) => {
				const origin = originOf(term, [...builtIn, ...loaded.regulations]);
				return origin && { rule: origin.rule, act: origin.rule.act ?? origin.regulation.act };
			},
			visasFor: (kind) => visasFor(kind, regulations, []),
			calendar,
			authority: settings.authority,
			routed: () => undefined,
		};
	}
}

/** The office's own order with other terms. */
function firmaOf({ claimDays, inquiryDays }: Extract<Intent, { do: 'loadRules' }>): Regulation {
	const counts: Readonly<Record<string, number>> = {
		...{ 'firma.claim': claimDays, 'firma.inquiry': inquiryDays, 'firma.inquiryOnline': inquiryDays },
	};
	return {
		...firma,
		rules: firma.rules.map((rule) => ({ ...rule, length: { ...rule.length, count: counts[rule.id] ?? rule.length.count } })),
	};
}

function came(outcome: Outcome): Came {
	return { ok: outcome.ok, why: outcome.ok ? '' : JSON.stringify(outcome.refusals), recomputed: [] };
}

function there(claim: Claim | undefined): Claim {
	if (!claim) throw new Error('no such claim');
	return claim;
}

function none(): never {
	throw new Error('nothing that is taken back gives a number');
}
