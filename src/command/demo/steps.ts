/** Each step of the sample as the command that a clerk would type. */

import { visas } from '../../domain/code.ts';
import { fieldNames } from '../../domain/fields.ts';
import { roubles } from '../../domain/money.ts';
import { optionOf } from '../../grammar/fieldOption.ts';
import { flagOf } from '../../grammar/option.ts';
import type { SampleStep } from './sample.ts';

type Numbered = (line: number) => string;

/** A step, the steps of the same claim before it, and who else there is. */
interface Course {
	readonly before: readonly SampleStep[];
	/** A second person, who could have read a letter. */
	readonly witness: string;
	readonly numberOf: Numbered;
}

type Builder = (step: SampleStep, number: string, course: Course) => readonly string[];

/** A flag and its value; nothing where there is no value. */
function flag(name: string, value: unknown): readonly string[] {
	return typeof value === 'string' || typeof value === 'number' ? [`--${name}`, String(value)] : [];
}

/** Flags that have the names of the sample's details; of some others, the detail behind the flag. */
function flags(step: SampleStep, names: readonly string[], others: Readonly<Record<string, unknown>> = {}): readonly string[] {
	return [...names.map((name) => [name, step[name]] as const), ...Object.entries(others)].flatMap(([name, value]) => flag(name, value));
}

/** A command that takes the claim and such flags. */
function plain(command: string, ...names: readonly string[]): Builder {
	return (step, number) => [command, number, ...flags(step, names)];
}

/** An operand; empty where the sample gives none, which the command refuses. */
function word(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `what | when | who`. "|" separates the parts of a measure, so a part cannot contain it. */
function measureOf(measure: unknown): string {
	const { text, due, by } = typeof measure === 'object' && measure !== null ? { text: '', due: '', by: '', ...measure } : NO_MEASURE;
	const parts = [text, due, by].map((part) => (typeof part === 'string' ? part.replaceAll('|', '/') : ''));
	return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join(' | ');
}

const NO_MEASURE = { text: '', due: '', by: '' };

/** One row a step; a step without a row has no command yet. */
const builders: Readonly<Record<string, Builder>> = {
	take: (step, number) => [
		...['take', number, ...flag('responsible', step.responsible)],
		...(Array.isArray(step.measures) ? step.measures : []).flatMap((measure: unknown) => ['--measure', measureOf(measure)]),
	],
	assign: plain('assign', 'to', 'reason'),
	measureDone: (step, number) => ['measure-done', number, word(step.measure), ...flag('result', step.result)],
	request: plain('request', 'to', 'whom', 'what', 'due'),
	requestAnswered: (step, number) => [
		...['answered', number, word(step.request)],
		...(step.text === null ? ['--expired'] : flag('text', step.text)),
	],
	visa: (step, number) => [
		...['visa', number, word(step.of), ...flags(step, ['outcome', 'by', 'due'])],
		...flag('remark', step.comment ?? (step.outcome === 'refused' ? NO_REMARK : undefined)),
	],
	extend: (step, number) => {
		const { approvedBy, clientToldOn, clientToldBy } = step;
		return [
			'extend',
			number,
			...flags(step, ['until', 'reason'], { 'approved-by': approvedBy, told: clientToldOn, 'told-by': clientToldBy }),
		];
	},
	decide: (step, number) => [
		...['decide', number, ...flags(step, ['decision', 'grounds'])],
		...(typeof step.amount === 'number' ? flag('amount', roubles(step.amount)) : []),
	],
	reply: (step, number, { before }) => [
		...['reply', number, ...flag('form', step.form), step.outgoing === null ? '--unnumbered' : '--numbered', ...flag('text', step.text)],
		...(hasVisas(before) ? [] : ['--without-visas', WITHOUT_VISAS]),
	],
	done: plain('done', 'result'),
	close: plain('close', 'by', 'satisfaction', 'attempts', 'answer', 'comment'),
	return: plain('return', 'by', 'reason'),
	refuse: refuseCommand,
	withdraw: plain('withdraw', 'how'),
	void: plain('void', 'reason'),
	// A sample tells of the client who comes again because nothing came: the same demand goes on.
	reopen: (step, number) => ['reopen', number, ...flag('reason', step.reason), '--renewed', 'same'],
	note: plain('note', 'text'),
	correct: correctCommand,
};

/** The words of the command for a step of the claim `number`; undefined for a step that has no command. */
export function stepCommand(step: SampleStep, number: string, course: Course): readonly string[] | undefined {
	const builder = Object.hasOwn(builders, step.move) ? builders[step.move] : undefined;
	return builder && [...builder(step, number, course), '--on', step.on];
}

/** The sample does not say why some replies had no visas. */
const WITHOUT_VISAS = 'визы в образце не записаны';

/** Nor why a visa was refused. */
const NO_REMARK = 'причина в образце не записана';

function hasVisas(before: readonly SampleStep[]): boolean {
	// Those of an earlier round are of another reply.
	const round = before.slice(before.findLastIndex(({ move }) => move === 'reopen') + 1);
	return visas.every((visa) => round.findLast(({ move, of }) => move === 'visa' && of === visa)?.outcome === 'approved');
}

function refuseCommand(step: SampleStep, number: string, { numberOf, witness }: Course): readonly string[] {
	const { ground, evidence, earlierLine, notice } = step;
	const text = typeof evidence === 'string' ? evidence : '';
	const form = typeof notice === 'object' && notice !== null && 'form' in notice ? notice.form : undefined;
	const letter = typeof notice === 'object' && notice !== null && 'outgoing' in notice && notice.outgoing !== null;
	return [
		'refuse',
		number,
		...flag('ground', ground),
		...flag('evidence', text),
		// The sample has these only inside its free text.
		...(ground === 'obscene' ? flag('witness', witness) : []),
		...(ground === 'courtDecided' ? flag('case', /дел\p{L}+\s+(?:№\s*)?([\p{L}\d-]+\/\d{4})/u.exec(text)?.[1] ?? text.slice(0, 200)) : []),
		...(typeof earlierLine === 'number' ? flag('earlier', numberOf(earlierLine)) : []),
		...flag('notice', form),
		...(form === undefined ? [] : [letter ? '--numbered' : '--unnumbered']),
	];
}

function correctCommand(step: SampleStep, number: string): readonly string[] {
	const field = fieldNames.find((name) => name === step.field);
	const option = field ? flagOf(optionOf(field)).slice(2) : word(step.field);
	const value = field === 'amount' && typeof step.new === 'number' ? roubles(step.new) : step.new;
	return ['correct', number, ...flag(option, value), ...flag('reason', step.reason)];
}
