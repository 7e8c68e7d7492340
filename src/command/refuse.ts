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
	const { ground = null, evidence = null, case: courtCase = null, witness = null, notice: form, on = office.today } = given;
	const letter = numbered(given);
	if (letter !== null && !form)
		throw new Misuse([{ code: 'needsOption', option: letter ? '--numbered' : '--unnumbered', needed: '--notice' }]);
	const named = given.earlier ?? (ground === 'repeated' ? await linkOf(office, claim) : null);
	const earlier = named === null ? undefined : await loadClaim(office.journal, (await claimNamed(office, named)).id);
	return changeClaim(office, claim, given, (found, circumstances) =>
		refuse(
			found,
			{
				on,
				ground,
				evidence,
				courtCase,
				witness,
				earlier: earlier?.claim ?? null,
				notice: form ? { form, numbered: letter } : null,
			},
			circumstances,
		),
	);
}

/** The entry that this one was linked to as its repeat. */
async function linkOf(office: Office, typed = ''): Promise<string | null> {
	const { claim } = await loadClaim(office.journal, (await claimNamed(office, typed)).id);
	return claim.repeatOf;
}
