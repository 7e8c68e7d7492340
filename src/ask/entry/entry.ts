/** The questions of a registration, in the order of the paper journal; what was given by flags is not asked. */

import type { CommandContext } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { type FieldName, type FormField, fieldNames, fieldsWith } from '../../domain/fields.ts';
import { valueWords } from '../../sentence/value.ts';
import { capitalized } from '../../text/codeWord.ts';
import { fieldText } from '../../text/field.ts';
import { type AnsweredQuestion, putCheck, putCorrection } from '../check.ts';
import { BACK, Correcting, field, fillForm, type Progress, type Step } from '../form.ts';
import { putText } from '../question.ts';
import { readerFor } from '../read.ts';
import { arrivalStep, channelStep, usualArrivals } from './arrival.ts';
import { allowedStep, amountStep, atOnceSteps, clientStep, LATER, NOTHING, repeatStep, replyByStep, textStep } from './fields.ts';
import { clientIsAwaited, contractMatters, demands, isLive, subjectMatters } from './matters.ts';
import type { Entry, EntryAnswers, EntrySources } from './sources.ts';
import { awaitedSteps, receivedStep } from './termSteps.ts';

/** Asks the questions not answered yet. `keep` is called with each answer, and with a text as it grows. Throws Interrupted on Ctrl-C. */
export async function askEntry(
	context: CommandContext,
	given: Registration,
	sources: EntrySources,
	begun: Progress<EntryAnswers>,
	keep: (progress: Progress<EntryAnswers>) => Promise<void>,
): Promise<Entry> {
	const entry = new EntryForm(context, given, sources, keep);
	return entry.fill({ ...begun, answers: { ...begun.answers, ...defined(given) } });
}

class EntryForm {
	readonly #context: CommandContext;
	readonly #given: Registration;
	readonly #sources: EntrySources;
	readonly #keep: (progress: Progress<EntryAnswers>) => Promise<void>;

	constructor(
		context: CommandContext,
		given: Registration,
		sources: EntrySources,
		keep: (progress: Progress<EntryAnswers>) => Promise<void>,
	) {
		this.#context = context;
		this.#given = given;
		this.#sources = sources;
		this.#keep = keep;
	}

