/** `letter`: a letter to the client, with its number and its file; or a draft of it; or what to say in the call before closing. */

import { failWith, type JournalContext, printError, printInfo } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import { type LetterKind, letterKinds } from '../domain/code.ts';
import { planLetter } from '../domain/decide/index.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { issueLetter } from '../store/files/letters.ts';
import { loadClaim } from '../store/find.ts';
import type { Shown } from '../store/record/change.ts';
import { type LetterWords, textOf } from '../text/index.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { matterLine } from '../view/pickLines.ts';
import { changeAsShown, circumstances, exactly, notesOn, printRefusals, recording, unspentNumbers } from './claim/change.ts';
import { claimNamed } from './claim/find.ts';
import { numbered } from './claim/ruleCommands.ts';
import { callText } from './letter/call.ts';
import { composer, fieldsGiven, type NotComposed, naming, printNotComposed, type Wanted } from './letter/compose.ts';
import { LetterForm, letterDraft } from './letter/form.ts';
import { likeliestLetter, noteLetterhead } from './letter/likeliest.ts';
import { refuseUnwritableFolder, writeFile } from './output/file.ts';
import { formatNamed, refuseScreen, targetGiven } from './output/target.ts';

type Options =
	| 'letterKind'
	| 'letterFormat'
	| 'form'
	| 'text'
	| 'letterField'
	| 'annex'
	| 'draft'
	| 'numbered'
	| 'unnumbered'
	| 'withoutVisas'
	| 'on'
	| 'output'
	| 'force'
	| 'ifSequence'
	| 'dryRun'
	| 'yes';

/** The endings of files, and what is written into them. */
const endings = { docx: 'docx', txt: 'text' } as const;

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { claim } = loadClaim(context.journal, claimNamed(context, typed).id);
	if (context.asks) printInfo(context, matterLine(context.words, claim, context));
	const letter = given.letterKind ?? (context.asks ? await askKind(context, claim) : undefined);
	if (letter === undefined)
		return await printRefusals(context, [{ code: 'missing', doing: 'letter', what: 'letterKind', number: claim.number.text }]);
	const words = await textOf('letter', context.language);
	const target = targetOf(context, given);
	const fields = await fieldsGiven(context, words, await naming(context), given.letterField ?? []);
	if (!fields) return exit.refused;
	const { form = null, text = null, withoutVisas = null, on = context.today, draft = false } = given;
	const intent = { on, form, text, withoutVisas, draft, numbered: numbered(given), address: fields.get('address') ?? null };
	const format = given.letterFormat ?? formatNamed(given.output, 'letterFormat', endings);
	if (letter === 'call') {
		if (format === 'docx') {
			printError(context, words.scriptIsText);
			return failWith(context, (await context.errorMessages()).failures.refused);
		}
		const planned = planLetter(claim, { ...intent, letter }, circumstances(context, unspentNumbers));
		if (!planned.ok) return await printNotComposed(context, words, { ...planned, empty: [] });
		return await deliver(context, await callText(context, claim), target, given.force ?? false);
	}
	const written = format ?? 'docx';
	// A Word file does not go to a screen, and a draft is kept nowhere.
	if (draft && written === 'docx' && given.output === undefined)
		throw new UsageError([{ code: 'needsOption', option: 'draft', needed: 'output' }]);
	refuseScreen(context.world, { output: given.output === '-' ? '-' : 'file' }, written === 'docx' ? 'draft' : undefined);
	const first = { ...intent, letter, format: written, annexes: given.annex ?? [], given: fields };
	const asked = context.asks ? new LetterForm(context, words, claim, first) : undefined;
	const shown = exactly(given) ?? (context.asks ? { sequence: context.picked?.sequence ?? claim.sequence } : undefined);
	if (!draft)
		return await issue(context, words, claim.id, { first, form: asked }, shown, {
			target,
			toOutput: given.output === '-',
			force: given.force ?? false,
			dryRun: given.dryRun,
			yes: given.yes,
		});
	const wanted = asked ? await asked.filled() : first;
	if ('ok' in wanted) return await printNotComposed(context, words, wanted);
	const made = await (await composer(context, wanted))(claim, unspentNumbers);
	if (!made.ok) return await printNotComposed(context, words, made);
	const code = await deliver(context, made.bytes, target, given.force ?? false);
	asked?.discardAnswers();
	printInfo(context, target === undefined ? `${words.draft}.` : `${words.draft}: ${visibleLine(target)}`);
	return code;
}

