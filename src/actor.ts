/** Who records. */

import type { CommandContext } from './context.ts';
import type { Journal } from './store/open.ts';
import type { World } from './world.ts';

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
	const { People } = await import('./domain/people.ts');
	const people = new People(listed);
	const person = given === undefined ? people.ofLogin(world.userName()) : people.of(given);
	return { actor: () => person?.name ?? given ?? world.userName(), byLogin: given === undefined && !person };
}
