/** Composes a letter: the rule checks that it fits, the template gives the form, the claim and settings fill it. Says why there is none. */

import { failWith, type JournalContext, printError } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import type { WrittenLetter } from '../../domain/code.ts';
import { type LetterIntent, planLetter } from '../../domain/decide/index.ts';
import { evolve } from '../../domain/event/evolve.ts';
import { type Annex, filledByHand, type LetterField, letterFields } from '../../domain/letterField.ts';
import type { LetterRefusal, Refusal } from '../../domain/refusal.ts';
import { filesOf } from '../../domain/storedFile.ts';
import type { ExitCode } from '../../exit.ts';
import { templateFile } from '../../format/letter/document.ts';
import { fillTemplate } from '../../format/letter/fill.ts';
import { plainText } from '../../format/letter/plain.ts';
import { emptyFields, readTemplate, showsField } from '../../format/letter/template.ts';
import { readText } from '../../grammar/plainReaders.ts';
import { OutputFailure } from '../../interruption.ts';
import { mistakeSentence, refusalSentence } from '../../sentence/errors.ts';
import { StoreFailure } from '../../store/failure.ts';
import type { ReadyLetter } from '../../store/files/letters.ts';
import { storedBytes } from '../../store/files/storedFiles.ts';
import { loadClaim } from '../../store/find.ts';
import type { NextNumber } from '../../store/record/change.ts';
import { type LetterTemplates, type LetterWords, textOf } from '../../text/index.ts';
import { letterValues } from '../../view/letterValues.ts';
import { circumstances, printRefusalsInForm } from '../claim/change.ts';
import { claimNamed } from '../claim/find.ts';
import { missingOptions } from '../claim/missingOptions.ts';

export interface Wanted extends LetterIntent {
	readonly letter: WrittenLetter;
	readonly format: 'docx' | 'text';
	readonly annexes: readonly Annex[];
	readonly given: ReadonlyMap<LetterField, string>;
}

/** Why there is no letter: refusals of the rules, and fields that would stay empty. */
export interface NotComposed {
	readonly ok: false;
	readonly refusals: readonly Refusal[];
	readonly unfit: readonly LetterRefusal[];
	readonly empty: readonly LetterField[];
}

/** What a template is read by, and filled. */
export interface Naming {
	/** The field of a name, in either language. */
	named(name: string): LetterField | undefined;
	namesOf(field: LetterField): readonly string[];
	/** In the language of the journal. */
	readonly templates: LetterTemplates;
}

/** How templates call the fields. */
export async function naming({ journal }: Pick<JournalContext, 'journal'>): Promise<Naming> {
	const all = [await textOf('letterTemplates', 'ru'), await textOf('letterTemplates', 'en')];
	return {
		named: (name) => letterFields.find((field) => all.some(({ fields }) => fields[field] === name)),
		namesOf: (field) => all.map(({ fields }) => fields[field]),
		templates: await textOf('letterTemplates', journal.settings.language),
	};
}

/** The template that holds for the letter, and the digest of one that was loaded. Throws OutputFailure where that is gone or altered. */
export async function templateFor(
	{ journal, today }: Pick<JournalContext, 'journal' | 'today'>,
	{ templates }: Naming,
	letter: WrittenLetter,
): Promise<[Uint8Array, string | null]> {
	const own = journal.settings.templates.find((template) => template.letter === letter);
	if (!own) {
		const text = journal.settings.letterTexts?.find((one) => one.letter === letter)?.text;
		return [await (text === undefined ? templateFile(templates, letter) : templateOfText(templates, letter, text)), null];
	}
	try {
		const [file] = filesOf({ type: 'templateLoaded', on: today, ...own });
		if (!file) throw new RangeError('a template without a file');
		return [storedBytes(journal.path, file), own.digest];
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		const words = await textOf('letter', journal.settings.language);
		throw new OutputFailure(String(error), () => words.changedTemplate(error.path));
	}
}

/** A template whose head and signature are those of the built-in one, and that says this in between. */
export function templateOfText(templates: LetterTemplates, letter: WrittenLetter, text: string): Promise<Uint8Array> {
	return templateFile({ ...templates, body: { ...templates.body, [letter]: text.split('\n') } }, letter);
}

