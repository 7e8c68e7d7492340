/** The demonstration: a clerk's day, in the chapters of the guide. */

import type { demo as ru } from '../ru/demo.ts';
import { visibleLine } from '../visible.ts';

export const demo: typeof ru = {
	hello: (folder) => `Demonstration: a clerk's day on a practice journal (folder ${folder}, you may delete it).`,
	office: 'ООО «Фирма»',
	building: 'Creating the journal, registering claims, handling them day by day.',
	built: (claims, commands) => `In the journal: two months, ${claims} entries; commands run: ${commands}. --every-step shows each.`,
	paused: 'After each chapter there is a pause: Enter goes on, or try for yourself, nothing can be spoilt. Ctrl-C ends.',
	next: 'Enter to go on, or a command:',
	last: 'Enter to end, or a command:',
	tryIt: (hint) => `Try: ${hint}`,
	left: (kinds) => `These steps have no commands yet and were skipped: ${kinds}.`,
	lineRefused: (line, why) => `Line ${line} was not recorded: ${why}`,
	stepsSkipped: (count) => `Its steps were skipped: ${count}.`,
	stepRefused: (line, nth, command, why) => `Line ${line}, step ${nth}. This step was refused: ${command} — ${why}`,
	stepUnknown: (line, nth, move) => `Line ${line}, step ${nth}: there is no command for “${visibleLine(move)}”.`,
	stepUnclear: (line, nth) => `Line ${line}, step ${nth}: it does not say what was done and on which day (move, on).`,
	refusedInAll: (count, claims) => `Refused: ${count}. The rest was recorded; entries: ${claims}.`,
	failed: (command) => `The demonstration stopped: this command failed: ${command}`,
	entry: {
		client: 'Долгих Инна Валерьевна',
		summary: 'У чайника на второй день отломилась ручка.',
		responsible: 'Щербакова Ксения',
		measure: 'Осмотреть чайник',
		measureDue: '+1wd',
		department: 'Сервисный центр',
		what: 'Акт осмотра',
		received: 'yesterday',
		reason: 'Письмо пришло в воскресенье.',
		text: 'Чайник заменён.',
	},
	chapters: {
		morning: {
			title: 'Morning',
			about: 'Everything that waits; on the right, the next command.',
			hint: () => 'claims today --full',
		},
		register: {
			title: 'Registering',
			about: 'A letter has come. Here in one line; without options the program asks for everything itself.',
			hint: () => 'claims add',
		},
		why: {
			title: 'Who, until when and why',
			about: 'The term with its article, counted day by day.',
			hint: ({ number }) => `claims show ${number}`,
		},
		lead: {
			title: 'From the work to the reply',
			about: 'Each step is one command; it asks for whatever is missing.',
			hint: () => 'claims take',
		},
		overdue: { title: 'What is overdue', about: 'The oldest first.', hint: () => 'claims overdue --within 3wd' },
		evening: {
			title: 'Evening',
			about: 'A backup, which the program checks itself. To a USB stick: --folder.',
			hint: () => 'claims today',
		},
		month: {
			title: 'The first of the month',
			about: 'The report with its balance as a page for the browser, the entries as a file for Excel.',
			hint: ({ month }) => `claims month ${month}`,
		},
		mistake: {
			title: 'Mistakes: correct and undo',
			about: 'Nothing can be erased, everything can be corrected: the former value stays in the history.',
			hint: ({ number }) => `claims history ${number}`,
		},
		refusal: {
			title: 'The program refuses',
			about: 'What is wrong, which command puts it right, and that nothing was recorded.',
			hint: ({ number }) => `claims decide ${number}`,
		},
		inspector: {
			title: 'For the inspector',
			about: 'Numbers without gaps, the chain of events unbroken; the seal is written down on paper.',
			hint: () => 'claims check',
		},
	},
	goOn: (journal) => [
		`The practice journal stays: claims today --journal ${journal}`,
		'A journal of your own: claims init, then claims add.',
		'More: docs/guide.md. About any command: claims take --help.',
	],
};
