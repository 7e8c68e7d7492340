/** The last question before a command acts that asks nothing else: what will be, and whether it is to be. */

import { type CommandContext, printError, printInfo } from '../../context.ts';
import type { Given } from '../../grammar/option.ts';

/** True where nobody can be asked, or `--yes` has answered, or nothing is recorded anyway. Where not, it is reported that nothing is. */
export async function confirmed(
	context: CommandContext,
	willBe: readonly string[],
	question: string,
	given: Given<'yes' | 'dryRun'>,
	initial = true,
): Promise<boolean> {
	if (!context.asks || given.yes || given.dryRun) return true;
	for (const line of willBe) printError(context, line);
	const { askYes } = await import('../../ask/question.ts');
	if (await askYes(context, question, initial)) return true;
	printInfo(context, context.words.questions.notSaved);
	return false;
}
