/** `backup`: a copy of the journal while others record, checked before it counts. */

import { complain, type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { tellingWhere } from '../interruption.ts';
import { undertake } from '../progress.ts';
import { backUp, backupFolder, pruneBackups } from '../store/backup.ts';
import { keepBeside } from '../store/beside.ts';
import { backupWordsOf } from '../text/index.ts';
import { tellFaulty } from './keptFaults.ts';

export async function run(given: Given<'backupFolder' | 'keep'>, office: Office): Promise<ExitCode> {
	const { world, journal } = office;
	const words = await backupWordsOf(office.language);
	const at = world.clock.now();
	const { day, time } = world.clock.local(at, journal.settings.zone);
	const folder = backupFolder(journal.path, given.backupFolder && world.resolve(given.backupFolder), day, time);
	const { faults, faulty, events, claims, head } = await tellingWhere(
		({ failures }) => failures.cutOff.copy(folder),
		() => undertake(office, 'backup', (step) => backUp(journal, folder, { nativeModule: world.nativeModule(), step })),
	);
	if (faults > 0) {
		complain(office, words.notSound(faults));
		return exit.environment;
	}
	keepBeside(journal.path, 'backup', { at, folder, events });
	world.out.write(`${folder}\n`);
	say(office, words.made(events, claims, head));
	if (await tellFaulty(office, faulty)) {
		say(office, words.howToRestore(folder));
		// What is missing here may be in an earlier one: those stay.
		complain(office, words.withoutFiles(faulty.length));
		return exit.environment;
	}
	// Only now: while there is no new one, the old ones are all that there is.
	const removed = given.keep === undefined ? 0 : pruneBackups(journal.path, folder, given.keep);
	if (removed > 0) say(office, words.removed(removed));
	say(office, words.howToRestore(folder));
	return exit.done;
}
