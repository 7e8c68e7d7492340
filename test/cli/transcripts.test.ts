/** Every transcript, replayed. `UPDATE_TRANSCRIPTS=1 npx vitest run test/cli` writes down what is answered now: read it before you keep it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile, replay, TRANSCRIPTS, transcriptsIn } from './transcript.ts';

const folders = ['given', '.'];

for (const folder of folders)
	describe(`transcripts in ${folder}`, () => {
		it.each(transcriptsIn(folder))('%s', async (name) => {
			const file = join(folder, `${name}.txt`);
			const { done, text } = await replay(readFile(file));
			if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(join(TRANSCRIPTS, file), text);
			else
				for (const { typed, answer, expected } of done)
					expect(`$ ${typed}\n${answer.join('\n')}`).toBe(`$ ${typed}\n${expected.join('\n')}`);
		});
	});
