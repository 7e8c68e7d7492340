/** Each language is whole: no English sentence on a Russian screen, no Russian word on an English one. */

import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/code.ts';
import { commandNames } from '../../src/grammar/command.ts';
import { topicNames, topics } from '../../src/grammar/topic.ts';
import { programs, Scene } from '../cli/harness.ts';
import { type Done, readFile, replay, transcriptsIn } from '../cli/transcript.ts';
import { foreignFlags, foreignWords, wordsOf } from './foreign.ts';

const specimens = transcriptsIn('errors').map((name) => `errors/${name}.txt`);
const transcripts = transcriptsIn('.').map((name) => `${name}.txt`);

/** Everything that a transcript and what it begins with put into the program; of an answer nothing may be borrowed. */
function typedIn(text: string): readonly string[] {
	const given = [...text.matchAll(/^% given (\S+)$/gm)].map(([, name]) => readFile(`given/${name}.txt`));
	return [text, ...given].flatMap((one) => one.split('\n')).filter((line) => !line.startsWith('! '));
}

/** What the program answered where the screen was in `tongue`, which is that of all the others too. */
function saidIn(tongue: Language, done: readonly Done[]): string {
	// Help has tests of its own, below; the program alone shows it, too.
	const help = /^\S+$|(?<=\s)(?:help|справка|--help|--справка|-h|-с)(?=\s|$)/;
	const other = tongue === 'ru' ? /(?:--lang|--язык-экрана|CLAIMS_LANG|--language)[ =]en/ : /--lang|CLAIMS_LANG|--язык/;
	return done
		.filter(
			({ typed }) =>
				programs.includes(typed.replace(/^(?:[A-Z_]+=\S* )*/, '').split(' ')[0] ?? '') && !other.test(typed) && !help.test(typed),
		)
		.map(({ answer }) => answer.join('\n'))
		.join('\n');
}

describe('in English', () => {
	it.each([...specimens, ...transcripts])('%s has no Russian but what was typed, and ends as it does in Russian', async (file) => {
		const text = readFile(file);
		const { done } = await replay(text, { CLAIMS_LANG: 'en' });
		const said = saidIn('en', done);
		expect(foreignWords('en', said, typedIn(text))).toEqual([]);
		expect(foreignFlags('en', said)).toEqual([]);
		for (const { typed, answer, expected } of done) expect([typed, exitOf(answer)]).toEqual([typed, exitOf(expected)]);
	});
});

describe('in Russian', () => {
	it.each(specimens)('%s has no English but what was typed', async (file) => {
		const { done } = await replay(readFile(file));
		const typed = done.map((one) => `${one.typed}\n${one.heredoc}`);
		expect(foreignWords('ru', saidIn('ru', done), typed)).toEqual([]);
		expect(foreignFlags('ru', saidIn('ru', done))).toEqual([]);
	});
});

function exitOf(answer: readonly string[]): string {
	const last = answer.at(-1) ?? '';
	return last.startsWith('[exit ') ? last : '[exit 0]';
}

describe.each(['ru', 'en'] as const)('help in %s', (language) => {
	it.each([undefined, ...commandNames])('of %s', async (command) => {
		const scene = new Scene();
		const { said: pieces, code } = await scene.claims([...(command ? command.split(' ') : []), '--help', '--lang', language]);
		scene.end();
		const text = pieces.map((piece) => piece.text).join('');
		expect(code).toBe(0);
		expect(foreignWords(language, withoutNames(text), [])).toEqual([]);
		for (const line of text.split('\n')) expect(line).not.toMatch(/undefined|\s$/);
	});
});

/** Help without the names of commands, topics and options, which it has in both languages. */
function withoutNames(help: string): string {
	const names = new Set([...wordsOf('command'), ...topicNames.flatMap((topic) => [topic, topics[topic]])]);
	return help.replace(/^(?:По-английски|In Russian): .*$/m, '').replace(/^ {2}(\S.*?)(?= {2}|$)/gm, (left) =>
		left
			.split(', ')
			.filter((name) => !names.has(name.trim()))
			.join(', ')
			.replace(/--?[\p{L}-]+/gu, ''),
	);
}