/** What makes the letter of a claim as it stands when the numbers are held; all that it needs besides is loaded before. */
export async function composer(
	context: JournalContext,
	wanted: Wanted,
): Promise<(claim: Claim, next: NextNumber) => Promise<ReadyLetter | NotComposed>> {
	const { settings } = context.journal;
	const names = await naming(context);
	const { templates } = names;
	const [template, digestOfTemplate] = await templateFor(context, names, wanted.letter);
	const read = await readTemplate(template, names.named);
	if (!read.ok) throw new RangeError(`a template that was not checked: ${JSON.stringify(read.faults)}`);
	const words = await textOf('words', settings.language);
	const { letter, text, draft, annexes, given } = wanted;
	return async (claim, next) => {
		const planned = planLetter(claim, wanted, circumstances(context, next));
		if (!planned.ok) return { ...planned, empty: [] };
		const { plan } = planned;
		const then = draft ? claim : plan.with.reduce<Claim>((before, event) => evolve(before, before.id, event), claim);
		const repeated = claim.unconsidered?.earlier ?? null;
		const earlier = repeated === null ? undefined : loadClaim(context.journal, claimNamed(context, repeated).id).claim;
		const values = letterValues({
			letter,
			claim: then,
			plan,
			draft,
			text,
			earlier,
			settings,
			templates,
			names: words.names,
			annexes,
			given,
		});
		const empty = emptyFields(read.pieces, values);
		if (empty.length > 0) return { ok: false, refusals: [], unfit: [], empty };
		const file = await fillTemplate(template, values, names.namesOf);
		const parts = [claim.number.text, plan.outgoing?.text ?? templates.unnumbered, templates.fileNames[letter]].map(safeName);
		const { on, form, of, outgoing, given: gives } = plan;
		// A letter that names no term, or whose template omits it, does not count as telling the client the term.
		const events = showsField(read.pieces, values, 'dueOn') ? plan.with : plan.with.filter(({ type }) => type !== 'told');
		return {
			ok: true,
			name: `${parts.join('_')}.${wanted.format === 'text' ? 'txt' : 'docx'}`,
			bytes: wanted.format === 'text' ? Buffer.from(await plainText(file), 'utf8') : file,
			events: (name, { sha256, size }) => [
				...events,
				{
					type: 'letterIssued',
					on,
					letter,
					form,
					of,
					outgoing,
					given: gives,
					file: name,
					digest: sha256,
					size,
					template: digestOfTemplate,
				},
			],
		};
	};
}

/** A number as part of a file's name on any system: letters, digits, hyphens. */
function safeName(text: string): string {
	return text
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
}

/** The fields by name; undefined where a name is unknown or a value is none to write, which is reported. */
export async function fieldsGiven(
	context: JournalContext,
	words: LetterWords,
	{ named, templates }: Naming,
	given: readonly string[],
): Promise<ReadonlyMap<LetterField, string> | undefined> {
	const fields = new Map<LetterField, string>();
	const errorMessages = await context.errorMessages();
	const faults = given.flatMap((one) => {
		const [, name = '', value = ''] = /^([^=]*)=([\s\S]*)$/.exec(one) ?? [];
		if (name.trim() === '' || value.trim() === '') return [words.notAField(one)];
		const field = named(name.trim().toLowerCase());
		if (!field) return [words.unknownField(name.trim(), filledByHand.map((known) => templates.fields[known]).join(', '))];
		if (!filledByHand.includes(field)) return [words.notByHand(name.trim())];
		const read = readText(value, { called: name.trim() }, 'many');
		if (!read.ok) return [mistakeSentence(errorMessages, read.mistake)];
		fields.set(field, read.value);
		return [];
	});
	for (const fault of faults) printError(context, fault);
	if (faults.length === 0) return fields;
	printError(context, errorMessages.failures.refused);
	return undefined;
}

/** Prints a sentence per refusal, and that nothing was written. At a terminal, where options are asked for, only what no answer helps against. */
export async function printNotComposed(
	context: JournalContext,
	words: LetterWords,
	{ refusals, unfit, empty }: NotComposed,
): Promise<ExitCode> {
	const errorMessages = await context.errorMessages();
	const { against } = missingOptions(refusals, {});
	if (context.asks && against.length > 0) await printRefusalsInForm(context, against);
	else for (const refusal of refusals) printError(context, refusalSentence(errorMessages, refusal));
	for (const refusal of unfit) printError(context, letterSentence(context, words, refusal));
	const { fields } = await textOf('letterTemplates', context.journal.settings.language);
	for (const field of empty) printError(context, emptyFieldSentence(words, field, fields[field]));
	return failWith(context, errorMessages.failures.refused);
}

function letterSentence({ words }: JournalContext, { refused, outgoing }: LetterWords, refusal: LetterRefusal): string {
	if (refusal.code === 'issuedAlready') {
		const number = refusal.outgoing === null ? '' : `, ${outgoing(refusal.outgoing)}`;
		return refused.issuedAlready({ ...refusal, letter: `${words.day(refusal.on)}${number}` });
	}
	// Each code has a sentence that takes just the refusal of that code.
	const sentence = refused[refusal.code] as (refusal: LetterRefusal) => string;
	return sentence(refusal);
}

/** Where the field can be filled: in the settings, or by hand for one letter. */
function emptyFieldSentence(words: LetterWords, field: LetterField, name: string): string {
	const setting = words.emptyFieldSources[field];
	const ways = [...(setting === undefined ? [] : [setting]), ...(filledByHand.includes(field) ? [words.byHand(name)] : [])];
	return `${words.emptyField(name)}: ${ways.length > 0 ? ways.join('; ') : words.notOfThisLetter}.`;
}
