/** Asks for exactly what a command lacks; the answers are read like flags. */

import type { Desk } from '../desk.ts';
import { dueRefused } from '../domain/decide/move.ts';
import { type OptionName, optionRow } from '../grammar/option.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { type HelpWords, refusalSentence } from '../text/index.ts';
import { askChoice, askLine } from './prompts.ts';
import { answerReader } from './read.ts';

/** Values that are chosen, not typed, and the family that has their words. */
const families = {
	kind: 'kind',
	channel: 'channel',
	decision: 'decision',
	satisfaction: 'satisfaction',
	ground: 'ground',
	addressee: 'addressee',
	visaOutcome: 'visaOutcome',
} as const satisfies Partial<Record<ValueKind, string>>;

/** The options with the answers. Ctrl-C throws Interrupted. */
export async function askMissing(desk: Desk, help: HelpWords, options: readonly OptionName[]): Promise<Readonly<Record<string, unknown>>> {
	const answers: Record<string, unknown> = {};
	for (const option of options) answers[option] = await ask(desk, help, option);
	return answers;
}

async function ask(desk: Desk, help: HelpWords, option: OptionName): Promise<unknown> {
	const { value: kind, many } = optionRow(option);
	if (kind === 'measure') return [await askMeasure(desk)];
	const message = questionOf(help.options[option]);
	if (kind === undefined) return true;
	if (isChosen(kind)) {
		const words: Readonly<Record<string, string>> = desk.words.names[families[kind]];
		// The words that may be typed after the flag stand below anyway.
		return askChoice(
			desk.words,
			message.replace(/:.*/, ''),
			Object.entries(words).map(([value, name]) => ({ value, name })),
		);
	}
	const answer = await askLine({ message }, answerReader(desk, await desk.troubles(), kind, message, false));
	return many ? [answer] : answer;
}

/** A measure is asked for by its parts: nobody should have to know how they are written in one. */
async function askMeasure(desk: Desk): Promise<Values['measure']> {
	const { questions } = desk.words;
	const troubles = await desk.troubles();
	const line = <K extends ValueKind>(kind: K, message: string, mayBeEmpty: boolean) =>
		askLine({ message }, answerReader(desk, troubles, kind, message, mayBeEmpty));
	const text = (await line('text', questions.measure, false)) ?? '';
	const readDue = answerReader(desk, troubles, 'futureDay', questions.measureDue, false);
	const due =
		(await askLine({ message: questions.measureDue }, (typed) => {
			const read = readDue(typed);
			// What the rules would refuse is refused here: afterwards all the answers would be lost.
			const [refusal] = read.ok && read.value ? dueRefused(read.value, desk.today) : [];
			return refusal ? { ok: false, sentence: refusalSentence(troubles, refusal) } : read;
		})) ?? null;
	const by = (await line('line', questions.measureBy, true)) ?? null;
	return { text, due, by };
}

/** What help says of the option, without what it says of leaving it out. */
function questionOf(said: string): string {
	const question = said.replace(/;.*/, '');
	return question.slice(0, 1).toUpperCase() + question.slice(1);
}

function isChosen(kind: ValueKind): kind is keyof typeof families {
	return Object.hasOwn(families, kind);
}
