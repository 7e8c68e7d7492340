/** What a guide is filled for, and how it asks the rule. */

import type { CommandContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import type { NameReading } from '../../domain/people/people.ts';
import type { Action, Move } from '../../domain/status.ts';
import type { Circumstances } from '../../domain/verdict.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import type { ErrorMessages, GuideWords } from '../../text/index.ts';
import type { FormDrafts } from '../draft.ts';

/** The rule's verdict on the answers so far. */
interface Trial {
	/** The options that would supply what lacks. */
	readonly lacks: readonly OptionName[];
	/** Objections that no further answer removes, as sentences. */
	readonly against: readonly string[];
}

/** What the form is filled for: the claim, the move or action, and the options given. */
export interface Matter {
	readonly context: CommandContext;
	readonly words: GuideWords;
	readonly errorMessages: ErrorMessages;
	readonly doing: Move | Action;
	readonly claim: Claim;
	readonly circumstances: Circumstances;
	readonly given: Given<OptionName>;
	/** What the list of people makes of a name. */
	readonly people: ((name: string) => NameReading | undefined) | undefined;
	readonly drafts: FormDrafts;
	/** Who gives the visa that it is about, by usual hand. */
	readonly usualGiver: string | undefined;
	tried(given: Given<OptionName>): Trial;
	/** Shows what would be recorded: the question whether to, and what Enter means; undefined where there is nothing to ask. */
	shown(given: Given<OptionName>): Promise<{ readonly message: string; readonly initial: boolean } | undefined>;
}
