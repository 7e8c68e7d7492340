/** The people of the office. */

import { withFullStop } from '../fullStop.ts';
import type { people as ru } from '../ru/people.ts';
import { visibleLine } from '../visible.ts';

export const people: typeof ru = {
	columns: {
		name: 'Person',
		initials: 'In short',
		post: 'Post',
		email: 'E-mail',
		login: 'Login',
		open: 'Open',
		leftOn: 'Left on',
		spellings: 'Also written',
	},
	none: 'The list is empty: it is filled with the names that you record. To add one: claims people add "Name Surname"',
	notes: {
		added: (name) => withFullStop(`On the list: ${visibleLine(name)}`),
		changed: (name) => withFullStop(`Recorded about ${visibleLine(name)}`),
		listed: (name) => withFullStop(`Already on the list: ${visibleLine(name)}`),
		renamed: (former, name) => `${withFullStop(`From now on: ${visibleLine(name)}`)} "${visibleLine(former)}" still means the same person.`,
		joined: (also, name) =>
			`"${visibleLine(also)}" and ${visibleLine(name)} are one person from now on. The entries stay as they were recorded.`,
		retired: (name, day) => withFullStop(`${visibleLine(name)}: has not worked here since ${day}`),
		here: (name) => withFullStop(`Already works here: ${visibleLine(name)}`),
		returned: (name) => withFullStop(`Works here again: ${visibleLine(name)}`),
	},
	isNew: (name) => `"${visibleLine(name)}" is a new name: there is no such person on the list.`,
	near: (names) => `${withFullStop(`Similar names: ${names}`)} If two are one person: claims people join.`,
	several: (name, people) => `"${visibleLine(name)}" is ${people}: entries of all are shown. For one of them, give the initials.`,
	standsFor: (name, absent) => `${withFullStop(`${visibleLine(name)} stands in for ${absent}`)} Their entries are shown, too.`,
	left: (name, day) => `Note: ${visibleLine(name)} has not worked here since ${day}.`,
	who: (name) => `There is no person "${visibleLine(name)}" on the list. Who is it?`,
	which: (name) => `"${visibleLine(name)}": which of them?`,
	newPerson: (name) => `a new person: ${visibleLine(name)}`,
	nobodyOfThem: 'none of them: record nothing',
	or: ' or ',
};
