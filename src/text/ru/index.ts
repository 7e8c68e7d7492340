/** Все видимые слова по-русски. */

import { commandLineIn } from '../../grammar/spell.ts';
import { card } from './card.ts';
import * as days from './days.ts';
import { history } from './events.ts';
import { morning } from './morning.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { questions } from './questions.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { why } from './why.ts';

export const words = {
	...days,
	/** A command as this language spells it. */
	commandLine: commandLineIn('ru'),
	get card() {
		return card();
	},
	get history() {
		return history();
	},
	get morning() {
		return morning();
	},
	names,
	get notes() {
		return notes();
	},
	get questions() {
		return questions();
	},
	reports,
	get settings() {
		return settings();
	},
	get why() {
		return why();
	},
};
