/** `restore`: creates a journal from a backup, where there is none. */

import { inLanguageOf } from '../config/userConfig.ts';
import { type CommandContext, failWith, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { withInterruptionSentence } from '../interruption.ts';
import { withProgress } from '../progress.ts';
import { refuseExisting } from '../store/create.ts';
import { journalIn, restore } from '../store/files/backup.ts';
import { isShared, openJournal } from '../store/open.ts';
import { sharedThrough } from '../store/sharing/journalServer.ts';
import { textOf } from '../text/index.ts';
import { printFaultyFiles } from './check/files.ts';

export async function run(given: Given<'partial'>, asked: CommandContext, [from = '']: readonly string[]): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	refuseExisting(path);
	const nativeModule = world.nativeModule();
	const typed = world.resolve(from);
	const file = journalIn(typed);
	if (file === undefined) return failWith(asked, (await textOf('backup', asked.language)).noBackup(typed), exit.environment);
	const backup = openJournal({ path: file, write: true, timeout: asked.lockTimeout(), nativeModule });
	try {
		const context = await inLanguageOf(backup, asked);
		const words = await textOf('backup', context.language);
		const restoring = { nativeModule, makeFolder: asked.usualPlace, partial: given.partial ?? false };
		const { faults, faulty, kept, events, claims, head } = await withInterruptionSentence(
			({ failures }) => failures.cutOff.copy(path),
			() => withProgress(context, 'restore', (step) => restore(backup, path, { ...restoring, step })),
		);
		if (faults > 0) return failWith(context, words.copyNotSound(faults, backup.path), exit.environment);
		const isHarmed = await printFaultyFiles(context, faulty);
		if (!kept) return failWith(context, words.notWhole(faulty.length, typed), exit.environment);
		const after = isShared(path)
			? words.comesFromServer
			: sharedThrough(backup) === undefined
				? words.enterAgain
				: words.comesWithJoin(path);
		printInfo(context, `${words.restored(path, backup.settings.office, events, claims, head)} ${after}`);
		if (isHarmed) return failWith(context, words.partly(faulty.length), exit.environment);
	} finally {
		backup.close();
	}
	return exit.done;
}
