/** `backup`: copies the journal while others record, and checks the copy before it is kept. */

import { endWith, failWith, type JournalContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { withInterruptionSentence } from '../interruption.ts';
import { withProgress } from '../progress.ts';
import { backUp, backupFolder, pruneBackups } from '../store/files/backup.ts';
import { writeSidecar } from '../store/sidecars.ts';
import { textOf } from '../text/index.ts';
import { printFaultyFiles } from './check/files.ts';
import { refuseJournal } from './output/file.ts';

export async function run(given: Given<'backupFolder' | 'keep'>, context: JournalContext): Promise<ExitCode> {
	const { world, journal } = context;
	const words = await textOf('backup', context.language);
	const at = world.clock.now();
	const { day, time } = world.clock.local(at, journal.settings.zone);
	const into = given.backupFolder && world.resolve(given.backupFolder);
	if (into !== undefined) refuseJournal(into, journal.path);
	const wanted = backupFolder(journal.path, into, day, time);
	const {
		faults,
		faulty,
		events,
		claims,
		head,
		path: folder,
	} = await withInterruptionSentence(
		({ failures }) => failures.cutOff.copy(wanted),
		() => withProgress(context, 'backup', (step) => backUp(journal, wanted, { nativeModule: world.nativeModule(), step })),
	);
	if (faults > 0) return failWith(context, words.notSound(faults), exit.environment);
	writeSidecar(journal.path, 'backup', { at, folder, events });
	world.out.write(`${folder}\n`);
	printInfo(context, words.made(events, claims, head));
	if (await printFaultyFiles(context, faulty)) {
		printInfo(context, words.howToRestore(folder));
		// Data missing here may be in an earlier backup: keep those.
		const lost = new Set(faulty.filter(({ whole }) => whole === null).map(({ sha256 }) => sha256)).size;
		return failWith(context, lost > 0 ? words.withoutFiles(lost) : words.alsoHarmed(faulty.length), exit.environment);
	}
	// Only now: while there is no new one, the old ones are all that there is.
	const removed = given.keep === undefined ? 0 : pruneBackups(journal.path, folder, given.keep);
	if (removed > 0) printInfo(context, words.removed(removed));
	return endWith(context, words.howToRestore(folder));
}
