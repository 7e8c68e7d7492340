/** The computer's clock, and a day that was set by hand. */

import type { clock as ru } from '../ru/clock.ts';
import { day } from './days.ts';

export const clock: typeof ru = {
	doubt: {
		silence: (last, today) => `The last entry of the journal is of ${day(last)}, and the clock shows ${day(today)}. Is the clock right?`,
		calendar: (last, today) =>
			`The clock shows ${day(today)}, the last entry is of ${day(last)}, and there is no production calendar for this year. Is the clock right?`,
	},
	setRight: 'Set the clock right. Nothing was written.',
	notWrong: 'No entry has a later time than now: there is nothing to correct.',
	wasWrong: (from, to) => `Recorded: from event ${from} to event ${to} the clock was ahead; from now on the time is right.`,
	wrongNumbers: (numbers) =>
		`Numbers given while the clock was wrong: ${numbers}. If the year in a number is wrong, register the claim again and void that entry.`,
	byHand: (today, really) =>
		`Today is taken to be ${day(today)}: the day was set by hand (--today or CLAIMS_TODAY); the clock shows ${day(really)}.`,
	recordByHand: (today) => `Record in a real journal as if today were ${day(today)}?`,
	trial: 'This is a trial journal: it was begun on a day that was set by hand (--today or CLAIMS_TODAY).',
	setByHand: (really) => `(by the clock ${day(really)})`,
	ahead: '(the clock was ahead)',
};
