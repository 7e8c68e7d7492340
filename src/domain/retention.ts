/**
 * Until when the papers of an entry are kept (регламент п. 3.7, 395-1 ст. 30.1 ч. 11). By archive practice the years are counted from
 * 1 January after the year in which they begin, which is never shorter than counting from the day itself.
 */

import type { Claim } from './claim.ts';
import { asDay, type Day, later, yearOf } from './day.ts';
import { endings } from './status.ts';
import { overrides, type Regulation, type Rule, type StartEvent } from './term/rule.ts';
import { rulesFor } from './term/term.ts';
import { termFacts } from './term/termFacts.ts';

/** The properties of a claim that retention follows from. */
export type Ended = Pick<Claim, 'status' | 'statusOn' | 'reopenedOn'> & Parameters<typeof termFacts>[0];

/** The last day of retention, by the longest rule in use; null while the claim is open, or where no rule sets one. */
export function keepUntil(claim: Ended, regulations: readonly Regulation[]): Day | null {
	return retentionBy(regulations)(claim);
}

/** `keepUntil` for many claims by the same rules. */
export function retentionBy(regulations: readonly Regulation[]): (claim: Ended) => Day | null {
	const keeping = regulations.map((regulation) => ({ ...regulation, rules: rulesOfKeeping(regulation) }));
	return (claim) => {
		if (!endings.some((status) => status === claim.status)) return null;
		const facts = termFacts(claim, claim.reopenedOn);
		const starts: Partial<Record<StartEvent, Day>> = { ...facts.events, registered: claim.registeredOn, closed: claim.statusOn };
		let last: Day | null = null;
		for (const regulation of keeping)
			for (const { purpose, from, length } of rulesFor({ ...facts, events: starts }, regulation)) {
				const start = starts[from];
				if (purpose !== 'keep' || !start || length.unit !== 'year') continue;
				const day = asDay(`${yearOf(start) + length.count}-12-31`);
				last = last === null ? day : later(last, day);
			}
		return last;
	};
}

/** The rules for keeping papers, and those that may apply instead of one: the many others need not be asked about each claim. */
function rulesOfKeeping({ rules }: Regulation): readonly Rule[] {
	const keeping = rules.filter(({ purpose }) => purpose === 'keep');
	return rules.filter((rule) => keeping.includes(rule) || keeping.some((one) => overrides(rule, one)));
}

/** How many years papers are kept by the longest rule in use, and its act and article; null where no rule sets a term. */
export function keptFor(regulations: readonly Regulation[]): { readonly years: number; readonly article: string } | null {
	const found = regulations.flatMap(({ act, rules }) =>
		rules
			.filter(({ purpose, length }) => purpose === 'keep' && length.unit === 'year')
			.map((rule) => ({ years: rule.length.count, article: `${rule.act ?? act} ${rule.article}` })),
	);
	return found.toSorted((left, right) => right.years - left.years)[0] ?? null;
}
