/** The flags of an entry as the fields of a claim. */

import { type DemandKind, demandKinds, isBuiltInDemand } from '../../domain/code.ts';
import { type ClaimFields, type FieldName, type FieldOption, fieldNames } from '../../domain/fields.ts';
import { demandsIn, type TermOptions } from '../../domain/term/term.ts';
import { optionOf } from '../../grammar/fieldOption.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { codeWord } from '../../grammar/plainReaders.ts';
import type { Named } from '../../grammar/spell.ts';

/** The fields that were given; a field that was not is undefined. `--demand-kind none` is a demand without a term of its own. */
export function fieldsGiven(
	given: Given<FieldOption>,
	terms: Pick<TermOptions, 'regulations'>,
): { readonly [F in FieldName]?: ClaimFields[F] | undefined } {
	// What an option gives is what its field holds, but for the kind of the demand.
	const plain = Object.fromEntries(fieldNames.map((name) => [name, given[optionOf(name)]]));
	return { ...plain, demandKind: demandNamed(given.demandKind, terms) };
}

/** The named demand kind; null for none, undefined where not given. Throws UsageError that lists the known kinds. */
export function demandNamed(
	value: DemandKind | undefined,
	{ regulations }: Pick<TermOptions, 'regulations'>,
	option: Named = 'demandKind',
): DemandKind | null | undefined {
	if (value === undefined) return undefined;
	if (value === 'none') return null;
	const own = demandsIn(regulations).flatMap(({ kind }) => (isBuiltInDemand(kind) ? [] : kind));
	const kindName = isBuiltInDemand(value) ? value : own.find((kind) => codeWord(kind) === codeWord(value));
	if (kindName !== undefined) return kindName;
	throw new UsageError([{ code: 'notOneOf', option, value, family: 'demandKind', allowed: [...demandKinds, ...new Set(own)] }]);
}
