/** Candidates from the journal: claims that fit the command, names of people and clients, open items of a claim. */

import { parseClaimName, shortNumber } from '../../domain/number.ts';
import { People } from '../../domain/people/people.ts';
import { type Action, type Move, movesOf, type Status, statuses, waitsForKind } from '../../domain/status.ts';
import type { CommandName } from '../../grammar/command.ts';
import { effectsOf, isMove, statusesFor } from '../../grammar/commandEffects.ts';
import { type OptionName, personOptions } from '../../grammar/option.ts';
import type { FoundClaim } from '../../store/completionLookup.ts';
import * as queries from '../../store/completionLookup.ts';
import { namesInSettings } from '../../store/people.ts';
import { latestClaims, openItems, recentValues } from '../../store/statements/lookup.ts';
import type { World } from '../../world.ts';
import { type Candidate, plain } from './candidate.ts';

/** The most words that are proposed. */
const SHOWN = 60;

/** The claims that fit the command, the most urgent first, by the number that was begun. */
export function claimWords(lookup: queries.Lookup, world: World, command: CommandName | undefined, typed: string): readonly Candidate[] {
	const fitting = command ? fittingFor(command) : undefined;
	const year = thisYear(lookup, world);
	const [, ofYear, digits] = /^(?:(20\d{2})\/)?(\d{0,9})$/.exec(typed) ?? [];
	if (digits === undefined) {
		const begun = [typed, typed.toUpperCase()].map((beginning) => queries.claimsCalled(lookup, beginning)).find(({ length }) => length > 0);
		return shown(begun ?? [], fitting).map((claim) => ({ text: claim.number, about: claim.client ?? '' }));
	}
	const found =
		digits === '' && ofYear === undefined ? unnamed(lookup, fitting) : queries.claimsNumbered(lookup, Number(ofYear ?? year), digits);
	return shown(found, fitting).map((claim) => ({
		text: shortNumber(claim, claim.number, ofYear === undefined ? year : 0),
		about: [claim.number, claim.client ?? ''].join(' ').trim(),
	}));
}

function unnamed(lookup: queries.Lookup, fitting: Fitting | undefined): readonly queries.FoundClaim[] {
	const isOpen = (status: Status) => statuses[status].open;
	return fitting?.statuses ? queries.claimsIn(lookup, fitting.statuses, isOpen) : latestClaims(lookup);
}

/** The most urgent first; then those without a day, in order of receipt. */
function shown(claims: readonly queries.FoundClaim[], fitting: Fitting | undefined): readonly queries.FoundClaim[] {
	const urgent = ({ status, due }: queries.FoundClaim) => (statuses[status].open && due !== null ? due : '9');
	return claims
		.filter((claim) => fitting?.fits(claim) ?? true)
		.toSorted((left, right) => (urgent(left) < urgent(right) ? -1 : urgent(left) > urgent(right) ? 1 : 0))
		.slice(0, SHOWN);
}

function thisYear({ settings }: queries.Lookup, { clock, environment }: World): number {
	return Number((environment.CLAIMS_TODAY || clock.today(settings.zone)).slice(0, 4));
}

/** Open items of the named claim (measures, requests, preventive measures), by index. */
export function itemWords(
	lookup: queries.Lookup,
	world: World,
	named: string | undefined,
	what: 'measure' | 'request' | 'prevention' | 'attachment',
): readonly Candidate[] {
	const name = parseClaimName(named ?? '');
	if (name === undefined) return [];
	const claim =
		name.by === 'text'
			? queries.claimsCalled(lookup, name.text).find(({ number }) => number === name.text)
			: queries
					.claimsNumbered(lookup, name.year ?? thisYear(lookup, world), String(name.ordinal))
					.find(({ ordinal }) => ordinal === name.ordinal);
	if (claim === undefined) return [];
	if (what === 'attachment')
		return queries.attachmentsOf(lookup, claim.id).map(({ place, name }) => ({ text: String(place), about: name ?? '' }));
	const items = openItems[what](lookup, { claim: claim.id });
	return items.map(({ place, who, due }) => ({ text: String(place), about: due === null ? who : `${who}, ${due}` }));
}

const PEOPLE: readonly OptionName[] = [...personOptions, 'whom', 'witness', 'actor'];
const FIELDS = ['client', 'category', 'department', 'subject', 'contract'] as const satisfies readonly OptionName[];

/** What such an option was given lately; undefined where its values are private. */
export function spokenWords(lookup: queries.Lookup, world: World, option: OptionName, typed: string): readonly Candidate[] {
	if (PEOPLE.includes(option)) return people(lookup);
	if (option === 'repeatOf' || option === 'earlier') return claimWords(lookup, world, undefined, typed);
	const field = FIELDS.find((one) => one === option);
	return field === undefined ? [] : plain(recentValues[field](lookup).map(({ value }) => value));
}

/** The people of the office who are still here, each by one name: those who handle claims first. */
export function people(lookup: queries.Lookup): readonly Candidate[] {
	const { settings } = lookup;
	const named = [...recentValues.responsible(lookup).map(({ value }) => value), ...namesInSettings(settings)];
	const known = new People(settings.people ?? [], named);
	const listed = [...named.map((name) => known.nameOf(name)), ...known.list.map(({ name }) => name)];
	return [...new Set(listed)].filter((name) => known.of(name)?.leftOn == null).map((text) => ({ text, about: known.of(text)?.post ?? '' }));
}

/** The subjects of the routing table. */
export function subjects({ settings }: queries.Lookup): readonly Candidate[] {
	return settings.routes.map(({ subject, responsible }) => ({ text: subject, about: responsible }));
}

/** The messages that wait to be sorted. */
export function waitingMessages(lookup: queries.Lookup): readonly Candidate[] {
	return queries
		.waitingMessages(lookup)
		.slice(0, SHOWN)
		.map(({ id, about }) => ({ text: String(id), about: about ?? '' }));
}

interface Fitting {
	/** Those whose claims are worth reading; undefined: all of them. */
	readonly statuses: readonly Status[] | undefined;
	fits(claim: FoundClaim): boolean;
}

const all: Fitting = { statuses: undefined, fits: () => true };

/** The claims that the command can be given. */
export function fittingFor(command: CommandName): Fitting {
	const doings = effectsOf(command);
	if (doings.length === 0) return all;
	const statuses = statusesFor(command);
	const whole = statuses.includes('closed') && statuses.includes('registered');
	const fits = (claim: FoundClaim) =>
		statuses.includes(claim.status) && doings.some((doing) => (isMove(doing) ? makes(claim, doing) : hasWhatItNeeds(doing, claim)));
	return { statuses: whole ? undefined : statuses, fits };
}

function makes({ status, kind, unsorted }: FoundClaim, move: Move): boolean {
	return movesOf({ status, kind, unsorted: unsorted === 1 }).includes(move);
}

function hasWhatItNeeds(action: Action, { status, sorted, unsorted, measures }: FoundClaim): boolean {
	// What ended with its kind named is not sorted any more.
	if (action === 'sort') return unsorted === 1 || (status === 'registered' && sorted === null);
	if (unsorted === 1 && waitsForKind(action)) return false;
	return action === 'measureDone' ? measures > 0 : true;
}
