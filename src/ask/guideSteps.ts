/** The questions that a guide may put, in the order in which one speaks of such things. */

import type { Desk } from '../desk.ts';
import { grants } from '../domain/claim.ts';
import { asDay, type Day } from '../domain/day.ts';
import { optionRow } from '../grammar/option.ts';
import type { ValueKind } from '../grammar/value.ts';
import { BACK, type Place, type Step } from './form.ts';
import type { Matter } from './guide.ts';
import { type Answers, saidBy } from './guideAnswers.ts';
import { defaultOf } from './guideDefaults.ts';
import type { Answer } from './prompts.ts';
import { putChoice, putLine } from './question.ts';
import { answerReader } from './read.ts';

const order = [
	'kind',
	'responsible',
	'measureText',
	'measureDue',
	'measureBy',
	'to',
	'addressee',
	'whom',
	'what',
	'text',
	'cause',
	'due',
	'until',
	'reason',
	'late',
	'approvedBy',
	'told',
	'toldBy',
	'decision',
	'amount',
	'grounds',
	'form',
	'outcome',
	'remark',
	'ground',
	'case',
	'earlier',
	'evidence',
	'witness',
	'notice',
	'satisfaction',
	'attempts',
	'answer',
	'by',
	'result',
	'how',
	'preventionOutcome',
	'effect',
] as const satisfies readonly (keyof Answers)[];

export type StepName = (typeof order)[number];

/** Values that are chosen, not typed, and the family that has their words. */
const families = {
	kind: 'kind',
	channel: 'channel',
	decision: 'decision',
	satisfaction: 'satisfaction',
	ground: 'ground',
	addressee: 'addressee',
	visaOutcome: 'visaOutcome',
	preventionOutcome: 'preventionOutcome',
} as const satisfies Partial<Record<ValueKind, string>>;

/** What may be left out, and is asked for all the same where it belongs to the matter. */
const besides: Partial<Record<StepName, (matter: Matter, answers: Answers) => boolean>> = {
	measureDue: ({ given }, { measureText }) => measureText !== undefined && given.due === undefined,
	measureBy: (_, { measureText }) => measureText !== undefined,
	// Whom of the department: a client is known.
	whom: ({ doing, given }, answers) => doing === 'request' && (answers.addressee ?? given.addressee) !== 'client',
	amount: ({ doing, claim, given }, answers) => {
		const decision = answers.decision ?? given.decision;
		return doing === 'decide' && claim.amount !== null && !given.remedy && grants(decision ? { decision } : null);
	},
	outcome: ({ doing }) => doing === 'visa',
	notice: ({ doing }) => doing === 'refuse',
};

/** May be answered with nothing. */
const mayBeEmpty: ReadonlySet<StepName> = new Set(['measureBy', 'whom', 'amount', 'notice']);

/** The steps; which of them are put, depends on what the rule still lacks. */
export function guideSteps(matter: Matter): readonly Step<Answers>[] {
	return order.map((name, at) => {
		const before = (answers: Answers) => only(answers, order.slice(0, at));
		return {
			name,
			when: (answers) => isPut(name, matter, before(answers)),
			ask: async (answers, place) => {
				const value = await put(name, matter, before(answers), answers[name], place);
				return value === BACK ? BACK : { ...answers, [name]: value };
			},
			clear: (answers) => ({ ...answers, [name]: undefined }),
		};
	});
}

function only(answers: Answers, names: readonly StepName[]): Answers {
	return Object.fromEntries(names.map((name) => [name, answers[name]]));
}

function isPut(name: StepName, matter: Matter, before: Answers): boolean {
	if (isOption(name) && matter.given[name] !== undefined) return false;
	return besides[name]?.(matter, before) || lackOf(name, matter, before);
}

function lackOf(name: StepName, matter: Matter, before: Answers): boolean {
	const { lacks } = matter.tried(saidBy(matter.given, before));
	return lacks.includes(name === 'measureText' ? 'measure' : isOption(name) ? name : 'help');
}

function isOption(name: StepName): name is Exclude<StepName, 'measureText' | 'measureDue' | 'measureBy'> {
	return !name.startsWith('measure');
}

/** The kind of its value. */
function kindOf(name: StepName): ValueKind {
	if (name === 'measureText') return 'text';
	if (name === 'measureDue') return 'futureDay';
	return isOption(name) ? (optionRow(name).value ?? 'line') : 'line';
}

async function put(name: StepName, matter: Matter, before: Answers, earlier: unknown, place: Place): Promise<unknown> {
	const { desk, troubles } = matter;
	const kind = kindOf(name);
	const message = messageOf(name, matter, before);
	const initial = defaultOf(name, matter, before);
	if (isChosen(kind)) return choose(name, kind, matter, before, earlier ?? initial, place);
	const read = answerReader(desk, troubles, kind, message, mayBeEmpty.has(name));
	return putLine<unknown>(
		desk.words,
		{
			message,
			read: (typed): Answer<unknown> => {
				const answer = read(typed);
				const sentence = answer.ok ? against(name, matter, before, answer.value) : undefined;
				return sentence === undefined ? answer : { ok: false, sentence };
			},
			initial: typedAs(kind, initial, desk),
			earlier: typedAs(kind, earlier, desk),
			...(isDayKind(kind) && { told: (value) => (typeof value === 'string' ? withWeekday(asDay(value), desk) : undefined) }),
		},
		place,
	);
}

/** A list of the words of the screen. */
function choose(
	name: StepName,
	kind: keyof typeof families,
	matter: Matter,
	before: Answers,
	earlier: unknown,
	place: Place,
): Promise<unknown> {
	const { desk, words } = matter;
	const family: Readonly<Record<string, string>> = desk.words.names[families[kind]];
	const named = Object.entries(family).map(([value, word]): { value: unknown; name: string } => ({ value, name: word }));
	const choices = mayBeEmpty.has(name) ? [{ value: undefined, name: words.notYet }, ...named] : named;
	return putChoice(desk.words, messageOf(name, matter, before), choices, earlier, place, (value) => against(name, matter, before, value));
}

/** What stands against the answer, by the rule itself. */
function against(name: StepName, matter: Matter, before: Answers, value: unknown): string | undefined {
	const trial = matter.tried(saidBy(matter.given, { ...before, [name]: value }));
	return trial.against.length > 0 ? trial.against.join(' ') : undefined;
}

function messageOf(name: StepName, { words, doing, given }: Matter, before: Answers): string {
	const ground = before.ground ?? given.ground;
	if (name === 'evidence' && ground) return words.evidence[ground] ?? words.questions.evidence;
	return words.of[doing]?.[name] ?? words.questions[name];
}

/** A value as it would be typed. */
function typedAs(kind: ValueKind, value: unknown, { words }: Desk): string | undefined {
	if (value === undefined) return undefined;
	if (typeof value === 'number') return kind === 'money' ? words.money(value) : String(value);
	return isDayKind(kind) ? words.day(asDay(String(value))) : String(value);
}

function withWeekday(day: Day, { words }: Desk): string {
	return `${words.day(day)} (${words.weekdayName(day)})`;
}

function isDayKind(kind: ValueKind): boolean {
	return kind === 'futureDay' || kind === 'pastDay';
}

function isChosen(kind: ValueKind): kind is keyof typeof families {
	return Object.hasOwn(families, kind);
}
