/** `rules load`: loads edited regulations, each as a new edition. Changed terms are shown before anything is written. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import type { JournalState } from '../../domain/event/journal.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { type OfficeProfile, profileSettings } from '../../domain/officeProfile.ts';
import { builtInRegulations, newestOf } from '../../domain/regulation/index.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import { sameRegulation, uncoveredKinds, withOwnRows } from '../../domain/term/ruleCheck.ts';
import { type TermOptions, termsFor } from '../../domain/term/term.ts';
import { recomputeTerms } from '../../domain/term/termFacts.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { withProgress } from '../../progress.ts';
import { type Draft, readRulesFile } from '../../read/rulesFile.ts';
import { movedColumnsOf } from '../../report/rules.ts';
import { changeJournalBy, type JournalDecision, type RecomputedTerms } from '../../store/record/changeJournal.ts';
import { demandName } from '../../text/codeWord.ts';
import { withFullStop } from '../../text/fullStop.ts';
import { type RuleWords, textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { recordOnceAgreed } from '../claim/confirm.ts';
import { wholeInput } from '../input/text.ts';
import { refuseUnknownFields } from '../output/fields.ts';
import { keysOf, type Listed } from '../output/report.ts';
import { changedRows } from '../settings/rows.ts';
import { printMoves } from '../term/changes.ts';

type Options = 'yes' | 'dryRun' | Listed;

export async function run(given: Given<Options>, context: JournalContext, [file = '']: readonly string[]): Promise<ExitCode> {
	const builtIn = await builtInRegulations();
	const loadedIds = context.journal.loaded.regulations.map(({ id }) => id);
	const { regulations: read, profile } = readRulesFile(await wholeInput(context.world, file, { called: file }), loadedIds);
	const drafts = read.map((draft) => withOwnRows(draft, builtIn));
	if (profile && !(await lettersAreSound(context, profile))) return exit.refused;
	const wanted: Wanted = { drafts, profile, builtIn };
	const ruleWords = await textOf('rules', context.language);
	refuseUnknownFields(given.json, keysOf(movedColumnsOf(ruleWords)));
	for (const warning of drafts.flatMap((draft) => warnings(context, ruleWords, draft))) printInfo(context, warning);
	const recorded = await recordOnceAgreed(context, given, {
		attempt: (dryRun) => attempt(context, wanted, dryRun),
		show: async (outcome, isRecorded) => show(context, given, ruleWords, outcome, isRecorded),
		question: ruleWords.confirm,
		declined: ruleWords.notLoaded,
	});
	if (typeof recorded === 'number') return recorded;
	for (const { id, edition } of recorded.editions) printInfo(context, ruleWords.loaded(id, edition));
	if (recorded.changed.length > 0) printInfo(context, context.words.settings.changed(withFullStop(recorded.changed.join('; '))));
	return exit.done;
}

/** The new editions, the changed settings and the terms that move; false where the file brings nothing new. */
async function show(
	context: JournalContext,
	given: Given<Listed>,
	ruleWords: RuleWords,
	{ editions, same, changed, recomputed }: Attempt,
	isRecorded: boolean,
): Promise<boolean> {
	for (const { id, edition } of same) printInfo(context, ruleWords.unchanged(id, edition));
	if (editions.length === 0 && changed.length === 0) {
		printInfo(context, ruleWords.nothingToLoad);
		return false;
	}
	if (!isRecorded) {
		for (const { id, edition } of editions) printInfo(context, ruleWords.newEdition(id, edition));
		for (const line of changed) printInfo(context, line);
	}
	await printMoves(context, given, ruleWords, editions, recomputed);
	return true;
}

/** What the file says, and what is there without it. */
interface Wanted {
	readonly drafts: readonly Draft[];
	readonly profile: OfficeProfile | undefined;
	readonly builtIn: readonly Regulation[];
}

