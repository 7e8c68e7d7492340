/** The questions of `init`, each with a default that is nearly always right. */

import type { CommandContext } from '../context.ts';
import { yearOf } from '../domain/day.ts';
import { writeNumber } from '../domain/number.ts';
import { type RegulationId, regulationIds } from '../domain/rule.ts';
import type { Settings } from '../domain/settings.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { Interrupted } from '../interruption.ts';
import { field, fillForm, type Step } from './form.ts';
import { putChoice, putLine } from './question.ts';
import { answerReader } from './read.ts';

export type Chosen = Omit<
	Settings,
	'journal' | 'firstYear' | 'ownTermsMove' | 'authority' | 'routes' | 'absences' | 'visas' | 'letterhead' | 'templates'
>;

/** What was answered so far. */
export type JournalAnswers = { readonly [K in keyof Chosen]?: Chosen[K] | undefined };

/**
 * The settings, each question answered; `given` are those that flags gave, `defaults` what Enter means, `begun` what was answered before an
 * interruption. Throws Interrupted on Ctrl-C; `kept` was called with what was answered until then.
 */
export async function askJournal(
	context: CommandContext,
	given: Partial<Chosen>,
	defaults: Omit<Chosen, 'office'>,
	kept: (answers: JournalAnswers) => void = () => {},
	begun: JournalAnswers = {},
): Promise<Chosen> {
	const steps = journalSteps(context, defaults).filter(({ name }) => !(name in given));
	const start = { answers: { ...begun, ...given }, answered: Object.keys(begun) };
	const answers = await fillForm<JournalAnswers>(steps, start, (progress) => kept(progress.answers));
	const { office, ...rest } = { ...defaults, ...withoutGaps(answers) };
	if (office === undefined) throw new Interrupted();
	return { ...rest, office };
}

function withoutGaps(answers: JournalAnswers): Partial<Chosen> {
	return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** In their order. */
function journalSteps(context: CommandContext, defaults: Omit<Chosen, 'office'>): readonly Step<JournalAnswers>[] {
	const { words, today } = context;
	const { questions, names } = words;
	/** A question that is answered on a line. */
	const line = <N extends keyof Chosen, K extends ValueKind>(
		name: N,
		kind: K,
		message: string,
		{
			value,
			initial,
			mayBeEmpty = false,
			echo,
		}: {
			readonly value: (read: Values[K] | undefined) => Chosen[N] | undefined;
			readonly initial?: string;
			readonly mayBeEmpty?: boolean;
			readonly echo?: (read: Values[K] | undefined) => string | undefined;
		},
	): Step<JournalAnswers> =>
		field<JournalAnswers, N>(name, async (_, earlier, position) => {
			const before = earlier?.value;
			const read = await putLine(
				context,
				{
					message,
					read: answerReader(context, await context.errorMessages(), kind, message, mayBeEmpty),
					initial,
					earlier: before == null ? undefined : String(before),
					mayBeEmpty,
					echo,
				},
				position,
			);
			return typeof read === 'symbol' ? read : value(read);
		});
	const numbers = (template: string | undefined) =>
		template && questions.numbersWillBe([1, 2].map((ordinal) => writeNumber(template, yearOf(today), ordinal)).join(', '));
	const regulations = regulationChoices(context, defaults);
	return [
		line('office', 'line', questions.office, { value: (office) => office }),
		line('zone', 'zone', questions.zone, { value: (zone) => zone, initial: defaults.zone, echo: (zone) => zone }),
		field('language', (_, earlier, position) => {
			const languages = (['ru', 'en'] as const).map((value) => ({ value, name: names.language[value] }));
			return putChoice(context, questions.language, languages, earlier?.value ?? defaults.language, position);
		}),
		field('regulations', (_, earlier, position) =>
			putChoice<readonly RegulationId[]>(
				context,
				questions.regulation,
				regulations,
				regulations.find(({ value }) => value.join() === earlier?.value?.join())?.value,
				position,
			),
		),
		line('incomingTemplate', 'incomingTemplate', questions.incoming, {
			value: (template) => template,
			initial: defaults.incomingTemplate,
			echo: numbers,
		}),
		line('firstIncoming', 'ordinal', questions.firstIncoming, { value: (first) => first, initial: String(defaults.firstIncoming) }),
		line('firstOutgoing', 'ordinal', questions.firstOutgoing, { value: (first) => first, initial: String(defaults.firstOutgoing) }),
		line('controller', 'line', questions.controller, { value: (controller) => controller ?? null, mayBeEmpty: true }),
	];
}

/** What a trade has besides the usual two; any other choice is made by `--regulation`. */
function regulationChoices({ words }: CommandContext, { regulations }: Pick<Chosen, 'regulations'>) {
	const { questions, names } = words;
	const alone = ['firma', 'consumer'] as const;
	return [
		{ value: regulations, name: questions.both },
		...alone.map((id): { readonly value: readonly RegulationId[]; readonly name: string } => ({ value: [id], name: names.regulation[id] })),
		...regulationIds
			.filter((id) => !alone.some((one) => one === id))
			.map((id) => ({ value: [...regulations, id], name: questions.and(names.regulation[id]) })),
	];
}
