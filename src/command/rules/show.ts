/** `rules show`: one regulation, a row a rule. */

import type { CommandContext } from '../../context.ts';
import { newestOf } from '../../domain/regulation/index.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { emit } from '../../format/emit.ts';
import { tsv } from '../../format/tsv.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { ruleColumns } from '../../report/rules.ts';
import { textOf } from '../../text/index.ts';
import { paintIf } from '../../view/paint.ts';
import { showRules } from '../../view/rules.ts';
import { printJson } from '../output/fields.ts';
import { onePage } from '../output/report.ts';
import { isInUse, knownEditions, regulationsNamed } from '../rules.ts';

type Options = 'edition' | 'json' | 'header';

export async function run(given: Given<Options>, context: CommandContext, named: readonly string[]): Promise<ExitCode> {
	const { world, words } = context;
	const [regulation] = await regulationsGiven(context, named, given.edition);
	if (!regulation) throw new RangeError('no regulation');
	if (given.json) printJson(context, { ...regulation }, given.json);
	else {
		const ruleWords = await textOf('rules', context.language);
		if (world.out.isTerminal) {
			const view = { inUse: isInUse(context, regulation.id), width: world.out.columns, paint: await paintIf(context.colour.out) };
			const { presentText } = await import('../output/pages.ts');
			await presentText(context, showRules(words, ruleWords, regulation, view));
		} else {
			const report = { columns: ruleColumns(words, ruleWords, regulation), pages: onePage(regulation.rules) };
			await emit(tsv(report, words, given.header ?? false), world.out);
		}
	}
	return exit.done;
}

/** The regulations named, each in its newest edition or in the one asked for. Throws UsageError where there is no such. */
export async function regulationsGiven(
	context: CommandContext,
	named: readonly string[],
	edition: number | undefined,
): Promise<readonly Regulation[]> {
	const known = await knownEditions(context);
	return regulationsNamed(named, context.journal?.loaded.regulations ?? [], { called: context.words.commandLine('rules') }).flatMap(
		(id) => {
			const editions = known.filter((regulation) => regulation.id === id);
			const found = edition === undefined ? newestOf(editions) : editions.findLast((one) => one.edition === edition);
			if (found) return [found];
			const allowed = editions.map((one) => String(one.edition));
			throw new UsageError([{ code: 'notOneOf', option: 'edition', value: String(edition), family: '', allowed }]);
		},
	);
}
