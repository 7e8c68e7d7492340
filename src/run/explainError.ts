/** Uncaught errors as a sentence and an exit code. */

import type { Where } from '../config/userConfig.ts';
import { type NamedJournals, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { isGuessable, isMistakeOfLine, type Mistake, UsageError } from '../grammar/mistake.ts';
import { Interrupted, isServerFailure, isStoreFailure, OutputFailure } from '../interruption.ts';
import { mistakeSentence } from '../sentence/errors.ts';
import type { Arrived } from '../server/desk.ts';
import type { StoreFailureCode } from '../store/failure.ts';
import type { Journal } from '../store/open.ts';
import type { ServerProblem } from '../store/sharing/journalServer.ts';
import { type Language, textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import type { World } from '../world.ts';

/** How far a run has come. */
export interface Opened {
	journal: Journal | undefined;
	/** What was found at the desk of a shared journal; undefined where it is not shared. */
	arrived: Arrived | undefined;
	language: Language;
	own: NamedJournals;
	/** What selected the journal, and the resolved path; undefined before it is known. */
	where: Where | undefined;
}

/** Prints what went wrong and gives the exit code. */
export async function explainError(error: unknown, world: World, opened: Opened): Promise<ExitCode> {
	const errorMessages = await textOf('errorMessages', opened.language);
	const { failures } = errorMessages;
	const print = (text: string) => printError({ world }, text);
	if (error instanceof UsageError) {
		for (const mistake of error.mistakes) print(mistakeSentence(errorMessages, await guessed(mistake, world.argv)));
		return exit.refused;
	}
	if (error instanceof Interrupted) {
		const isLater = opened.journal?.recorded || world.hasRecorded;
		print(error.sentence?.(errorMessages) ?? (isLater ? failures.interruptedLater : failures.interrupted));
		// Not wrapped: a wrapped line would be another command when copied.
		if (error.again !== undefined) world.errors.write(`${failures.again(error.again)}\n`);
		return bySignal[error.signal];
	}
	if (error instanceof OutputFailure) {
		print(error.sentence(errorMessages));
		return exit.environment;
	}
	if (isStoreFailure(error)) {
		const recorded = error.failure === 'damaged' && opened.journal?.recorded && error.path === opened.journal.path;
		print((recorded ? failures.damagedLater : failures.store[error.failure])(error.path, error.detail));
		if (error.path === opened.where?.path && WRONG_PLACE.includes(error.failure)) {
			const { by } = opened.where;
			const names = [...opened.own.named.keys()];
			if (by !== 'option' || names.length > 0) print(errorMessages.where[by](names.map(visibleLine).join(', ')));
		}
		return ends[error.failure] ?? exit.environment;
	}
	if (isServerFailure(error)) {
		const { serverProblem } = await import('../sentence/serverProblem.ts');
		print(serverProblem(await textOf('desks', opened.language), error));
		const { code } = error.problem;
		if (code === 'busy') return exit.busy;
		return REFUSED.includes(code) ? exit.refused : exit.environment;
	}
	print(failures.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)));
	return exit.bug;
}

/** The mistake with what the value, or the whole line, was perhaps meant to be. */
async function guessed(mistake: Mistake, argv: readonly string[]): Promise<Mistake> {
	// Of one word, the command that was meant is all of the line.
	const isNamed = mistake.code === 'unknownCommand' && mistake.meant !== undefined && argv.length === 1;
	const isOfLine = !isNamed && isMistakeOfLine(mistake);
	if (!isGuessable(mistake) && !isOfLine) return mistake;
	const { vocabulary } = await import('../text/vocabulary.ts');
	if (isOfLine) {
		const { lineGuessed } = await import('../grammar/lineGuess.ts');
		const line = await lineGuessed(argv, vocabulary);
		if (line) return { ...mistake, line };
	}
	const { valueGuessed } = await import('../grammar/guess.ts');
	return valueGuessed(mistake, vocabulary);
}

const bySignal: Readonly<Record<Interrupted['signal'], ExitCode>> = {
	SIGINT: exit.interrupted,
	SIGTERM: exit.terminated,
	SIGHUP: exit.hungUp,
};

/** Of the server's problems: what it understood, and does not do. */
const REFUSED: readonly ServerProblem['code'][] = ['notAllowed', 'clock'];

/** Failures that suggest that another journal was meant. */
const WRONG_PLACE: readonly StoreFailureCode[] = ['missing', 'foreign', 'notAFile', 'empty'];

const ends: Readonly<Partial<Record<StoreFailureCode, ExitCode>>> = {
	busy: exit.busy,
	clockBack: exit.refused,
	clockAhead: exit.refused,
	daySetByHand: exit.refused,
};
