/** Temporary files and folders, in the system's own place for them, readable by nobody else. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFailures } from './failure.ts';
import { readWhole } from './read.ts';
import { writeWhole } from './write.ts';

/** A new folder; the caller removes it, or prints its path. Throws FileFailure. */
export function makeTemporaryFolder(name: string): string {
	return fileFailures(tmpdir(), () => mkdtempSync(join(tmpdir(), `claims-${name}-`)));
}

/** Lets `change` change the text in a file called `name`; the text as it is then. Nothing is left of the file. Throws FileFailure. */
export function changedInFile(name: string, text: string, change: (path: string) => void): string {
	const folder = makeTemporaryFolder('text');
	try {
		const file = join(folder, name);
		writeWhole(text, file, { replace: false, mode: 0o600 });
		change(file);
		return Buffer.from(readWhole(file)).toString('utf8');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
