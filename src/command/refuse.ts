/** `refuse`: leaves a claim without consideration, on a ground with evidence. */

import type { JournalContext } from '../context.ts';
import { refuse } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { loadClaim } from '../store/find.ts';
import { changeClaim } from './claim/change.ts';
import { claimNamed } from './claim/find.ts';
import { numbered } from './claim/ruleCommands.ts';

type Options =
	| 'ground'
	| 'evidence'
	| 'case'
	| 'witness'
	| 'earlier'
	| 'notice'
	| 'numbered'
	| 'unnumbered'
	| 'on'
	| 'ifSequence'
	| 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	return changeClaim(context, typed, given, (answers) => {
		const { ground = null, evidence = null, case: courtCase = null, witness = null, notice: form, on = context.today } = answers;
		const letter = numbered(answers);
		if (letter !== null && !form)
			throw new UsageError([{ code: 'needsOption', option: letter ? 'numbered' : 'unnumbered', needed: 'notice' }]);
		const notice = form ? { form, numbered: letter } : null;
		return (claim, circumstances) => {
			// That it was linked to as its repeat.
			const named = answers.earlier ?? (ground === 'repeated' ? claim.repeatOf : null);
			const earlier = named === null ? null : loadClaim(context.journal, claimNamed(context, named).id).claim;
			return refuse(claim, { on, ground, evidence, courtCase, witness, earlier, notice }, circumstances);
		};
	});
}
