/** A text in the editor of the person's choice: VISUAL, then EDITOR. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../context.ts';

/** The text as it was saved; or why there is none. Meanwhile it lies in a file that nobody else may read. */
export function editText({ world, words }: CommandContext, text: string): { readonly text: string } | { readonly sentence: string } {
	const { questions } = words;
	const editor = world.environment.VISUAL || world.environment.EDITOR;
	if (!editor) return { sentence: questions.noEditor };
	const folder = mkdtempSync(join(tmpdir(), 'claims-text-'));
	try {
		const file = join(folder, 'text.txt');
		writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
		// The variable may hold options too: a shell splits it.
		const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
		if (status !== 0) return { sentence: questions.editorFailed(editor) };
		return {
			text: readFileSync(file, 'utf8')
				.replace(/^\ufeff/, '')
				.replace(/\r\n?/g, '\n')
				.trimEnd(),
		};
	} catch (error) {
		return { sentence: questions.editorFailed(String(error)) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
