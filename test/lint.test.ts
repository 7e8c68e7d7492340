/** The linter finds a promise that nobody awaits, or that is taken for its value. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const specimen = 'fixtures/lint/promises.ts';

it('refuses each wrong line of the specimen, and no other', () => {
	const wrong = readFileSync(specimen, 'utf8')
		.split('\n')
		.flatMap((line, index) => {
			const rule = /\/\/ (no-\S+)$/.exec(line)?.[1];
			return rule === undefined ? [] : [`${index + 1} ${rule}`];
		});
	const { stdout, stderr } = spawnSync('node_modules/.bin/oxlint', ['--type-aware', '--format', 'json', specimen], {
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	const { diagnostics }: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
	const found = diagnostics.map(({ code, labels }) => `${labels[0]?.span.line} ${/\((.*)\)/.exec(code)?.[1]}`);
	expect(found.toSorted()).toEqual(wrong.toSorted());
	expect(wrong).toHaveLength(3);
});

interface Diagnostic {
	readonly code: string;
	readonly labels: readonly { readonly span: { readonly line: number } }[];
}
