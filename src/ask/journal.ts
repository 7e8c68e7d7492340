/** The questions of `init`, each with a default that is nearly always right. */

import type { CommandContext } from '../context.ts';
import { languages } from '../domain/code.ts';
import { yearOf } from '../domain/day.ts';
import { writeNumber } from '../domain/number.ts';
import { type OfficeProfileId, officeProfileIds } from '../domain/officeProfile.ts';
import type { Settings } from '../domain/settings.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { Interrupted } from '../interruption.ts';
import { profileLines } from '../sentence/profileLines.ts';
import { textOf } from '../text/index.ts';
import { type AnsweredQuestion, putCheck } from './check.ts';
import { codeChoices, putChoice } from './choice.ts';
import { BACK, Correcting, field, fillForm, type Progress, type Step } from './form.ts';
import { bare } from './prompt/answered.ts';
import { putLine } from './question.ts';
import { readerFor } from './read.ts';

/** What a new journal is made of. Without a profile and regulations it has the usual ones. */
export interface Chosen
	extends Pick<
		Settings,
		'office' | 'zone' | 'language' | 'incomingTemplate' | 'outgoingTemplate' | 'firstIncoming' | 'firstOutgoing' | 'controller'
	> {
	readonly officeProfile?: OfficeProfileId;
	readonly regulations?: Settings['regulations'];
}

/** What Enter means. */
export type JournalDefaults = Omit<Chosen, 'office' | 'regulations'>;

/** What was answered so far; at the end, whether the journal is to be made of it. */
type JournalAnswers = { readonly [K in keyof Chosen]?: Chosen[K] | undefined } & { readonly agreed?: boolean };

/** What was answered, and what was written of answers that were not given. */
export type JournalDraft = Pick<Progress<JournalAnswers>, 'answers' | 'begun'>;

/**
 * The settings; undefined where the person does not want the journal made of them. Only what cannot be guessed is asked; the rest is what it nearly always
 * is, shown before the journal is made, and can be corrected then. `given` are those that flags gave, `defaults` what Enter means, `begun` what was
 * answered before an interruption, with what was written of the next answer. Throws Interrupted on Ctrl-C; `kept` was called with what was answered
 * and written until then.
 */
export async function askJournal(
	context: CommandContext,
	given: Partial<Chosen>,
	defaults: JournalDefaults,
	kept: (draft: JournalDraft) => void = () => {},
	begun: JournalDraft = { answers: {} },
): Promise<Chosen | undefined> {
	// Who names the regulations needs no profile.
	const isGiven = (name: string) => name in given || (name === 'officeProfile' && given.regulations !== undefined);
	const steps = (await journalSteps(context, defaults)).filter(({ name }) => !isGiven(name));
	const start = { answers: { ...begun.answers, ...given }, answered: Object.keys(begun.answers), begun: begun.begun };
	const last = checkStep(context, steps);
	const { agreed, ...answers } = await fillForm<JournalAnswers>(
		steps.length > 0 ? [...steps, last] : [],
		start,
		({ answers: { agreed: _, ...answered }, begun: written }) => kept({ answers: answered, begun: written }),
	);
	if (agreed === false) return undefined;
	const { officeProfile, ...usual } = defaults;
	const usualProfile = officeProfile && given.regulations === undefined ? { officeProfile } : {};
	const { office, ...rest } = { ...usual, ...usualProfile, ...withoutGaps(answers) };
	if (office === undefined) throw new Interrupted();
	return { ...rest, office };
}

