/** Proposed commands at a terminal: what it asks for anyway needs no placeholder. */

import { commandNames, commands } from '../grammar/command.ts';

/**
 * A command about an entry with its number and options, as sentences propose it: `претензии исправить ПР-2026-0001 --причина "…"`. Plain ranges:
 * every command loads this, and \p{L} takes V8 long.
 */
const PROPOSED = /(?<=(?:претензии|claims) )([A-Za-zА-Яа-яЁё-]+)( [^\s.,:;"]+)((?: --[A-Za-zА-Яа-яЁё-]+ (?:"[^"]*"|[^\s".,:;]+))+)/g;
const PLACEHOLDER = / --[A-Za-zА-Яа-яЁё-]+ (?:"…"|…)(?![^\s.,:;])/g;

/** The sentence without the placeholders of its proposed commands: `претензии исправить ПР-2026-0001` asks for the reason itself. */
export function withoutPlaceholders(sentence: string): string {
	if (!sentence.includes('…')) return sentence;
	return sentence.replace(PROPOSED, (line, name: string, number: string, options: string) =>
		isAsked(name) ? `${name}${number}${options.replace(PLACEHOLDER, '')}` : line,
	);
}

/** Whether a terminal asks for what the command lacks: one that records something about an entry. */
function isAsked(name: string): boolean {
	const command = commandNames.find((one) => one === name || commands[one].ru === name);
	return command !== undefined && commands[command].group === 'procedure';
}
