/** Completes a command with missing options on a terminal: refuses first what no answer could change, then asks, shows and confirms. */

import { failWith, type JournalContext, printError, printInfo } from '../../context.ts';
import { type Visa, visas } from '../../domain/code.ts';
import type { Action, Move } from '../../domain/status.ts';
import { exit } from '../../exit.ts';
import { commandFor } from '../../grammar/commandEffects.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { mistakeSentence, refusalInForm } from '../../sentence/errors.ts';
import { shortened } from '../../sentence/value.ts';
import { loadClaim } from '../../store/find.ts';
import { peopleOf } from '../../store/people.ts';
import { change, type Shown } from '../../store/record/change.ts';
import { visaGiversLately } from '../../store/statements/overview.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { matterLine } from '../../view/pickLines.ts';
import { readerOf } from '../people/settle.ts';
import {
	type About,
	type Completed,
	circumstances,
	exactly,
	movedOn,
	notesOn,
	printRefusalsInForm,
	type RuleOf,
	recording,
	toChange,
	unspentNumbers,
	type Writing,
} from './change.ts';
import { confirmed, printMeanwhile } from './confirm.ts';
import { stepOrder } from './dayOrder.ts';
import { doingOf, missingOptions } from './missingOptions.ts';
import { StepDraft } from './stepDraft.ts';

/** Throws ServerFailure where an answer to the question would record what the server of a shared journal refuses to this member. */
function refuseRecorded({ journal }: JournalContext, asked: OptionName): void {
	if (asked === 'decision') journal.server?.refuse('decided');
	if (asked === 'responsible') journal.server?.refuse('taken');
}

/** The given options with the answers. Throws Interrupted on Ctrl-C. */
export async function completeByPrompting<N extends OptionName>(
	context: JournalContext,
	id: number,
	given: Given<N> & Writing,
	ruleOf: RuleOf<N>,
	{ doing: about, part }: About = {},
): Promise<Completed<N>> {
	const { claim } = loadClaim(context.journal, id);
	// Refused by the attempt itself, before anything is asked.
	if (given.ifSequence !== undefined && given.ifSequence !== claim.sequence) return { given };
	let shown: Shown = exactly(given) ?? { sequence: context.picked?.sequence ?? claim.sequence };
	const around = circumstances(context, unspentNumbers);
	const first = ruleOf(given)(claim, around);
	if (first.ok) {
		const order = stepOrder(context, claim, first.events);
		// Where its days run against each other, it is asked whether to record it all the same.
		if (order.length > 0 && !(await confirmed(context, order, context.words.questions.saveAllTheSame, { dryRun: given.dryRun }, false)))
			return exit.refused;
		return order.length > 0 || context.picked ? { given, shown } : { given };
	}
	const missing = missingOptions(first.refusals, given);
	const refused = doingOf(first.refusals);
	const doing = refused && (about ?? refused);
	const errorMessages = await context.errorMessages();
	if (missing.against.length > 0 || doing === undefined) {
		await printRefusalsInForm(context, missing.against);
		return failWith(context, errorMessages.failures.refused);
	}
	if (!given.dryRun) for (const option of missing.options) refuseRecorded(context, option);
	const { promptForMissing } = await import('../../ask/guide/guide.ts');
	const words = await textOf('guide', context.language);
	if (!context.picked?.shown) printInfo(context, matterLine(context.words, claim, context));
	if (refused && READ_FIRST.includes(refused) && claim.summary !== null)
		// Two lines at most, with its quotation marks.
		printInfo(context, context.words.quote(shortened(visibleLine(claim.summary), 2 * context.world.out.columns - 3)));
	let announced: string | undefined;
	const draft = new StepDraft(context, {
		claim: id,
		step: part === undefined ? doing : `${doing}-${part}`,
		command: commandFor(doing),
		operands: [claim.number.text, ...(part === undefined ? [] : [String(part)])],
	});
	const filled = promptForMissing({
		drafts: draft,
		usualGiver: doing === 'visa' ? usualGiver(context, part) : undefined,
		...{ context, words, errorMessages, doing, claim, circumstances: around, given, people: readerOf(context) },
		tried: (so) => {
			try {
				const verdict = ruleOf({ ...given, ...so })(claim, around);
				const { options, against } = verdict.ok ? { options: [], against: [] } : missingOptions(verdict.refusals, so);
				return { lacks: options, against: against.map((refusal) => refusalInForm(words, errorMessages, refusal)) };
			} catch (error) {
				if (!(error instanceof UsageError)) throw error;
				return { lacks: [], against: error.mistakes.map((mistake) => mistakeSentence(errorMessages, mistake)) };
			}
		},
		shown: async (answers) => {
			// A dry run of the change itself, so that concurrent changes are seen, too.
			const attempt = () =>
				change(context.journal, recording(context, true), toChange(context, id, ruleOf({ ...given, ...answers }), shown));
			let trial = await attempt();
			let isNews = false;
			for (let moved = movedOn(trial); moved && !shown.exactly; moved = movedOn(trial)) {
				printMeanwhile(context, moved);
				shown = { sequence: moved.now };
				isNews = true;
				trial = await attempt();
			}
			// What the rules refuse now is printed by the attempt itself.
			if (!trial.ok || given.dryRun) return undefined;
			announced = notesOn(context.words, trial).join(' ');
			printError(context, words.willBe(announced));
			for (const line of stepOrder(context, trial.before, trial.events)) printError(context, line);
			const { save, saveAllTheSame } = context.words.questions;
			return { message: isNews ? saveAllTheSame : save, initial: !isNews };
		},
	});
	const answers = await draft.keptIfInterrupted(filled);
	if (answers && !(doing === 'cause' && saysNoMore(answers, given))) return { given: { ...given, ...answers }, announced, shown, draft };
	printInfo(context, context.words.questions.notSaved);
	draft.tellKept();
	return exit.refused;
}

/** Who gave this visa lately most often, of those who still work here. */
function usualGiver({ journal, today }: JournalContext, visa: About['part']): string | undefined {
	const people = peopleOf(journal);
	const isHere = (name: string) => (people.of(name)?.leftOn ?? today) >= today;
	return isVisa(visa) ? visaGiversLately(journal, { visa }).find(({ by }) => isHere(by))?.by : undefined;
}

function isVisa(part: About['part']): part is Visa {
	return visas.some((visa) => visa === part);
}

/** Whether every question was skipped. */
function saysNoMore(answers: Given<OptionName>, given: Given<OptionName>): boolean {
	return (Object.keys(answers) as OptionName[]).every((name) => answers[name] === given[name]);
}

/** What one cannot do without having read what was written. */
const READ_FIRST: readonly (Move | Action)[] = ['sort', 'decide', 'refuse', 'cause'];
