/** Help: commands of terms: what each does and two examples, without the name of the program. A test does each. */

import type { termCommands as rows } from '../../../grammar/commands/terms.ts';
import type { CommandTexts } from '../../commandTexts.ts';

export const termCommands: CommandTexts<keyof typeof rows> = {
	about: {
		calendar: 'a year on one sheet: days off, moved days, short days, working Saturdays',
		'calendar load': 'load days off: xmlcalendar.ru, data.gov.ru or your own; terms are computed again',
		term: 'compute a due day without recording anything',
		rules: 'which rules for terms there are, and which this journal uses',
		'rules show': 'the rules of one set: terms, articles, how sure they are',
		'rules export': 'write rules to a TOML file, to edit them',
		'rules load': 'load edited rules as a new edition; shows first whose due days would move',
	},
	examples: {
		calendar: ['calendar', 'calendar 2026'],
		'calendar load': ['calendar load days-off.csv --year 2027 --yes', 'calendar load days-off.csv --year 2027 --dry-run'],
		term: ['term --kind claim --received 2026-10-05', 'term --kind claim --demand-kind refund --received 5.10'],
		rules: ['rules', 'rules --json'],
		'rules show': ['rules show consumers', 'rules show firma'],
		'rules export': ['rules export firma -o rules.toml', 'rules export consumers firma -o rules.toml'],
		'rules load': ['rules load own.toml --yes', 'rules load own.toml --dry-run'],
	},
};
