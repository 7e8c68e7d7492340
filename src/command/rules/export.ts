/** `rules export`: regulations as a file to edit and load again, with the profile that they are part of; those in use where none is named. */

import { type CommandContext, endWith } from '../../context.ts';
import { type OfficeProfile, profileOf } from '../../domain/officeProfile.ts';
import { regulationsInUse } from '../../domain/regulation/index.ts';
import type { ExitCode } from '../../exit.ts';
import { rulesToml } from '../../format/rulesToml.ts';
import type { Given } from '../../grammar/option.ts';
import { exportedNote } from '../../sentence/exported.ts';
import { textOf } from '../../text/index.ts';
import { writeFile } from '../output/file.ts';
import { targetGiven } from '../output/target.ts';
import { builtInProfile } from '../settings/given.ts';
import { regulationsGiven } from './show.ts';

type Options = 'officeProfile' | 'edition' | 'output' | 'force';

export async function run(given: Given<Options>, context: CommandContext, named: readonly string[]): Promise<ExitCode> {
	const { world, words, journal } = context;
	const path = targetGiven(context, given);
	const profile = await profileGiven(given, context, named);
	const loaded = journal?.loaded.regulations ?? [];
	const regulations =
		named.length > 0
			? await regulationsGiven(context, named, given.edition)
			: given.officeProfile && profile
				? await regulationsInUse(profile.regulations, loaded)
				: context.terms.regulations;
	const ruleWords = await textOf('rules', context.language);
	const text = rulesToml(words, ruleWords, regulations, profile);
	if (path === undefined) world.out.write(text);
	else await writeFile([text], path, given.force ?? false);
	return endWith(context, exportedNote(context.words, ruleWords.exported(regulations.length), path));
}

/** The named profile; else that of the journal, with all that is in use in it. */
async function profileGiven(
	{ officeProfile }: Given<Options>,
	{ journal, language }: CommandContext,
	named: readonly string[],
): Promise<OfficeProfile | undefined> {
	if (officeProfile) return builtInProfile(officeProfile, journal?.settings.language ?? language);
	return named.length === 0 && journal ? profileOf(journal.settings) : undefined;
}