	fill(begun: Progress<Entry>): Promise<Entry> {
		return fillForm(this.#steps(), begun, async (progress) => {
			// What flags gave is not asked for later either.
			const answered = [...new Set([...Object.keys(defined(this.#given)), ...progress.answered])];
			if (progress.answers.save === undefined) await this.#keep({ ...progress, answered });
		});
	}

	#steps(): readonly Step<Entry>[] {
		const { routed, usual, hasRoutes, usualResponsible, settles, earlier, review } = this.#sources;
		const usualFor = ({ client }: Entry) => (client ? usual(client) : undefined);
		const { arrivals: lately, last, kinds, usualKind, asks } = this.#sources;
		const isOpen = !this.#given.kind && !this.#given.channel;
		const arrivals = {
			usual: lately && isOpen ? usualArrivals(lately, [usualKind, ...kinds.filter((kind) => kind !== usualKind)]) : [],
			last,
			kinds,
			usualKind,
		};
		/** Who may be answered in the same breath is asked last how to be reached. */
		const isHurried = (entry: Entry) => settles && entry.kind === 'inquiry' && isLive(entry);
		const contact = textStep(this.#context, 'contact', {
			initial: (entry) => usualFor(entry)?.contact,
			assumed: (entry) => (clientIsAwaited(entry) ? undefined : NOTHING),
		});
		const replyBy = replyByStep(this.#context, usualFor);
		const steps: { readonly [F in FormField]: Step<Entry> } = {
			kind: arrivalStep(this.#context, arrivals),
			channel: channelStep(this.#context, arrivals),
			receivedOn: receivedStep(this.#context, this.#given.registeredOn, this.#sources.begunOn),
			client: clientStep(this.#context, this.#sources),
			contact: { ...contact, when: (entry) => !isHurried(entry) && entry.kind !== 'anonymous' },
			replyBy: { ...replyBy, when: (entry) => !isHurried(entry) && entry.kind !== 'anonymous' },
			subject: textStep(this.#context, 'subject', { assumed: (entry) => (subjectMatters(entry, hasRoutes) ? undefined : NOTHING) }),
			demand: textStep(this.#context, 'demand', { when: demands }),
			amount: amountStep(this.#context),
			contract: textStep(this.#context, 'contract', {
				when: demands,
				initial: (entry) => usualFor(entry)?.contract,
				assumed: (entry) => (contractMatters(entry) ? undefined : NOTHING),
			}),
			summary: this.#summary(),
			responsible: textStep(this.#context, 'responsible', {
				people: this.#sources.people,
				initial: usualResponsible,
				required: ({ kind, answer }) => kind === 'anonymous' && answer !== undefined,
				// By the table it goes of itself.
				assumed: ({ kind, answer, subject }) =>
					(kind === 'inquiry' && answer !== undefined) || routed(subject ?? null) !== undefined ? NOTHING : undefined,
			}),
			theirNumber: textStep(this.#context, 'theirNumber'),
			theirDate: textStep(this.#context, 'theirDate'),
			sheets: textStep(this.#context, 'sheets'),
		};
		const all = fieldsWith('form').flatMap((name): readonly Step<Entry>[] => {
			if (!asks(name)) return [];
			if (name !== 'summary') return [steps[name]];
			return [
				repeatStep(this.#context, earlier),
				steps.summary,
				...(settles ? this.#afterSummary(isHurried, asks('replyBy') ? [contact, replyBy] : [contact]) : []),
			];
		});
		const explained = allowedStep<Entry>(this.#context, this.#sources.isComplainedOf);
		const open = [...all, explained, ...awaitedSteps(this.#context, this.#sources.awaited)].filter(({ name }) => !this.#isGiven(name));
		return review ? [...open, this.#save(review, open)] : open;
	}

	/** What was answered at once; and only then how to reach one who was not. */
	#afterSummary(isHurried: (entry: Entry) => boolean, reached: readonly Step<Entry>[]): readonly Step<Entry>[] {
		const later = reached.map((step) => ({ ...step, name: `${step.name}${LATER}`, when: isHurried }));
		return [...atOnceSteps<Entry>(this.#context), ...later];
	}

	#isGiven(name: string): boolean {
		if (name === 'kind' && this.#given.unsorted) return true;
		return Object.entries(this.#given).some(([key, value]) => key === name.replace(LATER, '') && value !== undefined);
	}

	#summary(): Step<Entry> {
		const message = this.#context.words.questions.summary;
		return field<Entry, 'summary'>('summary', async (answers, _, position) => {
			const read = await readerFor(this.#context, 'text', message, false);
			// Unfinished entries of former versions have among the answers what was begun.
			return putText(this.#context, { message, read, earlier: answers.summary ?? undefined }, position);
		});
	}

	#save(review: (entry: EntryAnswers) => Promise<boolean>, steps: readonly Step<Entry>[]): Step<Entry> {
		const asked = {
			message: this.#context.words.questions.save,
			initial: true,
			another: this.#sources.another,
			steps,
			describe: entryDescriber(this.#context),
		};
		return {
			name: 'save',
			last: true,
			ask: async (answers, position) => {
				// The refusals have been printed: what they object to can be corrected at once.
				if (!(await review(answers))) return position.first ? { ...answers, save: false } : putCorrection(this.#context, asked, answers);
				const verdict = await putCheck(this.#context, asked, answers, position);
				if (verdict === BACK || verdict instanceof Correcting) return verdict;
				return { ...answers, save: verdict !== false, another: verdict === 'another' || undefined };
			},
			clear: (answers) => ({ ...answers, save: undefined }),
		};
	}
}

/** What flags gave: the others must not hide what was answered before. */
function defined(given: Registration): Registration {
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What was asked under this name, and what was answered. */
function entryDescriber({ words }: CommandContext): (step: string, answers: EntryAnswers) => AnsweredQuestion {
	return (step, answers) => {
		if (step === 'allowed') return { question: words.questions.allowed, answer: answers.allowed ?? '' };
		if (step === 'answer')
			return { question: answers.kind === 'anonymous' ? words.questions.doneNow : words.questions.answer, answer: answers.answer ?? '' };
		if (step === 'satisfaction')
			return {
				question: words.questions.satisfaction,
				answer: answers.satisfaction ? words.names.satisfaction[answers.satisfaction] : '',
			};
		const name = fieldNames.find((one) => one === step.replace(LATER, ''));
		if (name === undefined) return { question: step, answer: '' };
		if (name === 'kind' && answers.unsorted) return { question: capitalized(words.names.field.kind), answer: words.questions.unsorted };
		return { question: capitalized(words.names.field[name]), answer: textOf(name, answers) };
	};

	function textOf(name: FieldName, answers: EntryAnswers): string {
		const value = answers[name];
		return value == null ? '' : fieldText(name, value, { ...valueWords(words), day: words.longDay });
	}
}
