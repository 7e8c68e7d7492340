/** A file that cannot be replaced because a program has it open, as on Windows. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { writeFile } from '../../src/command/output/file.ts';
import { OutputFailure } from '../../src/interruption.ts';
import { textOf } from '../../src/text/index.ts';

let code = '';

vi.mock('node:fs', async (original) => ({
	...(await original<typeof import('node:fs')>()),
	renameSync: () => {
		throw Object.assign(new Error(`${code}: rename`), { code });
	},
}));

const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* text(): AsyncGenerator<string> {
	yield 'ours';
}

it.each(['EBUSY', 'EPERM', 'EACCES'])('is left as it is, with a sentence and no half of another: %s', async (reason) => {
	code = reason;
	const file = join(folder, 'out.csv');
	writeFileSync(file, 'theirs');
	const failure = await writeFile(text(), file, true).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(OutputFailure);
	if (failure instanceof OutputFailure)
		for (const language of ['ru', 'en'] as const)
			expect(failure.sentence(await textOf('errorMessages', language))).toMatch(
				/открыт в другой программе.*Файл не тронут|open in another program.*was not touched/,
			);
	expect(readFileSync(file, 'utf8')).toBe('theirs');
	expect(readdirSync(folder)).toEqual(['out.csv']);
});
