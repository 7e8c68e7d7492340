/** How each shell hands over the line that is being typed, and how it wants to be answered. */

import type { World } from '../../world.ts';
import { readBash } from './bashLine.ts';
import type { Candidate } from './candidate.ts';
import { unquoted } from './quotes.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export interface Typed {
	readonly before: readonly string[];
	readonly current: string;
}

interface Answering {
	readonly typed: Typed;
	answer(candidates: readonly Candidate[]): readonly string[];
}

/** For each shell: the words after its name, or what it left in the environment, → what was typed, and how it is answered. */
export const answers: Readonly<Record<Shell, (words: readonly string[], environment: World['environment']) => Answering>> = {
	bash: ([line = '', breaks]) => readBash(line, breaks),
	zsh: byWords,
	fish: byWords,
	// Older versions drop empty arguments and quotes when they start a program, so the words go through the environment.
	powershell: (_, { CLAIMS_COMPLETE = '' }) => {
		const words = CLAIMS_COMPLETE.split(/\r?\n/);
		return {
			typed: { before: words.slice(0, -1), current: unquoted(words.at(-1) ?? '') },
			answer: (candidates) => candidates.map(({ text, about }) => `${quotedForPowerShell(text)}\t${text}\t${about || text}`),
		};
	},
};

/** Whether there is completion for the shell. */
export function isShell(name: string): name is Shell {
	return (shells as readonly string[]).includes(name);
}

/** `-- WORDS… CURRENT`: the words as they are read, the last as it is typed. */
function byWords(words: readonly string[]): Answering {
	return {
		typed: { before: words.slice(1, -1), current: unquoted(words.at(-1) ?? '') },
		answer: (candidates) => candidates.map(({ text, about }) => (about === '' ? text : `${text}\t${about}`)),
	};
}

function quotedForPowerShell(text: string): string {
	return /^[\p{L}\p{N}_./:=+-]+$/u.test(text) ? text : `'${text.replace(/['\u2018\u2019]/g, '$&$&')}'`;
}
