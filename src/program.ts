/** Which handler a command has: the only file that knows both the grammar and the commands. */

import type { ruleCommands } from './command/claim/ruleCommands.ts';
import type { CommandContext, JournalContext } from './context.ts';
import type { ExitCode } from './exit.ts';
import { type CommandName, commands } from './grammar/command.ts';
import type { Given, OptionName } from './grammar/option.ts';

/** Handlers are loaded lazily: only the command that runs is loaded. */
const handlers = {
	init: () => import('./command/init.ts'),
	add: () => import('./command/add.ts'),
	import: () => import('./command/import.ts'),
	intake: () => import('./command/intake.ts'),
	mail: () => import('./command/mail.ts'),
	'mail fetch': () => import('./command/mail/fetch.ts'),
	'mail show': async () => ({ run: (await import('./command/mail.ts')).show }),
	'mail sort': () => import('./command/mail/sort.ts'),
	check: () => import('./command/check.ts'),
	doctor: () => import('./command/doctor.ts'),
	backup: () => import('./command/backup.ts'),
	restore: () => import('./command/restore.ts'),
	share: () => import('./command/share.ts'),
	join: () => import('./command/join.ts'),
	unshare: async () => ({ run: (await import('./command/share.ts')).unshareCopy }),
	schedule: () => import('./command/schedule.ts'),
	journals: () => import('./command/journals.ts'),
	'journals add': async () => ({ run: (await import('./command/journals.ts')).add }),
	'journals remove': async () => ({ run: (await import('./command/journals.ts')).remove }),
	'journals default': async () => ({ run: (await import('./command/journals.ts')).makeUsual }),
	settings: () => import('./command/settings.ts'),
	'letter templates': () => import('./command/letter/templates.ts'),
	'letter templates export': async () => ({ run: (await import('./command/letter/templates.ts')).exportTemplates }),
	'letter templates load': () => import('./command/letter/templates/load.ts'),
	'letter templates reset': async () => ({ run: (await import('./command/letter/templates.ts')).resetTemplates }),
	demo: () => import('./command/demo.ts'),
	route: () => import('./command/route.ts'),
	routes: async () => ({ run: (await import('./command/route.ts')).routes }),
	absent: () => import('./command/absent.ts'),
	people: () => import('./command/people.ts'),
	'people add': async () => ({ run: (await import('./command/people.ts')).add }),
	'people rename': async () => ({ run: (await import('./command/people.ts')).rename }),
	'people join': async () => ({ run: (await import('./command/people.ts')).join }),
	'people retire': async () => ({ run: (await import('./command/people.ts')).retire }),
	'people return': async () => ({ run: (await import('./command/people.ts')).takeBack }),
	screen: () => import('./command/screen.ts'),
	undo: () => import('./command/undo.ts'),
	help: () => import('./command/help.ts'),
	completion: () => import('./command/completion.ts'),
	'completion install': async () => ({ run: (await import('./command/completion.ts')).install }),
	'completion uninstall': async () => ({ run: (await import('./command/completion.ts')).uninstall }),
	take: ruleCommand('take'),
	assign: () => import('./command/assign.ts'),
	accept: ruleCommand('accept'),
	measure: ruleCommand('measure'),
	'measure-done': ruleCommand('measureDone'),
	cause: ruleCommand('cause'),
	prevent: ruleCommand('prevent'),
	prevented: ruleCommand('prevented'),
	court: ruleCommand('court'),
	'court-ended': ruleCommand('courtEnded'),
	note: ruleCommand('note'),
	attach: () => import('./command/attach.ts'),
	detach: ruleCommand('detach'),
	sort: ruleCommand('sort'),
	tell: ruleCommand('tell'),
	request: ruleCommand('request'),
	answered: ruleCommand('answered'),
	extend: () => import('./command/extend.ts'),
	visa: () => import('./command/visa.ts'),
	decide: ruleCommand('decide'),
	reply: () => import('./command/reply.ts'),
	letter: () => import('./command/letter.ts'),
	fulfil: ruleCommand('fulfil'),
	done: ruleCommand('done'),
	close: ruleCommand('close'),
	return: ruleCommand('return'),
	refuse: () => import('./command/refuse.ts'),
	withdraw: ruleCommand('withdraw'),
	void: ruleCommand('void'),
	reopen: ruleCommand('reopen'),
	correct: () => import('./command/correct.ts'),
	today: () => import('./command/today.ts'),
	list: () => import('./command/list.ts'),
	find: () => import('./command/find.ts'),
	overdue: () => import('./command/overdue.ts'),
	show: () => import('./command/show.ts'),
	history: () => import('./command/history.ts'),
	attachments: () => import('./command/attachments.ts'),
	open: () => import('./command/open.ts'),
	'attachments get': async () => ({ run: (await import('./command/attachments.ts')).get }),
	brief: () => import('./command/brief.ts'),
	month: () => import('./command/month.ts'),
	stats: () => import('./command/stats.ts'),
	'month close': () => import('./command/month/close.ts'),
	'month approve': () => import('./command/month/approve.ts'),
	'month prevented': async () => ({ run: (await import('./command/month/approve.ts')).prevented }),
	'month reopen': async () => ({ run: (await import('./command/month/close.ts')).reopen }),
	export: () => import('./command/export.ts'),
	print: () => import('./command/print.ts'),
	calendar: () => import('./command/calendar.ts'),
	'calendar load': () => import('./command/calendar/load.ts'),
	term: () => import('./command/term.ts'),
	rules: () => import('./command/rules.ts'),
	'rules show': () => import('./command/rules/show.ts'),
	'rules export': () => import('./command/rules/export.ts'),
	'rules load': () => import('./command/rules/load.ts'),
} as const;

