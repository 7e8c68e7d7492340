/** `mail`: the messages that wait to be sorted, or all of them. */

import { type JournalContext, printInfo } from '../context.ts';
import { messageStates } from '../domain/mail/draft.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { messagesIn } from '../store/messages.ts';
import { textOf } from '../text/index.ts';
import { messageColumns } from './mail/columns.ts';
import { forMachine, printRows } from './output/report.ts';

export async function run(given: Given<'allMail' | 'json' | 'ndjson' | 'header'>, context: JournalContext): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const rows = messagesIn(context.journal, given.allMail ? messageStates : ['draft', 'unread']);
	await printRows(context, given, rows, messageColumns(words, forMachine(given)));
	if (rows.length === 0) printInfo(context, words.none);
	return exit.done;
}