interface Attempt {
	/** The new editions. */
	readonly editions: readonly Regulation[];
	/** Those that say what the newest edition says already. */
	readonly same: readonly Regulation[];
	/** The settings that the profile changes, a line each. */
	readonly changed: readonly string[];
	readonly recomputed: readonly RecomputedTerms[];
}

/** Loads what differs from the newest editions as the next ones and recomputes terms; a dry run only reports it. */
async function attempt(context: JournalContext, { drafts, profile, builtIn }: Wanted, dryRun: true | undefined): Promise<Attempt> {
	const decide = ({ settings, regulations: loaded }: JournalState): JournalDecision & Omit<Attempt, 'recomputed'> => {
		const editions: Regulation[] = [];
		const same: Regulation[] = [];
		const newest = (id: string, among: readonly Regulation[]) => newestOf(among.filter((regulation) => regulation.id === id));
		for (const draft of drafts) {
			const before = newest(draft.id, [...builtIn, ...loaded]);
			const now: Regulation = { ...draft, edition: (before?.edition ?? 0) + 1 };
			// What is built in but not in use is put into use by loading it, unless the profile does.
			const isUsed = settings.regulations.includes(draft.id) || profile?.regulations.includes(draft.id);
			if (before && sameRegulation(before, draft) && isUsed) same.push(before);
			else editions.push(now);
		}
		const known = [...builtIn, ...loaded, ...editions];
		const inUse = profile ? profile.regulations : new Set([...settings.regulations, ...editions.map(({ id }) => id)]);
		const options: TermOptions = { ...context.terms, regulations: [...inUse].flatMap((id) => newest(id, known) ?? []) };
		const changes = profile ? changesOf(settings, editions, profile) : {};
		const recomputes = editions.length > 0 || changes.regulations !== undefined;
		const changed = changedRows({ ...context, terms: { ...context.terms, ...options } }, settings, { ...settings, ...changes });
		return {
			...{ editions, same, changed },
			events: [
				...editions.map((regulation): JournalEvent => ({ type: 'rulesLoaded', on: context.today, regulation })),
				...(Object.keys(changes).length > 0
					? [{ type: 'settingsChanged', on: context.today, changes, reason: null } satisfies JournalEvent]
					: []),
			],
			recomputeTerms: (claim: Claim) =>
				recomputes ? recomputeTerms(claim, 'rulesLoaded', context.today, (facts) => termsFor(facts, options)) : [],
		};
	};
	const { decided, recomputed } = await withProgress(context, 'terms', (step) =>
		changeJournalBy(context.journal, recording(context, dryRun), decide, step),
	);
	return { ...decided, recomputed };
}

/** What the profile changes, once the editions are loaded, which puts them into use. */
function changesOf(settings: Settings, editions: readonly Regulation[], profile: OfficeProfile): Partial<Settings> {
	const inUse = [...new Set([...settings.regulations, ...editions.map(({ id }) => id)])];
	const before: Readonly<Record<string, unknown>> = { ...settings, regulations: inUse };
	return Object.fromEntries(
		Object.entries(profileSettings(profile)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
	);
}

/** Whether each letter of the profile can be filled; what is wrong is reported. */
async function lettersAreSound(context: JournalContext, { letters }: OfficeProfile): Promise<boolean> {
	if (letters.length === 0) return true;
	const { naming, templateOfText } = await import('../letter/compose.ts');
	const { templateFaults } = await import('../letter/templates/faults.ts');
	const [words, names] = [await textOf('letter', context.language), await naming(context)];
	const faults = await Promise.all(
		letters.map(async ({ letter, text }) => {
			const bytes = await templateOfText(names.templates, letter, text);
			return templateFaults(words, names, `letters.${letter}`, bytes);
		}),
	);
	for (const fault of faults.flat()) printError(context, fault);
	if (faults.flat().length > 0) printError(context, (await context.errorMessages()).failures.refused);
	return faults.flat().length === 0;
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
