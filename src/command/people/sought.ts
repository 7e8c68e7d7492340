/** Whose entries are asked for by a name: all spellings of the person, and what the person stands in for. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { presentOn } from '../../domain/routing.ts';
import { peopleOf, responsibleNames } from '../../store/people.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

interface Sought {
	/** Whether a recorded name is one of theirs. */
	readonly finds: (recorded: string) => boolean;
	/** The spellings of responsibles that are. */
	readonly names: readonly string[];
	/** Nobody is known by the name. */
	readonly unknown: boolean;
}

/** `standingIn`: a day on which what people who are away handle is also their substitutes'. */
export async function sought(context: JournalContext, typed: string, standingIn?: Day): Promise<Sought> {
	const { journal } = context;
	const people = peopleOf(journal);
	const { absences } = journal.settings;
	const own = people.finder(typed);
	const substituted = (recorded: string) => standingIn !== undefined && own(presentOn(recorded, standingIn, absences, people.same));
	const finds = (recorded: string) => own(recorded) || substituted(recorded);
	const recorded = responsibleNames(journal);
	const names = recorded.filter(finds);
	const reading = people.read(typed);
	const unknown = reading.is === 'nobody' && names.length === 0 && !people.list.some(({ name }) => own(name));
	const words = await textOf('people', context.language);
	const listed = (some: readonly string[]) => [...new Set(some)].map(visibleLine).join(', ');
	// A misspelt name in a schedule would find nothing for ever: it is reported even where nothing else is.
	if (unknown && people.list.length > 0) {
		const near = reading.is === 'nobody' ? reading.near.map(({ name }) => name) : [];
		printError(context, [words.nobody(typed), ...(near.length > 0 ? [words.alike(listed(near))] : [])].join(' '));
	}
	if (reading.is === 'several')
		printInfo(context, words.several(typed, reading.people.map(({ name }) => visibleLine(name)).join(words.or)));
	const others = names.filter((name) => !own(name)).map((name) => people.nameOf(name));
	if (others.length > 0) printInfo(context, words.standsFor(people.nameOf(typed), listed(others)));
	return { finds, names, unknown };
}
