/** `letter`: a letter to the client, with its number and its file; or a draft of it; or what to say in the call before closing. */

import { type JournalContext, printError, printInfo } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import { type LetterKind, letterKinds } from '../domain/code.ts';
import { planLetter } from '../domain/decide/index.ts';
import { filledByHand, type LetterField } from '../domain/letterField.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { Interrupted } from '../interruption.ts';
import type { NextNumber, Shown } from '../store/change.ts';
import { loadClaim } from '../store/find.ts';
import { issueLetter } from '../store/letters.ts';
import { type LetterWords, textOf } from '../text/index.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { matterLine } from '../view/matterLine.ts';
import { exactly, movedOn, notesOn, printRefusals, recording } from './claim/change.ts';
import { circumstances } from './claim/circumstances.ts';
import { confirmed } from './claim/confirm.ts';
import { claimNamed } from './claim/find.ts';
import { recordsAllTheSame } from './claim/meanwhile.ts';
import { missingOptions } from './claim/missingOptions.ts';
import { numbered } from './claim/numbered.ts';
import { formatNamed } from './export/formatOfName.ts';
import { callText } from './letter/call.ts';
import { composer, type NotComposed, naming, type Wanted } from './letter/compose.ts';
import { fieldsGiven } from './letter/fields.ts';
import { likeliestFields, likeliestForm, likeliestLetter } from './letter/likeliest.ts';
import { printNotComposed } from './letter/refused.ts';
import { fileTyped, refuseScreen, refuseTarget, refuseUnwritableFolder, writeFile } from './output/file.ts';

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
			printError(context, (await context.errorMessages()).failures.refused);
			return exit.refused;
		}
		const planned = planLetter(claim, { ...intent, letter }, circumstances(context, unspent));
		if (!planned.ok) return await printNotComposed(context, words, { ...planned, empty: [] });
		return await deliver(context, await callText(context, claim), target, given.force ?? false);
	}
	const written = format ?? 'docx';
	// A Word file does not go to a screen, and a draft is kept nowhere.
	if (draft && written === 'docx' && given.output === undefined)
		throw new UsageError([{ code: 'needsOption', option: 'draft', needed: 'output' }]);
	refuseScreen(context.world, { output: given.output === '-' ? '-' : 'file' }, written === 'docx' ? 'draft' : undefined);
	const first = { ...intent, letter, format: written, annexes: given.annex ?? [], given: fields };
	const wanted = await settled(context, words, claim, first).catch((error: unknown) => {
		// The kind was chosen from a list.
		if (error instanceof Interrupted) error.answered = { ...error.answered, letterKind: letter };
		throw error;
	});
	if ('ok' in wanted) return await printNotComposed(context, words, wanted);
	const shown = exactly(given) ?? (context.asks ? { sequence: context.picked?.sequence ?? claim.sequence } : undefined);
	if (!draft)
		return await issue(context, words, claim.id, wanted, shown, {
			target,
			toOutput: given.output === '-',
			force: given.force ?? false,
			dryRun: given.dryRun,
			yes: given.yes,
		});
	const made = await (await composer(context, wanted))(claim, unspent);
	if (!made.ok) return await printNotComposed(context, words, made);
	const code = await deliver(context, made.bytes, target, given.force ?? false);
	printInfo(context, target === undefined ? `${words.draft}.` : `${words.draft}: ${visibleLine(target)}`);
	return code;
}

