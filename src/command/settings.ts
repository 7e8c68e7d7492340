/** `settings`: what the office laid down for this journal, and changes of it. Whose terms would move is told before it is done. */

import { type Office, say } from '../desk.ts';
import type { Claim } from '../domain/claim.ts';
import { reterm } from '../domain/decide/reterm.ts';
import type { JournalState, Settings } from '../domain/journal.ts';
import { USUAL_LIMIT } from '../domain/kept.ts';
import { regulationsInUse } from '../domain/regulation/index.ts';
import { type TermOptions, termsFor } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournalBy, type Retermed } from '../store/changeJournal.ts';
import { givenAgainBy } from '../store/numbers.ts';
import { ruleWordsOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { recording } from './change.ts';
import { chosenFields } from './fields.ts';
import { settingRows } from './settingRows.ts';
import { type ChangeOption, changesGiven, type SettingsChange } from './settingsGiven.ts';
import { agreed, tellMoves } from './termMoves.ts';

type Options = ChangeOption | 'reason' | 'yes' | 'dryRun' | 'json';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const wanted = changesGiven(given, office);
	if (!wanted) {
		show(office, given, office.journal.settings);
		return exit.done;
	}
	const { settings } = office.words;
	const movesTerms = given.regulation !== undefined || given.dayOff !== undefined;
	const earnest = !given.dryRun && (given.yes || !movesTerms);
	const first = await attempt(office, given, wanted, earnest ? undefined : true);
	if (first.same) {
		say(office, settings.same);
		if (given.json) show(office, given, first.settings);
		return exit.done;
	}
	// The settings are what `--json` gives: who moves is only counted beside them.
	if (movesTerms) await tellMoves(office, {}, await ruleWordsOf(office.language), [], given.json ? [] : first.retermed);
	if (given.json) show(office, given, first.settings);
	if (given.dryRun) {
		say(office, office.words.notes.dryRun);
		return exit.done;
	}
	if (!earnest) {
		if (!(await agreed(office, settings.confirm))) {
			say(office, settings.notChanged);
			return exit.refused;
		}
		await attempt(office, given, wanted, undefined);
	}
	say(office, settings.changed);
	return exit.done;
}

interface Attempt {
	/** As they are after it. */
	readonly settings: Settings;
	/** They were so before. */
	readonly same: boolean;
	readonly retermed: readonly Retermed[];
}

/** Changes what differs, with the terms that follow; or on trial tells what that would be. */
async function attempt(office: Office, given: Given<Options>, wanted: SettingsChange, dryRun: true | undefined): Promise<Attempt> {
	const { journal, today, terms } = office;
	const { incoming } = given;
	const regulations = given.regulation && (await regulationsInUse(wanted(journal.settings).regulations ?? [], journal.loaded.regulations));
	let after = journal.settings;
	let same = false;
	const retermed = await changeJournalBy(journal, recording(office, dryRun), ({ settings }: JournalState) => {
		const changes = Object.fromEntries(
			Object.entries(wanted(settings)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify({ ...settings }[name])),
		) as Partial<Settings>;
		same = Object.keys(changes).length === 0;
		if (same) return { events: [], reterm: () => [] };
		const number = changes.incomingTemplate && givenAgainBy(changes.incomingTemplate, journal);
		if (number) throw new Misuse([{ code: 'templateClash', option: 'incoming', value: incoming ?? '', number }]);
		after = { ...settings, ...changes };
		const options: TermOptions = { ...terms, ownTermsMove: after.ownTermsMove, ...(regulations && { regulations }) };
		const moved = changes.regulations !== undefined || changes.ownTermsMove !== undefined;
		return {
			events: [{ type: 'settingsChanged', on: today, changes, reason: given.reason ?? null }],
			reterm: (claim: Claim) => (moved ? reterm(claim, 'settingsChanged', (facts) => termsFor(facts, options)) : []),
		};
	});
	return { settings: after, same, retermed };
}

function show(office: Office, { json }: Given<'json'>, settings: Settings): void {
	const { world, words, terms } = office;
	if (json) {
		world.out.write(`${jsonLine(chosenFields({ attachmentLimit: USUAL_LIMIT, ...settings }, json), 1)}\n`);
		return;
	}
	const rows = settingRows(words, settings, terms.regulations);
	const pad = Math.max(...rows.map(([label]) => label.length)) + 2;
	for (const [label, value] of rows)
		world.out.write(`${`${label}:`.padEnd(pad)}${value === null ? words.settings.none : visibleLine(value)}\n`);
}
