/** The page about forms shows the labels that are built in, as the file about mail would have them. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { builtInLabels } from '../../src/domain/mail/webForm.ts';
import { readMailFile } from '../../src/read/mailFile.ts';

it('docs/web-form.md has them all', () => {
	const blocks = [...readFileSync('docs/web-form.md', 'utf8').matchAll(/```toml\n([\s\S]*?)```/g)].map(
		([, toml = '']) => readMailFile(toml, asDay('2026-11-23')).form,
	);
	expect(blocks).toEqual([expect.objectContaining({ from: ['shop@firma.example'] }), builtInLabels]);
});
