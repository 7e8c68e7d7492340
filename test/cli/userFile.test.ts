/** How the person's own file is read: TOML whose keys may be Russian words. */

import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { quotedKeys } from '../../src/read/userFile.ts';

it('takes Russian words for keys, where TOML takes Latin ones only', () => {
	const toml = `# Моё = моё\r\njournal = "shop = лавка" # лавка\r\ncolor = false\n\n[journals]\nshop = 'C:\\журнал.db'\n"склад 2" = "~/b.db"\n[aliases]\n\tп = "просрочено"\nм1-я = "месяц"\nx_ё = "й"\n`;
	expect(parse(quotedKeys(toml))).toEqual({
		journal: 'shop = лавка',
		color: false,
		journals: { shop: 'C:\\журнал.db', 'склад 2': '~/b.db' },
		aliases: { п: 'просрочено', 'м1-я': 'месяц', x_ё: 'й' },
	});
	expect(quotedKeys(toml).split('\n')).toHaveLength(toml.split('\n').length);
});

it.each(['journal = "a"\n[aliases]\nx = "y" # ё\n', '', '# п = 1\n"п" = 1\n'])('leaves %j as it is', (toml) => {
	expect(quotedKeys(toml)).toBe(toml);
});
