/** The words of a workbook: the names of its sheets and what stands around them. */

import { pluralEn } from '../plural.ts';
import type { workbook as ru } from '../ru/workbook.ts';
import { day } from './days.ts';

export const workbook: typeof ru = {
	sheets: {
		journal: 'Journal',
		summary: 'Summary',
		balance: 'Balance',
		terms: 'Terms',
		overdue: 'Overdue',
		outcomes: 'Causes and money',
		entries: 'Entries',
		dueDays: 'Due days',
		behind: 'Behind the figures',
	},
	facts: {
		daysTaken: 'Working days to the answer',
		waited: 'Open at the end, days',
		overdueDays: 'Overdue at the end, days',
		part: (figure) => `${figure}: how many`,
		whole: (figure) => `${figure}: of`,
	},
	dueDays: {
		purpose: 'What to do',
		due: 'Last day',
		countsOn: 'Counts on',
		outcome: 'What became of it by the end of the period',
		endedOn: 'When',
		lateDays: 'Late by days',
	},
	behind: { section: 'Section', row: 'Row', column: 'Column', amount: 'How many', sum: 'Roubles' },
	withoutBehind:
		'There are too many entries: without the sheets “Due days” and “Behind the figures”; “Entries” has those registered in the period.',
	title: 'Claims register',
	period: (from, to) => `${day(from)} to ${day(to)}`,
	page: (page, pages) => `Page ${page} of ${pages}`,
	cut: (texts) =>
		`A cell holds 32,767 characters: ${texts} ${pluralEn(texts, 'text is longer and was', 'texts are longer and were')} cut. In full in CSV: --format csv.`,
};
