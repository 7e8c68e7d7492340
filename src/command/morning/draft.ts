/** Whether the person has left an entry unfinished: one that somebody was called away from is easily forgotten. */

import type { JournalContext } from '../../context.ts';
import { People } from '../../domain/people.ts';

/** Commands that only read do not read the actor: the draft takes the name of the person who records. */
export async function hasOwnDraft(context: JournalContext): Promise<boolean> {
	const { hasDraft } = await import('../add/draft.ts');
	const named = context.world.environment.CLAIMS_ACTOR;
	const actor = () => (named ? new People(context.journal.settings.people ?? []).nameOf(named) : context.actor());
	return hasDraft({ ...context, actor });
}
