/** Whose entries are asked for by a name: all spellings of the person, and what the person stands in for. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { presentOn } from '../../domain/people/routing.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { peopleOf, responsibleNames } from '../../store/people.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

interface Sought {
	/** Whether a recorded name is one of theirs. */
	readonly finds: (recorded: string) => boolean;
	/** The spellings of responsibles that are. */
	readonly names: readonly string[];
}

/** `standingIn`: a day on which what people who are away handle is also their substitutes'. Throws UsageError where the name is not known. */
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
	// Neither a person in the morning nor a script may take a misspelt name for good news.
	if (reading.is === 'nobody' && names.length === 0 && !people.list.some(({ name }) => own(name)) && !(await doers(context)).some(own))
		throw new UsageError([{ code: 'unknownPerson', value: typed, near: reading.near.map(({ name }) => name) }]);
	const words = await textOf('people', context.language);
	const listed = (some: readonly string[]) => [...new Set(some)].map(visibleLine).join(', ');
	if (reading.is === 'several')
		printInfo(context, words.several(typed, reading.people.map(({ name }) => visibleLine(name)).join(words.or)));
	const others = names.filter((name) => !own(name)).map((name) => people.nameOf(name));
	if (others.length > 0) printInfo(context, words.standsFor(people.nameOf(typed), listed(others)));
	return { finds, names };
}

/** Who is to do what is open yet: they need not be on the list. */
async function doers({ journal, today }: JournalContext): Promise<readonly string[]> {
	const { openTasks } = await import('../../store/statements/morning.ts');
	const { openPreventions } = await import('../../store/statements/preventions.ts');
	const tasks = openTasks(journal, { today }).flatMap(({ who }) => who ?? []);
	return [...tasks, ...openPreventions(journal, { until: today, limit: -1 }).flatMap(({ by }) => by ?? [])];
}
