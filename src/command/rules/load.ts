/** `rules load`: loads edited regulations, each as a new edition. Changed terms are shown before anything is written. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { recomputeTerms } from '../../domain/decide/recomputeTerms.ts';
import type { JournalState } from '../../domain/journal.ts';
import { builtInRegulations, newestOf } from '../../domain/regulation/index.ts';
import type { Regulation } from '../../domain/rule.ts';
import { sameRegulation, uncoveredKinds, withOwnRows } from '../../domain/ruleCheck.ts';
import { type TermOptions, termsFor } from '../../domain/term.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { withProgress } from '../../progress.ts';
import { type Draft, readRulesFile } from '../../read/rulesFile.ts';
import { movedColumnsOf } from '../../report/rules.ts';
import { changeJournalBy, type JournalDecision, type RecomputedTerms } from '../../store/changeJournal.ts';
import { demandName } from '../../text/codeWord.ts';
import { type RuleWords, textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { wholeInput } from '../input/text.ts';
import { refuseUnknownFields } from '../output/fields.ts';
import { keysOf } from '../output/report.ts';
import { agreed, printMoves } from '../term/confirmChanges.ts';

type Options = 'yes' | 'dryRun' | 'json' | 'ndjson' | 'header';

export async function run(given: Given<Options>, context: JournalContext, [file = '']: readonly string[]): Promise<ExitCode> {
	const builtIn = await builtInRegulations();
	const read = readRulesFile(await wholeInput(context.world, file, { called: file }));
	const drafts = read.map((draft) => withOwnRows(draft, builtIn));
	const ruleWords = await textOf('rules', context.language);
	refuseUnknownFields(given.json, keysOf(movedColumnsOf(ruleWords)));
	for (const warning of drafts.flatMap((draft) => warnings(context, ruleWords, draft))) printInfo(context, warning);
	const earnest = given.yes && !given.dryRun;
	const first = await attempt(context, drafts, builtIn, earnest ? undefined : true);
	for (const regulation of first.same) printInfo(context, ruleWords.unchanged(regulation.id, regulation.edition));
	if (first.editions.length === 0) {
		printInfo(context, ruleWords.nothingToLoad);
		return exit.done;
	}
	if (!earnest) for (const edition of first.editions) printInfo(context, ruleWords.newEdition(edition.id, edition.edition));
	await printMoves(context, given, ruleWords, first.editions, first.recomputed);
	if (given.dryRun) {
		printInfo(context, context.words.notes.dryRun);
		return exit.done;
	}
	if (!earnest && !(await agreed(context, ruleWords.confirm))) {
		printInfo(context, ruleWords.notLoaded);
		return exit.refused;
	}
	const { editions } = earnest ? first : await attempt(context, drafts, builtIn, undefined);
	for (const one of editions) printInfo(context, ruleWords.loaded(one.id, one.edition));
	return exit.done;
}

interface Attempt {
	/** The new editions. */
	readonly editions: readonly Regulation[];
	/** Those that say what the newest edition says already. */
	readonly same: readonly Regulation[];
	readonly recomputed: readonly RecomputedTerms[];
}

/** Loads what differs from the newest editions as the next ones and recomputes terms; a dry run only reports it. */
async function attempt(
	context: JournalContext,
	drafts: readonly Draft[],
	builtIn: readonly Regulation[],
	dryRun: true | undefined,
): Promise<Attempt> {
	const editions: Regulation[] = [];
	const same: Regulation[] = [];
	const decide = ({ settings, regulations: loaded }: JournalState): JournalDecision => {
		const newest = (id: string, among: readonly Regulation[]) => newestOf(among.filter((regulation) => regulation.id === id));
		for (const draft of drafts) {
			const before = newest(draft.id, [...builtIn, ...loaded]);
			const now: Regulation = { ...draft, edition: (before?.edition ?? 0) + 1 };
			// What is built in but not in use is put into use by loading it.
			if (before && sameRegulation(before, draft) && settings.regulations.includes(draft.id)) same.push(before);
			else editions.push(now);
		}
		const known = [...builtIn, ...loaded, ...editions];
		const inUse = new Set([...settings.regulations, ...editions.map(({ id }) => id)]);
		const options: TermOptions = { ...context.terms, regulations: [...inUse].flatMap((id) => newest(id, known) ?? []) };
		return {
			events: editions.map((regulation) => ({ type: 'rulesLoaded', on: context.today, regulation })),
			recomputeTerms: (claim: Claim) =>
				editions.length === 0 ? [] : recomputeTerms(claim, 'rulesLoaded', (facts) => termsFor(facts, options)),
		};
	};
	const recomputed = await withProgress(context, 'terms', (step) =>
		changeJournalBy(context.journal, recording(context, dryRun), decide, step),
	);
	return { editions, same, recomputed };
}

function warnings({ words }: JournalContext, ruleWords: RuleWords, draft: Draft): readonly string[] {
	return uncoveredKinds({ ...draft, edition: 0 }).map(({ kind, channel, demandKind, partly }) => {
		const entry = [
			channel === null ? ruleWords.anyChannel : words.names.channel[channel],
			demandKind === null ? ruleWords.noDemand : demandName(words.names, demandKind),
		];
		const kindName = words.names.kind[kind];
		return partly ? ruleWords.partlyUncovered(draft.id, kindName, entry.join(', ')) : ruleWords.uncovered(draft.id, kindName);
	});
}
