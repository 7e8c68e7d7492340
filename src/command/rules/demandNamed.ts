/** A kind of demand as people name it: one that is built in, or one that a regulation in use defines. */

import { type DemandKind, demandKinds, isBuiltInDemand } from '../../domain/code.ts';
import { normalizeText } from '../../domain/normalizeText.ts';
import { demandsIn, type TermOptions } from '../../domain/term.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Named } from '../../grammar/spell.ts';

/** The named demand kind; null for none, undefined where not given. Throws UsageError that lists the known kinds. */
export function demandNamed(
	value: DemandKind | undefined,
	{ regulations }: Pick<TermOptions, 'regulations'>,
	option: Named = 'demandKind',
): DemandKind | null | undefined {
	if (value === undefined) return undefined;
	if (value === 'none') return null;
	const own = demandsIn(regulations).flatMap(({ kind }) => (isBuiltInDemand(kind) ? [] : kind));
	const kindName = isBuiltInDemand(value) ? value : own.find((kind) => normalizeText(kind) === normalizeText(value));
	if (kindName !== undefined) return kindName;
	throw new UsageError([{ code: 'notOneOf', option, value, family: 'demandKind', allowed: [...demandKinds, ...new Set(own)] }]);
}
