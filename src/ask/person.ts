/** Asks whom a name means that is nobody's yet, or several people's. */

import type { CommandContext } from '../context.ts';
import type { NameReading } from '../domain/people/people.ts';
import { textOf } from '../text/index.ts';
import { askChoice, putChoice } from './choice.ts';
import { BACK, type Back, type Position } from './form.ts';

type Unclear = Exclude<NameReading, { is: 'one' }>;

/** The name chosen; undefined: nobody. Throws Interrupted on Ctrl-C. */
export async function askPerson(context: CommandContext, written: string, reading: Unclear): Promise<string | undefined> {
	const { message, choices, nobody } = await choicesOf(context, written, reading);
	return askChoice<string | undefined>(context, message, [...choices, { value: undefined, name: nobody }], choices[0]?.value);
}

/** The same within a form: BACK leads to the name that was typed. */
async function putPerson(context: CommandContext, written: string, reading: Unclear): Promise<string | Back> {
	const { message, choices } = await choicesOf(context, written, reading);
	const inside: Pick<Position, 'first'> = { first: false };
	return putChoice<string>(context, message, choices, undefined, inside);
}

async function choicesOf(context: CommandContext, written: string, reading: Unclear) {
	const words = await textOf('people', context.language);
	const people = reading.is === 'several' ? reading.people : reading.near;
	const known = people.map(({ name, post }) => ({ value: name, name: post === null ? name : `${name} (${post})` }));
	return reading.is === 'several'
		? { message: words.which(written), choices: known, nobody: words.nobodyOfThem }
		: {
				message: words.who(written),
				choices: [...known, { value: written, name: words.newPerson(written) }],
				nobody: words.nobodyOfThem,
			};
}

/** Puts a question for a name until it is clear whom it means. `read`: what the list of people makes of a name; undefined: it is not asked. */
export async function untilClear<T>(
	context: CommandContext,
	read: ((name: string) => NameReading | undefined) | undefined,
	ask: () => Promise<T | Back>,
): Promise<T | string | Back> {
	for (;;) {
		const typed = await ask();
		const reading = typeof typed === 'string' ? read?.(typed) : undefined;
		if (typeof typed !== 'string' || !reading || reading.is === 'one') return typed;
		const settled = await putPerson(context, typed, reading);
		if (settled !== BACK) return settled;
	}
}
