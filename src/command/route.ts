/** `route`: a row of the routing table; `routes`: the table. */

import { endWith, failWith, type JournalContext, printInfo } from '../context.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { readers } from '../grammar/readers.ts';
import { changeJournalUnless } from '../store/record/changeJournal.ts';
import { recording } from './claim/change.ts';
import { readOperand } from './input/operand.ts';
import { type Listed, printRows } from './output/report.ts';

type Options = 'to' | 'remove' | 'reason';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, today, journal } = context;
	const subject = readOperand(readers.line, typed, words.settings.labels.routes, context);
	const { to, remove } = given;
	if (to !== undefined && remove) throw new UsageError([{ code: 'notBoth', left: 'to', right: 'remove' }]);
	if (to === undefined && !remove) throw new UsageError([{ code: 'needsOneOf', flags: ['to', 'remove'] }]);
	const refused = await changeJournalUnless(journal, recording(context, undefined), ({ settings: { routes } }) => {
		const others = routes.filter((route) => normalizeText(route.subject) !== normalizeText(subject));
		if (remove && others.length === routes.length) return { refused: words.settings.noRoute(subject) };
		const changes = { routes: to === undefined ? others : [...others, { subject, responsible: to }] };
		return { event: { type: 'settingsChanged', on: today, changes, reason: given.reason ?? null } };
	});
	if (refused !== undefined) return failWith(context, refused);
	return endWith(context, to === undefined ? words.settings.routeRemoved(subject) : words.settings.routeSet(subject, to));
}

/** `routes`: who handles what, by the office's table. */
export async function routes(given: Given<Listed>, context: JournalContext): Promise<ExitCode> {
	const { routes } = context.journal.settings;
	await printRows(context, given, routes, [
		{ key: 'subject', type: 'line', value: ({ subject }) => subject },
		{ key: 'responsible', type: 'line', value: ({ responsible }) => responsible },
	]);
	if (routes.length === 0) printInfo(context, context.words.settings.noRoutes);
	return exit.done;
}
