/** Asks at a terminal for what a letter lacks, and whether to send it; the answers are kept where the form is broken off. */

import type { OptionAnswers, OptionForm, OptionQuestion, Shown } from '../../ask/optionForm.ts';
import { type JournalContext, printInfo } from '../../context.ts';
import { type Claim, isSpoken } from '../../domain/claim.ts';
import { codes, type LetterKind } from '../../domain/code.ts';
import { filledByHand, type LetterField } from '../../domain/letterField.ts';
import { type LetterWords, textOf } from '../../text/index.ts';
import { unspentNumbers } from '../claim/change.ts';
import { missingOptions } from '../claim/missingOptions.ts';
import { StepDraft } from '../claim/stepDraft.ts';
import { composer, type Naming, type NotComposed, naming, type Wanted } from './compose.ts';
import { likeliestFields, likeliestForm } from './likeliest.ts';

/** Where the answers of a letter are kept. */
export function letterDraft(context: JournalContext, claim: Claim, letter: LetterKind): StepDraft {
	// Which letter it is is asked first, and offers the one that was begun.
	return new StepDraft(context, { claim: claim.id, step: `letter-${letter}`, command: 'letter', operands: [claim.number.text] });
}

/** The form of one letter of one claim. */
export class LetterForm {
	readonly #context: JournalContext;
	readonly #words: LetterWords;
	readonly #claim: Claim;
	readonly #first: Wanted;
	readonly #draft: StepDraft;
	/** Begun with the first question. */
	#form: OptionForm | undefined;

	/** `first`: what was given. */
	constructor(context: JournalContext, words: LetterWords, claim: Claim, first: Wanted) {
		this.#context = context;
		this.#words = words;
		this.#claim = claim;
		this.#first = first;
		this.#draft = letterDraft(context, claim, first.letter);
	}

	/** What is wanted, with what had to be asked; or why it cannot be. Nothing is asked that would not help. */
	async filled(): Promise<Wanted | NotComposed> {
		for (;;) {
			const wanted = this.#wanted();
			const tried = await (await composer(this.#context, wanted))(this.#claim, unspentNumbers);
			if (tried.ok) return wanted;
			const lacks = lackingIn(tried, wanted);
			if (!lacks || lacks.every((name) => this.#form?.answers[name] !== undefined)) return tried;
			const inVain = lacks.includes('form') ? await this.#refusedAnyway(wanted) : undefined;
			if (inVain) return inVain;
			// What was answered before an interruption may be all that it lacks.
			if (!this.#form) this.#form = await this.#draft.keptIfInterrupted(this.#begin(this.#draft));
			else await this.#draft.keptIfInterrupted(this.#form.ask(lacks));
		}
	}

	#wanted(): Wanted {
		return this.#form ? withAnswers(this.#first, this.#form.answers) : this.#first;
	}

	/** The form, with what the draft has, where the person goes on with it. */
	async #begin(drafts: StepDraft | undefined): Promise<OptionForm> {
		const { OptionForm } = await import('../../ask/optionForm.ts');
		const names = await naming(this.#context);
		const question = await questions(this.#context, this.#words, this.#claim, names);
		const asOptions = (answers: OptionAnswers) => {
			const { letter, form, text, given } = withAnswers(this.#first, answers);
			const letterField = [...given].map(([field, value]) => `${names.templates.fields[field]}=${value}`);
			return { letterKind: letter, ...(form && { form }), ...(text !== null && { text }), letterField };
		};
		return await OptionForm.begin(this.#context, { question, asOptions, drafts });
	}

	/** Why there would be no letter whatever the way to send it; undefined where there may be one. The rules look at the rest once they know the way. */
	async #refusedAnyway(wanted: Wanted): Promise<NotComposed | undefined> {
		const so: Wanted = { ...wanted, form: 'email', text: wanted.text ?? '…' };
		const tried = await (await composer(this.#context, so))(this.#claim, unspentNumbers);
		return tried.ok || lackingIn(tried, so) ? undefined : tried;
	}

	/** The same, shown and agreed on; undefined where it is not to leave, which is reported. What no answer helps against is left to the attempt. */
	async agreed(shown: (wanted: Wanted) => ReturnType<Shown>): Promise<Wanted | NotComposed | undefined> {
		let inVain: OptionAnswers | undefined;
		for (;;) {
			const wanted = await this.filled();
			if ('ok' in wanted) return wanted;
			this.#form ??= await this.#begin(undefined);
			if (this.#form.answers === inVain) return wanted;
			const agreed = await this.#draft.keptIfInterrupted(this.#form.check((answers) => shown(withAnswers(this.#first, answers))));
			if (agreed) return this.#wanted();
			// Another answer may have made another question necessary.
			inVain = this.#form.answers;
			if (agreed === undefined) continue;
			printInfo(this.#context, this.#context.words.questions.notSaved);
			this.#draft.tellKept();
			return undefined;
		}
	}

	/** It has left: nothing is to be gone on with. */
	discard(): void {
		this.#draft.discard();
	}

	/** A draft of it was made of the answers: those of a letter that nothing was asked for stay. */
	discardAnswers(): void {
		if (this.#form) this.#draft.discard();
	}
}

/** In the names of the questions: what a field is called behind it. */
const FIELD = 'field.';

async function questions(
	context: JournalContext,
	words: LetterWords,
	claim: Claim,
	{ templates }: Naming,
): Promise<(name: string) => OptionQuestion | undefined> {
	const { questionOf } = await import('../../ask/missing.ts');
	const help = await textOf('help', context.language);
	const likeliest = likeliestFields(context, claim);
	const way = likeliestForm(claim);
	const written = codes.channel.filter((channel) => !isSpoken(channel) && channel !== 'complaintsBook');
	return (name) => {
		if (name === 'form') return { ...questionOf('form', help), initial: way, only: written };
		if (name === 'text') return { ...questionOf('text', help), ofLines: true };
		const field = fieldOf(name);
		const message = field && (field === 'address' ? words.addressQuestion : words.fieldQuestion(templates.fields[field]));
		return field && message ? { message, kind: 'line', initial: likeliest.get(field) } : undefined;
	};
}

function fieldOf(name: string): LetterField | undefined {
	return filledByHand.find((field) => `${FIELD}${field}` === name);
}

function withAnswers(wanted: Wanted, { form, text, ...others }: OptionAnswers): Wanted {
	const given = new Map(wanted.given);
	for (const [name, value] of Object.entries(others)) {
		const field = fieldOf(name);
		if (field && typeof value === 'string') given.set(field, value);
	}
	return {
		...wanted,
		given,
		form: codes.channel.find((channel) => channel === form) ?? wanted.form,
		text: typeof text === 'string' ? text : wanted.text,
		address: given.get('address') ?? wanted.address,
	};
}

/** The questions whose answers would make it a letter; undefined where there are none. */
function lackingIn({ refusals, unfit, empty }: NotComposed, { form, text }: Wanted): readonly string[] | undefined {
	const { options, against } = missingOptions(refusals, { ...(form && { form }), ...(text !== null && { text }) });
	const asked = options.filter((option) => option === 'form' || option === 'text');
	const lacksAddress = unfit.length > 0 && unfit.every(({ code }) => code === 'noAddress' || code === 'noPostalAddress');
	const fields: readonly LetterField[] = lacksAddress ? ['address'] : empty;
	const inVain = against.length > 0 || (unfit.length > 0 && !lacksAddress) || options.length > asked.length;
	if (inVain || !fields.every((field) => filledByHand.includes(field))) return undefined;
	return asked.length > 0 ? asked : fields.map((field) => `${FIELD}${field}`);
}
