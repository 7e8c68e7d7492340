/** The manual pages: groff finds nothing wrong with them, and every command and option stands there, in both languages. */

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { manual } from '../../src/command/help/manual.ts';
import { commandNames, commands } from '../../src/grammar/command.ts';
import { everywhere, type OptionName, optionRow } from '../../src/grammar/option.ts';
import { commandIn, flagIn } from '../../src/grammar/spell.ts';
import { needed } from '../systemProgram.ts';

describe.each(['ru', 'en'] as const)('in %s', (tongue) => {
	it('is drawn by groff without a warning, with all that the grammar has', async () => {
		const { stdout, stderr, status } = spawnSync(needed('groff'), ['-ww', '-Kutf8', '-man', '-Tutf8', '-P-c', '-rLL=200n'], {
			input: await manual(tongue, '1.0.0'),
			encoding: 'utf8',
			env: { ...process.env, LC_ALL: 'C.UTF-8' },
		});
		expect([status, stderr]).toEqual([0, '']);
		// Drawn bold by overstriking; hyphens as the fonts have them.
		const page = stdout
			.replace(/.\u0008/gu, '')
			.replace(/[\u2010\u2212\u00ad]\n?\s*/g, '-')
			.replace(/\s+/g, ' ');
		for (const name of commandNames) for (const other of ['ru', 'en'] as const) expect(page).toContain(commandIn(other, name));
		const flags = new Set<OptionName>([...everywhere, ...commandNames.flatMap((name) => commands[name].options)]);
		for (const name of flags)
			if (!optionRow(name).hidden) for (const other of ['ru', 'en'] as const) expect(page).toContain(flagIn(other, name));
	});
});
