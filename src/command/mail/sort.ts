/** `mail sort`: what is to become of messages, by options for one of them, or one after another at a terminal. */

import { endWith, type JournalContext, printInfo } from '../../context.ts';
import type { FieldOption } from '../../domain/fields.ts';
import type { ExitCode } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { type MailWords, textOf } from '../../text/index.ts';
import { fieldsGiven } from '../claim/fields.ts';
import { claimNamed, numberNamed } from '../claim/find.ts';
import { messageNamed, type OpenedMessage, openMessage } from './find.ts';
import { proposedFor } from './registration.ts';
import { attachTo, registerMessage, settleAs } from './settle.ts';

type SortOptions = FieldOption | 'unsorted' | 'allow' | 'register' | 'attachTo' | 'setAside' | 'back' | 'dryRun';

/** What can be done with a message: one of these at a time. */
const ACTIONS = ['register', 'attachTo', 'setAside', 'back'] as const;

export async function run(given: Given<SortOptions>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const [action, second] = ACTIONS.filter((option) => given[option] !== undefined);
	if (action !== undefined && second !== undefined) throw new UsageError([{ code: 'notBoth', left: action, right: second }]);
	if (action === undefined) {
		if (!context.asks) throw new UsageError([{ code: 'needsOneOf', flags: ACTIONS }]);
		const { sortAtTerminal } = await import('./atTerminal.ts');
		return sortAtTerminal(context, words, typed === undefined ? undefined : messageNamed(context, typed));
	}
	if (typed === undefined) throw new UsageError([{ code: 'operandMissing', operand: 'message', command: 'mail sort' }]);
	return sortByOptions(given, context, words, await openMessage(context, messageNamed(context, typed)));
}

async function sortByOptions(
	given: Given<SortOptions>,
	context: JournalContext,
	words: MailWords,
	opened: OpenedMessage,
): Promise<ExitCode> {
	const { dryRun } = given;
	const { id } = opened.stored;
	if (given.attachTo !== undefined) return attachTo(context, words, opened, claimNamed(context, given.attachTo).id, dryRun);
	if (given.setAside !== undefined) {
		await settleAs(context, opened, { state: 'aside', reason: given.setAside }, dryRun);
		if (dryRun) printInfo(context, context.words.notes.dryRunWould);
		return endWith(context, words.sort.set(id, given.setAside));
	}
	if (given.back) {
		if (!opened.stored.isKept) throw new UsageError([{ code: 'messageErased', value: String(id) }]);
		await settleAs(context, opened, { state: 'draft' }, dryRun);
		if (dryRun) printInfo(context, context.words.notes.dryRunWould);
		return endWith(context, words.sort.back(id));
	}
	const proposed = proposedFor(context, words, opened)?.registration ?? { receivedOn: opened.stored.receivedOn };
	const typed = Object.fromEntries(Object.entries(fieldsGiven(given, context.terms)).filter(([, value]) => value !== undefined));
	const repeatOf = numberNamed(context, given.repeatOf);
	const kind = given.unsorted ? undefined : (given.kind ?? proposed.kind);
	const registration = {
		...{ ...proposed, ...typed, kind, allowed: given.allow },
		...(repeatOf !== undefined && { repeatOf }),
		...(given.unsorted && { unsorted: true }),
	};
	return registerMessage(context, words, opened, registration, dryRun, false);
}