/** What is wanted, with what had to be asked; or why it cannot be. Nothing is asked that would not help. */
async function settled(context: JournalContext, words: LetterWords, claim: Claim, first: Wanted): Promise<Wanted | NotComposed> {
	let wanted = first;
	for (;;) {
		const tried = await (await composer(context, wanted))(claim, unspent);
		if (tried.ok) return wanted;
		const { options, against } = missingOptions(tried.refusals, {
			...(wanted.form && { form: wanted.form }),
			...(wanted.text !== null && { text: wanted.text }),
		});
		const asked = options.filter((option) => option === 'form' || option === 'text');
		const lacksAddress = tried.unfit.length > 0 && tried.unfit.every(({ code }) => code === 'noAddress' || code === 'noPostalAddress');
		const empty: readonly LetterField[] = lacksAddress ? ['address'] : tried.empty;
		const inVain = against.length > 0 || (tried.unfit.length > 0 && !lacksAddress) || options.length > asked.length;
		if (!context.asks || inVain || !empty.every((field) => filledByHand.includes(field))) return tried;
		if (asked.length > 0) {
			const { askMissing } = await import('../ask/missing.ts');
			const way = likeliestForm(claim);
			const { form = wanted.form, text = wanted.text } = await askMissing(
				context,
				await textOf('help', context.language),
				asked,
				undefined,
				{ form: way && context.words.names.channel[way] },
			);
			wanted = { ...wanted, form, text };
		} else {
			const { askFields } = await import('../ask/letterFields.ts');
			const { templates } = await naming(context);
			const nameOf = (field: LetterField) => templates.fields[field];
			const question = (field: LetterField) => words.fieldQuestion(nameOf(field));
			const filled = await askFields(context, empty, question, nameOf, likeliestFields(context, claim));
			wanted = { ...wanted, given: new Map([...wanted.given, ...filled]), address: filled.get('address') ?? wanted.address };
		}
	}
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
	wanted: Wanted,
	shown: Shown | undefined,
	{ target, toOutput, force, dryRun, yes }: Copying,
): Promise<ExitCode> {
	const compose = await composer(context, wanted);
	const attempt = (seen: Shown | undefined, trial = dryRun) =>
		issueLetter<NotComposed>(context.journal, recording(context, trial), id, seen, compose);
	if (context.asks && !yes && !dryRun) {
		const trial = await attempt(shown, true);
		const { willBe } = await textOf('guide', context.language);
		// What is against it is printed by the attempt itself.
		const shownFirst = trial.ok ? [willBe(notesOn(context.words, trial).join(' '))] : [];
		if (trial.ok && !(await confirmed(context, shownFirst, context.words.questions.save, {}))) return exit.refused;
	}
	let issued = await attempt(shown);
	// Somebody was faster than the answers.
	for (let moved = movedOn(issued); moved && !shown?.exactly; moved = movedOn(issued)) {
		if (!(await recordsAllTheSame(context, moved))) return exit.refused;
		issued = await attempt({ sequence: moved.now });
	}
	if (!issued.ok) return 'unfit' in issued ? await printNotComposed(context, words, issued) : await printRefusals(context, issued.refusals);
	if (dryRun) printInfo(context, context.words.notes.dryRunWould);
	for (const line of notesOn(context.words, issued)) printInfo(context, line);
	const isPrinted = (wanted.format === 'text' && target === undefined) || toOutput;
	if (isPrinted) await deliver(context, issued.bytes, undefined, false);
	if (dryRun) return exit.done;
	if (wanted.format === 'text' || toOutput) printInfo(context, words.kept(issued.path));
	else context.world.out.write(`${issued.path}\n`);
	if (target !== undefined) {
		await deliver(context, issued.bytes, target, force);
		printInfo(context, words.copied(target));
	}
	return exit.done;
}

/** To the file, or to standard output: there nothing of it may steer a terminal. */
async function deliver(
	{ world }: JournalContext,
	text: string | Uint8Array,
	target: string | undefined,
	force: boolean,
): Promise<ExitCode> {
	if (target !== undefined) await writeFile(whole(text), target, force);
	else world.out.write(world.out.isTerminal ? visible(Buffer.from(text).toString('utf8')) : text);
	return exit.done;
}

async function* whole(text: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
	yield text;
}

function targetOf({ world, journalPath }: JournalContext, { output, force }: Given<'output' | 'force'>): string | undefined {
	const target = output === undefined || output === '-' ? undefined : fileTyped(output, world);
	refuseScreen(world, { output, force }, undefined);
	if (target !== undefined) {
		refuseTarget(target, journalPath, force ?? false);
		refuseUnwritableFolder(target);
	}
	return target;
}

async function askKind(context: JournalContext, claim: Claim): Promise<LetterKind> {
	const { askChoice } = await import('../ask/question.ts');
	const { words } = context;
	const choices = letterKinds.map((value) => ({ value, name: words.names.letterKind[value] }));
	return askChoice(context, words.questions.whichLetter, choices, likeliestLetter(claim));
}

/** A dry run consumes no numbers. */
const unspent: NextNumber = (_, year) => ({ year, ordinal: 0, text: '…' });
