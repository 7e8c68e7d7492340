/** Each step of the sample as the command that a clerk would type. */

import { roubles } from '../domain/money.ts';
import { flagOf } from '../grammar/option.ts';
import type { SampleStep } from './demoSample.ts';
import { flagOfField } from './entry.ts';

type Numbered = (line: number) => string;
type Builder = (step: SampleStep, number: string, numberOf: Numbered) => readonly string[];

/** A flag and its value; nothing where there is none. */
function flag(name: string, value: unknown): readonly string[] {
	return typeof value === 'string' || typeof value === 'number' ? [`--${name}`, String(value)] : [];
}

/** One row a step; a step without a row has no command yet. */
const builders: Readonly<Record<string, Builder>> = {
	take: (step, number) => [
		'take',
		number,
		...flag('responsible', step.responsible),
		...(Array.isArray(step.measures) ? step.measures : []).flatMap(({ text, due, by }) => [
			'--measure',
			// The bar divides the parts of a measure, so it cannot stand in one.
			[text, due, by]
				.filter((part) => typeof part === 'string')
				.map((part) => part.replaceAll('|', '/'))
				.join(' | '),
		]),
	],
	assign: (step, number) => ['assign', number, ...flag('to', step.to), ...flag('reason', step.reason)],
	measureDone: (step, number) => ['measure-done', number, String(step.measure), ...flag('result', step.result)],
	decide: (step, number) => [
		'decide',
		number,
		...flag('decision', step.decision),
		...flag('grounds', step.grounds),
		...(typeof step.amount === 'number' ? flag('amount', roubles(step.amount)) : []),
	],
	reply: (step, number) => [
		'reply',
		number,
		...flag('form', step.form),
		...(step.outgoing === null ? ['--unnumbered'] : ['--numbered']),
		...flag('text', step.text),
	],
	done: (step, number) => ['done', number, ...flag('result', step.result)],
	close: (step, number) => [
		'close',
		number,
		...flag('by', step.by),
		...flag('satisfaction', step.satisfaction),
		...flag('attempts', step.attempts),
		...flag('answer', step.answer),
		...flag('comment', step.comment),
	],
	return: (step, number) => ['return', number, ...flag('by', step.by), ...flag('reason', step.reason)],
	refuse: refuseCommand,
	withdraw: (step, number) => ['withdraw', number, ...flag('how', step.how)],
	void: (step, number) => ['void', number, ...flag('reason', step.reason)],
	reopen: (step, number) => ['reopen', number, ...flag('reason', step.reason)],
	note: (step, number) => ['note', number, ...flag('text', step.text)],
	correct: correctCommand,
};

/** The words of the command for a step of the claim `number`; undefined for a step that has no command. */
export function stepCommand(step: SampleStep, number: string, numberOf: Numbered): readonly string[] | undefined {
	const builder = Object.hasOwn(builders, step.move) ? builders[step.move] : undefined;
	return builder && [...builder(step, number, numberOf), '--on', step.on];
}

function refuseCommand(step: SampleStep, number: string, numberOf: Numbered): readonly string[] {
	const { ground, evidence, earlierLine, notice } = step;
	const text = typeof evidence === 'string' ? evidence : '';
	const form = typeof notice === 'object' && notice !== null && 'form' in notice ? notice.form : undefined;
	const letter = typeof notice === 'object' && notice !== null && 'outgoing' in notice && notice.outgoing !== null;
	return [
		'refuse',
		number,
		...flag('ground', ground),
		...flag('evidence', text),
		// The sample tells these only inside its free text.
		...(ground === 'incomplete' ? flag('requested', requestedIn(text, step.on)) : []),
		...(ground === 'courtDecided' ? flag('case', /дел\p{L}+\s+(?:№\s*)?([\p{L}\d-]+\/\d{4})/u.exec(text)?.[1] ?? text.slice(0, 200)) : []),
		...(typeof earlierLine === 'number' ? flag('earlier', numberOf(earlierLine)) : []),
		...flag('notice', form),
		...(form === undefined ? [] : [letter ? '--numbered' : '--unnumbered']),
	];
}

/** «запрошены 20.10»: the day in the words, else the day of the refusal. */
function requestedIn(text: string, on: string): string {
	const parts = /(\d{1,2})\.(\d{2})/.exec(text);
	return parts ? `${on.slice(0, 4)}-${parts[2]}-${(parts[1] ?? '').padStart(2, '0')}` : on;
}

function correctCommand(step: SampleStep, number: string): readonly string[] {
	const field = Object.entries(flagOfField).find(([name]) => name === step.field);
	const option = field ? flagOf(field[1]).slice(2) : String(step.field);
	const value = field?.[0] === 'amount' && typeof step.new === 'number' ? roubles(step.new) : step.new;
	return ['correct', number, ...flag(option, value), ...flag('reason', step.reason)];
}
