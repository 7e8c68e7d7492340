/** `restore`: a journal out of a backup, where none is. */

import { complain, type Desk, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { tellingWhere } from '../interruption.ts';
import { undertake } from '../progress.ts';
import { journalIn, restore } from '../store/backup.ts';
import { refuseExisting } from '../store/create.ts';
import { openJournal } from '../store/open.ts';
import { backupWordsOf } from '../text/index.ts';
import { tellFaulty } from './keptFaults.ts';

export async function run(_: object, desk: Desk, [from = '']: readonly string[]): Promise<ExitCode> {
	const { world, journalPath: path } = desk;
	refuseExisting(path);
	const words = await backupWordsOf(desk.language);
	const nativeModule = world.nativeModule();
	const file = journalIn(world.resolve(from));
	if (file === undefined) {
		complain(desk, words.noBackup(world.resolve(from)));
		return exit.environment;
	}
	const backup = openJournal({ path: file, write: true, timeout: 15_000, nativeModule });
	try {
		const { faults, faulty, events, claims, head } = await tellingWhere(
			({ failures }) => failures.cutOff.copy(path),
			() => undertake(desk, 'restore', (step) => restore(backup, path, desk.usualPlace, { nativeModule, step })),
		);
		if (faults > 0) {
			complain(desk, words.copyNotSound(faults, backup.path));
			return exit.environment;
		}
		say(desk, words.restored(path, backup.settings.office, events, claims, head));
		if (await tellFaulty(desk, faulty)) {
			complain(desk, words.withoutFiles(faulty.length));
			return exit.environment;
		}
	} finally {
		backup.close();
	}
	return exit.done;
}
