/** Help on a screen: no line is left to the terminal to break in the middle of a word. */

import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/grammar/command.ts';
import { textOf } from '../../src/text/index.ts';
import { widthOf } from '../../src/text/width.ts';
import { helpText } from '../../src/view/help.ts';

describe.each(['ru', 'en'] as const)('help in %s', (language) => {
	it.each([80, 100, 120])('fits a screen of %i columns', async (columns) => {
		for (const command of [undefined, ...commandNames]) {
			const lines = (await helpText(language, command, { isTerminal: true, columns })).split('\n');
			expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
		}
	});

	it('says the same where there is no screen, and breaks nothing', async () => {
		const help = await textOf('help', language);
		const words = (text: string) => text.split(/\s+/);
		const piped = await helpText(language, undefined, { isTerminal: false, columns: 80 });
		expect(words(await helpText(language, undefined, { isTerminal: true, columns: 80 }))).toEqual(words(piped));
		for (const command of commandNames) expect(piped).toContain(help.commands[command]);
	});
});
