/** What a shared journal would refuse at the end of a form is refused before its first question, where that is known by then. */

import type { RecordedType } from '../../domain/event/event.ts';
import { type CommandName, commands } from '../../grammar/command.ts';
import type { CommandRow } from '../../grammar/commandRow.ts';
import { settingOptionNames } from '../../grammar/fieldOption.ts';
import type { OptionName } from '../../grammar/option.ts';
import type { RawOptions } from '../../grammar/read.ts';
import { isServerFailure } from '../../interruption.ts';
import type { Arrived } from '../../server/desk.ts';
import type { ServerProblem } from '../../store/sharing/journalServer.ts';

/** The options that change settings: without any they are shown. */
const setting: readonly OptionName[] = [...settingOptionNames, 'empty'];

/** What may have passed by the time at which something is recorded. */
const passing: readonly ServerProblem['code'][] = ['away', 'trouble', 'busy', 'fileComing', 'passwordCommand', 'unexpected'];

/** For a command that may ask. Throws ServerFailure where the server, by its answer at the beginning, takes nothing of it. */
export function refuseBeforehand({ server, stale }: Arrived, command: CommandName, raw: RawOptions): void {
	const type = eventOf(command, raw);
	if (type === null) return;
	if (stale && isServerFailure(stale.failure) && !passing.includes(stale.failure.problem.code)) throw stale.failure;
	server?.refuse(type);
}

function eventOf(command: CommandName, raw: RawOptions): RecordedType | null {
	const { records = null }: CommandRow = commands[command];
	if (raw.has('dryRun') || (command === 'settings' && !setting.some((name) => raw.has(name)))) return null;
	// A draft of a letter is a file, and what waits of the mail is this computer's own.
	if (raw.has('draft') || raw.has('setAside') || raw.has('back')) return null;
	return command === 'correct' && raw.has('responsible') ? 'assigned' : records;
}