/** What is wanted of the letter, and the form of what is lacking, where it can be asked for. */
interface Asked {
	readonly first: Wanted;
	readonly form: LetterForm | undefined;
}

interface Copying {
	readonly target: string | undefined;
	/** The letter itself goes to standard output, not the path of its file. */
	readonly toOutput: boolean;
	readonly force: boolean;
	readonly dryRun: true | undefined;
	readonly yes: true | undefined;
}

async function issue(
	context: JournalContext,
	words: LetterWords,
	id: number,
	{ first, form }: Asked,
	shown: Shown | undefined,
	{ target, toOutput, force, dryRun, yes }: Copying,
): Promise<ExitCode> {
	const attemptOf = async (wanted: Wanted, seen: Shown | undefined, trial = dryRun) =>
		issueLetter<NotComposed>(context.journal, recording(context, trial), id, seen, await composer(context, wanted));
	const wanted = !form
		? first
		: yes || dryRun
			? await form.filled()
			: await form.agreed((so) => shownFirst(context, () => attemptOf(so, shown, true)));
	if (!wanted) return exit.refused;
	if ('ok' in wanted) return await printNotComposed(context, words, wanted);
	const issued = await changeAsShown(context, shown, (seen) => attemptOf(wanted, seen));
	if (!issued) return exit.refused;
	if (!issued.ok) return 'unfit' in issued ? await printNotComposed(context, words, issued) : await printRefusals(context, issued.refusals);
	if (dryRun) printInfo(context, context.words.notes.dryRunWould);
	for (const line of notesOn(context.words, issued)) printInfo(context, line);
	const isPrinted = (wanted.format === 'text' && target === undefined) || toOutput;
	if (isPrinted) await deliver(context, issued.bytes, undefined, false);
	if (dryRun) return exit.done;
	form?.discard();
	noteLetterhead(context, wanted.given);
	if (wanted.format === 'text' || toOutput) printInfo(context, words.kept(issued.path));
	else context.world.out.write(`${issued.path}\n`);
	if (target !== undefined) {
		await deliver(context, issued.bytes, target, force);
		printInfo(context, words.copied(target));
	}
	return exit.done;
}

/** Shows what will be recorded, and gives the question whether to; undefined where it cannot be. What is against it is printed by the attempt itself. */
async function shownFirst(
	context: JournalContext,
	attempt: () => ReturnType<typeof issueLetter<NotComposed>>,
): Promise<string | undefined> {
	const trial = await attempt();
	if (!trial.ok) return undefined;
	const { willBe } = await textOf('guide', context.language);
	printError(context, willBe(notesOn(context.words, trial).join(' ')));
	return context.words.questions.save;
}

/** To the file, or to standard output: there nothing of it may steer a terminal. */
async function deliver(
	{ world }: JournalContext,
	text: string | Uint8Array,
	target: string | undefined,
	force: boolean,
): Promise<ExitCode> {
	if (target !== undefined) await writeFile([text], target, force);
	else world.out.write(world.out.isTerminal ? visible(Buffer.from(text).toString('utf8')) : text);
	return exit.done;
}

function targetOf(context: JournalContext, given: Given<'output' | 'force'>): string | undefined {
	const target = targetGiven(context, given);
	if (target !== undefined) refuseUnwritableFolder(target);
	return target;
}

async function askKind(context: JournalContext, claim: Claim): Promise<LetterKind> {
	const { askChoice } = await import('../ask/choice.ts');
	const { words } = context;
	const choices = letterKinds.map((value) => ({ value, name: words.names.letterKind[value] }));
	// One that was begun comes first.
	const begun = letterKinds.find((kind) => letterDraft(context, claim, kind).isBegun);
	return askChoice(context, words.questions.whichLetter, choices, begun ?? likeliestLetter(claim));
}
