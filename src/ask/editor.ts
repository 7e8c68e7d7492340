/** A text in the editor of the person's choice: VISUAL, then EDITOR. */

import { spawnSync } from 'node:child_process';
import type { CommandContext } from '../context.ts';
import { FileFailure } from '../files/failure.ts';
import { changedInFile } from '../files/temporary.ts';

/** The text as it was saved; or why there is none. Meanwhile it lies in a file that nobody else may read. */
export function editText({ world, words }: CommandContext, text: string): { readonly text: string } | { readonly sentence: string } {
	const { questions } = words;
	const editor = world.environment.VISUAL || world.environment.EDITOR;
	if (!editor) return { sentence: questions.noEditor };
	let failed = false;
	try {
		const written = changedInFile('text.txt', text === '' ? '' : `${text}\n`, (file) => {
			// The variable may hold options too: a shell splits it.
			failed = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' }).status !== 0;
		});
		if (failed) return { sentence: questions.editorFailed(editor) };
		return {
			text: written
				.replace(/^\ufeff/, '')
				.replace(/\r\n?/g, '\n')
				.trimEnd(),
		};
	} catch (error) {
		return { sentence: questions.editorFailed(error instanceof FileFailure ? error.detail : String(error)) };
	}
}
