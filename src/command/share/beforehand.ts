/** What a shared journal would refuse at the end of a form is refused before its first question, where that is known by then. */

import type { CommandName, commands } from '../../grammar/command.ts';
import { settingOptionNames } from '../../grammar/fieldOption.ts';
import type { OptionName } from '../../grammar/option.ts';
import type { RawOptions } from '../../grammar/read.ts';
import { isServerFailure } from '../../interruption.ts';
import type { Arrived } from '../../server/desk.ts';
import type { RecordedType } from '../../server/rights.ts';
import type { ServerProblem } from '../../store/sharing/journalServer.ts';

type Writing = { [N in CommandName]: (typeof commands)[N]['journal'] extends 'write' ? N : never }[CommandName];

/** An event that the command records in any case; null where it may record nothing, or asks nothing. */
const recorded: Readonly<Record<Writing, RecordedType | null>> = {
	add: 'registered',
	import: 'imported',
	intake: null,
	'mail fetch': null,
	'mail sort': 'registered',
	backup: null,
	settings: 'settingsChanged',
	'letter templates load': 'templateLoaded',
	'letter templates reset': 'templateReset',
	// As who handles an entry.
	route: 'assigned',
	absent: 'assigned',
	'people add': 'peopleChanged',
	'people rename': 'peopleChanged',
	'people join': 'peopleChanged',
	'people retire': 'peopleChanged',
	'people return': 'peopleChanged',
	undo: 'undone',
	take: 'taken',
	assign: 'assigned',
	accept: 'accepted',
	measure: 'measureAdded',
	'measure-done': 'measureDone',
	cause: 'causeFound',
	prevent: 'preventionAdded',
	prevented: 'preventionDone',
	court: 'sued',
	'court-ended': 'lawsuitEnded',
	note: 'noted',
	attach: 'attached',
	detach: 'detached',
	sort: 'sorted',
	tell: 'told',
	request: 'requested',
	answered: 'requestEnded',
	extend: 'extended',
	visa: 'visaRecorded',
	decide: 'decided',
	reply: 'replied',
	letter: 'letterIssued',
	fulfil: 'fulfilled',
	done: 'completed',
	close: 'closed',
	return: 'returned',
	refuse: 'leftUnconsidered',
	withdraw: 'withdrawn',
	void: 'voided',
	reopen: 'reopened',
	correct: 'corrected',
	month: null,
	brief: null,
	stats: null,
	'month close': 'monthClosed',
	'month reopen': 'monthReopened',
	'month approve': 'reportApproved',
	'month prevented': 'analysisMeasureDone',
	'calendar load': 'calendarLoaded',
	'rules load': 'rulesLoaded',
};

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
	const [, type = null] = Object.entries(recorded).find(([name]) => name === command) ?? [];
	if (raw.has('dryRun') || (command === 'settings' && !setting.some((name) => raw.has(name)))) return null;
	// A draft of a letter is a file, and what waits of the mail is this computer's own.
	if (raw.has('draft') || raw.has('setAside') || raw.has('back')) return null;
	return command === 'correct' && raw.has('responsible') ? 'assigned' : type;
}
