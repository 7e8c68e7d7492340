/** `rules`: the regulations that there are, and which of them this journal uses. */

import type { CommandContext } from '../context.ts';
import { builtInRegulations, defaultRegulations, newestOf } from '../domain/regulation/index.ts';
import { type Regulation, type RegulationId, regulationIds } from '../domain/term/rule.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Named } from '../grammar/spell.ts';
import { regulationColumns } from '../report/rules.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { type Listed, printRows } from './output/report.ts';

export async function run(given: Given<Listed>, context: CommandContext): Promise<ExitCode> {
	const known = await knownEditions(context);
	const rows = [...new Set(known.map(({ id }) => id))].flatMap((id) => {
		const regulation = newestOf(known.filter((one) => one.id === id));
		return regulation ? [{ regulation, inUse: isInUse(context, id) }] : [];
	});
	await printRows(context, given, rows, regulationColumns);
	return exit.done;
}

/** Every edition that is known here: built in, then loaded, in that order. */
export async function knownEditions({ journal }: CommandContext): Promise<readonly Regulation[]> {
	return [...(await builtInRegulations()), ...(journal?.loaded.regulations ?? [])];
}

/** Whether this journal counts its terms by the regulation; where there is none, whether a new one would. */
export function isInUse({ journal }: CommandContext, id: string): boolean {
	return (journal?.settings.regulations ?? defaultRegulations).includes(id);
}

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