/** A handler's parameters: the parsed options, the context, and the operands as typed. */
type Handler<N extends OptionName, Context> = (given: Given<N>, context: Context, operands: readonly string[]) => Promise<ExitCode>;
type Loader<N extends OptionName, Context> = () => Promise<{ readonly run: Handler<N, Context> }>;

type Row<C extends CommandName> = (typeof commands)[C];
type JournalCommand = { [C in CommandName]: Row<C>['journal'] extends 'read' | 'write' ? C : never }[CommandName];
type ContextOf<C extends CommandName> = C extends JournalCommand ? JournalContext : CommandContext;

/** Each handler declares exactly the options of its grammar row; a missing or extra option is a type error here. */
type Program = {
	readonly [C in CommandName]: Same<keyof GivenTo<C>, Row<C>['options'][number]> extends true
		? Loader<Row<C>['options'][number], ContextOf<C>>
		: {
				readonly declaresOtherOptionsThanItsRow: Exclude<
					keyof GivenTo<C> | Row<C>['options'][number],
					keyof GivenTo<C> & Row<C>['options'][number]
				>;
			};
};
type GivenTo<C extends CommandName> = Parameters<Awaited<ReturnType<(typeof handlers)[C]>>['run']>[0];
type Same<A, B> = [A, B] extends [B, A] ? true : false;

const program: Program = handlers;

/** Loads the handler of a command and runs it. A command that works on a journal needs a context with one. */
export async function runHandler(
	command: CommandName,
	given: Given<OptionName>,
	context: CommandContext,
	operands: readonly string[],
): Promise<ExitCode> {
	if (!worksOnJournal(command)) {
		const load: Loader<OptionName, CommandContext> = program[command];
		return (await load()).run(given, context, operands);
	}
	const { journal } = context;
	if (!journal) throw new RangeError(`${command} without a journal`);
	const load: Loader<OptionName, JournalContext> = program[command];
	return (await load()).run(given, { ...context, journal }, operands);
}

function worksOnJournal(command: CommandName): command is JournalCommand {
	const { journal } = commands[command];
	return journal === 'read' || journal === 'write';
}

function ruleCommand<M extends keyof typeof ruleCommands>(name: M) {
	return async () => ({ run: (await import('./command/claim/ruleCommands.ts')).ruleCommands[name] });
}
