/** `add --json`: a claim, or a stream of them, each with its own result; or, with `--atomic`, all or none. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { bindingTerm } from '../../domain/term/term.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { jsonLine } from '../../format/json.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { withInterruptionSentence } from '../../interruption.ts';
import { type Step, withProgress } from '../../progress.ts';
import { mistakeSentence, refusalInJson } from '../../sentence/errors.ts';
import { batchNote } from '../../sentence/eventNote.ts';
import { StoreFailure } from '../../store/failure.ts';
import { change, changeAll, type Outcome } from '../../store/record/change.ts';
import type { ErrorMessages } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { registrationOrder } from '../claim/dayOrder.ts';
import { numberNamed } from '../claim/find.ts';
import { jsonValues, type Location } from '../input/jsonValues.ts';
import { inputLines, inputSize } from '../input/text.ts';
import { type ReadClaim, readClaimJson } from './jsonFields.ts';
import { StreamNames } from './jsonNames.ts';
import { linesOn, type Registering, registering } from './similarClaims.ts';
import { layoutWarnings, type Warning, warnings } from './warnings.ts';

type Options = 'atomic' | 'clean' | 'dryRun';

interface Read {
	readonly location: Location;
	readonly registering: Registering;
	/** The keys whose texts had control characters. */
	readonly cleaned: readonly string[];
	/** About what it says as it was typed. */
	readonly warnings: readonly Warning[];
}

/** Registers what `path` holds (`-`: standard input). Exit 2 if any line failed. */
export async function addFromJson(path: string, given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const tally: Tally = {
		written: 0,
		already: 0,
		failed: 0,
		location: undefined,
		steered: false,
		errorMessages: await context.errorMessages(),
	};
	// Of what is recorded all together, nothing is.
	const where = given.atomic || given.dryRun ? undefined : cutOff(tally);
	return withInterruptionSentence(where, () =>
		withProgress(context, 'register', (step, context) => addLines(path, given, context, tally, step)),
	);
}

function cutOff(tally: Tally): (errorMessages: ErrorMessages) => string {
	return ({ failures }) => {
		const { location, written } = tally;
		if (!location) return failures.interrupted;
		const { line, element } = location;
		return element ? failures.cutOff.array(element.index, element.of, written) : failures.cutOff.stream(line, written);
	};
}

async function addLines(path: string, given: Given<Options>, context: JournalContext, tally: Tally, step: Step): Promise<ExitCode> {
	const waiting: Read[] = [];
	const names = new StreamNames(context);
	const lines = inputLines(context.world, path, 'inputJson');
	for await (const { value, ...location } of jsonValues(lines, inputSize(context.world, path))) {
		const read = value.ok
			? await linked(context, readClaimJson(context, value.parsed, given.clean ?? false), names)
			: { ok: false as const, mistakes: [value.mistake] };
		if (!read.ok) {
			tally.failed++;
			tally.steered ||= read.mistakes.some(({ code }) => code === 'controlCharacter' || code === 'brokenText');
			fail(
				context,
				location,
				read.mistakes.map((mistake) => ({ code: mistake.code, message: mistakeSentence(tally.errorMessages, mistake) })),
			);
		} else {
			const one = { location, registering: registering(read.registration, context), cleaned: read.cleaned, warnings: read.warnings };
			const outcome = given.atomic || given.dryRun ? undefined : await attempt(context, one, tally);
			if (outcome) await printResult(context, one, outcome, tally);
			else waiting.push(one);
			if (outcome?.ok !== false) names.brings(read.registration.responsible);
		}
		tally.location = location;
		await step(location.total === undefined ? location.line : location.done, location.total);
	}
	if (given.dryRun) printInfo(context, context.words.notes.dryRunWould);
	if (given.atomic || given.dryRun) await together(context, waiting, given, tally, step);
	printInfo(context, tally.location === undefined ? context.words.notes.batchEmpty : batchNote(context.words, tally));
	if (tally.steered) printInfo(context, context.words.notes.cleanHint);
	return tally.failed > 0 ? exit.refused : exit.done;
}

interface Tally {
	written: number;
	/** Registered before, under the same key. */
	already: number;
	failed: number;
	/** The last value processed. */
	location: Location | undefined;
	/** Whether any was refused for a control character. */
	steered: boolean;
	readonly errorMessages: ErrorMessages;
}

/** A failure of the journal ends the stream; what was written so far is reported first. */
async function attempt(context: JournalContext, { location, registering: one }: Read, tally: Tally): Promise<Outcome> {
	try {
		return await change(context.journal, recording(context, undefined), one);
	} catch (error) {
		if (error instanceof StoreFailure) {
			printError(context, placed(context, location, tally.errorMessages.failures.store[error.failure](error.path, error.detail)));
			printInfo(context, batchNote(context.words, { ...tally, failed: tally.failed + 1 }));
		}
		throw error;
	}
}

