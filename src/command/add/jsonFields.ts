/** A claim as JSON: which keys it may have, and how each is read. */

import type { CommandContext } from '../../context.ts';
import { isGivenDay } from '../../domain/day.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { type FieldName, fieldNames, fieldRow, fields } from '../../domain/fields.ts';
import { isKopecks } from '../../domain/money.ts';
import { withoutControls } from '../../domain/text/clean.ts';
import { readWrittenDay } from '../../domain/writtenDay.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { readers } from '../../grammar/readers.ts';
import type { ValueKind } from '../../grammar/value.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { demandNamed } from '../claim/fields.ts';

export type ReadClaim =
	/** `cleaned`: the keys whose texts had control characters. */
	| { readonly ok: true; readonly registration: Registration; readonly cleaned: readonly string[] }
	| { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** The sample data keep later steps under this key: not part of a registration. */
const SKIPPED = 'then';

/** Keys of a registration other than its fields. */
const BESIDE = { key: 'line', allowed: 'text' } as const satisfies Record<string, ValueKind>;

type Name = FieldName | keyof typeof BESIDE;

/** The key that is true or false: whether the head will say the kind. */
const UNSORTED = 'unsorted';

const NAMES: readonly Name[] = [...fieldNames, 'key', 'allowed'];

/**
 * Reads a parsed JSON value as a claim: strings for texts, codes and days (`2026-10-05`, `05.10.2026`), whole kopecks for the amount, null or an
 * empty string for nothing, a boolean for `unsorted`. `cleaned`: without control characters.
 */
export function readClaimJson(context: CommandContext, value: unknown, cleaned: boolean): ReadClaim {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, mistakes: [{ code: 'notAnObject' }] };
	const mistakes: Mistake[] = [];
	const altered: string[] = [];
	const registration: Record<string, unknown> = {};
	for (const [key, given] of Object.entries(value)) {
		const name = NAMES.find((one) => one === key);
		if (key === SKIPPED || given === null || isEmptyCell(name, given)) continue;
		if (key === UNSORTED) {
			if (typeof given === 'boolean') registration[key] = given;
			else mistakes.push({ code: 'wrongType', option: { called: key }, expected: 'yesNo' });
		} else if (name === undefined) mistakes.push({ code: 'unknownKey', value: key, allowed: [...NAMES, UNSORTED] });
		else {
			const taken = cleaned && typeof given === 'string' ? withoutControls(given, kindOf(name) === 'text' ? 'many' : 'one') : given;
			if (taken !== given) altered.push(key);
			const read = readField(context, name, taken);
			if (read.ok) registration[key] = read.value;
			else mistakes.push(read.mistake);
		}
	}
	// Each value was read by the reader of its own field.
	return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, registration: registration as Registration, cleaned: altered };
}

/** Nothing, where there may be nothing: as tables give it that were made JSON. A key to know an entry by is never empty. */
function isEmptyCell(name: Name | undefined, given: unknown): boolean {
	if (name === undefined || isBeside(name)) return false;
	return typeof given === 'string' && given.trim() === '' && fieldRow(name).required !== true;
}

function isBeside(name: Name): name is keyof typeof BESIDE {
	return name in BESIDE;
}

function kindOf(name: Name): ValueKind {
	return isBeside(name) ? BESIDE[name] : fields[name].value;
}

type ReadField = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly mistake: Mistake };

function readField(context: CommandContext, name: Name, given: unknown): ReadField {
	const option = { called: name };
	const kind = kindOf(name);
	if (kind === 'money')
		return isKopecks(given) ? { ok: true, value: given } : { ok: false, mistake: { code: 'wrongType', option, expected: 'kopecks' } };
	if (typeof given !== 'string') return { ok: false, mistake: { code: 'wrongType', option, expected: 'text' } };
	// Scripts must give exact days: «вчера» or 5.11 in a file would mean another day tomorrow.
	if (kind === 'pastDay' && !isGivenDay(given)) {
		const day = /\d{4}$/.test(given.trim()) ? readWrittenDay(given.trim()) : undefined;
		if (day?.day) return { ok: true, value: day.day };
		return {
			ok: false,
			mistake:
				day || /^\d{4}-\d{2}-\d{2}$/.test(given)
					? { code: 'noSuchDay', option, value: given }
					: { code: 'wrongType', option, expected: 'day' },
		};
	}
	const { today, calendar, world } = context;
	const read = readers[kind](given, { option, today, calendar, vocabulary, knowsZone: world.clock.knowsZone });
	if (!read.ok || name !== 'demandKind') return read;
	try {
		return { ok: true, value: demandNamed(String(read.value), context.terms, option) };
	} catch (error) {
		const [mistake] = error instanceof UsageError ? error.mistakes : [];
		if (mistake) return { ok: false, mistake };
		throw error;
	}
}
