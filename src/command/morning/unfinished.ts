/** What this person began and did not record: it is easily forgotten after an interruption. */

import type { JournalContext } from '../../context.ts';
import { yearOf } from '../../domain/day.ts';
import { parseClaimName, shortNumber } from '../../domain/number.ts';
import { People } from '../../domain/people/people.ts';
import { type CommandName, commands } from '../../grammar/command.ts';
import { statusesFor } from '../../grammar/commandEffects.ts';
import { findClaim, loadClaim } from '../../store/find.ts';
import { shellWord } from '../../text/shellWord.ts';
import { hasDraft } from '../add/draft.ts';
import { excerptOf, type KeptStep, keptSteps } from '../claim/stepDraft.ts';

/** What takes it up again, and what was typed of it. */
export interface Unfinished {
	readonly command: CommandName;
	/** As they are typed; an entry by its short number. */
	readonly operands: readonly string[];
	/** The entry that it is about, by its short number; undefined for none. */
	readonly entry: string | undefined;
	/** The beginning of what was typed; empty where that is not at hand. */
	readonly excerpt: string;
}

/** The entry that is not registered yet first, then the steps that can still be taken, the latest first. */
export function unfinishedOf(context: JournalContext): readonly Unfinished[] {
	const { environment } = context.world;
	const named = environment.CLAIMS_ACTOR;
	// Commands that only read do not read the actor: a draft bears the name of the person who records.
	const actor = () => (named ? new People(context.journal.settings.people ?? []).nameOf(named) : context.actor());
	const owner = { ...context, actor };
	const entry: readonly Unfinished[] = hasDraft(owner) ? [{ command: 'add', operands: [], entry: undefined, excerpt: '' }] : [];
	return [...entry, ...keptSteps(owner).flatMap((step) => stepOf(context, step))];
}

/** The line that takes it up again, for a shell. */
export function commandOf({ words }: Pick<JournalContext, 'words'>, { command, operands }: Unfinished): string {
	return words.commandLine(
		command,
		operands.map((word) => shellWord(word)),
	);
}

function stepOf({ journal, today, world }: JournalContext, kept: KeptStep): readonly Unfinished[] {
	const { command, operands } = kept;
	if (command === undefined) return [];
	const excerpt = excerptOf(kept, world.out.columns);
	if (commands[command].operands.at(0) !== 'claim') return [{ command, operands, entry: undefined, excerpt }];
	const [number = '', ...others] = operands;
	const name = parseClaimName(number);
	const found = name && findClaim(journal, name, yearOf(today)).found;
	if (!found) return [];
	const { claim } = loadClaim(journal, found.id);
	// Somebody else may have been faster.
	if (!statusesFor(command).includes(claim.status)) return [];
	const entry = shortNumber(claim.number, claim.number.text, yearOf(today));
	return [{ command, operands: [entry, ...others], entry, excerpt }];
}
