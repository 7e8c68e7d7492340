/** Regulations as people name them: by code or by word, the built-in ones and the office's own. */

import { normalizeText } from '../../domain/normalizeText.ts';
import type { Regulation, RegulationId } from '../../domain/rule.ts';
import { regulationIds } from '../../domain/rule.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import type { Named } from '../../grammar/spell.ts';
import { vocabulary } from '../../text/vocabulary.ts';

/** The ids that `words` name. Throws UsageError that lists all there are where one names none; `option` is how the words were given. */
export function regulationsNamed(words: readonly string[], loaded: readonly Regulation[], option: Named): readonly RegulationId[] {
	const known = [...new Set<RegulationId>([...regulationIds, ...loaded.map(({ id }) => id)])];
	const mistakes: Mistake[] = [];
	const ids = words.flatMap((word) => {
		const wanted = normalizeText(word);
		const regulation = known.find((id) => [id, ...(vocabulary.regulation?.[id] ?? [])].some((name) => normalizeText(name) === wanted));
		if (!regulation) mistakes.push({ code: 'notOneOf', option, value: word, family: 'regulation', allowed: known });
		return regulation ?? [];
	});
	if (mistakes.length > 0) throw new UsageError(mistakes);
	return [...new Set(ids)];
}
