/** The pages about all commands are what the tables say. `UPDATE_TRANSCRIPTS=1` writes them anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames } from '../../src/grammar/command.ts';
import { commandIn } from '../../src/grammar/spell.ts';
import { commandsPage } from './commandsPage.ts';

it.each([
	['docs/commands.md', 'en'],
	['docs/commands.ru.md', 'ru'],
] as const)('%s has every command and option (UPDATE_TRANSCRIPTS=1 writes it anew)', async (file, tongue) => {
	const page = await commandsPage(tongue);
	if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, page);
	expect(readFileSync(file, 'utf8')).toBe(page);
	for (const name of commandNames) for (const other of ['ru', 'en'] as const) expect(page).toContain(commandIn(other, name));
});
