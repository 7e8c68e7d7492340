/** The day that `demo` teaches: the chapters of the clerk's guide, each with the commands that it shows. */

import type { DemoWords } from '../../text/index.ts';

/** What the chapters play with. */
export interface Props {
	readonly words: DemoWords;
	/** The month that is reported on, and where its files go. */
	readonly month: string;
	readonly folder: string;
	/** The number of the entry that the day registers. */
	readonly number: string;
}

/** A chapter of the day; its title, explanation and exercise are texts of the same name. */
export interface Chapter {
	readonly name: keyof DemoWords['chapters'];
	readonly commands: (props: Props) => readonly (readonly string[])[];
	/** A step that demonstrates a refusal. */
	readonly refused?: true;
}

/** In the order of the guide. */
export const chapters: readonly Chapter[] = [
	{ name: 'morning', commands: () => [['today']] },
	{
		name: 'register',
		commands: ({ words: { entry } }) => [
			[
				...['add', '--kind', 'claim', '--channel', 'email', '--client', entry.client, '--summary', entry.summary],
				...['--responsible', entry.responsible],
			],
		],
	},
	{ name: 'why', commands: ({ number }) => [['show', number, '--why']] },
	{
		name: 'lead',
		commands: ({ number, words: { entry } }) => [
			['take', number, '--measure', `${entry.measure} | ${entry.measureDue}`],
			['request', number, '--to', 'department', '--whom', entry.department, '--what', entry.what],
		],
	},
	{ name: 'overdue', commands: () => [['overdue', '--limit', '3']] },
	{ name: 'evening', commands: () => [['backup']] },
	{
		name: 'month',
		commands: ({ month, folder }) => [
			['month', month, '--format', 'html', '-o', `${folder}/${month}.html`],
			['export', '--month', month, '-o', `${folder}/${month}.csv`],
		],
	},
	{
		name: 'mistake',
		commands: ({ number, words: { entry } }) => [['correct', number, '--received', entry.received, '--reason', entry.reason], ['undo']],
	},
	{
		name: 'refusal',
		refused: true,
		commands: ({ number, words: { entry } }) => [['reply', number, '--form', 'email', '--text', entry.text]],
	},
	{ name: 'inspector', commands: () => [['check', '-v']] },
];
