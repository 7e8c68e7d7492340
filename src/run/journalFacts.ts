/** What a command takes from its journal: who records, the calendar, the rules. */

import type { CommandContext } from '../context.ts';
import type { Rulebook } from '../domain/term/term.ts';
import type { Journal } from '../store/open.ts';
import type { World } from '../world.ts';

/** The person whom a given name or the system's login means by the list of people, else that itself. */
export async function actorOf(
	given: string | undefined,
	journal: Journal | undefined,
	world: World,
): Promise<Pick<CommandContext, 'actor' | 'byLogin'>> {
	const listed = journal?.settings.people ?? [];
	if (listed.length === 0) return { actor: () => given ?? world.userName(), byLogin: given === undefined };
	// A name as the list has it means its person, and is what it would be turned into where several have it.
	if (given !== undefined && listed.some(({ name }) => name === given)) return { actor: () => given, byLogin: false };
	const { People } = await import('../domain/people/people.ts');
	const people = new People(listed);
	const person = given === undefined ? people.ofLogin(world.userName()) : people.of(given);
	return { actor: () => person?.name ?? given ?? world.userName(), byLogin: given === undefined && !person };
}

/** The production calendar of this journal. */
export async function calendarOf(journal: Journal | undefined): Promise<CommandContext['calendar']> {
	if (!journal || journal.loaded.years.length + journal.loaded.own.length === 0)
		return (await import('../domain/calendar/years.ts')).builtInCalendar;
	const { calendarWith } = await import('../domain/calendar/loaded.ts');
	return calendarWith(journal.loaded);
}

/** The rules in use: the journal's regulations in the newest editions that the office loaded. */
async function rulebookOf(journal: Journal | undefined, calendar: CommandContext['calendar']): Promise<Rulebook> {
	const loaded = journal?.loaded.regulations ?? [];
	const { defaultRegulations, regulationsInUse } = await import('../domain/regulation/index.ts');
	const inUse = await regulationsInUse(journal?.settings.regulations ?? defaultRegulations, loaded);
	return {
		regulations: inUse,
		editions: [...new Set([...loaded, ...inUse])],
		calendar,
		ownTermsMove: journal?.settings.ownTermsMove ?? true,
	};
}

/** Both, of a journal that was opened again. */
async function rulesOf(journal: Journal): Promise<Pick<CommandContext, 'calendar' | 'terms'>> {
	const calendar = await calendarOf(journal);
	return { calendar, terms: await rulebookOf(journal, calendar) };
}

/**
 * The rulebook of a run. It follows the journal: other programs, and other computers that share it, load rules and days off while a form is
 * open here.
 */
export async function followedRules(
	journal: Journal | undefined,
	calendar: CommandContext['calendar'],
): Promise<Pick<CommandContext, 'terms' | 'rulesOf'>> {
	const terms = await rulebookOf(journal, calendar);
	if (journal)
		journal.whenChanged = async () => {
			const { editions, ...now } = (await rulesOf(journal)).terms;
			Object.assign(terms, now, { editions: [...new Set([...editions, ...terms.editions])] });
		};
	return { terms, rulesOf };
}
