/** A specimen of every sentence about trouble: what provokes it, and what is answered. `errors/FAMILY.CODE.txt` */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedSince, families } from './asked.ts';
import { readFile, replay, TRANSCRIPTS, transcriptsIn } from './transcript.ts';

/** Codes that no transcript can provoke, each with the reason. */
const withoutSpecimen: Readonly<Record<string, string>> = {
	'failure.full': 'needs a full disk',
	'mistake.actorOfServer': 'needs a server: see test/server',
	'mistake.changedFile': 'needs somebody who writes meanwhile: see test/bundle/attach.test.ts',
	'failure.oldLibc': 'needs an old system: see test/store/driver.test.ts',
	'failure.unknownOutcome': 'needs a disk that fails at the very commit',
	'failure.damagedLater': 'needs a page that is read only after the commit: see hostileFiles.test.ts',
	'failure.outputLost': 'standard output is main.ts: see test/bundle',
	'failure.interrupted': 'needs a person at a prompt',
	'failure.interruptedLater': 'likewise',
	'failure.again': 'needs a person at a prompt: see test/ask/guide.test.ts',
	'failure.cutOff': 'needs a signal: see test/bundle',
	'failure.bug': 'would be a bug',
	'failure.workbookTooLarge': 'needs four gigabytes',
	'failure.outputHeld': 'needs Windows: see test/files/output.test.ts',
	'failure.impossibleName': 'needs Windows: see test/files/write.test.ts',
	'mistake.sinceAhead': 'needs a mailbox: see test/mail/mailFile.test.ts',
	'mistake.tooManyRows': 'needs a million entries',
	'mistake.tooManyToPrint': 'needs twenty thousand entries',
	'mistake.noHome': 'needs a person without a home: see test/bundle',
};

describe('specimens', () => {
	it.each(transcriptsIn('errors'))('%s', async (name) => {
		const file = join('errors', `${name}.txt`);
		askedSince();
		const { done, text } = await replay(readFile(file));
		expect([...askedSince()]).toContain(name);
		if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(join(TRANSCRIPTS, file), text);
		else
			for (const { typed, answer, expected } of done) expect(`$ ${typed}\n${answer.join('\n')}`).toBe(`$ ${typed}\n${expected.join('\n')}`);
	});
});

it.each(Object.keys(families))('every %s has a specimen, or a reason why not', (family) => {
	const codes = Object.keys(families[family] ?? {}).map((code) => `${family}.${code}`);
	const shown = transcriptsIn('errors').filter((name) => name.startsWith(`${family}.`));
	const excused = Object.keys(withoutSpecimen).filter((name) => name.startsWith(`${family}.`));
	expect([...shown, ...excused].toSorted()).toEqual(codes.toSorted());
});