function withoutGaps(answers: JournalAnswers): Partial<Chosen> {
	return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** Shows all settings, those that were assumed too, and asks whether to make the journal of them. */
function checkStep(context: CommandContext, steps: readonly Step<JournalAnswers>[]): Step<JournalAnswers> {
	const { words, world } = context;
	const describe = journalDescriber(context);
	return {
		name: 'agreed',
		last: true,
		ask: async (answers, position) => {
			const lines = steps
				.map(({ name }) => describe(name, answers))
				.map(({ question, answer }) => `  ${bare(question)}: ${answer || words.questions.none}`);
			world.errors.write(`${[words.questions.understood, ...lines].join('\n')}\n`);
			const verdict = await putCheck(context, { message: words.questions.makeJournal, initial: true, steps, describe }, answers, position);
			return verdict === BACK || verdict instanceof Correcting ? verdict : { ...answers, agreed: verdict !== false };
		},
		clear: (answers) => answers,
	};
}

/** What was asked under this name, and what was answered; of a zone also what time it is there, of a template the numbers that it gives. */
function journalDescriber({ words, world, today }: CommandContext): (step: string, answers: JournalAnswers) => AnsweredQuestion {
	const { questions, names } = words;
	return (step, { office, zone, language, officeProfile, incomingTemplate, firstIncoming = 1, firstOutgoing, controller }) => {
		switch (step) {
			case 'office':
				return { question: questions.office, answer: office ?? '' };
			case 'zone': {
				const time = zone && world.clock.local(world.clock.now(), zone).time.slice(0, 5);
				return { question: questions.zone, answer: zone && time ? questions.zoneNow(zone, time) : '' };
			}
			case 'language':
				return { question: questions.language, answer: language ? names.language[language] : '' };
			case 'officeProfile':
				return { question: questions.profile, answer: officeProfile ? names.officeProfile[officeProfile] : '' };
			case 'incomingTemplate': {
				const numbers = [0, 1].map((after) => incomingTemplate && writeNumber(incomingTemplate, yearOf(today), firstIncoming + after));
				return { question: questions.incoming, answer: `${numbers.join(', ')}…` };
			}
			case 'firstIncoming':
				return { question: questions.firstIncoming, answer: String(firstIncoming) };
			case 'firstOutgoing':
				return { question: questions.firstOutgoing, answer: String(firstOutgoing ?? '') };
			default:
				return { question: questions.controller, answer: controller ?? '' };
		}
	};
}

/** In their order. */
async function journalSteps(context: CommandContext, defaults: JournalDefaults): Promise<readonly Step<JournalAnswers>[]> {
	const { words, world, today, language } = context;
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
			assumed,
		}: {
			readonly value: (read: Values[K] | undefined) => Chosen[N] | undefined;
			readonly initial?: string;
			readonly mayBeEmpty?: boolean;
			readonly echo?: (read: Values[K] | undefined) => string | undefined;
			readonly assumed?: Chosen[N];
		},
	): Step<JournalAnswers> =>
		field<JournalAnswers, N>(
			name,
			async (_, earlier, position) => {
				const before = earlier?.value;
				const read = await putLine(
					context,
					{
						message,
						read: await readerFor(context, kind, message, mayBeEmpty),
						initial,
						earlier: before == null ? undefined : String(before),
						mayBeEmpty,
						echo,
					},
					position,
				);
				return typeof read === 'symbol' ? read : value(read);
			},
			{ assumed: () => (assumed === undefined ? undefined : { value: assumed }) },
		);
	const numbers = (template: string | undefined) =>
		template && questions.numbersWillBe([1, 2].map((ordinal) => writeNumber(template, yearOf(today), ordinal)).join(', '));
	const profileWords = await textOf('officeProfiles', language);
	return [
		line('office', 'line', questions.office, { value: (office) => office }),
		line('zone', 'zone', questions.zone, { value: (zone) => zone, initial: defaults.zone, echo: (zone) => zone, assumed: defaults.zone }),
		field(
			'language',
			(_, earlier, position) => {
				const choices = codeChoices(languages, names.language);
				return putChoice(context, questions.language, choices, earlier?.value ?? defaults.language, position);
			},
			{ assumed: () => ({ value: defaults.language }) },
		),
		field('officeProfile', async (_, earlier, position) => {
			if (!position.again)
				for (const id of officeProfileIds) world.errors.write(`${(await profileLines(words, profileWords, id)).join('\n')}\n`);
			const profiles = codeChoices(officeProfileIds, names.officeProfile);
			return putChoice<OfficeProfileId | undefined>(
				context,
				questions.profile,
				profiles,
				earlier?.value ?? defaults.officeProfile,
				position,
			);
		}),
		line('incomingTemplate', 'incomingTemplate', questions.incoming, {
			value: (template) => template,
			initial: defaults.incomingTemplate,
			echo: numbers,
			assumed: defaults.incomingTemplate,
		}),
		line('firstIncoming', 'ordinal', questions.firstIncoming, {
			value: (first) => first,
			initial: String(defaults.firstIncoming),
			assumed: defaults.firstIncoming,
		}),
		line('firstOutgoing', 'ordinal', questions.firstOutgoing, {
			value: (first) => first,
			initial: String(defaults.firstOutgoing),
			assumed: defaults.firstOutgoing,
		}),
		line('controller', 'line', questions.controller, { value: (controller) => controller ?? null, mayBeEmpty: true }),
	];
}
