/** `settings`: shows and changes the journal's settings. Changed terms are shown before anything is written. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import type { JournalState } from '../domain/event/journal.ts';
import { regulationsInUse } from '../domain/regulation/index.ts';
import { emptiableSettings, emptyValue, type SettingOption, type Settings, settingRow } from '../domain/settings.ts';
import { USUAL_LIMIT } from '../domain/storedFile.ts';
import { type TermOptions, termsFor } from '../domain/term/term.ts';
import { recomputeTerms } from '../domain/term/termFacts.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { givenAgainBy } from '../store/overview.ts';
import { changeJournalBy, type JournalDecision, type RecomputedTerms } from '../store/record/changeJournal.ts';
import { withFullStop } from '../text/fullStop.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { recording } from './claim/change.ts';
import { recordOnceAgreed } from './claim/confirm.ts';
import { printJson, refuseUnknownFields } from './output/fields.ts';
import { changesGiven, type SettingsChange } from './settings/given.ts';
import { changedRows, shownSettings } from './settings/rows.ts';
import { printMoves } from './term/changes.ts';

type Options = SettingOption | 'empty' | 'reason' | 'yes' | 'dryRun' | 'json';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const changes = await changesGiven(given, context);
	if (!changes) {
		show(context, given, context.journal.settings);
		return exit.done;
	}
	refuseUnknownFields(given.json, Object.keys(fieldsOf(context.journal.settings)));
	const { settings } = context.words;
	const previous = context.journal.settings;
	const movesTerms = given.officeProfile !== undefined || given.regulation !== undefined || given.dayOff !== undefined;
	const changedLine = (after: Settings) => withFullStop(changedRows(context, previous, after).join('; '));
	const recorded = await recordOnceAgreed(context, movesTerms ? given : { ...given, yes: true }, {
		attempt: (dryRun) => attempt(context, given, changes, dryRun),
		show: async ({ same, recomputed, settings: after }) => {
			if (same) printInfo(context, settings.same);
			// The settings are what `--json` gives: who moves is only counted beside them.
			else if (movesTerms) await printMoves(context, {}, await textOf('rules', context.language), [], given.json ? [] : recomputed);
			if (given.json) show(context, given, after);
			if (given.dryRun && !same) printInfo(context, changedLine(after));
			return !same;
		},
		question: settings.confirm,
		declined: settings.notChanged,
	});
	if (typeof recorded === 'number') return recorded;
	return endWith(context, settings.changed(changedLine(recorded.settings)));
}

interface Attempt {
	/** As they are after it. */
	readonly settings: Settings;
	/** The values were already set. */
	readonly same: boolean;
	readonly recomputed: readonly RecomputedTerms[];
}

/** Changes what differs and recomputes terms; a dry run only reports it. */
async function attempt(context: JournalContext, given: Given<Options>, change: SettingsChange, dryRun: true | undefined): Promise<Attempt> {
	const { journal, today, terms } = context;
	const { incoming } = given;
	const decide = async ({ settings, regulations: loaded }: JournalState): Promise<JournalDecision & Omit<Attempt, 'recomputed'>> => {
		const changes = Object.fromEntries(
			Object.entries(change(settings)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify({ ...settings }[name])),
		) as Partial<Settings>;
		if (Object.keys(changes).length === 0) return { settings, same: true, events: [], recomputeTerms: () => [] };
		const number = changes.incomingTemplate && givenAgainBy(changes.incomingTemplate, journal);
		if (number) throw new UsageError([{ code: 'templateClash', option: 'incoming', value: incoming ?? '', number }]);
		const after = { ...settings, ...changes };
		const regulations = changes.regulations && (await regulationsInUse(changes.regulations, loaded));
		const options: TermOptions = { ...terms, ownTermsMove: after.ownTermsMove, ...(regulations && { regulations }) };
		const moved = changes.regulations !== undefined || changes.ownTermsMove !== undefined;
		return {
			...{ settings: after, same: false },
			events: [{ type: 'settingsChanged', on: today, changes, reason: given.reason ?? null }],
			recomputeTerms: (claim: Claim) => (moved ? recomputeTerms(claim, 'settingsChanged', today, (facts) => termsFor(facts, options)) : []),
		};
	};
	const { decided, recomputed } = await changeJournalBy(journal, recording(context, dryRun), decide);
	return { ...decided, recomputed };
}

/** What journals lack whose office never set it. */
const unset = {
	...{ officeProfile: null, people: [], letterTexts: [] },
	...Object.fromEntries(emptiableSettings.filter((name) => settingRow(name).later).map((name) => [name, emptyValue(name)])),
};

/** Each setting, in every journal; null or an empty list where nothing is given. */
function fieldsOf(settings: Settings): Readonly<Record<string, unknown>> {
	return { ...unset, attachmentLimit: USUAL_LIMIT, ...settings };
}

function show(context: JournalContext, { json }: Given<'json'>, settings: Settings): void {
	const { world, words, terms } = context;
	if (json) {
		printJson(context, fieldsOf(settings), json);
		return;
	}
	const rows = shownSettings(words, settings, terms.regulations);
	const pad = Math.max(...rows.map(([label]) => label.length)) + 2;
	for (const [label, value] of rows)
		world.out.write(`${`${label}:`.padEnd(pad)}${value === null ? words.settings.none : visibleLine(value)}\n`);
}
