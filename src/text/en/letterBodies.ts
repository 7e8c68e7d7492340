/** What the built-in letters say between their head and the signature; for signs at the beginning of a line see `letterTemplates.ts`. */

import type { WrittenLetter } from '../../domain/code.ts';

const ADDED = ['{#text}', '{text}', '{/text}'];
const GIVEN = ['{#remedies}', '{#remedy sentence}{remedy sentence}{/remedy sentence}', '{/remedies}'];
/** The day it came and the number it is found by: each once in a letter. */
const YOURS = 'your letter received on {received} (No. {number}{#registered later} of {registered later}{/registered later})';

/** The answer: profiles have their own lines under the greeting, and say where one may go who does not agree. */
export function answerLines(appeal: string, about: readonly string[] = []): readonly string[] {
	return [
		'={heading}',
		'{greeting}',
		...about,
		'{#praise}',
		`Thank you for your kind words: we were glad to read ${YOURS}.`,
		'{/praise}',
		'{#suggestion}',
		`Thank you for your suggestion. We have considered ${YOURS}.`,
		'{/suggestion}',
		'{#matter}',
		`We have considered ${YOURS}.`,
		'{/matter}',
		'{#decision}',
		'{decision}',
		'{/decision}',
		'{#grounds}',
		'{grounds}',
		'{/grounds}',
		...GIVEN,
		'{#granted in all}',
		'{granted in all}',
		'{/granted in all}',
		...ADDED,
		'{#appealable}',
		appeal,
		'{/appealable}',
	];
}

export const body: Record<WrittenLetter, readonly string[]> = {
	acknowledgement: [
		'={heading}',
		'{greeting}',
		'{#praise}',
		`Thank you for your kind words. We have registered ${YOURS}.`,
		'{/praise}',
		'{#suggestion}',
		`Thank you for your suggestion. We have registered ${YOURS}.`,
		'{/suggestion}',
		'{#matter}',
		`We have registered ${YOURS}.`,
		'{/matter}',
		'{#reply due}',
		'You will be answered by {reply due}.',
		'{/reply due}',
		'{#matter}',
		'Please quote this number whenever you ask about it.',
		'{/matter}',
		...ADDED,
	],
	request: [
		'=Request for documents',
		'{greeting}',
		`To consider ${YOURS} we ask you to send by {request due}: {requested}.`,
		'If they do not come by that day, we shall decide on what there is.',
		...ADDED,
	],
	extension: [
		'=Extension of the term',
		'{greeting}',
		`The term to answer ${YOURS} is extended from {former due day} to {new due day}. You will be answered by that day.`,
		'The reason for the extension is as follows.',
		'{reason}',
		...ADDED,
	],
	answer: answerLines('If you do not agree, you may go to court.'),
	notice: [
		'=Your letter is left without consideration',
		'{greeting}',
		`We leave ${YOURS} without consideration.`,
		'{#unreadable}',
		'It cannot be read. Please send it again in a legible form.',
		'{/unreadable}',
		'{#incomplete}',
		'It lacks what is needed to consider it; on {request day} we asked you for it, by {request due}: {requested}. It did not come. Once you have it, you may write again.',
		'{/incomplete}',
		'{#not a client}',
		'It was sent by somebody who is neither a client nor represents one. If you act for a client, please enclose proof of that.',
		'{/not a client}',
		'{#repeated}',
		'It repeats No. {earlier number} and brings nothing new. That was answered: {earlier reply}.',
		'{/repeated}',
		'{#decided by court}',
		'A court has decided on what it demands: case {court case}.',
		'{/decided by court}',
		'{#obscene}',
		'It contains obscene or insulting words. Please write without them: such a letter will be considered.',
		'{/obscene}',
		...ADDED,
	],
	apology: [
		'=About your letter',
		'{greeting}',
		`Thank you for ${YOURS}. We apologise for the inconvenience.`,
		...ADDED,
		...GIVEN,
		'We value your trust and shall do all we can so that it does not happen again.',
	],
};
