/** Checks a regulation as a whole: conflicting rules, and kinds of entry without a rule to answer them. */

import { type Channel, channels, type DemandKind, demandKinds, type Kind, kinds } from '../code.ts';
import { answers, overrides, type Regulation, type Rule, scopes, serveOnePurpose } from './rule.ts';
import { rulesFor } from './term.ts';

interface RuleConflict {
	readonly rule: Rule;
	/** The later one. */
	readonly other: Rule;
}

/**
 * The pairs of rules that match equally. Two rules do when they serve the same purpose (to answer and to satisfy are one);
 * some entry is of both: of no scope (kinds, channels, demands) do they name different codes only, and their years, where they run
 * from the same event, are not apart; and nothing says which of them applies: neither overrides the other, by its `insteadOf`
 * or by being narrower, or each claims to override the other.
 */
export function ruleConflicts({ rules }: Pick<Regulation, 'rules'>): readonly RuleConflict[] {
	return rules.flatMap((rule, index) =>
		rules
			.slice(index + 1)
			.filter((other) => serveOnePurpose(rule, other) && overlap(rule, other) && overrides(rule, other) === overrides(other, rule))
			.map((other) => ({ rule, other })),
	);
}

function overlap(left: Rule, right: Rule): boolean {
	const apart = left.from === right.from && (isBefore(left.until, right.since) || isBefore(right.until, left.since));
	return !apart && scopes.every((scope) => share(left[scope], right[scope]));
}

function isBefore(until: string | undefined, since: string | undefined): boolean {
	return until !== undefined && since !== undefined && until < since;
}

function share(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
	return left === undefined || right === undefined || left.some((code) => right.includes(code));
}

/** A kind of entry that no rule answers; the first channel and demand of which that is so. */
interface UncoveredKind {
	readonly kind: Kind;
	readonly channel: Channel | null;
	readonly demandKind: DemandKind | null;
	/** Other entries of the kind are answered. */
	readonly partly: boolean;
}

/**
 * The kinds that are neither answered in every channel and for every demand, nor declared to have no term. Where the regulation gives
 * terms to certain demands only, a kind counts as answered if any of its rules covers it.
 */
export function uncoveredKinds(regulation: Regulation): readonly UncoveredKind[] {
	return kinds.flatMap((kind) => {
		if (regulation.noAnswerTerm.includes(kind)) return [];
		const demands = new Set([null, ...demandKinds, ...(regulation.demands ?? []).map((one) => one.kind)]);
		const entries = [null, ...channels].flatMap((channel) => [...demands].map((demandKind) => ({ kind, channel, demandKind })));
		const silent = entries.filter((entry) => !rulesFor({ ...entry, events: {} }, regulation).some(answers));
		const [first] = silent;
		const partly = silent.length < entries.length;
		return first && !(partly && regulation.demandsOnly) ? [{ ...first, partly }] : [];
	});
}

/**
 * The regulation with its changed rows marked as the office's: what is documented for a built-in row (`builtIn`) is not true of it
 * any more. A row of which the office says itself how sure it is stays as it is.
 */
export function withOwnRows<R extends Omit<Regulation, 'edition'>>(regulation: R, builtIn: readonly Regulation[]): R {
	const rows = builtIn.filter(({ id }) => id === regulation.id).flatMap(({ rules }) => rules);
	const rules = regulation.rules.map((rule): Rule => {
		const row = rows.find(({ id }) => id === rule.id);
		const changed = row !== undefined && row.confidence === rule.confidence && inOrder(row) !== inOrder(rule);
		return changed ? { ...rule, confidence: 'office' } : rule;
	});
	return { ...regulation, rules };
}

/** Whether two regulations are equal, ignoring their editions. */
export function sameRegulation(left: Omit<Regulation, 'edition'>, right: Omit<Regulation, 'edition'>): boolean {
	return inOrder({ ...left, edition: 0 }) === inOrder({ ...right, edition: 0 });
}

/** JSON with its keys in order. */
function inOrder(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
