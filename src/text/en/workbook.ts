/** The words of a workbook: the names of its sheets and what stands around them. */

import { pluralEn } from '../plural.ts';
import type { workbook as ru } from '../ru/workbook.ts';
import { day } from './days.ts';

export const workbook: typeof ru = {
	sheets: { journal: 'Journal', balance: 'Balance', causes: 'Causes' },
	title: 'Claims register',
	period: (from, to) => `${day(from)} to ${day(to)}`,
	page: (page, pages) => `Page ${page} of ${pages}`,
	cut: (texts) =>
		`A cell holds 32,767 characters: ${texts} ${pluralEn(texts, 'text is longer and was', 'texts are longer and were')} cut. In full in CSV: --format csv.`,
};