/** In one transaction: all or none of them, or, on trial, as they would be numbered one after another. */
async function together(context: JournalContext, waiting: readonly Read[], given: Given<Options>, tally: Tally, step: Step): Promise<void> {
	// Decides the remaining lines even where one could not be read, so that all errors are reported at once.
	const trial = given.dryRun || tally.failed > 0 ? true : undefined;
	const outcomes = await changeAll(
		context.journal,
		recording(context, trial),
		waiting.map(({ registering: one }) => one),
		step,
	);
	const sound = tally.failed === 0 && outcomes.every((outcome) => outcome.ok);
	for (const [index, outcome] of outcomes.entries()) {
		const one = waiting[index];
		if (one && (sound || !outcome.ok || !given.atomic)) await printResult(context, one, outcome, tally);
	}
	if (!sound && given.atomic) {
		printError(context, context.words.notes.batchUndone);
		tally.written = 0;
		tally.already = 0;
	}
}

async function printResult(
	context: JournalContext,
	{ location, registering: one, cleaned, warnings: ofNames }: Read,
	outcome: Outcome,
	tally: Tally,
): Promise<void> {
	if (!outcome.ok) {
		tally.failed++;
		fail(
			context,
			location,
			outcome.refusals.map((refusal) => ({ code: refusal.code, message: refusalInJson(tally.errorMessages, refusal) })),
		);
		return;
	}
	const already = outcome.events.length === 0;
	if (cleaned.length > 0 && !already) printInfo(context, placed(context, location, context.words.notes.cleaned(cleaned.join(', '))));
	if (already) tally.already++;
	else tally.written++;
	const ofTexts = [...ofNames, ...layoutWarnings(context.words, outcome.claim)];
	context.world.out.write(
		`${jsonLine({ ...placeOf(location), ok: true, ...resultOf(outcome.claim), ...(already ? { already } : warned([...ofTexts, ...registrationOrder(context, outcome.claim), ...warnings(context.words, outcome.claim, context)])) })}\n`,
	);
	if (already) return;
	for (const { message } of ofTexts) printError(context, placed(context, location, message));
	for (const text of (await linesOn(context, one)).lines) printInfo(context, placed(context, location, text));
}

type LinkedClaim = Extract<ReadClaim, { ok: false }> | (Extract<ReadClaim, { ok: true }> & Pick<Read, 'warnings'>);

/** Reads the people that it names, and the number of the entry that it repeats; a number that no entry has is a mistake of the line. */
async function linked(context: JournalContext, read: ReadClaim, names: StreamNames): Promise<LinkedClaim> {
	if (!read.ok) return read;
	const { repeatOf, responsible } = read.registration;
	const { mistakes, warnings: ofName } = responsible ? await names.read(responsible) : { mistakes: [], warnings: [] };
	if (mistakes.length > 0) return { ok: false, mistakes };
	if (!repeatOf) return { ...read, warnings: ofName };
	try {
		return { ...read, registration: { ...read.registration, repeatOf: numberNamed(context, repeatOf) }, warnings: ofName };
	} catch (error) {
		if (error instanceof UsageError) return { ok: false, mistakes: error.mistakes };
		throw error;
	}
}

/** The warnings, if any. */
function warned(found: readonly Warning[]): { readonly warnings?: readonly Warning[] } {
	return found.length > 0 ? { warnings: found } : {};
}

/** The result of a registration for a script. */
function resultOf(claim: Claim): Readonly<Record<string, unknown>> {
	const term = bindingTerm(claim.terms);
	return {
		number: claim.number.text,
		registeredOn: claim.registeredOn,
		dueOn: term?.due ?? null,
		nominalOn: term?.nominal ?? null,
		dueRule: term?.rule ?? null,
		provisional: term?.provisional ?? false,
		demandKind: claim.demandKind,
	};
}

function fail(context: JournalContext, location: Location, errors: readonly { readonly code: string; readonly message: string }[]): void {
	context.world.out.write(`${jsonLine({ ...placeOf(location), ok: false, errors })}\n`);
	for (const { message } of errors) printError(context, placed(context, location, message));
}

/** Where a result belongs: the line, and in an array, whose elements have the line where it begins, which of them, from 1. */
function placeOf({ line, element }: Location): { readonly line: number; readonly element?: number } {
	return element ? { line, element: element.index } : { line };
}

function placed({ words }: JournalContext, { line, element }: Location, text: string): string {
	return element ? words.notes.element(line, element.index, element.of, text) : words.notes.line(line, text);
}
