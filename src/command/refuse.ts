/** `refuse`: left without consideration, on a ground that is proved. */

import type { Office } from '../desk.ts';
import { refuse } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { loadClaim } from '../store/find.ts';
import { changeClaim } from './change.ts';
import { claimNamed } from './find.ts';
import { numbered } from './numbered.ts';

type Options = 'ground' | 'evidence' | 'case' | 'witness' | 'earlier' | 'notice' | 'numbered' | 'unnumbered' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(office, claim, given, (said) => {
		const { ground = null, evidence = null, case: courtCase = null, witness = null, notice: form, on = office.today } = said;
		const letter = numbered(said);
		if (letter !== null && !form) throw new Misuse([{ code: 'needsOption', option: letter ? 'numbered' : 'unnumbered', needed: 'notice' }]);
		const notice = form ? { form, numbered: letter } : null;
		return (found, circumstances) => {
			// That it was linked to as its repeat.
			const named = said.earlier ?? (ground === 'repeated' ? found.repeatOf : null);
			const earlier = named === null ? null : loadClaim(office.journal, claimNamed(office, named).id).claim;
			return refuse(found, { on, ground, evidence, courtCase, witness, earlier, notice }, circumstances);
		};
	});
}
