/** The flags of an entry as the fields of a claim. */

import { type ClaimFields, type FieldName, type FieldOption, fieldNames } from '../../domain/fields.ts';
import type { TermOptions } from '../../domain/term.ts';
import { optionOf } from '../../grammar/fieldOption.ts';
import type { Given } from '../../grammar/option.ts';
import { demandNamed } from '../rules/demandNamed.ts';

/** The fields that were given; a field that was not is undefined. `--demand-kind none` is a demand without a term of its own. */
export function fieldsGiven(
	given: Given<FieldOption>,
	terms: Pick<TermOptions, 'regulations'>,
): { readonly [F in FieldName]?: ClaimFields[F] | undefined } {
	// What an option gives is what its field holds, but for the kind of the demand.
	const plain = Object.fromEntries(fieldNames.map((name) => [name, given[optionOf(name)]]));
	return { ...plain, demandKind: demandNamed(given.demandKind, terms) };
}
